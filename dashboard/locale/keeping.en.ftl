# Backup and open data
cli-backup-help = Back up the whole database into one file, checked by its hash. The dashboard may run meanwhile.
cli-backup-file-help = File for the backup (.zip)
cli-backed-up = Backed up into { $path } ({ $bytes } bytes, SHA-256 { $sha256 }), read back and found the same.
cli-restore-help = Put a backup in the database’s place. What stood there is kept beside it.
cli-restore-file-help = Backup (.zip)
cli-restored = The backup of { $at } is in place at { $path }. What stood there is kept as { $kept }.
cli-export-help = Write the tables that may be public as Parquet and CSV, described by datapackage.json. No row of a restricted document leaves; a person named as speaking, presenting or in charge is told only of documents whose class is 공개.
cli-export-folder-help = Folder to write into
cli-exported = { $tables } tables, { $rows } rows, are in { $path } as Parquet and CSV.
cli-publish-help = Write the tables that may be public as Parquet, a folder a year and committee, with row counts and hashes in manifest.json, for a dashboard of your own on another engine. No row of a restricted document leaves; the rest is as the pages show it.
cli-publish-folder-help = Folder to write into; an earlier publication there is replaced.
cli-published = { $tables } tables, { $rows } rows, are published in { $path }.
error-publish-not-ours = { $path } holds something other than published tables, so nothing was written. What is there is as it was. Name an empty folder, or one that is not there.
error-publish-unwritable = { $path } could not be written ({ $reason }). What was published before is as it was. Check the permissions and the room on the disk.
error-backup-unreadable = { $path } cannot be read as a backup ({ $reason }). The database is as it was.
error-restore-not-empty = { $path } already holds data, so nothing was put back. The data are as they were. Make a new, empty database on the server and name that one.
cli-restored-to-nothing = The backup of { $at } is in { $path }.
error-backup-differs = The content of { $path } is not what its hash says. The file may be damaged: use another backup. The database is as it was.

# Feeds
feed-meetings = Committee meetings
feed-follow-ups = Follow-ups of committees
feed-meetings-of = { $name }
feed-follow-ups-of = meetings of { $name }
feed-description = Committee meetings whose minutes are in the dashboard
error-migration-missing = The file { $version } that takes { $path } on from schema { $found } is missing. The database is as it was. Install the program anew.
error-migration-failed = { $path } could not be brought to schema { $version } ({ $reason }). The database is as it was. The former program still opens it.
cli-migrated = The database was brought from schema { $found } to { $known }. The former file is kept as { $path }.before-{ $known }.
feeds-title = Follow in another program
feeds-lead = Give one of these addresses to a calendar (as a subscription) or to an RSS reader, and it asks again by itself. Only what public documents hold is sent.
feed-meetings-calendar = Meetings (iCalendar)
feed-follow-ups-calendar = Confirmed follow-ups and when they are due (iCalendar tasks)
feed-meetings-news = Meetings whose minutes are in (RSS)
feed-follow-ups-news = Follow-ups of recent meetings (RSS)
feed-follow-up = Responsible: { $owner } · due: { $due }

# Database
error-database-busy = Something else is using the database; it could not be opened within { $seconds } seconds: { $path }. The data is unchanged. Try again in a moment.
error-database-missing = There is no database yet: { $path }. Put minutes in first (python -m dashboard ingest FILE or FOLDER).
error-database-open-elsewhere = Another program has the database open: { $path } ({ $reason }). The data is unchanged. Close the database in that program and try again.
error-database-not-permitted = The database may not be opened or made: { $path } ({ $reason }). Check the permissions of the folder and the file, or name another path.
error-database-format = The database file is in a DuckDB format that this program cannot read: { $path } ({ $reason }). The file is unchanged. Open it with a newer version of the program.
error-database-corrupt = The database file is damaged or is no database: { $path } ({ $reason }). The file was not touched. Put the last backup back (python -m dashboard restore BACKUP.zip), or move the file away and put the minutes in again.
error-database-unreadable = The database file could not be read: { $path } ({ $reason }). The file was not touched. Check the path and the disk, then try again.
error-database-foreign = This database was not made by this program: { $path }. The file was not touched. Name another path.
error-engine-failed = The database engine could not finish: { $path } ({ $reason }). What was last saved is kept. Try again; if it happens again, pass this sentence to your administrator.
error-disk-full = There was not enough room to save: { $path } ({ $reason }). The former data is kept. Make room and try again.
error-rows-refused = The rows break a rule of the database and were not saved: { $path } ({ $reason }). The former data is kept. Pass the document and this sentence to your administrator.
error-log-without-database = The database file { $path } is gone, but its log { $log } is still there. Nothing was changed. Put the database file back or, to start anew, move the log away.
error-schema-newer = The database was made by a newer version of the program: { $path } (schema { $found }, this program knows { $known }). The file was not touched. Update the program.
error-unsupported-engine = Database addresses of the kind "{ $engine }" cannot be used. Name the path of a DuckDB file, or postgresql://USER@SERVER/DATABASE.
error-server-address = The address of the database server cannot be read. Write it as postgresql://USER@SERVER:PORT/DATABASE?sslmode=verify-full, and give the password in the environment as PGPASSWORD. Nothing was changed.
error-server-unreachable = The database server could not be reached: { $path } ({ $reason }). What was told as saved is kept. Check that the server is running and that address and port are right, then try again.
error-server-refused = The database server did not let the program in: { $path } ({ $reason }). Check the user's name and password (PGPASSWORD in the environment), and the server's pg_hba.conf.
error-server-without-database = The server has no such database: { $path } ({ $reason }). Make an empty one on the server with createdb, then try again.
error-server-not-permitted = The database server does not allow that: { $path } ({ $reason }). The former data is kept. Allow this user to make tables and to write, or check that the server is not one for reading only.
error-cluster-address = The address of the cluster cannot be read. Write it as spark://MASTER:7077/PUBLISHED-FOLDER, sc://SERVER:15002/PUBLISHED-FOLDER or, on this machine, spark://local/PUBLISHED-FOLDER.
error-publication-missing = There are no published tables: { $path }. Publish them first (python -m dashboard publish DIRECTORY).
error-engine-only-reads = { $path } only reads published tables, so nothing was stored. Store it in the database that they were published from, and publish again.
error-engine-not-installed = { $engine } is not installed. Install it with python -m pip install -r { $file } and try again (440 MB; needs Java 17 or newer).
error-lock-file-unusable = The lock file of the database could not be used: { $path } ({ $reason }). The data is unchanged. Check that the folder exists and can be written to.

# Putting minutes in: what failed
error-path-missing = There is no such file or folder: { $path }. Check the path.
error-path-is-database = This is a database file, not minutes: { $path }. Name a file or folder of minutes.
error-folder-empty = The folder holds no file to read: { $path }. Hidden files and lock files are not read.
error-folder-unreadable = The file or folder could not be opened: { $path } ({ $reason }). Check its permissions and try again.
error-unexpected-failure = A fault of the program kept this document out: { $file } ({ $reason }). The database is unchanged and the other documents go on. Pass the document to your administrator.

# Putting minutes in: results
ingest-added = New document stored: meetings { $meetings }, speeches { $speeches }, draft action items { $action_items }, notes to check { $notes }, lines not understood { $unassigned }.
ingest-added-without-meeting = The document is stored, but no meeting was found in it. All its lines and its notes to check ({ $notes }) are kept. Check that it is minutes.
ingest-updated = The changed document is stored as a new version (the earlier one is kept): meetings { $meetings }, speeches { $speeches }, draft action items { $action_items }, notes to check { $notes }, lines not understood { $unassigned }.
ingest-updated-without-meeting = The changed document is stored as a new version, but no meeting was found in it. All its lines, its notes to check ({ $notes }) and the earlier version are kept. Check that it is minutes.
ingest-unchanged = This document is stored already ({ $document }, version { $version }). Nothing was changed.
ingest-unchanged-other-name = The same content is stored already under another name ({ $document }, version { $version }). Nothing was changed.
ingest-unchanged-older = The content is that of the earlier version { $version } of { $document }. The current version is { $newest }; nothing was changed. To go back to this content, hand in this file by itself, under that name, not its folder.
error-path-not-a-file = { $path } is neither a file nor a folder, so it was not read. Give the path of a file of minutes.
ingest-added-unsure = The document was stored, but it is not clear whether it holds minutes, an agenda or something else. Until a person decides it counts in no figure. Please decide on the page Documents.
ingest-updated-unsure = The changed document was stored as a new version, but it is not clear whether it holds minutes, an agenda or something else. Until a person decides it counts in no figure. Please decide on the page Documents.
ingest-added-as-roster = It seems to be a roster, so it was stored as a document only. To take it over, save it as CSV or XLSX and confirm it on the page Documents or with the command roster.
ingest-updated-as-roster = A new version of what seems to be a roster was stored. To take it over, save it as CSV or XLSX and confirm it on the page Documents or with the command roster.
ingest-added-as-other = Stored as a document that is neither minutes nor an agenda. Every line is kept and it counts in no figure. If it does hold minutes, say so on the page Documents.
ingest-updated-as-other = A new version of a document that is neither minutes nor an agenda was stored. Every line is kept and it counts in no figure. If it does hold minutes, say so on the page Documents.
error-worker-died = The program that was reading this file ended halfway, so it was not stored: { $file } ({ $reason }). The database is unchanged and the other files are stored. Save the file in another format and hand it in again.
error-schema-older = The database was made by an earlier version of the program: { $path } (schema { $found }, this program has { $known }). The file was not touched. Start it once with python -m dashboard serve, which brings it to the new schema and keeps the former file beside it.
error-schema-unfinished = The database was made by a development state that was never released: { $path } (tables or columns not there: { $missing }). The file was not touched. Export and back it up with that state, move the file to another name and start again: the minutes are read in anew.

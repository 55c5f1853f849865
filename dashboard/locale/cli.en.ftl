# Command line
cli-help = Turns committee minutes into tables, shows them as a dashboard and audits its accessibility. Without a command it opens the dashboard (serve).
cli-epilog = Examples: python -m dashboard ingest minutes.txt  ·  python -m dashboard query action_items --param as_of=2024-12-31 --format csv  ·  Exit codes: 0 done, 1 found something wrong, 2 could not do it, 130 interrupted
cli-database-help = Address of the database (path of a DuckDB file, or postgresql://USER@SERVER/DATABASE); the first write makes its tables where there are none.
cli-database-read-help = Address of the database to read (path of a DuckDB file, or postgresql://USER@SERVER/DATABASE). query and report also read the tables that publish wrote (spark://MASTER:7077/DIR, sc://SERVER:15002/DIR). Where there is no database none is made, and the command ends with 2.
cli-json-help = Write JSON that a program can read.
cli-serve-help = Open the dashboard. Reads the minutes in data/minutes first where there is no database.
cli-port-help = Port to serve on
cli-fill-help = Whether an empty database is filled from data/minutes first
cli-first-ingest = There is no database yet, so the minutes in { $folder } are read.
cli-serving = The dashboard is open: { $address } (Ctrl+C to stop)
cli-ingest-help = Read minutes, files or folders, into the database. The same file a second time changes nothing.
cli-paths-help = Minutes: files or folders
cli-demo-help = Fill a database with made-up minutes (synthetic data), so that there is something to look at: three years of several committees (more where there are many meetings), written as files of many layouts and formats and read in as real ones are, with the next meetings and what became of follow-ups. A database that holds real minutes is left alone.
cli-meetings-help = Meetings to make, of all committees together; a hundred take about a minute
cli-seed-help = Seed. The same one makes the same meetings.
cli-mix-help = Also into a database that holds real minutes. Every page then says that synthetic data is among them.
cli-demo-actor = synthetic data (demo)
cli-demo-writing = Writing synthetic minutes
cli-demo-carried = Recording facts of the committees and what became of follow-ups (synthetic).
cli-demo-done = { $count ->
    [one] { $count } synthetic document was
   *[other] { $count } synthetic documents were
  } put into { $path } ({ $seconds } s).
cli-demo-look = To look at it: python -m dashboard serve --database "{ $path }"  ·  to be rid of it, delete that file.
error-demo-real-minutes = { $path } holds { $count ->
    [one] { $count } real document
   *[other] { $count } real documents
  }, so no synthetic data was put in. What is stored is as it was. Name another file with --database, or give --mix if they may be mixed.
cli-parse-help = Read minutes and write what was found to standard output. No database is touched.
cli-file-help = File of minutes
cli-parsed-agenda = This document looks like a notice or agenda of a meeting, not its minutes. Check whether it records a meeting that was held.
cli-parsed = { $title } ({ $day }): { $attendance } attendance entries, { $items } agenda items, { $speeches } turns of speech, { $actions } draft follow-ups
cli-no-meeting = No meeting was found in { $file }. Please check that it holds minutes.
cli-query-help = Run a named query. Without a name, list all queries with their parameters.
cli-name-help = Name of the query
cli-param-help = A parameter; may be given several times
cli-param-shape = The parameter “{ $pair }” should read name=value.
cli-format-help = Output format
cli-no-rows = No rows.
cli-audit-help = Audit every page in a real browser against KWCAG 2.2 and WCAG 2.2 AA. Without an address it starts the dashboard itself and stores the result. Exits 1 on any violation.
cli-url-help = Another address to audit; may be given several times
cli-output-help = Folder for the report (report.json)
cli-public-only-help = Audit public addresses only: no request goes to this machine, an internal network or a cloud’s own services (as for audits started from the page)
cli-only-help = Name of a page to audit, as overview; may be given several times
cli-audit-format-help = A format to write the report in too (kwcag-json, kwcag-csv, earl, openacr, junit, html, pdf, xlsx); may be given several times. Goes to var/audit without --output
cli-fail-on-help = From which finding on to end with 1: the severity of a violation, review (what a person has to look at too), never
cli-since-help = Key of an earlier run. Says what is new, mended and still there since, and ends by what is new alone
cli-audit-new = New: { $finding }
cli-audit-fixed = Mended: { $page }: { $message } – { $selector }
cli-audit-changes = Beside run { $run }: { $new } new, { $fixed } mended, { $still } still there, { $unseen } not looked at again
cli-audit-written = Written: { $path }
cli-cases-help = A JSON file of test pages whose right outcome is known (W3C ACT cases). Counts found, missed and false by rule and engine instead of auditing
cli-cases-seen = { $all } cases, { $failed } of them failed. { $unseen } could not be opened or not be audited in full
cli-cases-found = found
cli-cases-missed = missed
cli-cases-false = false
cli-cases-by = found/false by engine
cli-setup-help = Install the browser assets (fonts, audit engines).
cli-browser-help = Also find or install a Chromium for audits and tests.
cli-assets-installing = Installing the fonts and audit engines. This needs a network once and may take a few minutes.
cli-assets-installed = Browser assets installed.
cli-assets-there = Browser assets are in place.
cli-browser-found = Browser: { $path }
cli-audit-progress = Auditing
cli-audit-seen = { $audited } of { $all } page states were audited.
cli-fresh-help = Examine every page state, also those that have not changed since an earlier run
cli-audit-taken-over = { $count } of them are unchanged since audit { $run } of { $at }; its results were taken over.
cli-audit-resumed = { $count } of them were done by the audit of { $at }, which was stopped before its end.
cli-audit-violations = { $failed } violations found by machine, { $review } to review
cli-audit-verdict = { $no } { $name }: { $verdict }
cli-audit-error = Could not be tested: { $page } ({ $state }) – { $reason }
cli-audit-finding = [{ $outcome }] { $page }: { $message } – { $selector }
ingest-nothing = There is no file to read: { $paths }
error-port-taken = Port { $port } is taken by another program. Choose another with --port.
error-serve-failed = The dashboard did not answer at { $address }: { $reason }
cli-interrupted = Stopped. What was stored until then is kept. Run the same command again to go on.
error-unexpected-command = Stopped by something unexpected ({ $kind }: { $reason }). What is stored is untouched. Run again with { $variable }=1 in the environment to see the details.
error-output = The output could not be written: { $reason }. What is stored is untouched.
ingest-progress = Reading documents
ingest-summary-status = Outcome
ingest-summary-files = Files
ingest-summary-all = All
ingest-status-added = New documents
ingest-status-updated = New versions
ingest-status-unchanged = Unchanged
ingest-status-failed = Not stored

accessibility-runs-title = Accessibility audits and their history
accessibility-runs-lead = Start an audit here and see what changed from run to run.
accessibility-runs-link = Run an audit, history
audit-now-title = Audit now
audit-now-lead = Opens the chosen pages in a real browser, in every state, width, theme and language. A page takes about a minute; meanwhile the dashboard can be used, and it goes on when you leave this page.
audit-start-pages = Pages to audit
audit-start-all = Audit every page
audit-start-some = Audit pages of your choice
audit-start-chosen = Audit the chosen pages
audit-cancel-send = Stop the audit
said-audit-started = { $count ->
    [0] The audit of every page has begun.
    [one] The audit of one page has begun.
   *[other] The audit of { $count } pages has begun.
}
said-audit-cancelled = The audit was told to stop. Nothing of it is stored.
error-audit-running = Another audit has not ended yet. Wait for its end or stop it, then start again.
error-audit-not-running = There is no audit to stop: it has ended already.
audit-job-bar = Progress of the audit
audit-job-preparing = The browser and a dashboard to audit are being prepared.
audit-job-running = { $done } of { $total } page states seen. The last: { $page }, { $width } px, { $theme }
audit-job-ending = The audit is stopping, once the page that it looks at is done.
audit-job-finished = The audit is done. Run { $run } of { $total } page states is stored.
audit-job-cancelled = The audit was stopped. Nothing is stored.
audit-job-failed = The audit could not be done. Nothing is stored. Reason: { $reason }
audit-job-look = See the result
audit-trend-title = What each run found
audit-trend-how = A bar is a run. Runs of different extent cannot be compared by their numbers alone.
audit-trend-records = Findings
audit-trend-what = { $count ->
    [one] The one run that audited the dashboard.
   *[other] The last { $count } runs that audited the dashboard.
}
audit-trend-now = The newest, run { $run }, found { $failed } violations and { $review } to review.
audit-trend-alone = There is no earlier run to compare with.
audit-trend-before = Run { $run } before it found { $failed } violations and { $review } to review.
audit-trend-extent = The two runs differ in extent ({ $before } and { $now } page states).
axis-findings = Findings
unit-entries = {" "}findings
audit-changes-title = What changed since the run before
audit-changes-lead = Run { $before } and run { $now }, matched by the same fault on the same element. Only what is missing from a page that was seen again counts as gone.
audit-changes-new = New
audit-changes-gone = Gone
audit-changes-still = Still there
audit-changes-unseen = Not looked at again
audit-changes-engines = Change of engines
audit-changes-engines-same = Both runs had the same engines.
audit-changes-engines-other = { $before } → { $now }. Of the { $all } differences, { $count } rest on engines alone whose version changed.
all-runs-title = All runs
all-runs-lead = Newest first. A number leads to what that run found.
runs-none = No run is stored.
runs-csv = Download CSV: runs
audit-target-dashboard = this dashboard
audit-target-web = another site
no-audit-link = Start an audit
act-audit-start = Start of an accessibility audit
act-audit-cancel = Stop of an accessibility audit
cli-progress-help = A file that always says, as JSON, how far the audit is
cli-run-help = Audit nothing anew: write this stored run in each --format, with persons’ checks and signatures
audit-files = Results with persons’ checks and signatures
audit-file-kwcag-json = KWCAG 2.2 result, JSON
audit-file-kwcag-csv = KWCAG 2.2 result, CSV
audit-file-earl = EARL (WCAG-EM Report Tool)
audit-file-openacr = OpenACR
cli-sitemap-help = Address of another site's sitemap, whose pages are audited
cli-list-help = A file of addresses to audit, one a line; lines that begin with # are left out
cli-limit-help = Most pages of other sites to audit. What robots.txt keeps is not opened, and one page is opened at a time
cli-audit-barred = Not audited, as robots.txt asks: { $address }
cli-audit-left = Only { $limit } are audited; { $count } more addresses are not.
error-audit-sitemap = No addresses could be read from the sitemap "{ $address }" ({ $detail }). Give the address of XML as in sitemaps.org. Nothing was stored.
error-audit-list = The list of addresses "{ $path }" could not be read ({ $detail }). Give a file in UTF-8 with one address a line. Nothing was stored.
error-audit-barred = The site's robots.txt keeps all { $count } addresses, so there is no page to audit. Ask whoever runs the site. Nothing was stored.

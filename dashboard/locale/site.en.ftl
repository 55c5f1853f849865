# Words that all pages share
site-name = Committee minutes dashboard
language-name = English
page-title = { $title } – Minutes dashboard
skip-label = Skip
skip-to-content = Skip to content
skip-to-footer = Skip to help and settings
skip-to-results = Skip the filters
nav-label = Main menu
nav-open = Menu
nav-close = Close menu
languages-label = Language
footer-label = Help and settings
no-script = Please switch on JavaScript in your browser to see this dashboard.
loading = Loading.
not-found-title = No such address
not-recorded = not recorded
none = none
of = { $part } of { $whole }
line = line { $line }
lines = lines { $first }–{ $last }
basis-as-of = As of { $date }
unit-items = { " " }items
unit-records = { " " }records
unit-persons = { " " }persons
axis-items = Number of items
axis-records = Number of records
axis-persons = Members present

synthetic-all-title = Synthetic data
synthetic-all-text = { $count ->
    [one] The one document shown here is
   *[other] All { $count } documents shown here are
  } made up. No person, body or content in them is real.
synthetic-some-title = Includes synthetic data
synthetic-some-text = Of { $count } source documents { $made ->
    [one] { $made } is
   *[other] { $made } are
  } made up. Do not cite these figures as real.

freshness-label = What the figures rest on
freshness-as-of = As of { $date }
freshness-documents = { $count ->
    [one] { $count } source document
   *[other] { $count } source documents
  }
freshness-read = Last read { $at } (KST)
freshness-never-read = No document read yet
freshness-status = Of { $count ->
    [one] { $count } record
   *[other] { $count } records
  }, { $approved } approved, { $unknown } with approval not recorded

kpis-heading = Key figures
filters-label = Filters
filters-apply = Apply
filters-rare = { $count } more filters
filters-reset = Show all
filter-all = All
filter-empty = Nothing matches. Change the filters or choose “Show all”.
legend-label = What the attendance marks mean

chart-alt = { $title }: bar chart. Its values are in the table right below.
chart-read = Read value by value
chart-listen = Listen
chart-picture = Download PNG
chart-reader = { $title }: values
chart-keys = ← →: next and previous value, Home, End: first and last, Page Up, Page Down: other series, [ ]: smallest and largest, Esc: leave
chart-source = Minutes dashboard · as of { $date }
chart-table-summary = Table: { $title }
chart-short-parts = Where a part is too short for its number, the table has it.
chart-legend = { $title }: what the colours mean
chart-csv = Download CSV: { $title }

no-minutes-title = There are no minutes yet
no-minutes-text = No minutes have been read, so there are no figures to show. Run python -m dashboard ingest FILE on the command line and they appear here.
no-earlier-meeting-title = There is no earlier meeting to compare with
no-earlier-meeting-text = There is one record only, so no trend or change is shown.
page-failed-title = “{ $title }” could not be shown
page-failed-text = { $sentence } What is stored is untouched.
page-failed-link = Open the page afresh

error-unknown-query = There is no query named { $name }. Known queries: { $known }
error-unknown-parameter = Query { $query } has no parameter { $parameter }. Its parameters: { $known }
error-missing-parameter = Query { $query } needs the parameter { $parameter }.
error-bad-parameter = { $value } cannot be used for the parameter { $parameter } of query { $query }. Expected: { $type }
error-query-failed = The data gave no answer to this question ({ $query }). Nothing has changed in it, and the other pages work. If it is the same when opened again, tell the administrator this name; why is in the server's log.
error-feedback-address = { $address } in { $variable } is neither an e-mail nor a web address. Write name@example.org or an address that begins with https://, or leave it empty. The data are as they were.
error-unexpected = Something unexpected went wrong. The details are in the server’s log.
not-found-text = There is no page at this address. Check it, or start from the overview.
not-found-link = Open the overview

pages-label = Pages of: { $list }
pages-place = { $first }–{ $last } of { $all }
pages-number = Page { $number }
pages-before = Previous page
pages-after = Next page

accessibility-review-title = Manual accessibility review
accessibility-review-lead = What a machine cannot decide a person checks on a sample of pages and writes down. Where a page’s content changes, its check has to be made again.
accessibility-review-link = Manual review and sign-off
review-items-title = Items for a person
review-items-lead = { $done } of { $all } items are checked on every page to be looked at. Choose an item for what to do and where to write it down.
review-items-none = No item waits for a person.
review-item-lead = Check in these steps and write down what came of it.
review-expired = { $progress } · { $count } to be looked at again, as the page changed
review-form-label = Result of checking { $item }
review-pages = Pages really looked at
review-pages-all = All of these were looked at (again: none)
review-pages-others = Pages looked at outside the sample
review-page-why = { $page } ({ $why })
review-sample-title = Pages for a person (the sample)
review-sample-lead = Of the { $pages } pages audited { $sampled } are chosen as WCAG-EM says: some for a reason, some at random ({ $drawn }). The random ones are drawn by the hash of the last signature ({ $seed ->
    [none] none yet
   *[other] { $seed }…
}), so that anybody draws the same, and others are drawn once it is signed. A page with a place that the machine could not decide is looked at for that item though it is not in the sample.
column-sample-seed = Seed of the sample
column-sample-reason = Why chosen
sample-whole = a small site is looked at whole
sample-start = first page
sample-common = led to from every page
sample-essential = essential task
sample-forms = most form fields
sample-tables = most tables
sample-graphics = most pictures and charts
sample-media = most films and recordings
sample-links = most links
sample-doubts = most places that the machine could not decide
sample-random = at random
sample-doubted = the machine could not decide a place here
review-verdict = Verdict
review-note = What was checked
review-note-hint = What you did and what you saw.
review-technology = Assistive technology used
review-technology-hint = Name and version, as NVDA 2026.1 with Chrome. Empty if none.
review-evidence = Evidence
review-evidence-hint = A document number, file name or address that others can look up.
review-send = Save the result
review-made = Checks of item { $item }
review-holds = holds
review-changed = the page changed; to be checked again
sign-off-title = Sign-off
sign-off-lead = { $count ->
    [0] Every item is checked. It can be signed if nothing changed since the audit.
    [one] 1 item still waits for a person, so it cannot be signed yet.
   *[other] { $count } items still wait for a person, so it cannot be signed yet.
}
sign-off-hint = The pages and conditions that the signature covers, as: all pages of the dashboard, Korean and English.
sign-off-send = Sign this result
act-manual-review = Manual accessibility review
act-audit-sign-off = Sign-off of an accessibility audit
said-manual-reviewed = The check of item { $item } was written down for { $count ->
    [one] 1 page.
   *[other] { $count } pages.
}
said-audit-signed = The result of the audit is signed. The hash of what was signed begins with { $hash }.
refused-audit-open = Not signed: items still wait for a person. Check those left in the table above.
refused-audit-stale = Not signed: records or results changed after this audit. Audit again, then sign.
refused-audit-unseen = Not signed: some page states could not be audited. Audit again, then sign.
column-review-id = Review
column-assistive-technology = Assistive technology
column-evidence = Evidence
column-holds = Still holds
column-sign-off-id = Sign-off
column-signed-scope = Scope
column-report-hash = Hash of what was signed (SHA-256)
column-reviewed-pages = Pages checked
column-reviewed-on = Checked on
column-signed-on = Signed on

# What becomes of follow-ups: states, acts, faults
act-follow-up-record = recorded a state
act-follow-up-record-many = recorded states at once
act-follow-up-withdraw = withdrew a record
said-follow-up-recorded = Recorded: { $state ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
   *[closed] closed (not pursued)
  }.
said-follow-ups-recorded = Recorded for { $count ->
    [one] { $count } follow-up
   *[other] { $count } follow-ups
  }: { $state ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
   *[closed] closed (not pursued)
  }.
said-follow-up-withdrawn = The record is withdrawn. It stays in the history.
refused-follow-up-draft = { $those } of { $count } are drafts that nobody has confirmed (‘{ $text }’), so nothing was recorded. Confirm them on the page Review first.
refused-follow-up-changed = { $those } of { $count } were recorded by somebody else meanwhile (‘{ $text }’), so nothing was changed. Look at the state as it is now and send it again.
refused-follow-up-step = { $those } of { $count } cannot go to that state, so nothing was changed (‘{ $text }’): { $before ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
    [closed] closed (not pursued)
   *[none] no state on record
  } → { $after ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
   *[closed] closed (not pursued)
  }.
field-uptake-of-requests = Uptake is recorded for requests only. ‘{ $text }’ is none.
field-reason-needed = Say why: this state needs a reason.
field-after-today = This is later than today ({ $today }).
field-before-the-meeting = This is before the day of the meeting, { $day } (‘{ $text }’).
field-before-the-last = This is before the day of the record before it, { $day } (‘{ $text }’).
field-not-a-link = Type an address that begins with http:// or https://, without blanks.

# Headings of columns
column-follow-up-id = Lasting number of the follow-up
column-list-place = Place in the list
column-list-count = Rows in the list
column-due-status = Due
column-stateless-count = No state on record
column-open-count = Open
column-overdue-count = Overdue
column-closed-days-median = Days to closure (median)
column-closed-aged-count = Closed, with days known
column-open-days-median = Days waited (median)
column-open-days-ninety = Days waited (90th percentile)
column-open-aged-count = Open, with days known
column-age = Days since the meeting
column-request-count = Requests
column-answered-count = With an answer
column-proposed-count = With a proposed answer only
column-taken-up-count = Taken up
column-partly-count = Taken up in part
column-declined-count = Not taken up
column-reviewing-count = Under review
column-unsaid-count = Uptake not on record
column-event-id = Record
column-last-event-id = Last record
column-effective-on = From
column-evidence-url = Address of evidence
column-withdrawn-by = Withdrawn by record
column-withdrawn-actor = Withdrawn by
column-withdrawn-at = Withdrawn (UTC)
column-withdrawn-reason = Reason of withdrawal
column-scope = Scope of the answer
column-answer-status = Review of the answer
column-change = Change
column-changed-on = Changed on
column-before-state = State before
column-follow-up-count = Follow-ups

# What becomes of follow-ups: states, acts, faults
act-follow-up-record = recorded a state
act-follow-up-record-many = recorded states at once
act-follow-up-withdraw = withdrew a record
said-follow-up-recorded = Recorded: { $state ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
   *[closed] closed, not carried out
  }.
said-follow-ups-recorded = Recorded for { $count ->
    [one] { $count } follow-up
   *[other] { $count } follow-ups
  }: { $state ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
   *[closed] closed, not carried out
  }.
said-follow-up-withdrawn = The record is withdrawn. It stays in the history.
refused-follow-up-draft = { $those } of { $count } are drafts that nobody has confirmed (‘{ $text }’), so nothing was recorded. Confirm them on the page Review first.
refused-follow-up-changed = { $those } of { $count } were recorded by somebody else meanwhile (‘{ $text }’), so nothing was changed. Look at the state as it is now and send it again.
refused-follow-up-step = { $those } of { $count } cannot go to that state, so nothing was changed (‘{ $text }’): { $before ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
    [closed] closed, not carried out
   *[none] no state on record
  } → { $after ->
    [received] received
    [reviewing] under review
    [in-progress] in progress
    [done] done
   *[closed] closed, not carried out
  }.
field-uptake-of-requests = Uptake is recorded for requests only. ‘{ $text }’ is none.
field-reason-needed = Say why: this state needs a reason.
field-after-today = This is later than today ({ $today }).
field-before-the-meeting = This is before the day of the meeting, { $day } (‘{ $text }’).
field-before-the-last = This is before the day of the record before it, { $day } (‘{ $text }’).
field-not-a-link = Type an address that begins with http:// or https://, without blanks.

# The page of follow-ups
follow-ups-views = Ways to look
follow-ups-view-table = Table
follow-ups-view-board = Board by state
follow-ups-view-changes = What changed
follow-ups-result-all = { $all ->
    [one] { $all } follow-up
   *[other] { $all } follow-ups
  } · as of { $date }
state-open = open
state-ended = ended (done or closed)
state-from = { $state } (from { $date })
uptake-none = uptake not on record
uptake-taken-up = taken up
uptake-partly = taken up in part
uptake-declined = not taken up
uptake-reviewing = under review
due-soon = { $date } · { $days ->
    [one] { $days } day
   *[other] { $days } days
  } left
due-today = { $date } · due today
due-by-person = stated by a person
due-by-person-words = stated by a person: ‘{ $words }’
due-filter-overdue = overdue
due-filter-soon = within 14 days
due-filter-later = in 15 days or later
due-filter-closed = closed
due-filter-none = no due date on record
age-0-30 = 0–30 days
age-31-90 = 31–90 days
age-91-180 = 91–180 days
age-181- = over 180 days
age-unknown = day of the meeting not on record
age-since = { $days ->
    [one] { $days } day
   *[other] { $days } days
  } since the meeting
progress-on-hint = Today where left empty. For example 2026-03-26
progress-note = Reason or remark
progress-note-hint = Needed to close what is not carried out, and to take up again what was closed.
progress-evidence = Address of evidence
progress-evidence-hint = An address that begins with http:// or https://
bulk-legend = Choose follow-ups to record a state for
bulk-label = Record for the chosen follow-ups at once
bulk-none = Record for 0 chosen
bulk-button = Record for { $count } chosen
bulk-draft = once confirmed
bulk-onward = When chosen: state and reason
choose-all = Choose all on this page, or none
form-chosen = { $count } chosen

board-result = { $count ->
    [one] { $count } confirmed follow-up
   *[other] { $count } confirmed follow-ups
  } · { $drafts } drafts are not on the board · as of { $date }
board-list = { $state }: { $count }
board-none = Nothing here
board-more = All { $count } as a table: { $state }
board-move = Move to
board-button = Move
board-card = { $words } (follow-up no. { $number })
board-move-label = Move follow-up no. { $number } to another state
board-empty-title = Nothing to put on the board
board-empty-text = No follow-up is confirmed, or none fits the filters. Drafts appear here once they are confirmed on the page Review.
board-empty-link = Go to Review

changes-title = What changed
changes-form = Choose since when to show changes
changes-from = Since
changes-result = From { $since } to { $date }: { $counts }
change-count = { $change } { $count }
change-new = newly confirmed
change-state = state recorded
change-closed = closed
change-reopened = taken up again
change-withdrawn = record withdrawn
change-overdue = became overdue
change-step = { $before } → { $after }
change-due = due { $date }
changes-none = Nothing has changed since { $since }.
changes-not-a-day = This is no date. Type it as 2026-03-26. Shown now: since { $since }.
changes-after = This is after the as-of day, { $date }. Shown now: since { $since }.
changes-csv = Download CSV: changes

follow-up-title = One follow-up
follow-up-heading = One follow-up: { $words }
follow-up-meeting = Meeting of { $date }, { $days ->
    [one] { $days } day
   *[other] { $days } days
  } ago
follow-up-back = Show in the list of follow-ups
follow-up-source = Where it comes from
follow-up-answers-request = Answers to this request
follow-up-answers-commitment = Requests that this commitment answers
follow-up-answers-lead = What a rule has linked is a proposal until a person confirms it. An answer to everything is not counted as an answer of its own.
follow-up-answers-review = Confirm or take apart these links on the page Review
answer-none-request = The minutes record no answer of its own.
answer-none-commitment = No request is linked to this commitment.
scope-own = its own
scope-everything = to everything
events-title = History
events-lead = Records are only ever added. A mistake is withdrawn and recorded anew; what was withdrawn stays.
events-none = No state is on record.
event-by = recorded by { $actor } · { $at }
event-uptake = Uptake: { $uptake }
event-withdrawn = Withdrawn:
event-withdrawn-by = withdrawn by { $actor } · { $at } · reason: { $reason }
withdraw-label = Withdraw the last record
withdraw-button = Withdraw
recording-title = Record a state
recording-button = Record
follow-up-draft-title = This is a draft
follow-up-draft-text = A state is recorded only for a follow-up that a person has confirmed.
follow-up-draft-link = Confirm it on the page Review
unknown-follow-up-title = There is no such follow-up
unknown-follow-up-text = The number in the address names no follow-up, or it was left out, or its document has changed.
unknown-follow-up-link = Show all follow-ups

# Figures of follow-ups
figures-of-more = These figures count { $count ->
    [one] { $count } confirmed follow-up
   *[other] { $count } confirmed follow-ups
  }. What is chosen of state, due date, days since the meeting or review narrows the list alone, not them.
figure-open = Open
figure-open-of = { $part } of { $whole } confirmed
figure-overdue = Overdue
figure-overdue-of = { $part } of { $whole } open
figure-ages = Open, by days since the meeting
figure-age = { $age }: { $count }
figure-waiting = Days waited
figure-waiting-days = median { $median }, 90th percentile { $ninety } (of { $count })
figure-closure = Of those due
figure-closed-of-due = { $closed } of { $due } closed, { $time } in time
figure-undated = { $undated } without a due date left out
figure-duration = Days to closure
figure-duration-days = median { $median } (of { $count })
figure-nothing-open = nothing is open
figure-nothing-due = nothing is due
figure-nothing-closed = nothing is closed

# Headings of columns
column-follow-up-id = Lasting number of the follow-up
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
column-answer-scope = Scope of the answer
column-change = Change
column-changed-on = Changed on
column-before-state = State before
column-follow-up-count = Follow-ups
answer-filter-some = With a confirmed answer or uptake
answer-filter-none = With neither a confirmed answer nor uptake

# Review
review-title = Review
review-lead = Drafts that the rules found, each beside the line it came from: confirm, change or leave out, and add what was missed. Only what is confirmed counts in a rate. Everything done is kept and can be undone. Ctrl and Enter together inside a form press its first button.
review-progress = { $decided } of { $count } follow-ups decided, { $drafts } drafts before confirmation
review-result = { $shown } of { $all } to review
review-kind-request = Request
review-kind-commitment = Commitment
review-kind-decision = Decision
review-kind-note = Note
review-kind-speech = Item of a speech
review-kind-answer = Requests that a promise answers
answers-of-commitment = Requests that this promise answers
answers-of-request = Promises that answer this request
answers-none-of-commitment = No request is linked to this promise.
answers-none-of-request = The minutes record no answer of its own
answers-confirm = Confirm { $count } chosen as answers
answers-reject = { $count } chosen are no answers
answers-add-to-commitment = Add a request that this promise answers
answers-add-to-request = Add a promise that answers this request
answers-add-button = Add
review-current = To look at now, { $place } of { $count }: { $kind }
review-single = To look at now: { $kind }
review-confirm-item = Confirm
review-confirm-note = Confirm: the note is right
review-confirm-speech = Confirm: a speech on this item
review-confirm-label = Confirm what is shown
review-edit-summary = Change and confirm
review-edit-button = Confirm as changed
review-reject-summary = Leave out
review-reject-button = Leave out
review-reason = Reason
review-reason-hint = With a due date it also stands as its basis.
review-reject-hint = Why this is no follow-up, or why the note is wrong.
review-skip = Skip to the next
review-context = The line it came from, and those around it
review-mark-heard = see this line in the minutes
review-proposed-agenda = Proposed agenda item
review-history-title = What was done with this
review-empty-title = Nothing to review
review-empty-text = Nothing matches. Everything has been dealt with, or the filters are narrow.
review-empty-link = Show all, those dealt with included
review-queue-title = To review
review-queue-lead = { $count } in all. Press the text to see one above.
review-queue-choose = Several drafts can be chosen and confirmed at once.
review-choose = Choose
review-choose-row = Choose: { $words }
review-not-choosable = one by one
review-many-label = Confirm the chosen drafts
review-many-none = Confirm 0 chosen
review-many-button = Confirm { $count } chosen

reviewed = { $status } · { $by } · { $at }
reviewed-edited = { $reviewed } · changed

rechecks-title = To decide again
rechecks-lead = The document changed, and the sentences of { $count } earlier decisions were not found as they were. The decisions are kept. Take each over to the sentence that is like it, or let it go.
rechecks-linked = linked to a person
rechecks-none-like = No sentence is like it
rechecks-apply = Take over
rechecks-dismiss = Let go
rechecks-label = To decide again, { $number }

add-title = What was missed
add-lead = Add a request, commitment or decision that no rule found, from lines of the minutes.
add-summary = Add an item
add-meeting-hint = The last { $shown } meetings. Look for another above, by its name or day.
add-first = First line number
add-first-hint = The number before the line on the meeting’s page
add-last = Last line number
add-last-hint = Leave empty for one line.
add-button = Add

doings-title = Done last
doings-earlier = { $count ->
    [one] { $count } thing done before
   *[other] { $count } things done before
  }
doings-none = Nothing has been done yet.
act-of-rows = { $count ->
    [one] { $act }, 1 row
   *[other] { $act }, { $count } rows
  }
act-confirm = Confirmed
act-reject = Left out
act-edit = Changed and confirmed
act-confirm-many = Confirmed together
act-add-item = Added
act-answers = answers decided
act-answer-add = answer added
act-undo = Undone
act-recheck = Decided again
act-carry = Carried over to a new version
actor-system = automatic, when the document was read
undone = undone
undo-nothing = nothing changed
undo-of = Undo act { $number }

said-confirmed = Confirmed.
said-rejected = Left out.
said-edited = Confirmed as changed.
said-confirmed-many = { $count ->
    [one] 1 item confirmed.
   *[other] { $count } items confirmed.
  }
said-added = Added.
said-answers-confirmed = { $count } confirmed as answers.
said-answers-rejected = { $count } marked as no answers.
said-answer-added = Linked as an answer.
said-undone = Undone ({ $count ->
    [one] 1 value
   *[other] { $count } values
  }).
said-recheck-applied = The earlier decision was taken over to the sentence that is like it.
said-recheck-dismissed = The earlier decision was let go. It stays on record.

# Kinds of notes
note-kind-attendance = Attendance counts and lists
note-kind-titles = Titles and names that differ
note-kind-dates = Dates that disagree
note-kind-ocr = Doubtful character recognition
note-kind-missing = What is not stated
note-kind-reading = How it was read

# Column headings
column-act = What was done
column-act-id = Act number
column-action-item-id = Follow-up number
column-after-value = Value after
column-before-value = Value before
column-change-count = Values changed
column-column-name = Field
column-earlier-line = Line in the earlier version
column-edited = Changed
column-meeting-id = Meeting number
column-note-id = Note number
column-proposed = Sentence like it
column-proposed-line = Line of the sentence like it
column-proposed-row = Number of the sentence like it
column-proposed-words = Words of the sentence like it
column-recheck-id = Number
column-reviewed-at = Reviewed at
column-reviewed-by = Reviewed by
column-row-count = Rows changed
column-row-id = Row number
column-seen = Last act on it
column-speech-id = Speech number
column-table-name = Table
column-undoes-act-id = Act that it undid
column-undone-by = Undone by
column-words = Words
column-person-id = Person

# Sources and checks
sources-title = Sources
sources-lead = Where every line of the documents went, where a document disagrees with itself, and what it does not say. Every number leads to its lines.
source-share = { $part } of { $whole } ({ $percent }%)
source-kpi-documents = Lines that became records or notes
source-kpi-documents-detail = { $documents ->
    [one] 1 document
   *[other] { $documents } documents
  } · unassigned lines: { $unassigned }
source-kpi-documents-link = See by document
source-kpi-counts = Meetings whose stated count agrees with the list
source-kpi-counts-detail = Meetings without a stated count: { $unstated }
source-kpi-elements = Elements recorded in full
source-kpi-elements-detail = Elements that do not apply, left out: { $inapplicable }
source-kpi-notes = Notes that a person has looked at
source-kpi-notes-detail = Of { $all } notes, { $asking } ask for a person
source-documents-title = Documents and where their lines went
source-documents-lead = A line with text is a record, a note or unassigned. The share is of lines with text.
source-printed = Lines with text
source-read-at = Read at (Korean time)
source-coverage = Assigned lines
source-document-title = Chosen document
source-lacking = Elements missing or in part
source-waiting = Notes to look at
source-no-meeting = No meeting counted by it
source-meetings-differ = Differs in { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
  }
unknown-document-title = There is no such document
unknown-document-text = The address names no document. Choose one of the list above.
unknown-document-link = Back to the sources
source-csv = Lines by document as CSV
source-versions = All versions of the documents
source-unassigned-title = Unassigned lines
source-unassigned-lead = Lines that belong to no record and no note. Up to 500 are shown.
source-unassigned-none = No line is unassigned.
source-counts-title = Stated and counted attendance
source-counts-lead = The attendance that the minutes state beside the count of their list. One entry of observers may stand for several persons, so a difference there is no fault.
source-members-stated = Members, as stated
source-members-counted = Members, as counted
source-members-verdict = Comparison
source-observers-stated = Observers, as stated
source-observers-counted = Observer entries
source-agrees = agrees
source-differs = differs by { $by }
source-unstated = no count stated
source-elements-title = Elements missing or partly there
source-elements-lead = Of the nine elements that article 18 of the decree asks for, those that are not whole.
source-elements-none = No element is missing.
source-notes-title = Notes by kind
source-notes-lead = What was noticed while reading and left as printed. A kind opens its notes and their lines below.
source-note-kind = Kind
source-looked = Looked at
source-notes-of = { $kind }: { $count }
source-no-kind = There is no such kind. Choose one above.
note-number = note { $number }
column-record-count = Lines that are records
column-note-line-count = Lines that are notes
column-note-count = Notes
column-blank-count = Blank lines
column-byte-count = Size (bytes)
column-encoding = Encoding

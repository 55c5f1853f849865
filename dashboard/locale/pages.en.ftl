# Words of each page
overview-title = Overview
overview-lead = Whether the committee meets, whether its members come and what became of its advice, counted from the minutes.
kpi-meetings = Meetings held
kpi-meetings-value = { $count }
kpi-meetings-days = { $count ->
    [1] { $first }
   *[other] { $first } to { $last }
  }
kpi-meetings-basis = Meetings with minutes, { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
  } · as of { $date }
kpi-meetings-link = See the meetings
kpi-attendance = Attendance
kpi-attendance-value = { $recorded ->
    [1] { $present } present
   *[other] { $present } present, meetings added up
  } · { $roster ->
    [some] no rate can be given
   *[none] membership not recorded · no rate can be given
  }
kpi-attendance-rate = Attendance rate { $percent }% ({ $attended } of { $eligible })
kpi-attendance-none = Not recorded · { $roster ->
    [some] no rate can be given
   *[none] membership not recorded · no rate can be given
  }
kpi-attendance-no-meeting = No meeting held · no rate can be given
kpi-attendance-listed = { $recorded ->
    [1] { $sum } listed
   *[other] { $sum } listed, meetings added up
  } · recorded in { $recorded } of { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  }
kpi-attendance-listed-none = No list of members present on record
kpi-attendance-stated = { $recorded ->
    [1] { $sum } stated in the minutes
   *[other] { $sum } stated in the minutes, meetings added up
  } · recorded in { $recorded } of { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  }
kpi-attendance-stated-none = No stated number of attendees on record
kpi-attendance-unrostered = { $period ->
    [some] No member of a confirmed roster has a term in this period, so no denominator
   *[all] No confirmed roster, so no denominator
  } · recorded in { $recorded } of { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  } · as of { $date }
kpi-attendance-unheld = No meeting was held, so no denominator · as of { $date }
kpi-attendance-unrecorded = A roster is confirmed, but of no meeting is it known whether its members came, so no denominator · recorded in { $recorded } of { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  } · as of { $date }
kpi-attendance-uncovered = No meeting lies within a term of the confirmed roster, so no denominator (meetings in writing do not count) · recorded in { $recorded } of { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  } · as of { $date }
kpi-attendance-coverage = Recorded for { $known } of { $all } · as of { $date }
kpi-attendance-link = See attendance
kpi-agenda = Agenda items
kpi-agenda-value = { $count }
kpi-agenda-deciding = { $deciding } of { $count } with a type on record ask for a decision
kpi-agenda-basis = Recorded in { $recorded } of { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  } held · as of { $date }
kpi-agenda-link = See the agenda
kpi-follow-ups = Follow-ups
kpi-follow-ups-value = { $count } confirmed
kpi-follow-ups-drafts = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
  } not yet confirmed
kpi-follow-ups-closed = { $closed } of { $confirmed } confirmed are closed
kpi-follow-ups-due = { $closed } of { $due } that fell due are closed
kpi-follow-ups-undated = { $undated } of { $confirmed } have no due date on record
kpi-follow-ups-link = See follow-ups
kpi-completeness = Completeness of the record
kpi-completeness-value = { $whole } of { $applicable } elements
kpi-completeness-parts = { $part } in part · { $missing } not recorded · { $inapplicable } not applicable
kpi-completeness-basis = The nine elements of Article 18, Enforcement Decree of the Public Records Act · as of { $date }
kpi-completeness-uncited = Held against the nine elements of Article 18, Enforcement Decree of the Public Records Act (whether it applies is not configured) · as of { $date }
kpi-completeness-link = See each element
kpi-accessibility = Accessibility of this dashboard
kpi-accessibility-value = { $count ->
    [one] { $count } violation
   *[other] { $count } violations
  } found by machine
kpi-accessibility-none = No audit on record
kpi-accessibility-how = Start an audit on the page of audits, or run python -m dashboard audit on the command line, and the result appears here.
kpi-accessibility-seen = { $audited } of { $all } page states audited
kpi-accessibility-basis = Audited { $at } (KST) · what a person must check stands apart
kpi-accessibility-link = See accessibility

agenda-types-title = Agenda items by type
agenda-types-finding = { $recorded } of { $total } agenda items have their type on record; { $ties ->
    [1] the most, { $count }, are of the type { $largest }.
   *[other] the most, { $count } each, are of the types { $largest }.
  } Type not recorded: { $missing }.
agenda-types-untyped = None of the { $total } agenda items has its type on record.
agenda-types-none = No agenda item is recorded.
agenda-types-how = The length of a bar is the number of items, given at its end. The type is the word in brackets before the item in the minutes. Items of meetings that were not held are not counted.
agenda-types-records = List of agenda items
follow-up-kinds-title = Follow-ups by kind
follow-up-kinds-finding = The minutes hold these follow-ups: { $parts }. A person has confirmed { $confirmed }; { $drafts } are drafts.
follow-up-kinds-none = No follow-up was found.
follow-up-kinds-how = The length of a bar is the number of follow-ups. A draft is a sentence that a rule found; until a person confirms it, it counts in no rate.
follow-up-kinds-records = List of follow-ups
completeness-title = Elements of the record
completeness-finding = Of { $applicable } applicable elements, { $whole } are recorded in full. Missing or in part: { $gaps }.
completeness-none = There is no record to assess.
completeness-how = For each element the records are counted by state. Votes are not applicable where all items are advice or reports.
completeness-records = Elements by meeting
attendance-by-meeting-title = Members present by meeting
attendance-by-meeting-none = No attendance is on record for { $count ->
    [one] the one meeting
   *[other] any of the { $count } meetings
  }.
attendance-by-meeting-single = Attendance is on record for 1 of { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
  }; { $present } members were present.
attendance-by-meeting-unrecorded = Attendance not recorded: { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
  }
attendance-by-meeting-newest = Only the newest { $shown } of { $count } meetings with attendance on record are drawn; all meetings are in the table and the CSV.
attendance-by-meeting-finding = Over the { $recorded } of { $count } meetings with attendance on record, between { $fewest } and { $most } members were present; { $latest } at the latest of them, { $before } at the one before.
attendance-by-meeting-how = The length of a bar is the number of members recorded as present. Membership may differ, so this is not a rate. A meeting without attendance on record is not 0 and is not drawn.
attendance-by-meeting-records = Attendance list

meeting-title = Meeting
meeting-heading = Meeting: { $title }
minutes-status = Status of the minutes: { $status }
minutes-status-none = Whether the minutes are approved is not recorded
all-meetings-title = All meetings
meeting-facts-title = The meeting in brief
meeting-time = { $day } { $start }–{ $end }
fact-when = When
fact-document = { $file } ({ $type }, version { $version })
document-version = { $file } (version { $version })
meeting-attendance-title = Who was there
attendance-count = Members listed: { $present }; stated in the minutes: { $stated }
observers-count = Observers listed: { $listed }; stated in the minutes: { $stated }
attendance-newest = The newest { $shown } of this committee’s { $count } meetings.
attendance-place-committees = committees { $first }–{ $last } of { $all } below
attendance-place-meetings = meetings { $first }–{ $last } of { $all } below, counted from the newest
attendance-older-link = Earlier meetings
attendance-members-title = Members present
attendance-observers-title = Observers
meeting-agenda-title = Agenda
record-elements-title = Elements of the record
element-counted = { $recorded } of { $expected } persons recorded
meeting-minutes-title = The minutes in full
meeting-minutes-lead = { $lines } lines, { $speeches } turns of speech. The { $items } follow-ups that were found are marked in their place, with their kind in words. Speakers whose names are withheld stay as printed.
meeting-notes-title = Notes from the automatic reading
meeting-notes-none = Nothing to note.
unknown-meeting-title = There is no such meeting
unknown-meeting-text = The meeting in the address was not found. Choose one from the list of meetings.
unknown-meeting-link = Open the list of meetings
unknown-line-title = There is no such line
unknown-line-text = The line in the address is blank or does not exist. This document has { $lines } lines.
unknown-line-link = Open this meeting without the line

attendance-title = Attendance
attendance-lead = People and posts as the minutes list them, meeting by meeting. What is not written is not recorded, which is not the same as absent.
attendance-grid-title = Attendance by member
several-persons = { $persons }, meetings added up
attendance-summary = { $meetings ->
    [one] { $meetings } meeting
   *[other] { $meetings } meetings
  }; members present: { $present }; stated in the minutes: { $stated } · as of { $date }
observers-summary = Observers: { $entries }; stated in the minutes: { $stated }. A list that ends in “and others” may be shorter without being wrong.
attendance-rates-title = Attendance rate by member
attendance-csv = Download CSV: attendance
entry-by-name = listed by name
entry-by-post = listed by post
entry-collective = several persons in one entry
rate = { $percent }% ({ $attended } of { $eligible })
rate-too-few = { $attended } of { $eligible } (fewer than 3 meetings, so no rate)
no-roster-title = Attendance is recorded, but no rate can be given
no-roster-text = There is no confirmed roster of members, so there is no denominator. Once one is confirmed, only meetings within a member’s term count.

agenda-title = Agenda
agenda-lead = Type, department, outcome and history of each item, as the minutes state them.
agenda-table-title = Agenda items
agenda-held = Meeting held
agenda-held-yes = Items of meetings held
agenda-held-no = Items of meetings not held (planned, cancelled)
agenda-outcome = Outcome of a decision
agenda-outcome-needed = All that need a decision
agenda-result = { $shown } of { $all } items · as of { $date }
agenda-csv = Download CSV: agenda items
agenda-back = Back to all items
history-none = no earlier meeting on record
fact-listed-at = Listed at
fact-introduced-at = Introduced at
item-speeches-title = What was said on this item
item-speeches-none = No statement is recorded as belonging to this item. Where several items were presented in a row, the minutes do not say which of them the discussion was about.
link-printed = stated in the minutes
link-proposed = inferred from its position
link-confirmed = inferred from its position, confirmed by a person
unknown-item-title = There is no such item
unknown-item-text = The item in the address was not found. Choose one from the agenda.
unknown-item-link = Open the agenda

follow-ups-title = Follow-ups
follow-ups-lead = What members asked for and departments promised, each with its line of the minutes. A draft is a sentence that a rule found and no person has confirmed.
follow-ups-provisional = { $confirmed } confirmed, { $drafts } drafts not yet confirmed
follow-ups-table-title = Follow-ups
follow-ups-result = { $shown } of { $all } follow-ups · as of { $date }
follow-ups-csv = Download CSV: follow-ups
due-none = no due date on record
due-words = the minutes say ‘{ $words }’
due-rule-day = a printed date
due-rule-part-of-month = reckoned to the end of that part of the month
due-rule-end-of-month = reckoned to the last day of the month
due-rule-end-of-quarter = reckoned to the last day of the quarter
due-rule-end-of-half = reckoned to the last day of the half-year
due-rule-end-of-year = reckoned to the last day of the year
due-rule-end-of-week = reckoned to the Sunday of the week
due-rule-weekday = reckoned to the first such weekday after the meeting
due-rule-weekday-of-week = reckoned to that weekday of the week that is named
due-rule-days-after-the-meeting = reckoned from the day of the meeting
due-rule-next-meeting = no date, as the day of the next meeting is not known
due-rule-at-once = no date
confidence-high = rule of high confidence
confidence-medium = rule of medium confidence
confidence-low = rule of low confidence
due-late = { $date } · { $days ->
    [one] { $days } day
   *[other] { $days } days
  } overdue
answer-none = no individual answer in the minutes
answer-some = { $count ->
    [one] { $count } individual answer
   *[other] { $count } individual answers
}
answer-blanket = no individual answer in the minutes, { $count ->
    [one] { $count } answer to everything
   *[other] { $count } answers to everything
}
answer-proposed = proposed
answer-to = Answers { $count ->
    [one] 1 request
   *[other] { $count } requests
}
answer-to-none = No request linked
answer-confirmed = { $count } confirmed
answer-inapplicable = not applicable
no-follow-ups-title = There are no follow-ups
no-follow-ups-text = The meeting in the address does not exist, or no follow-up was found in it.
no-follow-ups-link = See all follow-ups

accessibility-title = Accessibility
accessibility-lead = What this dashboard shows, held against the 33 items of KWCAG 2.2 in a real browser. Where a machine cannot decide, it says so.
audit-summary-title = Result in brief
audit-summary-lead = { $violations ->
    [one] { $violations } violation
   *[other] { $violations } violations
  } found by machine. The 33 items: { $parts }.
audit-verdicts-title = Verdicts on the 33 items
audit-verdicts-lead = A machine gives “conforms” only where the standard’s guide decides by machine: 1.4.3, 2.3.1, 3.1.1 and 4.1.1. All others need a person even where no fault was found.
audit-verdicts-csv = Download CSV: the machine’s verdicts
audit-criteria-title = Verdicts on the 55 criteria of WCAG 2.2 A and AA
audit-criteria-lead = With criteria that no KWCAG item holds, as reflow, text spacing, non-text contrast and status messages: { $parts }. Only a person’s check can say that WCAG is met.
audit-criteria-csv = Download CSV: the machine’s verdicts on WCAG criteria
audit-page-verdicts-csv = Download CSV: the machine’s verdicts by page
audit-findings-title = Findings
audit-findings-lead = { $failed ->
    [one] { $failed } violation
   *[other] { $failed } violations
  }, and { $review } places that a person must look at, joined into { $problems ->
    [one] { $problems } problem
   *[other] { $problems } problems
  }. The CSV has a row for each element.
audit-findings-none = Nothing was found.
audit-findings-csv = Download CSV: findings
audit-pages-title = Pages audited
audit-pages-lead = Of { $all } page states, { $audited } were seen up to their main content.
fact-finished-at = Audited at (KST)
fact-standard = Standard
fact-standard-value = KWCAG 2.2 (33 items), WCAG 2.2 AA
fact-engines = Engines
fact-browser = Browser
fact-seen = Page states audited
fact-seen-value = { $audited } of { $all }
fact-taken-over = Taken over unchanged
fact-taken-over-value = { $count } of { $all }, examined since { $at }
finding-no-item = good practice beyond the items
finding-places = { $elements ->
    [one] { $elements } element
   *[other] { $elements } elements
  } on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
finding-places-more = The CSV below has the other { $count }.
finding-page = { $page } · { $width } px · { $theme } · { $states ->
    [one] { $states } page state
   *[other] { $states } page states
  }
no-audit-title = There is no audit yet
no-audit-text = Start one on the page of audits, or run python -m dashboard audit on the command line: it opens every page in a real browser and the result appears here.
agenda-item-heading = Agenda item { $number }
mark-heard = { $number }, see in follow-ups
contents-label = On this page

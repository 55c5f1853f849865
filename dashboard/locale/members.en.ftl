# One member's record
member-title = My record
member-record-title = My record: { $name }
member-lead = Choose a member to see attendance, the next meeting, requests made by name and the agenda of their meetings. The address keeps the choice. Figures rest on the minutes and on confirmed rosters alone: what is not written is not recorded, never absent.
member-none-title = No member is named
member-none-text = Hand in minutes whose attendance list has names, or a roster, and members can be chosen here.
member-none-link = Open documents
unknown-member-title = There is no such member
unknown-member-text = No member has the number in the address. The name may have been merged: choose again from the list.
unknown-member-link = Choose a member
member-choose = Member
member-choose-nobody = nobody chosen
member-count = { $count ->
    [one] One member can be chosen.
   *[other] { $count } members can be chosen.
} Persons of one name are told apart by committee and post.
member-chosen = { $member } · { $scope } · as of { $date }
member-scope-empty-title = This member has no meeting in the chosen period and committee
member-scope-empty-text = What is on record of other periods is untouched.
member-scope-empty-link = See all periods
member-attendance-title = Attendance
member-no-roster-title = No attendance rate
member-no-roster-text = No confirmed roster gives this member's term, so the meetings that they should have attended (the denominator) are not known. The minutes list them as present { $listed ->
    [one] once
   *[other] { $listed } times
}. A rate appears once the secretary hands in a roster (CSV or XLSX) and confirms it.
member-no-roster-link = Hand in a roster under documents
member-no-meeting-in-term-title = No attendance rate
member-no-meeting-in-term-text = No meeting up to the as-of day is recorded within the term on the confirmed roster.
member-no-meeting-in-term-link = See the committee's terms and meetings
member-no-rate = No rate: no meeting of the term has its attendance recorded
member-counted = attended { $attended } ÷ eligible { $eligible } · by proxy { $proxy } · excused { $excused } · absent { $absent } · as of { $date }
member-coverage = Attendance is recorded at { $recorded } of the { $meetings ->
    [one] one meeting
   *[other] { $meetings } meetings
} of the term. Not recorded is not counted as absent.
member-reason = left out of the denominator, { $count }: { $reason }
unknown-no-list = no attendance list on record
unknown-no-stated-count = no stated number of attendees, so nobody knows whether the list is complete
unknown-unnamed = the list holds masked or collective entries
unknown-incomplete = the list has another number of names than the document states
unknown-stranger = somebody listed holds no seat by name, so attendance by post is not known
unknown-as-printed = the minutes do not say whether they came
unknown-written = held in writing
unknown-not-held = planned, or not held
member-outside = { $count ->
    [one] One meeting lists
   *[other] { $count } meetings list
} the name outside the term on the confirmed roster; the rate leaves them out.
member-meetings-title = Meeting by meeting
member-meetings-csv = Download CSV: meeting by meeting
member-meetings-none = No meeting lists the name or falls within the term.
member-basis-outside = outside the term on the roster
member-basis-no-roster = no confirmed roster
member-basis-printed = stated in the minutes
member-basis-derived = derived from the roster
member-not-listed = not on the attendance list
member-state-left-out = not counted
member-state-observed = observer
member-state-there = At that meeting
member-next-title = Next meeting
member-next-none = Not recorded. It appears once the papers (agenda) of a meeting after the as-of day are handed in.
member-items-title = Agenda of those meetings
member-items-lead = { $items } items of { $meetings ->
    [one] one meeting
   *[other] { $meetings } meetings
} · as of { $date }
member-items-none = No agenda item is recorded.
member-requests-title = Requests by name
member-requests-lead = Confirmed requests: { $confirmed }, drafts before confirmation: { $drafts } · as of { $date }
member-requests-how = Only requests whose speaker the minutes name in full are listed. Speech under a masked name (○○○ 위원) or a role alone (위원장) is given to nobody, even where one person holds that role; it stays on the meeting's page.
member-requests-none = No request is recorded by name. Where the minutes mask their speakers, requests are given to nobody.
member-entries-link = Entries under this name, and whose they are
answer-of-its-own = answer to this request
answer-to-all = one answer to everything
column-committee-id = Committee number
column-agenda-item-id = Item number (internal)
column-first-item-id = Item number when first read (internal)
column-link-id = Link number
column-earlier-agenda-item-id = Earlier item number (internal)
column-title-score = Score
column-carried-over = Carried over by
column-in-term = Within the term
column-request-id = Request number
column-scope = Scope of the answer
column-answer-status = Status of the answer

# Period and committee
periods-label = Choose a period at once
period-year = This year
period-months = Last 12 months
period-all = All time
scope-since-label = Meetings from
scope-until-label = Meetings until
scope-between = { $since } to { $until }
scope-since = from { $since }
scope-until = until { $until }
scope-all = All time
scope-result = { $scope } · { $result }
no-committee = No committee on record
scope-wrong-title = The period could not be read
scope-wrong-text = The period in the address is no date, or ends before it begins; dates that could not be read are left out here. Please choose the dates again.
scope-wrong-link = Open without the wrong dates
link-copy = Copy link
link-copied = The link to this view was copied.
link-uncopied = The link could not be copied. Please copy the address from the address bar.
scope-empty-title = Nothing on record for this period
scope-empty-text = No meeting fits the period and committee, or its minutes record none of this. Change the period or choose “Show all”.

meetings-lead = The meetings that have minutes, newest first. Each leads to its minutes, line by line.
meetings-result = { $scope } · { $shown } of { $all ->
    [one] { $all } meeting
   *[other] { $all } meetings
  }
meetings-lag = Minutes published after
meetings-gap = Meetings to look at
meetings-gap-held = Meetings that were held
meetings-gap-record = Meetings with a gap in the record
meetings-gap-attendance = Meetings without attendance on record
meetings-gap-quorum = Meetings without a quorum
meetings-csv = Download meetings CSV
meetings-link = All meetings

choices-name = Look for a name
choices-named = { $what }: look for a name
choices-meeting = Look for a meeting by name or day
choices-first = { $nothing } (first { $shown } of { $all }: look for a name)

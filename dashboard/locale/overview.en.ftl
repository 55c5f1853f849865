# Overview: comparison of periods, what to look at first, charts over time and by state, the brief
overview-result = { $scope } · { $count ->
    [one] { $count } meeting held
   *[other] { $count } meetings held
  }
kpi-meetings-undated = { $count } without a day on record
kpi-uptake = Answers to requests and their uptake
kpi-uptake-value = { $answered } of { $requests } confirmed requests answered
kpi-uptake-none = No confirmed request
kpi-uptake-parts = Of { $answered } answered: { $taken_up } taken up · { $partly } in part · { $declined } declined · { $reviewing } under review · { $unsaid } without uptake on record
kpi-uptake-basis = Only an answer of its own that a person confirmed, or a recorded uptake, counts as an answer · as of { $date }
kpi-uptake-link = See the requests

unit-meetings = { "" }
axis-meetings = Meetings
unit-elements = { " " }elements
share = { $percent }% ({ $part } of { $whole }{ $unit })
compared-more = Up by { $difference }{ $unit } from { $before } in the period before to { $now }.
compared-fewer = Down by { $difference }{ $unit } from { $before } in the period before to { $now }.
compared-same = The same as in the period before: { $before }{ $unit } then, { $now } now.
compared-higher-share = Up by { $difference ->
    [one] { $difference } percentage point
   *[other] { $difference } percentage points
  }, from { $before } in the period before to { $now }.
compared-lower-share = Down by { $difference ->
    [one] { $difference } percentage point
   *[other] { $difference } percentage points
  }, from { $before } in the period before to { $now }.
compared-same-share = The same as in the period before: { $before } then, { $now } now.
comparison-with = The period before is { $scope }, with { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
  }. Its follow-ups are counted as of { $date }, when as much time had passed.
comparison-link = Overview of the period before
comparison-empty-title = There is no earlier meeting to compare with
comparison-empty-text = The period before ({ $scope }) has no meeting, so no change is shown.
comparison-none-title = Choose a period to compare it with the one before
comparison-none-text = A period with a first day is shown beside the period of the same length before it, with both values. One that begins on 1 January is compared with the same days of the year before.

attention-title = Look at this first
attention-none = Nothing needs somebody first right now.
attention-overdue = { $count ->
    [one] { $count } follow-up is overdue
   *[other] { $count } follow-ups are overdue
  }
attention-overdue-reason = Of { $whole } confirmed follow-ups that are open, { $count } are past their due date.
attention-overdue-link = See what is overdue
attention-overdue-quiet = 0 of { $whole } open confirmed follow-ups are overdue
attention-unanswered = { $count ->
    [one] { $count } request has no answer of its own on record
   *[other] { $count } requests have no answer of their own on record
  }
attention-unanswered-reason = Of { $whole } confirmed requests, { $count } have neither a confirmed answer of their own nor a recorded uptake. For { $beside } of them a proposed answer waits to be confirmed.
attention-unanswered-link = See these requests
attention-unanswered-quiet = 0 of { $whole } confirmed requests lack an answer of their own
attention-quorum = { $count ->
    [one] { $count } meeting did not reach its quorum
   *[other] { $count } meetings did not reach their quorum
  }
attention-quorum-reason = Of { $whole } meetings whose quorum can be told, { $count }. A further { $beside } without attendance or membership on record are not counted.
attention-quorum-link = See those meetings
attention-quorum-quiet = { $whole ->
    [0] Of no meeting can it be told whether it reached its quorum; { $beside } without attendance or membership on record
    [one] The 1 meeting whose quorum can be told reached it; of { $beside } it is not known
   *[other] All { $whole } meetings whose quorum can be told reached it; of { $beside } it is not known
  }
attention-quorum-unset = Quorum rule not configured: for { $count } of { $whole } meetings held nobody can say whether it was reached
attention-drafts = { $count ->
    [one] { $count } draft waits to be confirmed
   *[other] { $count } drafts wait to be confirmed
  }
attention-drafts-reason = Of { $whole } follow-ups found in the minutes, { $count } are not confirmed by a person yet and count in no rate.
attention-drafts-link = See the drafts
attention-drafts-quiet = 0 of { $whole } follow-ups found wait to be confirmed
attention-records = { $count ->
    [one] { $count } meeting has a gap in its record
   *[other] { $count } meetings have a gap in their record
  }
attention-records-reason = Of { $whole ->
    [one] 1 meeting
   *[other] { $whole } meetings
  } held, the minutes of { $count } lack one of the nine elements or hold it in part.
attention-records-link = See these meetings
attention-records-quiet = 0 of { $whole } meetings held have a gap in their record
attention-attendance = { $count ->
    [one] { $count } meeting has no attendance on record
   *[other] { $count } meetings have no attendance on record
  }
attention-attendance-reason = Of { $whole ->
    [one] 1 meeting
   *[other] { $whole } meetings
  } held, the minutes of { $count } do not say who came. That is not recorded, not absent.
attention-attendance-link = See these meetings
attention-attendance-quiet = 0 of { $whole } meetings held have no attendance on record

meetings-over-time-title = Meetings held over time
meetings-over-time-none = No meeting has a day on record.
meetings-over-time-what = From { $first } to { $last }, in { $parts } { $unit ->
    [month] { $parts ->
        [one] month
       *[other] months
      }
    [quarter] { $parts ->
        [one] quarter
       *[other] quarters
      }
   *[year] { $parts ->
        [one] year
       *[other] years
      }
  }, { $total ->
    [one] { $total } meeting was held.
   *[other] { $total } meetings were held.
  }
meetings-over-time-most = { $ties ->
    [1] The most were held in { $name }: { $most }
   *[other] { $most } each were held in the { $ties } busiest { $unit ->
        [month] months
        [quarter] quarters
       *[year] years
      }
  }; { $unit ->
    [month] months
    [quarter] quarters
   *[year] years
  } without a meeting: { $without }.
meetings-over-time-more = Of whole { $unit ->
    [month] months
    [quarter] quarters
   *[year] years
  }, the later { $parts } had { $later }, { $difference } more than the { $earlier } of the earlier { $parts }.
meetings-over-time-fewer = Of whole { $unit ->
    [month] months
    [quarter] quarters
   *[year] years
  }, the later { $parts } had { $later }, { $difference } fewer than the { $earlier } of the earlier { $parts }.
meetings-over-time-same = Of whole { $unit ->
    [month] months
    [quarter] quarters
   *[year] years
  }, the earlier { $parts } and the later { $parts } had { $later } each.
meetings-over-time-how = The length of a bar is the number of meetings held that have minutes. Up to two years are shown by month, up to six by quarter, more by year. A period in the table leads to its meetings.
meetings-over-time-undated = { $count ->
    [one] { $count } meeting without a day on record is
   *[other] { $count } meetings without a day on record are
  } not drawn.
meetings-over-time-records = List of meetings
quarter = { $year } Q{ $number }
column-recorded-meetings = Meetings with attendance on record

follow-up-states-title = Follow-ups by state
follow-up-states-none = No follow-up is confirmed, so no state is shown.
follow-up-drafts-wait = { $count ->
    [one] { $count } draft comes in here once a person confirms it.
   *[other] { $count } drafts come in here once a person confirms them.
  }
follow-up-states-what = Of { $total } confirmed follow-ups, { $closed } ({ $percent }%) are done or closed.
follow-up-states-most = { $ties ->
    [1] The most frequent state is { $name }, with { $count }.
   *[other] The most frequent states are { $name }, with { $count } each.
  }
follow-up-states-how = The length of a bar is the number of confirmed follow-ups. Drafts are left out.
follow-up-states-records = List of confirmed follow-ups
follow-up-ages-title = How long open follow-ups have waited
follow-up-ages-none = No confirmed follow-up is open.
follow-up-ages-what = { $total } open confirmed follow-ups, by the days since their meeting.
follow-up-ages-statistics = Half of them are from the last { $median } days, nine in ten from the last { $ninety } (median { $median }, 90th percentile { $ninety }).
follow-up-ages-overdue = { $count } of them are overdue.
follow-up-ages-how = The length of a bar is a number of follow-ups; days are counted from the meeting to the as-of day.
follow-up-ages-records = List of open follow-ups
waiting-0-30 = Up to 30 days
waiting-31-90 = 31–90 days
waiting-91-180 = 91–180 days
waiting-181 = More than 180 days

attendance-by-meeting-table = The table has the newest { $shown } of { $count } meetings of this committee; the others are in the list of meetings and in the CSV.
attendance-by-meeting-more = Only the { $shown } committees that met last are drawn, of { $count }.
attendance-by-meeting-all-unrecorded = See all { $count } meetings without attendance on record

brief-title = One-page brief
brief-link = See it as a one-page brief
brief-print = Print
brief-figure = Figure
brief-value = Value
brief-parts = Period before and parts
brief-basis = Basis
brief-how = What the minutes do not say is “not recorded” and is never guessed. Drafts that nobody confirmed count in no rate. Every number can be followed in the overview of the dashboard to its rows and to the line of the minutes.

outcome-mix-title = Outcomes of items that need a decision
outcome-mix-none = No item that needs a decision is on record.
outcome-mix-what = { $recorded } of { $total } items that need a decision have a result on record. Result not recorded: { $missing }.
outcome-mix-untyped = { $typed } of them are printed as items for deliberation or decision; the other { $untyped } have no type on record but the result of a decision, and are counted too.
outcome-mix-most = { $ties ->
    [1] The most frequent recorded result is ‘{ $result }’, with { $count } ({ $percent }%).
   *[other] The most frequent recorded results are ‘{ $result }’, with { $count } each ({ $percent }%).
  }
outcome-mix-how = The length of a bar is the number of items, given at its end. Results are as the minutes print them. Items for report or advice, items without a type whose result is that a report was received, and items of meetings that were not held are not counted.
outcome-mix-records = List of items that need a decision
outcome-others = Other results
minutes-lag-title = Days until the minutes were published
minutes-lag-none = There are no minutes of a meeting that was held.
minutes-lag-unknown =
    { $count ->
        [one] The only minutes have no day of publication on record.
       *[other] None of the { $count } minutes has its day of publication on record.
    }
minutes-lag-what = { $known } of { $all } minutes have their day of publication (posting, registration) on record. Day not recorded: { $missing }.
minutes-lag-statistics = Half of them were published within { $median } days, nine in ten within { $ninety } (median { $median }, 90th percentile { $ninety }).
minutes-lag-how = The length of a bar is a number of meetings; days are counted from the end of the meeting to the day of publication that the document gives.
minutes-lag-records = List of meetings that were held
lag-0-7 = Up to 7 days
lag-8-14 = 8–14 days
lag-15-30 = 15–30 days
lag-31-90 = 31–90 days
lag-91 = More than 90 days

# One sentence for a key figure where no period is chosen
finding-meetings-none = No meeting on record in the last 12 months ({ $first } to { $last }). The last one was { $days ->
    [one] { $days } day
   *[other] { $days } days
  } ago.
finding-meetings-year = { $later ->
    [one] { $later } meeting was held
   *[other] { $later } meetings were held
  } in the last 12 months ({ $first } to { $last }).
finding-meetings-more = { $later ->
    [one] { $later } meeting
   *[other] { $later } meetings
  } in the last 12 months ({ $first } to { $last }), { $difference } more than the { $earlier } of the 12 months before.
finding-meetings-fewer = { $later ->
    [one] { $later } meeting
   *[other] { $later } meetings
  } in the last 12 months ({ $first } to { $last }), { $difference } fewer than the { $earlier } of the 12 months before.
finding-meetings-same = { $later ->
    [one] { $later } meeting
   *[other] { $later } meetings
  } in the last 12 months ({ $first } to { $last }), as many as in the 12 months before.
finding-attendance-mean = { $mean } members were present at a meeting on average: { $present }, added up over the { $recorded } meetings whose attendance is on record.
finding-attendance-years = In the last 12 months ({ $first } to { $last }) { $mean } members were present at a meeting on average ({ $present }, added up over the { $recorded ->
    [one] { $recorded } meeting
   *[other] { $recorded } meetings
  } whose attendance is on record); in the 12 months before, { $mean_before } ({ $present_before } over { $recorded_before }).
finding-agenda = { $items ->
    [one] { $items } item
   *[other] { $items } items
  } at the { $recorded } meetings that list any, { $mean } at a meeting on average.
finding-follow-ups = Of the { $open } that are open, { $waiting } ({ $percent }%) have waited more than 180 days since their meeting.
finding-uptake = { $percent }% of { $requests ->
    [one] { $requests } request
   *[other] { $requests } requests
  } have an answer; of { $answered ->
    [one] { $answered } answer
   *[other] { $answered } answers
  }, { $taken } ({ $taken_percent }%) took it up in whole or in part.
finding-completeness = { $ties ->
    [1] Most often missing or there in part: { $element }, in { $gaps } of the { $records } records that it applies to.
   *[other] Most often missing or there in part: { $element }, each in { $gaps } of the { $records } records that they apply to.
  }
finding-accessibility = The audit before ({ $at }) found { $count ->
    [one] { $count } violation
   *[other] { $count } violations
  } in { $audited ->
    [one] { $audited } page state
   *[other] { $audited } page states
  }.

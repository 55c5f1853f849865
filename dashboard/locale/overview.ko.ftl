# 현황: 기간 비교, 먼저 볼 것, 기간별·상태별 차트, 보고용 한 쪽
overview-result = { $scope } · 개최 회의 { $count }회
kpi-meetings-undated = 개최일 기록 없음 { $count }회
kpi-uptake = 요청의 답변과 반영
kpi-uptake-value = 확인된 요청 { $requests }건 중 답변 { $answered }건
kpi-uptake-none = 확인된 요청 0건
kpi-uptake-parts = 답변 { $answered }건 중 반영 { $taken_up } · 일부 반영 { $partly } · 미반영 { $declined } · 검토 중 { $reviewing } · 반영 여부 기록 없음 { $unsaid }
kpi-uptake-basis = 사람이 확인한 개별 답변이나 적힌 반영 여부만 답변으로 셈 · 기준일 { $date }
kpi-uptake-link = 요청 보기

unit-meetings = 회
axis-meetings = 회의 수(회)
unit-elements = 개
share = { $percent }% ({ $whole }{ $unit } 중 { $part }{ $unit })
compared-more = 앞 기간 { $before }{ $unit }에서 { $now }{ $unit }(으)로 { $difference }{ $unit } 늘었습니다.
compared-fewer = 앞 기간 { $before }{ $unit }에서 { $now }{ $unit }(으)로 { $difference }{ $unit } 줄었습니다.
compared-same = 앞 기간 { $before }{ $unit }, 이번 { $now }{ $unit }(으)로 같습니다.
compared-higher-share = 앞 기간 { $before }에서 { $now }로 { $difference }%p 높아졌습니다.
compared-lower-share = 앞 기간 { $before }에서 { $now }로 { $difference }%p 낮아졌습니다.
compared-same-share = 앞 기간 { $before }, 이번 { $now }로 같습니다.
comparison-with = 앞 기간은 { $scope }이며 회의 { $count }회입니다. 그 기간의 후속 조치는 같은 시간이 지난 { $date } 기준으로 셉니다.
comparison-link = 앞 기간의 현황
comparison-empty-title = 비교할 이전 회의가 없습니다
comparison-empty-text = 앞 기간({ $scope })에 회의가 없어 증감을 나타내지 않습니다.
comparison-none-title = 기간을 고르면 앞 기간과 비교합니다
comparison-none-text = 시작일이 있는 기간을 고르면 같은 길이의 앞 기간과 두 값을 함께 보여 드립니다. 1월 1일에 시작하는 기간은 앞 해의 같은 날들과 비교합니다.

attention-title = 먼저 볼 것
attention-none = 지금 사람이 먼저 볼 것은 없습니다.
attention-overdue = 기한이 지난 후속 조치 { $count }건
attention-overdue-reason = 확인된 후속 조치 가운데 끝나지 않은 { $whole }건 중 { $count }건의 기한이 지났습니다.
attention-overdue-link = 기한이 지난 것 보기
attention-overdue-quiet = 끝나지 않은 확인된 후속 조치 { $whole }건 가운데 기한이 지난 것 0건
attention-unanswered = 개별 답변 기록이 없는 요청 { $count }건
attention-unanswered-reason = 확인된 요청 { $whole }건 중 { $count }건은 확인된 개별 답변도, 적힌 반영 여부도 없습니다. 그 가운데 { $beside }건은 제안된 답변이 확인을 기다립니다.
attention-unanswered-link = 해당 요청 보기
attention-unanswered-quiet = 확인된 요청 { $whole }건 가운데 개별 답변 기록이 없는 것 0건
attention-quorum = 정족수에 이르지 못한 회의 { $count }회
attention-quorum-reason = 정족수를 따질 수 있는 회의 { $whole }회 중 { $count }회입니다. 출석이나 재적 기록이 없어 알 수 없는 회의 { $beside }회는 세지 않았습니다.
attention-quorum-link = 해당 회의 보기
attention-quorum-quiet = { $whole ->
    [0] 정족수를 따질 수 있는 회의 0회, 출석이나 재적 기록이 없어 알 수 없는 회의 { $beside }회
    [1] 정족수를 따질 수 있는 회의 1회가 정족수에 이르렀고, 알 수 없는 회의는 { $beside }회
   *[other] 정족수를 따질 수 있는 회의 { $whole }회 모두 정족수에 이르렀고, 알 수 없는 회의는 { $beside }회
  }
attention-quorum-unset = 정족수 규정 미설정: 개최 회의 { $whole }회 중 { $count }회는 정족수 달성 여부를 따지지 않음
attention-drafts = 확인을 기다리는 초안 { $count }건
attention-drafts-reason = 회의록에서 찾은 후속 조치 { $whole }건 중 { $count }건은 사람이 확인하기 전이라 어떤 비율에도 들어가지 않습니다.
attention-drafts-link = 초안 보기
attention-drafts-quiet = 찾은 후속 조치 { $whole }건 가운데 확인을 기다리는 초안 0건
attention-records = 기록 항목이 빠진 회의 { $count }회
attention-records-reason = 개최 회의 { $whole }회 중 { $count }회의 회의록은 9개 항목 가운데 없거나 일부만 있는 것이 있습니다.
attention-records-link = 해당 회의 보기
attention-records-quiet = 개최 회의 { $whole }회 가운데 기록 항목이 빠진 회의 0회
attention-attendance = 출석 기록이 없는 회의 { $count }회
attention-attendance-reason = 개최 회의 { $whole }회 중 { $count }회의 회의록에는 누가 왔는지 적혀 있지 않습니다. 불참이 아니라 기록 없음입니다.
attention-attendance-link = 해당 회의 보기
attention-attendance-quiet = 개최 회의 { $whole }회 가운데 출석 기록이 없는 회의 0회

meetings-over-time-title = 기간별 개최 회의
meetings-over-time-none = 개최일이 적힌 회의가 없습니다.
meetings-over-time-what = { $first }부터 { $last }까지 { $parts }개 { $unit ->
    [month] 달
    [quarter] 분기
   *[year] 해
  }에 회의 { $total }회가 열렸습니다.
meetings-over-time-most = { $ties ->
    [1] { $name }에 { $most }회로 가장 많이 열렸고
   *[other] 가장 많이 열린 { $ties }개 { $unit ->
        [month] 달
        [quarter] 분기
       *[year] 해
      }에는 { $most }회씩 열렸고
  }, 회의가 없는 { $unit ->
    [month] 달은
    [quarter] 분기는
   *[year] 해는
  } { $without ->
    [0] 없습니다.
   *[other] { $without }개입니다.
  }
meetings-over-time-more = 온전한 { $unit ->
    [month] 달
    [quarter] 분기
   *[year] 해
  }만 비교하면 앞 { $parts }개는 { $earlier }회, 뒤 { $parts }개는 { $later }회로 { $difference }회 늘었습니다.
meetings-over-time-fewer = 온전한 { $unit ->
    [month] 달
    [quarter] 분기
   *[year] 해
  }만 비교하면 앞 { $parts }개는 { $earlier }회, 뒤 { $parts }개는 { $later }회로 { $difference }회 줄었습니다.
meetings-over-time-same = 온전한 { $unit ->
    [month] 달
    [quarter] 분기
   *[year] 해
  }만 비교하면 앞 { $parts }개와 뒤 { $parts }개가 { $later }회로 같습니다.
meetings-over-time-how = 막대의 길이는 회의록이 있는 개최 회의 수입니다. 두 해까지는 달, 여섯 해까지는 분기, 그보다 길면 해로 묶습니다. 표의 기간을 누르면 그 회의 목록으로 갑니다.
meetings-over-time-undated = 개최일 기록이 없는 회의 { $count }회는 그리지 않았습니다.
meetings-over-time-records = 회의 목록
quarter = { $year } { $number }분기
column-recorded-meetings = 출석이 기록된 회의(회)

follow-up-states-title = 후속 조치의 처리 상태
follow-up-states-none = 확인된 후속 조치가 없어 처리 상태를 나타내지 않습니다.
follow-up-drafts-wait = 확인 전 초안 { $count }건은 사람이 확인하면 이곳에 들어옵니다.
follow-up-states-what = 확인된 후속 조치 { $total }건 중 { $closed }건({ $percent }%)이 완료 또는 종결입니다.
follow-up-states-most = { $ties ->
    [1] 가장 많은 상태는 { $name } { $count }건입니다.
   *[other] 가장 많은 상태는 { $name }이며 각각 { $count }건입니다.
  }
follow-up-states-how = 막대의 길이는 확인된 후속 조치 수입니다. 초안은 들어가지 않습니다.
follow-up-states-records = 확인된 후속 조치 목록
follow-up-ages-title = 끝나지 않은 후속 조치의 경과
follow-up-ages-none = 확인되고 끝나지 않은 후속 조치가 없습니다.
follow-up-ages-what = 확인되고 끝나지 않은 후속 조치 { $total }건을 회의 뒤 지난 날로 나누었습니다.
follow-up-ages-statistics = 절반은 { $median }일 안, 열에 아홉은 { $ninety }일 안의 것입니다(중앙값 { $median }일, 90백분위 { $ninety }일).
follow-up-ages-overdue = 이 가운데 기한이 지난 것은 { $count }건입니다.
follow-up-ages-how = 막대의 길이는 건수이며 회의일부터 기준일까지 지난 날로 셉니다.
follow-up-ages-records = 끝나지 않은 후속 조치 목록
waiting-0-30 = 30일까지
waiting-31-90 = 31–90일
waiting-91-180 = 91–180일
waiting-181 = 180일 넘게

attendance-by-meeting-table = 표에는 이 위원회의 개최 회의 { $count }회 가운데 최근 { $shown }회가 있으며, 나머지는 회의 목록과 CSV에 있습니다.
attendance-by-meeting-more = 최근에 모인 위원회 { $shown }곳만 그렸습니다. 위원회는 모두 { $count }곳입니다.
attendance-by-meeting-all-unrecorded = 출석 기록이 없는 회의 { $count }회 모두 보기

brief-title = 보고용 한 쪽
brief-link = 보고용 한 쪽으로 보기
brief-print = 인쇄
brief-figure = 지표
brief-value = 값
brief-parts = 앞 기간과 내역
brief-basis = 근거
brief-how = 회의록에 적히지 않은 것은 ‘기록 없음’이며 추정하지 않습니다. 확인 전 초안은 어떤 비율에도 들어가지 않습니다. 모든 수는 대시보드의 현황에서 그 행과 회의록의 줄까지 따라갈 수 있습니다.

outcome-mix-title = 결정이 필요한 안건의 결과
outcome-mix-none = 결정이 필요한 안건이 기록되어 있지 않습니다.
outcome-mix-what = 결정이 필요한 안건 { $total }건 가운데 결과가 적힌 것은 { $recorded }건입니다. 결과 기록 없음 { $missing }건.
outcome-mix-untyped = 심의·의결로 적힌 안건은 { $typed }건이고, 나머지 { $untyped }건은 유형이 적혀 있지 않지만 결정의 결과가 적혀 있어 함께 셉니다.
outcome-mix-most = { $ties ->
    [1] 적힌 결과 가운데 ‘{ $result }’ 결과가 { $count }건({ $percent }%)으로 가장 많습니다.
   *[other] 적힌 결과 가운데 ‘{ $result }’ 결과가 각각 { $count }건({ $percent }%)으로 가장 많습니다.
  }
outcome-mix-how = 막대의 길이는 안건 수이고 끝의 숫자가 그 값입니다. 결과는 회의록에 적힌 대로입니다. 보고·자문 안건, 결과가 ‘보고’나 ‘접수’인 유형 없는 안건, 열리지 않은 회의의 안건은 세지 않습니다.
outcome-mix-records = 결정이 필요한 안건 목록
outcome-others = 그 밖의 결과
minutes-lag-title = 회의록 공개까지 걸린 날
minutes-lag-none = 개최된 회의의 회의록이 없습니다.
minutes-lag-unknown = { $count ->
    [1] 회의록 1건에 공개일(게시일·등록일) 기록이 없습니다.
   *[other] 회의록 { $count }건 모두 공개일(게시일·등록일) 기록이 없습니다.
  }
minutes-lag-what = 회의록 { $all }건 가운데 공개일(게시일·등록일)이 적힌 것은 { $known }건입니다. 공개일 기록 없음 { $missing }건.
minutes-lag-statistics = 절반은 { $median }일 안, 열에 아홉은 { $ninety }일 안에 공개되었습니다(중앙값 { $median }일, 90백분위 { $ninety }일).
minutes-lag-how = 막대의 길이는 회의 수이며, 회의가 끝난 날부터 문서에 적힌 공개일까지의 날로 나눕니다.
minutes-lag-records = 개최 회의 목록
lag-0-7 = 7일까지
lag-8-14 = 8–14일
lag-15-30 = 15–30일
lag-31-90 = 31–90일
lag-91 = 90일 넘게

# One sentence for a key figure where no period is chosen
finding-meetings-none = 지난 12개월({ $first }~{ $last })에 열린 회의의 기록이 없습니다. 마지막 회의에서 { $days }일 지났습니다.
finding-meetings-year = 지난 12개월({ $first }~{ $last })에 { $later }회 열렸습니다.
finding-meetings-more = 지난 12개월({ $first }~{ $last })에 { $later }회로 그 앞 12개월의 { $earlier }회보다 { $difference }회 많습니다.
finding-meetings-fewer = 지난 12개월({ $first }~{ $last })에 { $later }회로 그 앞 12개월의 { $earlier }회보다 { $difference }회 적습니다.
finding-meetings-same = 지난 12개월({ $first }~{ $last })에 { $later }회로 그 앞 12개월과 같습니다.
finding-attendance-mean = 출석이 기록된 회의 { $recorded }회에 연인원 { $present }명, 한 회의에 평균 { $mean }명이 참석했습니다.
finding-attendance-years = 지난 12개월({ $first }~{ $last })에는 출석이 기록된 회의 { $recorded }회에 연인원 { $present }명(한 회의에 평균 { $mean }명), 그 앞 12개월에는 { $recorded_before }회에 연인원 { $present_before }명(평균 { $mean_before }명)이 참석했습니다.
finding-agenda = 안건이 기록된 회의 { $recorded }회에 { $items }건, 한 회의에 평균 { $mean }건입니다.
finding-follow-ups = 끝나지 않은 { $open }건 가운데 { $waiting }건({ $percent }%)이 회의 뒤 180일을 넘겼습니다.
finding-uptake = 요청 { $requests }건의 { $percent }%에 답변이 있고, 답변 { $answered }건 가운데 { $taken }건({ $taken_percent }%)이 전부나 일부 반영되었습니다.
finding-completeness = { $ties ->
    [1] 가장 자주 빠지거나 일부만 적힌 항목은 ‘{ $element }’(으)로, 해당 기록 { $records }건 가운데 { $gaps }건입니다.
   *[other] 가장 자주 빠지거나 일부만 적힌 항목은 ‘{ $element }’(으)로, 해당 기록 { $records }건 가운데 각각 { $gaps }건입니다.
  }
finding-accessibility = 바로 앞 점검({ $at })에는 화면 상태 { $audited }개에서 위반이 { $count }건이었습니다.

# 쪽마다 쓰는 말
overview-title = 현황
overview-lead = 위원회가 열리고 있는지, 위원이 참석하는지, 자문 의견이 어떻게 처리되는지를 회의록에서 셉니다.
kpi-meetings = 개최 회의
kpi-meetings-value = { $count }회
kpi-meetings-days = { $count ->
    [1] { $first }
   *[other] { $first } ~ { $last }
  }
kpi-meetings-basis = 회의록이 있는 회의, 문서 { $documents }건 · 기준일 { $date }
kpi-meetings-link = 회의 보기
kpi-attendance = 출석
kpi-attendance-value = 참석 { $recorded ->
    [1] { $present }명
   *[other] 연인원 { $present }명
  } · { $roster ->
    [some] 출석률 산출 불가
   *[none] 재적 기록 없음 · 출석률 산출 불가
  }
kpi-attendance-rate = 출석률 { $percent }% (대상 { $eligible }회 중 { $attended }회)
kpi-attendance-none = 참석 기록 없음 · { $roster ->
    [some] 출석률 산출 불가
   *[none] 재적 기록 없음 · 출석률 산출 불가
  }
kpi-attendance-no-meeting = 개최 회의 없음 · 출석률 산출 불가
kpi-attendance-listed = 명단에 { $recorded ->
    [1] { $sum }명
   *[other] 연인원 { $sum }명
  } · 회의 { $meetings }회 중 { $recorded }회에 기록
kpi-attendance-listed-none = 참석 위원 명단 기록 없음
kpi-attendance-stated = 회의록에 적힌 수 { $recorded ->
    [1] { $sum }명
   *[other] 연인원 { $sum }명
  } · 회의 { $meetings }회 중 { $recorded }회에 기록
kpi-attendance-stated-none = 회의록에 적힌 참석 수 기록 없음
kpi-attendance-unrostered = { $period ->
    [some] 이 기간에 임기가 있는 위원이 확인된 명단에 없어 분모가 없습니다
   *[all] 확인된 위원 명단이 없어 분모가 없습니다
  } · 회의 { $meetings }회 중 출석 기록 있음 { $recorded }회 · 기준일 { $date }
kpi-attendance-unheld = 개최된 회의가 없어 분모가 없습니다 · 기준일 { $date }
kpi-attendance-unrecorded = 위원 명단은 확인되었으나 그 위원이 참석했는지 알 수 있는 회의가 없어 분모가 없습니다 · 회의 { $meetings }회 중 출석 기록 있음 { $recorded }회 · 기준일 { $date }
kpi-attendance-uncovered = 확인된 위원 명단의 임기에 든 회의가 없어 분모가 없습니다(서면 회의는 세지 않음) · 회의 { $meetings }회 중 출석 기록 있음 { $recorded }회 · 기준일 { $date }
kpi-attendance-coverage = 전체 { $all }회 중 기록 있음 { $known }회 · 기준일 { $date }
kpi-attendance-link = 출석 보기
kpi-agenda = 안건
kpi-agenda-value = { $count }건
kpi-agenda-deciding = 유형이 적힌 { $count }건 중 의결이 필요한 안건 { $deciding }건
kpi-agenda-basis = 개최 회의 { $meetings }회 중 안건 기록 있음 { $recorded }회 · 기준일 { $date }
kpi-agenda-link = 안건 보기
kpi-follow-ups = 후속 조치
kpi-follow-ups-value = 확인된 항목 { $count }건
kpi-follow-ups-drafts = 확인 전 초안 { $count }건
kpi-follow-ups-closed = 확인된 { $confirmed }건 중 종결 { $closed }건
kpi-follow-ups-due = 기한이 된 { $due }건 중 종결 { $closed }건
kpi-follow-ups-undated = { $confirmed }건 중 기한 기록 없음 { $undated }건
kpi-follow-ups-link = 후속 조치 보기
kpi-completeness = 기록 충족
kpi-completeness-value = { $applicable }개 항목 중 { $whole }개
kpi-completeness-parts = 일부 { $part } · 기록 없음 { $missing } · 해당 없음 { $inapplicable }
kpi-completeness-basis = 공공기록물법 시행령 제18조의 9개 항목 · 기준일 { $date }
kpi-completeness-uncited = 공공기록물법 시행령 제18조의 9개 항목을 기준으로 비교(적용 근거가 설정되지 않음) · 기준일 { $date }
kpi-completeness-link = 항목별로 보기
kpi-accessibility = 이 대시보드의 접근성
kpi-accessibility-value = 자동 점검 위반 { $count }건
kpi-accessibility-none = 점검 기록 없음
kpi-accessibility-how = 접근성 점검 실행 페이지에서 시작하거나 명령줄에서 python -m dashboard audit 을 실행하면 결과가 나타납니다.
kpi-accessibility-seen = 화면 상태 { $all }개 중 { $audited }개 점검
kpi-accessibility-basis = 점검 { $at } (한국 시간) · 사람이 확인할 항목은 따로 있습니다
kpi-accessibility-link = 접근성 보기

agenda-types-title = 안건 유형
agenda-types-finding = 안건 { $total }건 가운데 유형이 적힌 것은 { $recorded }건이며, { $ties ->
    [1] { $largest } 안건이 { $count }건으로 가장 많습니다.
   *[other] { $largest } 안건이 각각 { $count }건으로 가장 많습니다.
  } 유형 기록 없음 { $missing }건.
agenda-types-untyped = { $total ->
    [1] 안건 1건에 유형 기록이 없습니다.
   *[other] 안건 { $total }건 모두 유형 기록이 없습니다.
  }
agenda-types-none = 기록된 안건이 없습니다.
agenda-types-how = 막대의 길이는 안건 수이고 끝의 숫자가 그 값입니다. 유형은 회의록의 안건 앞 괄호에 적힌 대로입니다. 열리지 않은 회의의 안건은 세지 않습니다.
agenda-types-records = 안건 목록
follow-up-kinds-title = 후속 조치 종류
follow-up-kinds-finding = 회의록에서 찾은 후속 조치는 { $parts }이며, 사람이 확인한 것은 { $confirmed }건, 확인 전 초안은 { $drafts }건입니다.
follow-up-kinds-none = 찾은 후속 조치가 없습니다.
follow-up-kinds-how = 막대의 길이는 건수입니다. 초안은 규칙이 찾은 문장이며 사람이 확인하기 전에는 어떤 비율에도 들어가지 않습니다.
follow-up-kinds-records = 후속 조치 목록
completeness-title = 회의록 기록 항목
completeness-finding = 해당하는 { $applicable }개 항목 가운데 { $whole }개가 온전히 기록되었습니다. 빠지거나 일부만 있는 항목: { $gaps }.
completeness-none = 기록 항목을 따질 회의록이 없습니다.
completeness-how = 항목마다 회의록 수를 상태별로 나누었습니다. 자문과 보고 안건만 있으면 표결 내용은 해당 없음입니다.
completeness-records = 회의별 기록 항목
attendance-by-meeting-title = 회의별 참석 위원 수
attendance-by-meeting-none = { $count ->
    [1] 회의 1회에 출석 기록이 없습니다.
   *[other] 회의 { $count }회 모두 출석 기록이 없습니다.
  }
attendance-by-meeting-single = 회의 { $count }회 중 출석이 기록된 것은 1회이며, 그 회의의 참석 위원은 { $present }명입니다.
attendance-by-meeting-unrecorded = 출석 기록 없음 { $count }회: 해당 회의
attendance-by-meeting-newest = 출석이 기록된 { $count }회 가운데 최근 { $shown }회만 그렸으며, 모든 회의는 표와 CSV에 있습니다.
attendance-by-meeting-finding = 회의 { $count }회 중 출석이 기록된 { $recorded }회의 참석 위원은 { $fewest }명에서 { $most }명 사이이며, 그 가운데 최근 회의는 { $latest }명으로 직전의 { $before }명과 견줄 수 있습니다.
attendance-by-meeting-how = 막대의 길이는 참석으로 적힌 위원 수입니다. 재적이 다를 수 있어 비율이 아닙니다. 출석 기록이 없는 회의는 0명이 아니므로 그리지 않습니다.
attendance-by-meeting-records = 출석 목록

meeting-title = 회의
meeting-heading = 회의: { $title }
minutes-status = 회의록 상태: { $status }
minutes-status-none = 회의록 확정 여부 기록 없음
all-meetings-title = 회의 목록
meeting-facts-title = 회의 개요
meeting-time = { $day } { $start }–{ $end }
fact-when = 일시
fact-document = { $file } ({ $type }, 제{ $version }판)
document-version = { $file } (제{ $version }판)
meeting-attendance-title = 참석
attendance-count = 참석 위원 명단 { $present }, 회의록에 적힌 수 { $stated }
observers-count = 배석 명단 { $listed }, 회의록에 적힌 수 { $stated }
attendance-newest = 이 위원회의 회의 { $count }회 가운데 최근 { $shown }회입니다.
attendance-place-committees = 위원회 { $all }개 중 { $first }–{ $last }번째를 아래에 표시
attendance-place-meetings = 회의 { $all }회 중 최근부터 { $first }–{ $last }번째를 아래에 표시
attendance-older-link = 앞선 회의 보기
attendance-members-title = 참석 위원
attendance-observers-title = 배석
meeting-agenda-title = 회의 안건
record-elements-title = 기록 항목
element-counted = { $expected }명 중 { $recorded }명 기록
meeting-minutes-title = 회의록 전문
meeting-minutes-lead = 전체 { $lines }행, 발언 { $speeches }건. 찾은 후속 조치 { $items }건은 그 자리에 종류를 글자로 적고 표시했습니다. 이름이 가려진 발언자는 적힌 그대로 둡니다.
meeting-notes-title = 자동 해석 중 확인된 사항
meeting-notes-none = 확인된 사항이 없습니다.
unknown-meeting-title = 그런 회의가 없습니다
unknown-meeting-text = 주소에 적힌 회의를 찾지 못했습니다. 회의 목록에서 고르십시오.
unknown-meeting-link = 회의 목록 열기
unknown-line-title = 그런 행이 없습니다
unknown-line-text = 주소에 적힌 행은 비었거나 없습니다. 이 문서는 { $lines }행까지 있습니다.
unknown-line-link = 행 없이 이 회의 열기

attendance-title = 출석
attendance-lead = 회의록에 적힌 사람과 직위를 회의마다 보여 줍니다. 적히지 않은 것은 불참이 아니라 기록 없음입니다.
attendance-grid-title = 위원별 출석
several-persons = 연인원 { $persons }
attendance-summary = 회의 { $meetings }회, 참석 위원 { $present }, 회의록에 적힌 수 { $stated } · 기준일 { $date }
observers-summary = 배석 { $entries }, 회의록에 적힌 수 { $stated }. ‘등’으로 줄인 명단은 수가 달라도 오류가 아닙니다.
attendance-rates-title = 위원별 출석률
attendance-csv = 출석 CSV 내려받기
entry-by-name = 이름으로 적힘
entry-by-post = 직위로 적힘
entry-collective = 여러 명을 묶어 적음
rate = { $percent }% ({ $eligible }회 중 { $attended }회)
rate-too-few = { $eligible }회 중 { $attended }회 (3회 미만이라 비율을 내지 않음)
no-roster-title = 참석 기록은 있으나 출석률은 산출할 수 없습니다
no-roster-text = 확인된 위원 명단(재적)이 없어 분모가 없습니다. 명단이 확인되면 임기 안의 회의만 분모로 하여 비율을 냅니다.

agenda-title = 안건
agenda-lead = 안건의 유형과 담당 부서, 결과와 이력을 회의록에 적힌 대로 보여 줍니다.
agenda-table-title = 안건 목록
agenda-held = 회의 개최
agenda-held-yes = 열린 회의의 안건
agenda-held-no = 열리지 않은 회의의 안건(예정·취소)
agenda-outcome = 결정 결과
agenda-outcome-needed = 결정이 필요한 안건 모두
agenda-result = 안건 { $all }건 중 { $shown }건 · 기준일 { $date }
agenda-csv = 안건 CSV 내려받기
agenda-back = 안건 목록으로
history-none = 이전 회의 기록 없음
fact-listed-at = 안건 목록의 행
fact-introduced-at = 상정된 행
item-speeches-title = 이 안건의 발언
item-speeches-none = 이 안건에 딸린 것으로 적힌 발언이 없습니다. 여러 안건을 이어서 보고한 뒤의 토론은 어느 안건의 것인지 회의록에 적혀 있지 않습니다.
link-printed = 회의록에 적힘
link-proposed = 위치로 추정
link-confirmed = 위치로 추정, 사람이 확인함
unknown-item-title = 그런 안건이 없습니다
unknown-item-text = 주소에 적힌 안건을 찾지 못했습니다. 안건 목록에서 고르십시오.
unknown-item-link = 안건 목록 열기

follow-ups-title = 후속 조치
follow-ups-lead = 위원의 요청과 부서의 약속을 회의록의 행과 함께 보여 줍니다. 초안은 규칙이 찾은 문장이며 사람이 확인하기 전입니다.
follow-ups-provisional = 확인됨 { $confirmed }건, 확인 전 초안 { $drafts }건
follow-ups-table-title = 후속 조치 목록
follow-ups-result = 후속 조치 { $all }건 중 { $shown }건 · 기준일 { $date }
follow-ups-csv = 후속 조치 CSV 내려받기
due-none = 기한 기록 없음
due-words = 회의록의 말 ‘{ $words }’
due-rule-day = 적힌 날짜
due-rule-part-of-month = 그 달의 초순·중순 마지막 날로 셈
due-rule-end-of-month = 그 달의 마지막 날로 셈
due-rule-end-of-quarter = 그 분기의 마지막 날로 셈
due-rule-end-of-half = 그 반기의 마지막 날로 셈
due-rule-end-of-year = 그 해의 마지막 날로 셈
due-rule-end-of-week = 그 주의 일요일로 셈
due-rule-weekday = 회의 뒤 처음 오는 그 요일로 셈
due-rule-weekday-of-week = 적힌 주의 그 요일로 셈
due-rule-days-after-the-meeting = 회의일부터 셈
due-rule-next-meeting = 다음 회의 날짜를 알 수 없어 날짜 없음
due-rule-at-once = 날짜 없음
confidence-high = 규칙의 확실도 높음
confidence-medium = 규칙의 확실도 보통
confidence-low = 규칙의 확실도 낮음
due-late = { $date } · 기한을 { $days }일 넘김
answer-none = 회의록에 개별 답변 기록 없음
answer-some = 개별 답변 { $count }건
answer-blanket = 회의록에 개별 답변 기록 없음, 포괄 답변 { $count }건
answer-proposed = 제안
answer-to = 요청 { $count }건에 답함
answer-to-none = 이어진 요청 없음
answer-confirmed = { $count }건 확인됨
answer-inapplicable = 해당 없음
no-follow-ups-title = 후속 조치가 없습니다
no-follow-ups-text = 주소에 적힌 회의가 없거나 그 회의에서 찾은 후속 조치가 없습니다.
no-follow-ups-link = 모든 후속 조치 보기

accessibility-title = 접근성
accessibility-lead = 이 대시보드가 내놓는 화면을 한국형 웹 콘텐츠 접근성 지침(KWCAG) 2.2의 33개 항목에 견주어 실제 브라우저에서 점검한 결과입니다. 기계가 판단하지 못하는 항목은 그렇다고 적습니다.
audit-summary-title = 점검 결과 요약
audit-summary-lead = 자동 점검 위반 { $violations }건. 33개 항목: { $parts }.
audit-verdicts-title = 33개 항목의 판정
audit-verdicts-lead = 기계가 준수로 판정하는 항목은 지침의 심사 방법이 자동인 1.4.3, 2.3.1, 3.1.1, 4.1.1뿐입니다. 나머지는 이상이 없어도 사람이 확인해야 합니다.
audit-verdicts-csv = 항목별 기계 판정 CSV 내려받기
audit-criteria-title = WCAG 2.2 A·AA 55개 기준의 판정
audit-criteria-lead = KWCAG 항목에 없는 재배치, 텍스트 간격, 텍스트 아닌 콘텐츠의 명도 대비, 상태 메시지 같은 기준도 보입니다: { $parts }. WCAG의 준수는 사람이 확인한 뒤에만 말할 수 있습니다.
audit-criteria-csv = WCAG 기준별 기계 판정 CSV 내려받기
audit-page-verdicts-csv = 페이지별 기계 판정 CSV 내려받기
audit-findings-title = 찾은 문제
audit-findings-lead = 위반 { $failed }건, 사람의 확인이 필요한 곳 { $review }건을 같은 문제끼리 묶어 { $problems }가지로 보입니다. 요소마다의 행은 CSV에 모두 있습니다.
audit-findings-none = 찾은 문제가 없습니다.
audit-findings-csv = 찾은 문제 CSV 내려받기
audit-pages-title = 점검한 페이지
audit-pages-lead = 화면 상태 { $all }개 가운데 { $audited }개를 본문까지 점검했습니다.
fact-finished-at = 점검 시각 (한국 시간)
fact-standard = 기준
fact-standard-value = KWCAG 2.2 (33개 항목), WCAG 2.2 AA
fact-engines = 점검 엔진
fact-browser = 브라우저
fact-seen = 점검한 화면 상태
fact-seen-value = { $all }개 중 { $audited }개
fact-taken-over = 바뀌지 않아 이어받은 상태
fact-taken-over-value = { $all }개 중 { $count }개, { $at }부터 점검한 것
finding-no-item = 지침 항목 밖의 권장 사항
finding-places = { $pages }개 페이지, 요소 { $elements }개
finding-places-more = 나머지 { $count }개는 아래 CSV에 있습니다.
finding-page = { $page } · { $width }px · { $theme } · 화면 상태 { $states }개
no-audit-title = 아직 점검 결과가 없습니다
no-audit-text = 점검 실행 페이지에서 시작하거나 명령줄에서 python -m dashboard audit 을 실행하면, 모든 페이지를 실제 브라우저에서 점검하고 결과가 이곳에 나타납니다.
agenda-item-heading = 안건 { $number }
mark-heard = { $number }번, 후속 조치에서 보기
contents-label = 이 페이지의 차례

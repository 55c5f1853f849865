# 후속 조치의 처리: 상태, 한 일, 잘못
act-follow-up-record = 처리 상태 기록
act-follow-up-record-many = 처리 상태 한꺼번에 기록
act-follow-up-withdraw = 처리 기록 취소
said-follow-up-recorded = 처리 상태를 기록했습니다: { $state ->
    [received] 접수
    [reviewing] 검토 중
    [in-progress] 추진 중
    [done] 완료
   *[closed] 종결(미추진)
  }
said-follow-ups-recorded = { $count }건의 처리 상태를 기록했습니다: { $state ->
    [received] 접수
    [reviewing] 검토 중
    [in-progress] 추진 중
    [done] 완료
   *[closed] 종결(미추진)
  }
said-follow-up-withdrawn = 기록을 취소했습니다. 취소한 기록도 이력에 남습니다.
refused-follow-up-draft = { $count }건 중 { $those }건이 확인 전 초안이라 아무것도 기록하지 않았습니다(‘{ $text }’). 검토 쪽에서 먼저 확인하십시오.
refused-follow-up-changed = { $count }건 중 { $those }건을 그 사이에 다른 사람이 기록해서 아무것도 바꾸지 않았습니다(‘{ $text }’). 지금 상태를 확인하고 다시 누르십시오.
refused-follow-up-step = { $count }건 중 { $those }건은 그 상태로 옮길 수 없어 아무것도 바꾸지 않았습니다(‘{ $text }’): { $before ->
    [received] 접수
    [reviewing] 검토 중
    [in-progress] 추진 중
    [done] 완료
    [closed] 종결(미추진)
   *[none] 처리 상태 기록 없음
  } → { $after ->
    [received] 접수
    [reviewing] 검토 중
    [in-progress] 추진 중
    [done] 완료
   *[closed] 종결(미추진)
  }
field-uptake-of-requests = 반영 여부는 요청에만 적습니다. ‘{ $text }’은(는) 요청이 아닙니다.
field-reason-needed = 이 상태로 옮기려면 사유를 적어야 합니다.
field-after-today = 오늘({ $today })보다 뒤입니다.
field-before-the-meeting = 회의일({ $day })보다 앞입니다(‘{ $text }’).
field-before-the-last = 앞선 기록의 처리일({ $day })보다 앞입니다(‘{ $text }’).
field-not-a-link = http:// 또는 https://로 시작하는 주소를 빈칸 없이 적으십시오.

# 후속 조치 쪽
follow-ups-views = 보는 방법
follow-ups-view-table = 표
follow-ups-view-board = 상태별 보드
follow-ups-view-changes = 바뀐 것
follow-ups-result-all = 후속 조치 { $all }건 · 기준일 { $date }
state-open = 끝나지 않은 것
state-ended = 끝난 것(완료·종결)
state-from = { $state } ({ $date }부터)
uptake-none = 반영 여부 기록 없음
uptake-taken-up = 반영
uptake-partly = 일부 반영
uptake-declined = 미반영
uptake-reviewing = 검토 중
due-soon = { $date } · 기한까지 { $days }일
due-today = { $date } · 오늘이 기한
due-by-person = 사람이 적음
due-by-person-words = 사람이 적은 근거 ‘{ $words }’
due-filter-overdue = 기한 넘김
due-filter-soon = 14일 안
due-filter-later = 15일 뒤부터
due-filter-closed = 끝남
due-filter-none = 기한 기록 없음
age-0-30 = 0–30일
age-31-90 = 31–90일
age-91-180 = 91–180일
age-181- = 180일 넘음
age-unknown = 회의일 기록 없음
age-since = 회의 후 { $days }일
progress-on-hint = 비워 두면 오늘입니다. 예: 2026-03-26
progress-note = 사유·메모
progress-note-hint = 종결(미추진)하거나 끝난 것을 다시 시작할 때는 꼭 적습니다.
progress-evidence = 근거 주소
progress-evidence-hint = http:// 또는 https://로 시작하는 주소
bulk-legend = 상태를 기록할 후속 조치 고르기
bulk-label = 고른 후속 조치에 한꺼번에 기록
bulk-none = 고른 0건에 기록
bulk-button = 고른 { $count }건에 기록
bulk-draft = 초안은 확인한 뒤에
bulk-onward = 다 골랐으면 상태와 사유 적기
choose-all = 이 쪽의 것 모두 고르기·풀기
form-chosen = { $count }건 선택됨

board-result = 확인된 후속 조치 { $count }건 · 확인 전 초안 { $drafts }건은 보드에 없음 · 기준일 { $date }
board-list = { $state } { $count }건
board-none = 없음
board-more = { $state } { $count }건 모두 표로 보기
board-move = 옮길 상태
board-button = 옮기기
board-card = { $words } (후속 조치 { $number }번)
board-move-label = 후속 조치 { $number }번 상태 옮기기
board-empty-title = 보드에 놓을 것이 없습니다
board-empty-text = 확인된 후속 조치가 없거나 조건에 맞는 것이 없습니다. 초안은 검토 쪽에서 확인하면 여기에 나타납니다.
board-empty-link = 검토로 가기

changes-title = 바뀐 것
changes-form = 언제부터 바뀐 것을 볼지 고르기
changes-from = 이 날부터
changes-result = { $since }부터 { $date }까지: { $counts }
change-count = { $change } { $count }건
change-new = 새로 확인됨
change-state = 상태 기록
change-closed = 끝남
change-reopened = 다시 시작
change-withdrawn = 기록 취소
change-overdue = 기한 넘김
change-step = { $before } → { $after }
change-due = 기한 { $date }
changes-none = { $since }부터 바뀐 것이 없습니다.
changes-not-a-day = 날짜가 아닙니다. 2026-03-26처럼 적으십시오. 지금은 { $since }부터 보여 줍니다.
changes-after = 기준일({ $date })보다 뒤입니다. 지금은 { $since }부터 보여 줍니다.
changes-csv = 바뀐 것 CSV 내려받기

follow-up-title = 후속 조치 항목
follow-up-heading = 후속 조치 항목: { $words }
follow-up-meeting = { $date } 회의 ({ $days }일 지남)
follow-up-back = 후속 조치 목록에서 보기
follow-up-source = 나온 곳
follow-up-answers-request = 이 요청에 대한 답변
follow-up-answers-commitment = 이 약속이 답한 요청
follow-up-answers-lead = 규칙이 이어 놓은 것은 사람이 확인하기 전까지 제안입니다. 포괄 답변은 요청 모두에 한 번에 답한 말이어서 개별 답변으로 세지 않습니다.
follow-up-answers-review = 이어진 답변을 검토 쪽에서 확인하거나 끊기
answer-none-request = 회의록에 개별 답변 기록 없음
answer-none-commitment = 이 약속과 이어진 요청이 없습니다.
scope-own = 개별
scope-everything = 포괄
events-title = 처리 이력
events-lead = 기록은 더해지기만 합니다. 잘못 적은 것은 취소하고 다시 적으며, 취소한 것도 남습니다.
events-none = 처리 상태 기록 없음
event-by = { $actor } · { $at }에 기록
event-uptake = 반영 여부: { $uptake }
event-withdrawn = 취소됨
event-withdrawn-by = { $actor } · { $at }에 취소 · 사유: { $reason }
withdraw-label = 마지막 기록 취소
withdraw-button = 기록 취소
recording-title = 처리 상태 기록하기
recording-button = 기록
follow-up-draft-title = 확인 전 초안입니다
follow-up-draft-text = 사람이 확인한 후속 조치에만 처리 상태를 기록합니다.
follow-up-draft-link = 검토에서 확인하기
unknown-follow-up-title = 그런 후속 조치가 없습니다
unknown-follow-up-text = 주소에 적힌 번호의 후속 조치가 없거나, 제외되었거나, 문서가 바뀌어 없어졌습니다.
unknown-follow-up-link = 모든 후속 조치 보기

# 후속 조치의 수
figures-of-more = 아래 수치는 확인된 후속 조치 { $count }건을 셉니다. 처리 상태·기한·경과·확인 여부로 고른 것은 목록만 좁히고 이 수치는 좁히지 않습니다.
figure-open = 끝나지 않음
figure-open-of = 확인된 { $whole }건 중 { $part }건
figure-overdue = 기한 넘김
figure-overdue-of = 끝나지 않은 { $whole }건 중 { $part }건
figure-ages = 끝나지 않은 것의 회의 후 경과
figure-age = { $age } { $count }건
figure-waiting = 기다린 날
figure-waiting-days = 중앙값 { $median }일, 90% 지점 { $ninety }일 ({ $count }건)
figure-closure = 기한이 된 것의 처리
figure-closed-of-due = { $due }건 중 끝남 { $closed }건, 기한 안 { $time }건
figure-undated = 기한 기록 없음 { $undated }건은 빠짐
figure-duration = 끝날 때까지 걸린 날
figure-duration-days = 중앙값 { $median }일 ({ $count }건)
figure-nothing-open = 끝나지 않은 것 없음
figure-nothing-due = 기한이 된 것 없음
figure-nothing-closed = 끝난 것 없음

# 열 이름
column-follow-up-id = 후속 조치 고유 번호
column-due-status = 기한 상태
column-stateless-count = 처리 상태 기록 없음(건)
column-open-count = 끝나지 않음(건)
column-overdue-count = 기한 넘김(건)
column-closed-days-median = 종결까지 걸린 날(중앙값)
column-closed-aged-count = 걸린 날을 아는 종결(건)
column-open-days-median = 기다린 날(중앙값)
column-open-days-ninety = 기다린 날(90% 지점)
column-open-aged-count = 기다린 날을 아는 항목(건)
column-age = 회의 후 경과 구간
column-request-count = 요청(건)
column-answered-count = 답변 있음(건)
column-proposed-count = 제안된 답변만 있음(건)
column-taken-up-count = 반영(건)
column-partly-count = 일부 반영(건)
column-declined-count = 미반영(건)
column-reviewing-count = 검토 중(건)
column-unsaid-count = 반영 여부 기록 없음(건)
column-event-id = 처리 기록 번호
column-last-event-id = 마지막 처리 기록 번호
column-effective-on = 처리일
column-evidence-url = 근거 주소
column-withdrawn-by = 취소한 기록 번호
column-withdrawn-actor = 취소한 사람
column-withdrawn-at = 취소한 때(UTC)
column-withdrawn-reason = 취소한 사유
column-answer-scope = 답변 범위
column-change = 바뀐 것
column-changed-on = 바뀐 날
column-before-state = 앞선 상태
column-follow-up-count = 후속 조치(건)
answer-filter-some = 확인된 답변이나 반영 여부 있음
answer-filter-none = 확인된 답변도 반영 여부도 없음

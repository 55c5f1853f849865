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

# 열 이름
column-follow-up-id = 후속 조치 고유 번호
column-list-place = 목록 순서
column-list-count = 목록 건수
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
column-scope = 답변 범위
column-answer-status = 답변 확인 상태
column-change = 바뀐 것
column-changed-on = 바뀐 날
column-before-state = 앞선 상태
column-follow-up-count = 후속 조치(건)

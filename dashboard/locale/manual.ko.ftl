accessibility-review-title = 접근성 수동 검토
accessibility-review-lead = 기계가 정할 수 없는 항목을 사람이 표본 페이지에서 확인해 적습니다. 페이지의 내용이 바뀌면 그 페이지의 확인은 다시 해야 합니다.
accessibility-review-link = 수동 검토와 서명
review-items-title = 사람이 확인할 항목
review-items-lead = { $all }개 항목 가운데 { $done }개를 볼 페이지 모두에서 확인했습니다. 항목을 고르면 하는 법과 적는 곳이 나옵니다.
review-items-none = 사람이 확인할 항목이 없습니다.
review-item-lead = 아래 순서로 확인하고 결과를 적으십시오.
review-expired = { $progress } · 내용이 바뀌어 다시 볼 것 { $count }건
review-form-label = { $item } 확인 결과 적기
review-pages = 실제로 본 페이지
review-pages-all = 이 페이지를 모두 보았음 (한 번 더 누르면 풀림)
review-pages-others = 표본 밖에서 더 본 페이지
review-page-why = { $page } ({ $why })
review-sample-title = 사람이 볼 페이지(표본)
review-sample-lead = 점검한 { $pages }개 페이지 가운데 { $sampled }개를 WCAG-EM의 방법으로 골랐습니다. 까닭이 있어 고른 것과 무작위로 뽑은 것({ $drawn }개)이 함께 있습니다. 무작위 뽑기의 씨앗은 마지막 서명의 해시({ $seed ->
    [none] 아직 서명 없음
   *[other] { $seed }…
})이므로 누구나 같은 것을 뽑고, 서명하면 다음 점검부터 다른 것을 뽑습니다. 기계가 판단하지 못한 곳이 있는 페이지는 그 항목에서 표본이 아니어도 봅니다.
column-sample-seed = 표본 씨앗
column-sample-reason = 고른 까닭
sample-whole = 작은 사이트라 모두 봄
sample-start = 첫 페이지
sample-common = 모든 페이지에서 이어짐
sample-essential = 핵심 업무
sample-forms = 입력란이 가장 많음
sample-tables = 표가 가장 많음
sample-graphics = 그림과 차트가 가장 많음
sample-media = 영상과 음성이 가장 많음
sample-links = 링크가 가장 많음
sample-doubts = 기계가 판단하지 못한 곳이 가장 많음
sample-random = 무작위
sample-doubted = 이 항목에서 기계가 판단하지 못한 곳이 있음
review-verdict = 판정
review-note = 확인한 것
review-note-hint = 무엇을 해 보고 무엇을 보았는지 적습니다.
review-technology = 쓴 보조기술
review-technology-hint = 이름과 판을 적습니다(예: NVDA 2026.1과 Chrome). 쓰지 않았으면 비워 둡니다.
review-evidence = 증거
review-evidence-hint = 문서 번호, 파일 이름, 주소처럼 다른 사람이 찾아볼 수 있는 것을 적습니다.
review-send = 확인 결과 저장
review-made = { $item } 항목의 확인 기록
review-holds = 유효
review-changed = 페이지가 바뀌어 다시 확인해야 함
sign-off-title = 서명
sign-off-lead = { $count ->
    [0] 모든 항목을 확인했습니다. 점검 뒤에 바뀐 것이 없으면 서명할 수 있습니다.
   *[other] 확인할 항목이 { $count }개 남아 아직 서명할 수 없습니다.
}
sign-off-hint = 이 서명이 미치는 페이지와 조건을 적습니다(예: 대시보드의 모든 페이지, 한국어와 영어).
sign-off-send = 이 결과에 서명
act-manual-review = 접근성 수동 검토
act-audit-sign-off = 접근성 점검 서명
said-manual-reviewed = { $item } 항목의 확인을 { $count }개 페이지에 적었습니다.
said-audit-signed = 점검 결과에 서명했습니다. 서명한 내용의 해시는 { $hash }로 시작합니다.
refused-audit-open = 확인할 항목이 남아 있어 서명하지 않았습니다. 위 표에서 남은 항목을 확인하십시오.
refused-audit-stale = 점검한 뒤에 자료나 점검 결과가 바뀌어 서명하지 않았습니다. 다시 점검한 다음 서명하십시오.
refused-audit-unseen = 점검하지 못한 화면이 있어 서명하지 않았습니다. 다시 점검한 다음 서명하십시오.
column-review-id = 검토 번호
column-assistive-technology = 쓴 보조기술
column-evidence = 증거
column-holds = 지금도 유효한지
column-sign-off-id = 서명 번호
column-signed-scope = 미치는 범위
column-report-hash = 서명한 내용의 해시(SHA-256)
column-reviewed-pages = 확인한 페이지 수
column-reviewed-on = 확인한 때
column-signed-on = 서명한 때

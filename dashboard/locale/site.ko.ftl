# 모든 쪽에 공통인 말
site-name = 위원회 회의록 대시보드
language-name = 한국어
page-title = { $title } – 회의록 대시보드
skip-label = 건너뛰기
skip-to-content = 본문으로 건너뛰기
skip-to-footer = 도움말과 설정으로 건너뛰기
skip-to-results = 조건을 건너 결과로
nav-label = 주요 메뉴
nav-open = 메뉴
nav-close = 메뉴 닫기
languages-label = 언어
footer-label = 도움과 설정
no-script = 이 대시보드를 보려면 브라우저에서 JavaScript를 켜 주십시오.
loading = 불러오는 중입니다.
not-found-title = 없는 주소
not-recorded = 기록 없음
none = 없음
of = { $whole }개 중 { $part }개
line = { $line }행
lines = { $first }–{ $last }행
basis-as-of = 기준일 { $date }
unit-items = 건
unit-records = 건
unit-persons = 명
axis-items = 건수(건)
axis-records = 회의록 수(건)
axis-persons = 참석 위원 수(명)

synthetic-all-title = 합성 자료
synthetic-all-text = 여기 보이는 문서 { $count }건은 모두 지어낸 것입니다. 사람·기관·내용은 실재하지 않습니다.
synthetic-some-title = 합성 자료 포함
synthetic-some-text = 근거 문서 { $count }건 가운데 { $made }건은 지어낸 회의록입니다. 수치를 실제 자료로 인용하지 마세요.

freshness-label = 자료의 기준
freshness-as-of = 기준일 { $date }
freshness-documents = 근거 문서 { $count }건
freshness-read = 마지막 반영 { $at } (한국 시간)
freshness-never-read = 반영한 문서 없음
freshness-status = 회의록 { $count }건 중 확정 { $approved }건, 확정 여부 기록 없음 { $unknown }건

kpis-heading = 주요 지표
filters-label = 조건 선택
filters-apply = 적용
filters-rare = 조건 { $count }개 더 보기
filters-reset = 모두 보기
filter-all = 전체
filter-empty = 조건에 맞는 항목이 없습니다. 조건을 바꾸거나 ‘모두 보기’를 누르십시오.
legend-label = 출석 표시의 뜻

chart-alt = { $title }: 막대그래프. 값은 바로 아래 표에 있습니다.
chart-read = 값 하나씩 읽기
chart-listen = 소리로 듣기
chart-picture = PNG 내려받기
chart-reader = { $title }: 값 읽기
chart-keys = ← →: 앞뒤 값, Home·End: 처음과 끝, Page Up·Page Down: 다른 계열, [ ]: 가장 작은 값과 큰 값, Esc: 나가기
chart-source = 위원회 회의록 대시보드 · 기준일 { $date }
chart-table-summary = { $title } 표
chart-short-parts = 좁아서 숫자가 보이지 않는 칸의 값은 표에 있습니다.
chart-legend = { $title }: 색의 뜻
chart-csv = { $title } CSV 내려받기

no-minutes-title = 아직 회의록이 없습니다
no-minutes-text = 반영된 회의록이 없어 보여 드릴 수치가 없습니다. 명령줄에서 python -m dashboard ingest 파일 을 실행하면 이곳에 나타납니다.
no-earlier-meeting-title = 비교할 이전 회의가 없습니다
no-earlier-meeting-text = 회의록이 한 건뿐이므로 추세와 증감은 나타내지 않습니다.
page-failed-title = { $title }을(를) 보여 드리지 못했습니다
page-failed-text = { $sentence } 저장된 자료는 그대로입니다.
page-failed-link = 처음 상태로 다시 열기

error-unknown-query = { $name }(이)라는 질의는 없습니다. 있는 질의: { $known }
error-unknown-parameter = 질의 { $query }에는 { $parameter }(이)라는 매개변수가 없습니다. 있는 매개변수: { $known }
error-missing-parameter = 질의 { $query }에는 매개변수 { $parameter }이(가) 필요합니다.
error-bad-parameter = 질의 { $query }의 매개변수 { $parameter }에 { $value }은(는) 쓸 수 없습니다. 형식: { $type }
error-query-failed = 지금 자료에서 이 물음({ $query })의 답을 얻지 못했습니다. 자료는 그대로이고 다른 화면은 쓸 수 있습니다. 다시 열어도 같으면 관리자에게 이 이름을 알려 주십시오. 까닭은 서버의 기록에 있습니다.
error-feedback-address = { $variable }에 적힌 { $address }은(는) 전자우편 주소도 웹 주소도 아닙니다. 이름@기관.kr 이나 https:// 로 시작하는 주소를 적거나 비우십시오. 자료는 그대로입니다.
error-unexpected = 예상하지 못한 오류가 났습니다. 자세한 내용은 서버 기록에 있습니다.
not-found-text = 이 주소에는 페이지가 없습니다. 주소를 확인하시거나 현황에서 시작하십시오.
not-found-link = 현황 열기

pages-label = { $list }의 쪽
pages-place = 전체 { $all }건 중 { $first }–{ $last }번째
pages-number = { $number }쪽
pages-before = 이전 쪽
pages-after = 다음 쪽

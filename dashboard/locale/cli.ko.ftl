# 명령줄
cli-help = 위원회 회의록을 표로 바꾸고, 대시보드로 보여 주고, 그 화면의 접근성을 점검합니다. 명령 없이 실행하면 대시보드를 엽니다(serve).
cli-epilog = 예: python -m dashboard ingest 회의록.txt  ·  python -m dashboard query action_items --param as_of=2024-12-31 --format csv  ·  종료 부호: 0 마침, 1 문제를 찾음, 2 하지 못함
cli-database-help = 데이터베이스 주소(DuckDB 파일 경로). 없으면 만듭니다.
cli-json-help = 프로그램이 읽을 수 있는 JSON으로 씁니다.
cli-serve-help = 대시보드를 엽니다. 데이터베이스가 없으면 data/minutes의 회의록을 먼저 읽습니다.
cli-port-help = 열 포트
cli-fill-help = 데이터베이스가 비었으면 data/minutes를 먼저 읽을지
cli-first-ingest = 데이터베이스가 없어 { $folder }의 회의록을 읽습니다.
cli-serving = 대시보드가 열렸습니다: { $address } (멈추려면 Ctrl+C)
cli-ingest-help = 회의록 파일이나 폴더를 읽어 데이터베이스에 넣습니다. 같은 파일을 다시 넣으면 아무것도 바뀌지 않습니다.
cli-paths-help = 회의록 파일이나 폴더
cli-parse-help = 회의록을 읽어 찾은 것을 표준 출력에 씁니다. 데이터베이스는 쓰지 않습니다.
cli-file-help = 회의록 파일
cli-parsed = { $title } ({ $day }): 참석·배석 { $attendance }, 안건 { $items }, 발언 { $speeches }, 후속 조치 초안 { $actions }
cli-no-meeting = { $file }에서 회의를 찾지 못했습니다. 회의록이 맞는지 확인하십시오.
cli-query-help = 이름 붙은 질의를 실행합니다. 이름 없이 실행하면 질의와 매개변수를 모두 보여 줍니다.
cli-name-help = 질의 이름
cli-param-help = 매개변수, 여러 번 쓸 수 있음
cli-param-shape = 매개변수 ‘{ $pair }’은(는) 이름=값 꼴이어야 합니다.
cli-format-help = 출력 형식
cli-no-rows = 해당하는 행이 없습니다.
cli-audit-help = 모든 쪽을 실제 브라우저에서 KWCAG 2.2와 WCAG 2.2 AA로 점검합니다. 주소가 없으면 대시보드를 스스로 열어 점검하고 결과를 저장합니다. 위반이 있으면 1로 끝납니다.
cli-url-help = 점검할 다른 주소, 여러 번 쓸 수 있음
cli-output-help = 보고서(report.json)를 쓸 폴더
cli-setup-help = 브라우저 자산(글꼴, 점검 엔진)을 설치합니다.
cli-browser-help = 점검과 시험에 쓸 Chromium도 찾거나 설치합니다.
cli-assets-installing = 글꼴과 점검 엔진을 설치합니다. 처음 한 번만 네트워크가 필요하며 몇 분 걸릴 수 있습니다.
cli-assets-installed = 브라우저 자산을 설치했습니다.
cli-assets-there = 브라우저 자산이 이미 설치되어 있습니다.
cli-browser-found = 브라우저: { $path }
cli-audit-seen = 화면 상태 { $all }개 가운데 { $audited }개를 점검했습니다.
cli-audit-violations = 자동 점검 위반 { $failed }건, 확인 필요 { $review }건
cli-audit-verdict = { $no } { $name }: { $verdict }
cli-audit-error = 점검하지 못함: { $page } ({ $state }) – { $reason }
cli-audit-finding = [{ $outcome }] { $page }: { $message } – { $selector }
ingest-nothing = 읽을 파일이 없습니다: { $paths }
error-port-taken = 포트 { $port }을(를) 다른 프로그램이 쓰고 있습니다. --port로 다른 번호를 주십시오.
error-serve-failed = 대시보드가 { $address }에서 응답하지 않았습니다: { $reason }
error-unexpected-command = 예상하지 못한 오류로 멈췄습니다({ $kind }: { $reason }). 저장된 자료는 그대로입니다. 자세히 보려면 환경 변수 { $variable }=1을 주고 다시 실행하십시오.
error-output = 출력을 쓰지 못했습니다: { $reason }. 저장된 자료는 그대로입니다.

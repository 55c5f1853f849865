# 인터넷이 없는 망에 설치할 묶음
cli-bundle-help = 인터넷이 없는 망(망분리)에 설치할 묶음을 파일 하나로 만듭니다: 코드, 파이썬 패키지, 브라우저 코드와 글꼴, 설치 방법. 만든 컴퓨터와 같은 운영 체제와 파이썬에서 씁니다.
cli-bundle-file-help = 쓸 파일(.zip)
cli-bundle-try-help = 만든 묶음을 임시 폴더에 풀어 패키지 저장소를 끈 채 설치하고, 회의록을 읽어 보고서까지 만들어 봅니다.
cli-bundled = { $path }에 묶음을 만들었습니다({ $bytes }바이트, 파일 { $files }개).
cli-bundle-tried = 패키지 저장소를 끈 채 설치하고, 회의록을 읽어 넣고, 보고서를 만들었습니다.
error-bundle-wheels = 파이썬 패키지를 모으지 못했습니다: { $reason } 인터넷 연결을 확인하고 다시 실행해 주십시오.
error-bundle-install = 묶음만으로 설치되지 않았습니다: { $reason } 묶음은 남아 있습니다.
error-bundle-use = 설치한 것을 써 보다가 실패했습니다: { $reason } 묶음은 남아 있습니다.
bundle-install =
    위원회 회의록 대시보드: 인터넷이 없는 컴퓨터에 설치하기

    필요한 것: 묶음을 만든 컴퓨터와 같은 운영 체제와 파이썬 버전. 관리자 권한은 필요 없습니다.

    1. 이 폴더에서 명령 창을 엽니다.
    2. python -m venv .venv
    3. Linux, macOS:  .venv/bin/python -m pip install --no-index --find-links wheels -r requirements.txt
       Windows:       .venv\Scripts\python -m pip install --no-index --find-links wheels -r requirements.txt
    4. Linux, macOS:  .venv/bin/python -m dashboard
       Windows:       .venv\Scripts\python -m dashboard

    SHA256SUMS로 파일이 온전한지 확인할 수 있습니다(sha256sum -c SHA256SUMS).
    접근성 점검(audit)에는 Chromium이나 Chrome, Edge가 따로 있어야 합니다. 다른 기능에는 필요 없습니다.

# 데이터베이스
error-database-busy = 다른 작업이 데이터베이스를 쓰고 있어 { $seconds }초 동안 기다렸지만 열지 못했습니다: { $path }. 데이터는 그대로입니다. 잠시 뒤 다시 시도하세요.
error-database-missing = 데이터베이스가 아직 없습니다: { $path }. 회의록을 먼저 넣으세요(python -m dashboard ingest 파일 또는 폴더).
error-database-open-elsewhere = 다른 프로그램이 데이터베이스를 열어 두었습니다: { $path } ({ $reason }). 데이터는 그대로입니다. 그 프로그램에서 데이터베이스를 닫고 다시 시도하세요.
error-database-not-permitted = 데이터베이스를 열거나 만들 권한이 없습니다: { $path } ({ $reason }). 폴더와 파일의 권한을 확인하거나 다른 경로를 지정하세요.
error-database-format = 데이터베이스 파일이 이 프로그램이 읽지 못하는 DuckDB 형식으로 저장되어 있습니다: { $path } ({ $reason }). 파일은 그대로입니다. 더 새로운 버전의 프로그램으로 여세요.
error-database-corrupt = 데이터베이스 파일이 손상되었거나 데이터베이스가 아닙니다: { $path } ({ $reason }). 파일은 손대지 않았습니다. 마지막 백업을 되돌리거나(python -m dashboard restore 백업.zip), 파일을 다른 곳으로 옮긴 뒤 회의록을 다시 넣으세요.
error-database-unreadable = 데이터베이스 파일을 읽지 못했습니다: { $path } ({ $reason }). 파일은 손대지 않았습니다. 경로와 저장 장치를 확인하고 다시 시도하세요.
error-database-foreign = 이 프로그램이 만든 데이터베이스가 아닙니다: { $path }. 파일은 손대지 않았습니다. 다른 경로를 지정하세요.
error-engine-failed = 데이터베이스 엔진이 작업을 마치지 못했습니다: { $path } ({ $reason }). 마지막으로 저장한 상태가 남아 있습니다. 다시 시도하고, 되풀이되면 이 문장을 관리자에게 전하세요.
error-disk-full = 저장 공간이 모자라 저장하지 못했습니다: { $path } ({ $reason }). 이전 내용은 그대로입니다. 공간을 늘리고 다시 시도하세요.
error-rows-refused = 데이터베이스의 규칙에 맞지 않아 저장하지 않았습니다: { $path } ({ $reason }). 이전 내용은 그대로입니다. 이 문서와 이 문장을 관리자에게 전하세요.
error-log-without-database = 데이터베이스 파일 { $path }은(는) 없는데 그 기록 파일 { $log }이(가) 남아 있습니다. 아무것도 바꾸지 않았습니다. 데이터베이스 파일을 되돌려 놓거나, 새로 시작하려면 기록 파일을 다른 곳으로 옮기세요.
error-schema-newer = 데이터베이스가 더 새로운 버전의 프로그램으로 만들어졌습니다: { $path } (표 구조 { $found }, 이 프로그램은 { $known }까지). 파일은 손대지 않았습니다. 프로그램을 새 버전으로 바꾸세요.
error-unsupported-engine = 데이터베이스 주소의 종류 ‘{ $engine }’은(는) 쓸 수 없습니다. DuckDB 파일의 경로나 postgresql://사용자@서버/데이터베이스를 지정하세요.
error-server-address = 데이터베이스 서버의 주소를 읽을 수 없습니다. postgresql://사용자@서버:포트/데이터베이스?sslmode=verify-full 꼴로 적고, 비밀번호는 환경 변수 PGPASSWORD로 주세요. 아무것도 바꾸지 않았습니다.
error-server-unreachable = 데이터베이스 서버에 닿지 못했습니다: { $path } ({ $reason }). 저장되었다고 알린 내용은 그대로입니다. 서버가 켜져 있는지, 주소와 포트가 맞는지 확인하고 다시 시도하세요.
error-server-refused = 데이터베이스 서버가 접속을 받아 주지 않았습니다: { $path } ({ $reason }). 사용자 이름과 비밀번호(환경 변수 PGPASSWORD), 서버의 pg_hba.conf를 확인하세요.
error-server-without-database = 서버에 그 데이터베이스가 없습니다: { $path } ({ $reason }). 서버에서 createdb로 빈 데이터베이스를 만든 뒤 다시 시도하세요.
error-server-not-permitted = 데이터베이스 서버가 그 일을 허락하지 않았습니다: { $path } ({ $reason }). 이전 내용은 그대로입니다. 이 사용자에게 표를 만들고 쓸 권한을 주거나, 읽기만 되는 서버가 아닌지 확인하세요.
error-cluster-address = 클러스터의 주소를 읽을 수 없습니다. spark://마스터:7077/펴낸 폴더, sc://서버:15002/펴낸 폴더, 이 컴퓨터에서는 spark://local/펴낸 폴더 꼴로 적으세요.
error-publication-missing = 펴낸 표가 없습니다: { $path }. 먼저 펴내세요(python -m dashboard publish 폴더).
error-engine-only-reads = { $path }은(는) 펴낸 표를 읽기만 합니다. 아무것도 저장하지 않았습니다. 저장은 표를 펴낸 데이터베이스에서 하고 다시 펴내세요.
error-engine-not-installed = { $engine }이(가) 설치되어 있지 않습니다. python -m pip install -r { $file } 로 설치하고 다시 시도하세요(440MB, Java 17 이상 필요).
error-lock-file-unusable = 데이터베이스의 잠금 파일을 쓰지 못했습니다: { $path } ({ $reason }). 데이터는 그대로입니다. 폴더가 있는지, 쓸 권한이 있는지 확인하세요.

# 회의록 넣기: 넣지 못한 것
error-path-missing = 파일이나 폴더가 없습니다: { $path }. 경로를 확인하세요.
error-path-is-database = 회의록이 아니라 데이터베이스 파일입니다: { $path }. 회의록 파일이나 폴더를 지정하세요.
error-folder-empty = 폴더에 읽을 파일이 없습니다: { $path }. 숨은 파일과 잠금 파일은 읽지 않습니다.
error-folder-unreadable = 파일이나 폴더를 열지 못했습니다: { $path } ({ $reason }). 권한을 확인하고 다시 시도하세요.
error-unexpected-failure = 프로그램의 결함으로 이 문서를 넣지 못했습니다: { $file } ({ $reason }). 데이터베이스는 그대로이고 다른 문서는 계속 넣습니다. 이 문서를 관리자에게 전하세요.

# 회의록 넣기: 결과
ingest-added = 새 문서를 넣었습니다: 회의 { $meetings }건, 발언 { $speeches }건, 후속 조치 초안 { $action_items }건, 확인할 점 { $notes }건, 분류하지 못한 행 { $unassigned }행.
ingest-added-without-meeting = 문서를 넣었으나 회의를 찾지 못했습니다. 모든 줄과 확인할 점 { $notes }건을 보관했습니다. 문서가 회의록인지 확인하세요.
ingest-updated = 바뀐 문서를 새 버전으로 넣었습니다(이전 버전도 남아 있습니다): 회의 { $meetings }건, 발언 { $speeches }건, 후속 조치 초안 { $action_items }건, 확인할 점 { $notes }건, 분류하지 못한 행 { $unassigned }행.
ingest-updated-without-meeting = 바뀐 문서를 새 버전으로 넣었으나 회의를 찾지 못했습니다. 모든 줄과 확인할 점 { $notes }건, 이전 버전을 보관했습니다. 문서가 회의록인지 확인하세요.
ingest-unchanged = 이미 들어 있는 문서입니다({ $document }, 버전 { $version }). 바뀐 것이 없습니다.
ingest-unchanged-other-name = 같은 내용이 다른 이름으로 이미 들어 있습니다({ $document }, 버전 { $version }). 바뀐 것이 없습니다.
ingest-unchanged-older = { $document }의 이전 버전 { $version }과(와) 같은 내용입니다. 지금 버전은 { $newest }이며 바뀐 것이 없습니다. 이 내용으로 되돌리려면 폴더가 아니라 이 파일만 골라 다시 넣으세요.
error-path-not-a-file = { $path }은(는) 파일이나 폴더가 아니어서 읽지 않았습니다. 회의록 파일의 경로를 주십시오.
ingest-added-unsure = 문서를 넣었으나 회의록인지 안건인지 다른 문서인지 정하지 못했습니다. 사람이 정할 때까지 어떤 수치에도 들어가지 않습니다. 문서 등록 쪽에서 정하십시오.
ingest-updated-unsure = 바뀐 문서를 새 버전으로 넣었으나 회의록인지 안건인지 다른 문서인지 정하지 못했습니다. 사람이 정할 때까지 어떤 수치에도 들어가지 않습니다. 문서 등록 쪽에서 정하십시오.
ingest-added-as-roster = 위원 명단으로 보여 문서로만 넣었습니다. 명단을 반영하려면 CSV나 XLSX로 저장해 문서 등록 쪽이나 roster 명령으로 확인하십시오.
ingest-updated-as-roster = 위원 명단으로 보이는 문서의 새 버전을 넣었습니다. 명단을 반영하려면 CSV나 XLSX로 저장해 문서 등록 쪽이나 roster 명령으로 확인하십시오.
ingest-added-as-other = 회의록도 안건도 아닌 문서로 넣었습니다. 모든 줄을 보관했고 어떤 수치에도 들어가지 않습니다. 회의록이 맞으면 문서 등록 쪽에서 고치십시오.
ingest-updated-as-other = 회의록도 안건도 아닌 문서의 새 버전을 넣었습니다. 모든 줄을 보관했고 어떤 수치에도 들어가지 않습니다. 회의록이 맞으면 문서 등록 쪽에서 고치십시오.
error-worker-died = 이 파일을 읽던 프로그램이 도중에 끝나 넣지 못했습니다: { $file } ({ $reason }). 데이터베이스는 그대로이고 다른 파일은 계속 넣습니다. 파일을 다른 형식으로 저장해 다시 넣으십시오.
error-schema-older = 데이터베이스가 이전 버전의 프로그램으로 만들어졌습니다: { $path } (표 구조 { $found }, 이 프로그램은 { $known }). 파일은 손대지 않았습니다. python -m dashboard serve 로 한 번 열면 새 구조로 옮기며, 이전 파일은 옆에 남깁니다.
error-schema-unfinished = 데이터베이스가 아직 내지 않은 개발 판으로 만들어졌습니다: { $path } (없는 표나 열: { $missing }). 파일은 손대지 않았습니다. 그 판으로 export와 backup을 한 다음 이 파일을 다른 이름으로 옮기고 다시 시작하면 회의록을 새로 읽어 넣습니다.

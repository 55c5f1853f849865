# 백업과 공개 데이터
cli-backup-help = 데이터베이스 전체를 파일 하나로 백업하고 해시로 확인합니다. 대시보드가 켜져 있어도 됩니다.
cli-backup-file-help = 백업을 쓸 파일(.zip)
cli-backed-up = { $path }에 백업했습니다({ $bytes }바이트, SHA-256 { $sha256 }). 다시 읽어 같은지 확인했습니다.
cli-restore-help = 백업을 데이터베이스 자리에 되돌립니다. 있던 것은 옆에 남겨 둡니다.
cli-restore-file-help = 백업 파일(.zip)
cli-restored = { $at }에 만든 백업을 { $path }에 되돌렸습니다. 있던 것은 { $kept } 에 남겨 두었습니다.
cli-export-help = 공개할 수 있는 표를 Parquet과 CSV로 쓰고 datapackage.json으로 설명합니다. 비공개·부분공개 문서에서 나온 행은 나가지 않고, 발언자·보고자·담당 칸에 적힌 사람 이름은 공개로 정한 문서의 것만 나갑니다.
cli-export-folder-help = 쓸 폴더
cli-exported = { $path }에 표 { $tables }개, { $rows }행을 Parquet과 CSV로 썼습니다.
cli-publish-help = 공개할 수 있는 표를 연도와 위원회로 나눈 Parquet 폴더로 씁니다. 행 수와 해시는 manifest.json에 있습니다. 다른 엔진에서 우리 대시보드가 읽을 것입니다. 비공개·부분공개 문서의 행은 나가지 않고, 나머지는 화면에 보이는 그대로입니다.
cli-publish-folder-help = 쓸 폴더. 전에 펴낸 것은 새것으로 바꿉니다.
cli-published = 표 { $tables }개, { $rows }행을 { $path }에 펴냈습니다.
error-publish-not-ours = { $path }에 펴낸 표가 아닌 다른 것이 있어 쓰지 않았습니다. 있던 것은 그대로입니다. 빈 폴더나 없는 폴더를 지정하세요.
error-publish-unwritable = { $path }에 쓰지 못했습니다({ $reason }). 전에 펴낸 것은 그대로입니다. 권한과 남은 공간을 확인하세요.
error-backup-unreadable = { $path }은 백업으로 읽을 수 없습니다({ $reason }). 데이터베이스는 그대로입니다.
error-restore-not-empty = { $path }에 이미 자료가 있어 되돌리지 않았습니다. 자료는 그대로입니다. 서버에 빈 데이터베이스를 새로 만들고 그 주소로 다시 하세요.
cli-restored-to-nothing = { $at }의 백업을 { $path }에 넣었습니다.
error-backup-differs = { $path }의 내용이 기록된 해시와 다릅니다. 파일이 상했을 수 있으니 다른 백업을 써 주세요. 데이터베이스는 그대로입니다.

# 구독
feed-meetings = 위원회 회의
feed-follow-ups = 위원회 후속 조치
feed-meetings-of = { $name }
feed-follow-ups-of = { $name } 위원이 속한 회의
feed-description = 회의록이 등록된 위원회 회의
error-migration-missing = { $path }을(를) 표 구조 { $found }에서 옮길 { $version }번 파일이 없습니다. 데이터베이스는 그대로입니다. 프로그램을 다시 설치하십시오.
error-migration-failed = { $path }을(를) 표 구조 { $version }(으)로 옮기지 못했습니다({ $reason }). 데이터베이스는 그대로입니다. 이전 프로그램으로 계속 쓸 수 있습니다.
cli-migrated = 데이터베이스를 표 구조 { $found }에서 { $known }(으)로 옮겼습니다. 이전 파일은 { $path }.before-{ $known } 에 남겼습니다.
feeds-title = 일정과 소식 받아 보기
feeds-lead = 아래 주소를 일정 프로그램(인터넷 달력 구독)이나 RSS 프로그램에 넣으면 바뀔 때마다 새로 받습니다. 공개 문서의 내용만 나갑니다.
feed-meetings-calendar = 회의 일정(iCalendar)
feed-follow-ups-calendar = 확인된 후속 조치와 기한(iCalendar 할 일)
feed-meetings-news = 새로 등록된 회의(RSS)
feed-follow-ups-news = 최근 회의의 후속 조치(RSS)
feed-follow-up = 담당 { $owner } · 기한 { $due }

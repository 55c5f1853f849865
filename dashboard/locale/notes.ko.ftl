# 읽기와 해석에서 알려 주는 것. 본문은 언제나 적힌 그대로 둡니다.

# 파일을 읽지 못함
error-missing-file = ‘{ $file }’ 파일이 없습니다. 경로와 이름을 확인하세요.
error-not-a-file = ‘{ $file }’은(는) 파일이 아닙니다. 회의록 파일의 경로를 적으세요.
error-unreadable-file = ‘{ $file }’을(를) 열지 못했습니다({ $reason }). 파일의 권한을 확인하고 다시 시도하세요. 저장된 자료는 그대로입니다.
error-too-large = ‘{ $file }’은(는) { $megabytes }MB로, 한도 { $limit }MB를 넘습니다. 파일을 나누어 넣으세요. 저장된 자료는 그대로입니다.
error-empty-file = ‘{ $file }’에 글자가 없습니다. 원본 파일을 확인하세요. 저장된 자료는 그대로입니다.
error-unsupported-type = ‘{ $file }’은(는) { $kind ->
    [html] 웹 페이지(HTML)
    [rtf] 서식 있는 텍스트(RTF)
    [xml] XML 자료
    [xlsx] 엑셀 통합 문서(.xlsx)
    [pptx] 파워포인트 문서(.pptx)
    [odt] 오픈도큐먼트(.odt)
    [png] 그림(PNG)
    [jpeg] 그림(JPEG)
    [gif] 그림(GIF)
    [bmp] 그림(BMP)
    [tiff] 그림(TIFF)
    [webp] 그림(WebP)
    [program] 실행 파일
    [unknown] 알 수 없는 형식
   *[other] { $type } 형식
  }이어서 회의록으로 읽지 못합니다. 원본 문서를 .hwp, .hwpx, .pdf, .docx, .txt 가운데 하나로 저장하여 다시 넣으세요. 저장된 자료는 그대로입니다.
error-password-protected = ‘{ $file }’에 암호가 걸려 있습니다. 암호를 풀어 저장한 뒤 다시 넣으세요. 저장된 자료는 그대로입니다.
error-distribution-locked = ‘{ $file }’은(는) 배포용 문서여서 본문이 잠겨 있습니다. 원본 문서를 받거나, 한글에서 PDF로 인쇄하여 넣으세요. 저장된 자료는 그대로입니다.
error-drm-protected = ‘{ $file }’은(는) 문서 보안(DRM)이나 인증서로 잠겨 있습니다. 보안을 해제한 문서를 넣으세요. 저장된 자료는 그대로입니다.
error-old-hwp = ‘{ $file }’은(는) 옛 한글 문서(한글 97 이전)입니다. 한글에서 열어 .hwp나 .hwpx로 다시 저장하여 넣으세요. 저장된 자료는 그대로입니다.
error-old-office = ‘{ $file }’은(는) { $kind ->
    [doc] 옛 워드 문서(.doc)
    [ppt] 옛 파워포인트 문서(.ppt)
    [xls] 옛 엑셀 문서(.xls)
   *[other] 깨졌거나 옛 오피스 형식의 파일
  }이어서 읽지 못합니다. 문서를 만든 프로그램에서 열어 .hwpx, .docx나 .pdf로 저장하여 다시 넣으세요. 저장된 자료는 그대로입니다.
error-archive-of-files = ‘{ $file }’은(는) 여러 파일을 묶은 압축 파일입니다. 압축을 풀고 안에 있는 회의록을 넣으세요. 저장된 자료는 그대로입니다.
error-archive-bomb = ‘{ $file }’은(는) 풀면 지나치게 커져서 열지 않았습니다. 원본 문서를 다시 저장하여 넣으세요. 저장된 자료는 그대로입니다.
error-unsafe-archive = ‘{ $file }’ 안에 폴더 밖을 가리키거나 겹치는 파일 이름이 있어 열지 않았습니다. 문서를 만든 프로그램에서 다시 저장하여 넣으세요. 저장된 자료는 그대로입니다.
error-broken-file = ‘{ $file }’의 내용이 깨져 있어 읽지 못했습니다. 문서를 만든 프로그램에서 열어 다시 저장한 뒤 넣으세요. 저장된 자료는 그대로입니다.
error-pictures-only = ‘{ $file }’에는 글자가 없고 그림만 있습니다(스캔한 문서). 글자 인식(OCR)을 하거나 원본 문서를 넣으세요. 저장된 자료는 그대로입니다.
error-letters-unknown = ‘{ $file }’은(는) 글자가 그림처럼 들어 있어(글자 코드 없음) 읽지 못합니다. 원본 문서를 넣거나 PDF를 다시 만들어 넣으세요. 저장된 자료는 그대로입니다.
error-too-long = ‘{ $file }’은(는) 한 문서의 한도({ $lines }행)를 넘습니다. 회의별로 나누어 넣으세요. 저장된 자료는 그대로입니다.
error-too-complex = ‘{ $file }’은(는) 구조가 지나치게 복잡하여 읽지 못했습니다. 텍스트(.txt)로 저장하여 다시 넣으세요. 저장된 자료는 그대로입니다.
error-took-too-long = ‘{ $file }’을(를) { $seconds }초 안에 읽지 못해 그만두었습니다. 나누어 넣거나 텍스트(.txt)로 저장하여 넣으세요. 저장된 자료는 그대로입니다.
error-not-text = ‘{ $file }’은(는) 글이 아니라 이진 자료로 보입니다. 텍스트 파일인지 확인하세요. 저장된 자료는 그대로입니다.
error-unknown-encoding = ‘{ $file }’ { $line }번째 줄의 글자를 알아볼 수 없습니다(UTF-8, UTF-16, CP949가 아님). UTF-8로 저장하여 다시 넣으세요. 저장된 자료는 그대로입니다.

# 글자와 줄
note-composed-hangul = 자모로 풀어 적힌 한글을 모아 적었습니다. 그 밖에는 바꾸지 않았습니다.
note-control-character = 보이지 않는 제어 문자 { $count }개가 있습니다. 그대로 두었습니다.
note-page-furniture-left-out = 머리말·꼬리말·쪽 번호로 되풀이되는 ‘{ $words }’은(는) 본문에 넣지 않았습니다.
note-wrapped-lines-joined = 여러 행으로 나뉜 문단을 { $count }곳에서 이었습니다. 그 가운데 { $unsure }곳은 띄어쓰기를 글의 모양으로 판단했습니다.
note-markdown-signs = 마크다운으로 적힌 글입니다. 굵게 표시한 기호와 표의 줄을 빼고 읽었습니다.
note-footnote-moved = 각주 ‘{ $words }’을(를) 번호가 달린 문단 바로 아래에 적었습니다.
note-comment-left-out = 메모나 숨은 설명 ‘{ $words }’은(는) 본문에 넣지 않았습니다.
note-comments-left-out = 메모 { $count }건은 본문에 넣지 않았습니다.
note-tracked-deletion = 변경 내용 추적에서 지운 글은 빼고, 넣은 글은 넣어 읽었습니다.
note-hidden-text = 숨긴 글자 ‘{ $words }’은(는) 본문에 넣지 않았습니다.
note-pictures-not-read = 그림 { $count }개 안의 글자는 읽지 못합니다. 원본 문서를 확인하세요.
note-objects-not-read = 읽지 못한 개체가 { $count }개 있습니다. 원본 문서를 확인하세요.
note-formula-kept = 수식이 든 칸이 있습니다. 셈하지 않고 적힌 대로 두었습니다.
note-script-ignored = 문서 안에 매크로나 스크립트가 있습니다. 실행하지 않고 글만 읽었습니다.
note-synthetic-document = 합성 자료라고 적혀 있습니다. 지어낸 회의록이며, 보여 주는 모든 쪽에 이 사실을 적습니다.
note-blank-lines-at-start = 빈 줄 { $count }개로 시작합니다.

# 표지와 개요
note-no-meeting-found = 회의록에서 쓰는 항목(제목, 일시, 장소, 참석자, 안건, 발언)을 찾지 못해 회의를 만들지 않았습니다.
note-no-attendance-found = 참석자의 이름이나 직책을 찾지 못했습니다. 참석은 ‘기록 없음’으로 둡니다. 명단이 다른 문서에 있으면 그 문서도 올리세요.
note-no-attendee-count-found = 참석 인원을 적은 말을 찾지 못해 명단의 사람 수와 맞춰 보지 못했습니다. 참석 인원은 ‘기록 없음’으로 둡니다.
note-session-differs = 앞부분에 ‘{ $other }’도 적혀 있습니다. 차수는 ‘{ $session }’(으)로 두었습니다. 어느 것이 이 회의의 차수인지 확인하세요.
note-committee-doubtful = 위원회 이름을 제목에서 ‘{ $committee }’(으)로 읽었습니다. 제목이 흔한 꼴이 아니니 맞는지 확인해 주십시오: { $title }
note-place-doubtful = 장소로 읽은 ‘{ $place }’에 장소가 아닌 말이 섞인 듯합니다. 적힌 그대로 두었습니다.
note-result-differs = 안건 { $number }의 결과가 여기서는 ‘{ $result }’, 다른 곳에서는 ‘{ $other }’입니다. 여기 것을 썼습니다. 어느 것이 맞는지 확인하세요.
note-due-in-next-year = ‘{ $printed }’에 연도가 없고 회의보다 앞선 때여서 다음 해({ $day })로 계산했습니다. 이미 지난 때를 말한 것이면 기한을 지워 주십시오.
note-half-of-day-missing = ‘{ $printed }’에 오전·오후가 적혀 있지 않습니다. 시각은 적힌 숫자대로 두었으니 오후이면 고쳐 주십시오.
note-further-hours = ‘{ $printed }’에 시각이 더 적혀 있습니다. 처음 적힌 시작과 끝만 넣었으니 끝난 시각을 확인해 주십시오.
note-period-of-days = ‘{ $printed }’은(는) 여러 날에 걸친 기간입니다. 첫날을 회의 날짜로 두었으니 확인해 주십시오.
note-date-moved = ‘{ $printed }’에 바뀌기 전과 뒤의 날짜가 적혀 있어 바뀐 날짜를 넣었습니다.
note-another-era = ‘{ $printed }’의 연도는 서기가 아닙니다. 날짜로 바꾸지 않았으니 서기로 적어 주십시오.
note-several-votes-in-line = 안건 { $number }의 표결 수가 한 줄에 여러 번 적혀 어느 것이 어느 표결인지 알 수 없어 넣지 않았습니다. 원문을 보고 적어 주십시오.
note-no-agenda-found = 안건을 찾지 못했습니다. 안건은 ‘기록 없음’으로 둡니다.
note-no-place-found = 회의 장소를 찾지 못했습니다. 장소는 ‘기록 없음’으로 둡니다.
note-no-session-found = 회의의 차수를 찾지 못했습니다. 차수는 ‘기록 없음’으로 둡니다.
note-no-start-found = 회의가 시작한 시각을 찾지 못했습니다. 시작과 끝 시각은 ‘기록 없음’으로 둡니다.
note-agenda-count-differs = 안건이 { $stated }건이라고 적혀 있으나 { $listed }건을 읽었습니다. 빠지거나 더 읽은 안건이 있는지 원문과 견주어 주십시오.
note-no-end-found = 회의가 끝난 시각을 찾지 못했습니다. 끝난 시각은 ‘기록 없음’으로 둡니다.
note-no-committee-found = 위원회 이름을 찾지 못했습니다. 이름은 ‘기록 없음’으로 둡니다.
note-no-meeting-date = 회의 날짜를 찾지 못했습니다. 날짜는 ‘기록 없음’으로 둡니다.
note-cover-title-differs = 표지 제목 ‘{ $cover }’이(가) 본문 제목과 다릅니다. 더 온전한 ‘{ $title }’을(를) 제목으로 썼습니다.
note-cover-date = 표지의 날짜 ‘{ $printed }’은(는) 회의 날짜로 쓰지 않았습니다. 회의 날짜는 일시 항목에서만 읽습니다.
note-office-below-organization = 괄호 안의 ‘{ $office }’을(를) ‘{ $organization }’의 담당 부서로 읽었습니다.
note-section-heading = ‘{ $heading }’을(를) 발언자가 아니라 구역의 제목으로 읽었습니다.
note-letter-spaced-label = 글자 사이를 띄운 ‘{ $label }’을(를) 붙여서 읽었습니다.
note-impossible-date = ‘{ $printed }’에 달력에 없는 날짜가 있습니다. 날짜를 ‘기록 없음’으로 두었습니다.
note-impossible-time = ‘{ $printed }’에 있을 수 없는 시각이 있습니다. 그 시각을 ‘기록 없음’으로 두었습니다.
note-weekday-differs = ‘{ $printed }’의 요일이 날짜와 맞지 않습니다. 날짜를 적힌 그대로 썼습니다.
note-end-before-start = ‘{ $printed }’의 마친 시각이 시작한 시각보다 이릅니다. 적힌 그대로 두었습니다.
note-year-missing = ‘{ $printed }’에 해가 적혀 있지 않고 제목에도 없습니다. 날짜를 ‘기록 없음’으로 두었습니다.
note-year-from-title = ‘{ $printed }’에 해가 적혀 있지 않아 제목이나 차수에 적힌 { $year }년으로 읽었습니다.
note-date-without-label = ‘일시’라는 항목 없이 적힌 ‘{ $printed }’을(를) 회의 일시로 읽었습니다.
note-place-behind-time = 시각 뒤에 적힌 ‘{ $place }’을(를) 장소로 읽었습니다.
note-mode-mixed = ‘{ $printed }’에는 회의 방식이 여러 가지로 적혀 있습니다. 회의 방식은 ‘기록 없음’으로 두었습니다.
note-label-misread = 항목 이름 ‘{ $printed }’은(는) ‘{ $likely }’을(를) 잘못 읽은 것 같습니다. ‘{ $likely }’(으)로 읽었으니 확인이 필요합니다.
note-label-without-table = ‘{ $label }’ 항목(‘{ $value }’)은 따로 저장하지 않고 원문에만 두었습니다.
note-text-without-speaker = 발언자가 적히지 않은 글 { $count }줄은 따로 나누지 않고 원문에만 두었습니다.
note-time-mark = 진행 시각 ‘{ $printed }’은(는) 원문에만 두었습니다.
note-committee-from-first-minutes = 이 회의의 제목에 위원회 이름이 없어, 같은 파일의 첫 회의록에 적힌 ‘{ $committee }’(으)로 읽었습니다.

# 참석자
note-count-on-label-line = 이 줄에는 인원({ $count }명)만 있어, 명단은 아래 줄에서 읽었습니다.
note-attendance-by-post = 이름으로 적힌 { $named }명과 직으로만 적힌 { $posts }명이 섞여 있습니다. 직은 사람과 잇지 않았습니다.
note-incomplete-list = 명단이 ‘등’이나 ‘외 몇 명’으로 끝납니다. { $listed }건만 적혀 있고 모두 { $stated }명이라고 합니다.
note-more-present-than-members = 참석 인원({ $stated }명)이 재적 인원({ $members }명)보다 많습니다. 적힌 그대로 두었습니다.
note-attendance-count-differs = 적힌 인원은 { $stated }명인데 명단에는 { $listed }명이 있습니다. 둘 다 그대로 두었습니다.
note-entry-not-read = 명단의 ‘{ $words }’은(는) 사람으로 읽지 못해 저장하지 않았습니다. 참석자인지 확인이 필요합니다.
note-authority-among-attendees = ‘{ $label }’(으)로 적힌 사람도 참석자 명단에 있어 위원으로 셌습니다. 위원인지 배석자인지 확인이 필요합니다.

# 안건
note-agenda-in-attachment = 안건은 ‘{ $printed }’(이)라고만 적혀 있습니다. 붙임은 이 파일에 없어 안건을 저장하지 않았습니다.
note-agenda-split-at-comma = 한 줄에 쉼표로 이어 적은 안건을 { $count }건으로 나누었습니다. 하나의 안건인지 확인이 필요합니다.
note-agenda-not-listed = 안건 목록이 따로 없어 회의 순서의 제목에서 안건 { $count }건을 읽었습니다. 안건이 맞는지 확인이 필요합니다.
note-agenda-numbered-by-position = 안건 { $count }건에 번호가 없어 적힌 차례로 번호를 붙였습니다.
note-item-type-differs-from-title = 안건 앞의 구분은 ‘{ $type }’인데 제목은 ‘{ $title-word }’(으)로 끝납니다. 구분은 앞에 적힌 것을 따랐습니다.
note-agenda-title-differs = { $number }호 안건의 제목이 목록과 다릅니다. 목록: ‘{ $listed }’, 여기: ‘{ $printed }’. 번호로 이었습니다.
note-presenter-differs = { $number }호 안건의 담당이 목록에는 ‘{ $listed }’, 여기에는 ‘{ $speaker }’(으)로 적혀 있습니다. 둘 다 그대로 두었습니다.
note-agenda-number-unknown = { $number }호 안건이 안건 목록에 없습니다. 어느 안건과도 잇지 않았습니다.
note-presented-title-only = { $numbers }호 안건의 상정은 제목만 적혀 있습니다. 설명한 내용은 기록되지 않았습니다.
note-result-in-attachment = 회의 결과는 ‘{ $printed }’(이)라고만 적혀 있습니다. 붙임은 이 파일에 없어 결과를 저장하지 않았습니다.
note-no-decision-recorded = 의결이나 표결을 적은 줄이 없습니다. 모든 안건의 결과를 ‘기록 없음’으로 두었습니다.
note-no-item-type-found = { $numbers }호 안건의 구분(심의, 의결, 자문, 보고 등)을 찾지 못했습니다. 구분은 ‘기록 없음’으로 둡니다.
note-no-presenter-found = { $numbers }호 안건의 담당이나 발표자를 찾지 못했습니다. 담당은 ‘기록 없음’으로 둡니다.
note-no-result-found = { $number }호 안건의 처리 결과를 찾지 못했습니다. 이 회의록에는 다른 결과나 결정이 적혀 있으니 이 안건의 것인지 확인해 주십시오. 결과는 ‘기록 없음’으로 둡니다.

# 발언
note-speaker-without-attendance = ‘{ $speaker }’은(는) 발언했지만 참석자와 배석자 명단에 없습니다.
note-speaker-anonymised = ‘{ $speaker }’은(는) 이름을 가린 발언자이며(발언 { $count }건) 동그라미는 글머리표가 아닙니다. 명단의 누구와도 잇지 않았습니다.
note-appointment-without-names = { $count }명을 { $act }했다고 하지만 이름은 적혀 있지 않습니다.
note-joined-across-page-break = 쪽이나 줄이 바뀌며 끊긴 ‘{ $before }’과(와) ‘{ $behind }’을(를) { $space ->
    [yes] 띄어서
   *[no] 붙여서
  } 이었습니다.
note-bullet-changes = 글머리표가 ‘{ $earlier }’에서 ‘{ $now }’(으)로 바뀝니다. 같은 수준으로 읽었습니다.
note-blank-line-between-bullets = 한 발언의 문단 사이에 빈 줄이 있습니다. 발언이 이어지는 것으로 읽었습니다.
note-full-stop-inside-quotation = 따옴표나 괄호 안의 마침표에서 문장을 나누지 않았습니다: ‘…{ $words }’
note-sentence-without-predicate = 서술어 없이 끝나는 물음이 이어집니다. 한 문장으로 두었습니다: ‘…{ $words }’
note-style-changes = 여기서부터 문체가 { $now ->
    [formal] ‘-습니다’
   *[noun] ‘-음/-함’
  }(으)로 바뀝니다.
note-procedural-not-commitment = 회의를 진행하는 말이므로 약속으로 보지 않았습니다: ‘…{ $words }’
note-hardly-follow-up = 규칙은 찾았으나 여러 회의록의 후속 조치와 닮은 데가 거의 없어 넣지 않았습니다. 후속 조치이면 검토에서 더하십시오: ‘…{ $words }’
note-committee-alias = 위원회 이름이 ‘{ $printed }’(으)로도 적혀 있습니다. ‘{ $committee }’과(와) 같은 위원회로 보았습니다.

# 표기
note-suspected-ocr = ‘{ $printed }’은(는) ‘{ $likely }’을(를) 잘못 읽은 것 같습니다. 적힌 그대로 두었습니다.
note-unusual-spelling = ‘{ $printed }’은(는) 보통 ‘{ $likely }’(으)로 적습니다. 적힌 그대로 두었습니다.
note-typographic-artefact = ‘{ $printed }’은(는) 변환하면서 생긴 기호로 보입니다. 적힌 그대로 두었고 제목을 견줄 때는 빼고 보았습니다.
note-name-variant = ‘{ $name }’이(가) 여기서는 ‘{ $printed }’(으)로 적혀 있습니다. 적힌 그대로 두었습니다.
note-spoken-filler = ‘{ $word } { $noun }’의 ‘{ $word }’은(는) 가리키는 것이 없어 말버릇으로 보입니다. 적힌 그대로 두었습니다.

# 공공기록물법 시행령 제18조의 요소가 온전하지 않은 까닭
element-detail-observers-incomplete = 참석자는 모두 적혀 있으나 배석자 명단이 온전하지 않습니다.
element-detail-attendees-incomplete = 참석자 명단이 온전하지 않습니다.
element-detail-lists-incomplete = 참석자 명단과 배석자 명단이 모두 온전하지 않습니다.
element-detail-attendees-missing = 배석자만 적혀 있고 참석자는 명단도 인원도 없습니다.
element-detail-names-missing = 인원만 적혀 있고 명단이 없습니다.
element-detail-place-missing = 장소가 적혀 있지 않습니다.
element-detail-date-missing = 일시가 적혀 있지 않습니다.
element-detail-nothing-to-decide = 자문·보고 안건뿐이어서 의결한 것이 없습니다.

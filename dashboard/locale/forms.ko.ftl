# 고치는 일: 양식, 결과, 잘못
form-required = (필수)
form-date-hint = 예: 2026-03-26
form-sending = 보내고 있습니다.
form-unsent = 보내지 못했습니다. 적은 내용은 그대로 있습니다. 서버가 켜져 있는지 확인하고 다시 누르십시오.
person-summary = 기록에 남는 이름: { $name }
person-label = 기록에 남길 이름
person-name = 이름
person-hint = 확인하거나 고친 내용 옆에 이 이름과 시각이 남습니다. 이 브라우저에만 기억합니다.
person-button = 이름 바꾸기
undo-button = 되돌리기
undo-label = 방금 한 일 되돌리기
said-name-kept = 앞으로 { $name } 이름으로 기록합니다.

refused-inputs = 고칠 곳이 { $count }개 있습니다. 저장하지 않았습니다.
refused-form-too-old = 이 양식은 너무 오래되어 받지 않았습니다. 적은 내용은 그대로 있으니 다시 누르십시오.
refused-signed-out = 로그인이 끝나 저장하지 않았습니다. 바뀐 것은 없습니다. 다시 로그인하면 적은 내용이 그대로 돌아옵니다.
refused-signed-in-again = 로그인이 끝나 저장하지 않았던 내용입니다. 확인하고 다시 보내십시오. 파일은 다시 골라야 합니다.
refused-not-allowed = 이 일을 할 권한이 없습니다. 바뀐 것은 없습니다.
refused-unknown-input = 이 양식에 없는 항목이 와서 받지 않았습니다. 쪽을 새로 열고 다시 하십시오.
refused-row-missing = 그 항목이 없습니다. 문서가 새로 반영되었을 수 있습니다. 쪽을 새로 열고 확인하십시오.
refused-changed-since = 그 뒤에 다른 사람이 고쳐서 되돌리지 않았습니다. 지금 값을 확인하십시오.
refused-nothing-to-undo = 되돌릴 것이 없습니다. 이미 되돌렸을 수 있습니다.
refused-none-left = 고른 항목 가운데 확인할 초안이 없습니다. 이미 처리되었을 수 있습니다.
refused-line-missing = 그 행에는 적힌 것이 없습니다. 행 번호를 확인하십시오.
refused-unexpected = 예상하지 못한 오류로 저장하지 못했습니다. 자료는 그대로이며 자세한 내용은 서버 기록에 있습니다.
refused-data = 저장하지 못했습니다. { $sentence } 자료는 그대로입니다.

field-required = 적어 주십시오.
field-not-printable = 보이지 않는 글자가 들어 있습니다. 지우고 다시 적으십시오.
field-too-long = { $length }자를 적었습니다. { $longest }자까지 적을 수 있습니다.
field-not-a-day = 날짜가 아닙니다. 2026-03-26처럼 적으십시오.
field-not-a-choice = 목록에 있는 것을 고르십시오.
field-none-chosen = 하나 이상 고르십시오.
field-too-many = 한 번에 { $most }개까지 됩니다.
field-no-file = 파일을 고르십시오.
field-not-text = 한 가지만 적으십시오.
field-not-a-number = 숫자만 적으십시오.
field-before-first = 첫 줄보다 앞입니다.
field-out-of-range = { $least }에서 { $most }까지의 수를 적으십시오.

rejected-other-host = 이 주소로 온 요청은 받지 않습니다. 대시보드를 127.0.0.1 주소로 여십시오. 바뀐 것은 없습니다.
rejected-other-origin = 다른 사이트에서 온 요청이라 받지 않았습니다. 바뀐 것은 없습니다.
rejected-unknown-act = 그런 일은 할 수 없습니다. 바뀐 것은 없습니다.
rejected-too-large = 보낸 것이 너무 커서 받지 않았습니다. 나누어 보내십시오. 바뀐 것은 없습니다.
rejected-no-form = 양식으로 보낸 것이 아니어서 받지 않았습니다. 바뀐 것은 없습니다.
rejected-no-page = 돌아갈 쪽이 없는 요청이라 받지 않았습니다. 바뀐 것은 없습니다.
rejected-no-cookie = 쿠키가 꺼져 있어 받지 않았습니다. 이 사이트의 쿠키를 허용하고 쪽을 새로 여십시오. 바뀐 것은 없습니다.

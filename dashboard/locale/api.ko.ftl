# 다른 시스템이 읽는 API
error-api-not-found = 이 주소에 공개된 자료가 없습니다. 목록(/api/v1/system에서 시작)에서 주소를 다시 찾아 주십시오.
error-api-method = 이 API는 읽기만 할 수 있습니다. GET 또는 HEAD로 요청해 주십시오.
error-api-parameter-unknown = 알 수 없는 매개변수 { $name }입니다. 쓸 수 있는 것: { $known }.
error-api-parameter-value = 매개변수 { $name }의 값 ‘{ $value }’을(를) 읽을 수 없습니다. /api/v1/openapi.json의 형식에 맞춰 주십시오.
error-too-many-requests = 요청이 너무 잦습니다. { $wait }초 뒤에 다시 요청해 주십시오.

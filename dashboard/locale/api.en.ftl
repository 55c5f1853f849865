# API that other systems read
error-api-not-found = Nothing public is found at this address. Look for the address in the lists again, beginning at /api/v1/system.
error-api-method = This API can only be read. Ask with GET or HEAD.
error-api-parameter-unknown = Unknown parameter { $name }. Known: { $known }.
error-api-parameter-value = The value ‘{ $value }’ of the parameter { $name } cannot be read. Its form is given in /api/v1/openapi.json.
error-too-many-requests = Too many requests. Ask again in { $wait } seconds.

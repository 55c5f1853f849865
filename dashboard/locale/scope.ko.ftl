# 기간과 위원회
periods-label = 기간 바로 고르기
period-year = 올해
period-months = 최근 12개월
period-all = 전체 기간
scope-since-label = 회의일 시작
scope-until-label = 회의일 끝
scope-between = { $since } ~ { $until }
scope-since = { $since }부터
scope-until = { $until }까지
scope-all = 전체 기간
scope-result = { $scope } · { $result }
no-committee = 위원회 기록 없음
scope-wrong-title = 기간을 읽지 못했습니다
scope-wrong-text = 주소에 적힌 기간이 날짜가 아니거나 끝이 시작보다 앞서서, 읽지 못한 날짜는 쓰지 않고 보여 드립니다. 날짜를 다시 고르십시오.
scope-wrong-link = 잘못된 날짜 없이 열기
link-copy = 링크 복사
link-copied = 이 화면의 링크를 복사했습니다.
link-uncopied = 링크를 복사하지 못했습니다. 주소 창의 주소를 복사하십시오.
scope-empty-title = 이 기간에는 기록이 없습니다
scope-empty-text = 고른 기간과 위원회에 맞는 회의가 없거나 그 회의록에 적힌 것이 없습니다. 기간을 바꾸거나 ‘모두 보기’를 누르십시오.

meetings-lead = 회의록이 있는 회의를 새것부터 보여 줍니다. 회의를 고르면 그 회의록의 행까지 갑니다.
meetings-result = { $scope } · 회의 { $all }회 중 { $shown }회
meetings-lag = 회의록 공개까지
meetings-gap = 살펴볼 회의
meetings-gap-held = 개최된 회의
meetings-gap-record = 기록 항목이 빠진 회의
meetings-gap-attendance = 출석 기록이 없는 회의
meetings-gap-quorum = 정족수에 이르지 못한 회의
meetings-csv = 회의 CSV 내려받기
meetings-link = 회의 목록

choices-name = 이름으로 찾기
choices-named = { $what } 이름으로 찾기
choices-meeting = 회의 이름이나 날짜로 찾기
choices-first = { $nothing } (전체 { $all } 중 처음 { $shown }: 이름으로 찾으십시오)

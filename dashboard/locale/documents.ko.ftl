# 문서 등록: 어떤 문서인지, 어느 회의인지, 위원 명단
refused-no-such-meeting = 그 회의를 찾지 못했습니다. 그 사이에 다른 사람이 정했을 수 있습니다. 바꾼 것은 없습니다. 쪽을 새로 열고 다시 보십시오.
refused-no-such-document = 그 문서를 찾지 못했습니다. 바꾼 것은 없습니다. 쪽을 새로 열고 다시 보십시오.
refused-no-such-proposal = 그 제안을 찾지 못했습니다. 바꾼 것은 없습니다. 쪽을 새로 열고 다시 보십시오.

# 위원 명단
cli-roster-help = 위원 명단(CSV, XLSX)을 읽어 무엇이 바뀌는지 보여 줍니다. --apply를 주어야 반영합니다.
cli-roster-file-help = 위원 명단 파일
cli-committee-help = 위원회 이름
cli-from-help = 이 명단이 시작하는 날(YYYY-MM-DD). 주면 명단에 없는 위원의 임기를 그 전날로 마칩니다.
cli-apply-help = 미리 보기만 하지 않고 반영합니다.
cli-by-help = 확인한 사람의 이름
roster-added = { $who }: 새 위원, { $term }
roster-changed = { $who }: { $fields }
roster-ended = { $who }: 명단에 없어 임기를 마칩니다({ $fields }).
roster-missing = { $who }: 명단에 없지만 그대로 둡니다. 임기를 마치려면 명단이 시작하는 날을 주십시오.
roster-unchanged = { $who }: 바뀐 것 없음
roster-field = { $field } { $before } → { $after }
roster-term = 임기 { $start } ~ { $end }
roster-totals = 새 위원 { $added }, 바뀜 { $changed }, 임기 마침 { $ended }, 명단에 없음 { $missing }, 그대로 { $unchanged }
roster-preview = { $committee }의 명단 미리 보기입니다. 아직 아무것도 바꾸지 않았습니다.
roster-stored = { $committee }의 명단을 반영했습니다.
roster-problem-formula = { $line }행: 수식이 든 칸이 있습니다. 값으로 바꾸어 다시 넣으십시오.
roster-problem-masked = { $line }행: 이름이 가려져 있습니다({ $name }). 누구인지 알 수 있게 적어 다시 넣으십시오.
roster-problem-name = { $line }행: 이름으로 볼 수 없는 글자이거나 너무 깁니다. 고쳐 다시 넣으십시오.
roster-problem-nobody = { $line }행: 이름도 직위도 없습니다. 적거나 행을 지우고 다시 넣으십시오.
roster-problem-term = { $line }행: 임기를 읽지 못했습니다({ $term }). 2024. 1. 1. ~ 2025. 12. 31. 처럼 적어 다시 넣으십시오.
roster-problem-term-backwards = { $line }행: 임기의 끝이 시작보다 이릅니다. 고쳐 다시 넣으십시오.
roster-problem-twice = { $line }행: ‘{ $name }’이(가) { $other }행과 같은 기간에 두 번 있습니다. 회의록의 이름만으로 가릴 수 없으니 하나를 지우거나 기간을 나누십시오.
error-no-roster = ‘{ $file }’에서 위원 명단을 찾지 못했습니다. 첫 행에 성명(또는 직위)과 구분, 임기 같은 열 이름이 있는 표인지 확인하십시오. 바꾼 것은 없습니다.
error-roster-too-long = ‘{ $file }’의 명단이 { $limit }행을 넘습니다. 위원회별로 나누어 넣으십시오. 바꾼 것은 없습니다.
refused-roster-has-problems = 명단에 고칠 행이 있어 반영하지 않았습니다. 고친 파일을 다시 넣으십시오. 바꾼 것은 없습니다.
act-import-roster = 위원 명단 반영
attendance-absent-derived = 불참 (명단 대조로 산출)
attendance-rates-lead = 위원 자리 { $seats }개 · 출석 { $attended } ÷ 대상 { $eligible }{ $eligible ->
    [0] { "" } (산출 불가)
   *[other] { "" } = { $percent }%
  } · 기록 없음 { $unknown } · 기준일 { $date }. 서면 회의와 임기 밖의 회의는 세지 않으며, 명단이 온전하지 않은 회의는 기록 없음으로 남습니다.
attendance-rates-csv = 출석률의 행 내려받기(CSV)

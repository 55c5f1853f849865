# Documents: which is which, of which meeting, rosters
refused-no-such-meeting = That meeting was not found. Somebody else may have decided meanwhile. Nothing was changed. Open the page again and look.
refused-no-such-document = That document was not found. Nothing was changed. Open the page again and look.
refused-no-such-proposal = That proposal was not found. Nothing was changed. Open the page again and look.

# Rosters
cli-roster-help = Read a roster (CSV, XLSX) and show what it would change. Nothing is stored without --apply.
cli-roster-file-help = File of the roster
cli-committee-help = Name of the committee
cli-from-help = First day of this roster (YYYY-MM-DD). With it, the terms of members who are not on it end the day before.
cli-apply-help = Store it, instead of a preview alone.
cli-by-help = Name of whoever confirms it
roster-added = { $who }: new member, { $term }
roster-changed = { $who }: { $fields }
roster-ended = { $who }: not on the roster, the term ends ({ $fields }).
roster-missing = { $who }: not on the roster, left as it is. To end the term, give the roster's first day.
roster-unchanged = { $who }: unchanged
roster-field = { $field } { $before } → { $after }
roster-term = term { $start } to { $end }
roster-totals = { $added } new, { $changed } changed, { $ended } ended, { $missing } not on the roster, { $unchanged } unchanged
roster-preview = A preview of the roster of { $committee }. Nothing has been changed yet.
roster-stored = The roster of { $committee } was stored.
roster-problem-formula = Row { $line }: a cell holds a formula. Put the value in its place and hand the file in again.
roster-problem-masked = Row { $line }: the name is masked ({ $name }). Write who it is and hand the file in again.
roster-problem-name = Row { $line }: not readable as a name, or too long. Mend it and hand the file in again.
roster-problem-nobody = Row { $line }: neither a name nor a post. Fill it in or remove the row and hand the file in again.
roster-problem-term = Row { $line }: the term could not be read ({ $term }). Write it as 2024. 1. 1. ~ 2025. 12. 31. and hand the file in again.
roster-problem-term-backwards = Row { $line }: the term ends before it starts. Mend it and hand the file in again.
roster-problem-twice = Row { $line }: “{ $name }” is there twice in one period, also in row { $other }. The names in minutes could not tell them apart: remove one or divide the periods.
error-no-roster = No roster was found in “{ $file }”. Please check that it is a table whose first row names its columns, such as 성명 or 직위, 구분 and 임기. Nothing was changed.
error-roster-too-long = The roster in “{ $file }” has more than { $limit } rows. Please divide it by committee. Nothing was changed.
refused-roster-has-problems = The roster was not stored because rows of it must be mended. Hand in the mended file. Nothing was changed.
act-import-roster = Roster stored
attendance-absent-derived = Absent (reckoned from the roster)
attendance-rates-lead = { $seats } seats · attended { $attended } ÷ eligible { $eligible }{ $eligible ->
    [0] { "" } (no rate)
   *[other] { "" } = { $percent } %
  } · not recorded { $unknown } · as of { $date }. Written meetings and meetings outside a term are not counted; a meeting without a complete list stays not recorded.
attendance-rates-csv = Download the rows of the rates (CSV)

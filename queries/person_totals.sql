-- How many persons do the minutes and rosters name, in how many entries of attendance lists, and how many of those has a person confirmed?
SELECT
  CAST((SELECT count(*) FROM person) AS INTEGER) AS person_count,
  CAST(count(*) AS INTEGER) AS entry_count,
  CAST(coalesce(sum(CASE WHEN a.person_id IS NULL THEN 0 ELSE 1 END), 0) AS INTEGER) AS confirmed_count
FROM attendance AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
WHERE coalesce(a.person_id, a.proposed_person_id) IS NOT NULL
ORDER BY entry_count ASC NULLS LAST

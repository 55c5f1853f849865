-- How many persons do the minutes and rosters name, in how many entries of attendance lists, and how many of those has a person confirmed?
SELECT
  CAST((SELECT count(*) FROM person) AS INTEGER) AS person_count,
  CAST(count(*) AS INTEGER) AS entry_count,
  CAST(coalesce(sum(CASE WHEN e.linked THEN 1 ELSE 0 END), 0) AS INTEGER) AS confirmed_count
FROM person_entry AS e
ORDER BY entry_count ASC NULLS LAST

-- Which committees can a page be narrowed to, and how many meetings does each have?
-- Meetings whose document names none stand first, as -. list_count: how many are found.
-- :name text? letters that the name holds; - is always there
-- :last integer? place of the last row; to the end without it
WITH counted AS (
  SELECT committee_key, sum(meeting_count) AS meeting_count
  FROM committee_total
  GROUP BY committee_key
), named AS (
  SELECT n.committee, c.committee_key, c.meeting_count
  FROM counted AS c
  JOIN named_committee AS n ON n.committee_key = c.committee_key
), found AS (
  SELECT committee, committee_key, meeting_count
  FROM named
  WHERE (:name IS NULL OR committee_key = 0 OR strpos(lower(committee), lower(:name)) > 0)
)
SELECT
  f.committee,
  CAST(f.meeting_count AS INTEGER) AS meeting_count,
  CAST(count(*) OVER () AS INTEGER) AS list_count
FROM found AS f
ORDER BY CASE WHEN f.committee_key = 0 THEN 0 ELSE 1 END ASC NULLS LAST, f.committee ASC NULLS LAST
LIMIT :last

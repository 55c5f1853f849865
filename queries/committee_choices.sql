-- Which committees can a page be narrowed to, and how many meetings does each have?
WITH counted AS (
  SELECT committee_key, sum(meeting_count) AS meeting_count
  FROM committee_total
  GROUP BY committee_key
)
SELECT n.committee, CAST(c.meeting_count AS INTEGER) AS meeting_count
FROM counted AS c
JOIN named_committee AS n ON n.committee_key = c.committee_key
ORDER BY n.committee ASC NULLS LAST

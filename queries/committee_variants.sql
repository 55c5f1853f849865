-- Which committees bear a name that varies another's, and what has a person said of it?
WITH held AS (
  SELECT organization_id, count(*) AS meeting_count
  FROM recorded_meeting
  GROUP BY organization_id
)
SELECT
  s.organization_id,
  o.name,
  s.same_as_id,
  one.name AS same_as,
  s.review_status,
  a.actor,
  a.reason,
  a.happened_at,
  CAST(coalesce(held.meeting_count, 0) AS INTEGER) AS meeting_count
FROM organization_same AS s
JOIN organization AS o ON o.organization_id = s.organization_id
JOIN organization AS one ON one.organization_id = s.same_as_id
LEFT JOIN act AS a ON a.act_id = s.act_id
LEFT JOIN held ON held.organization_id = s.organization_id
ORDER BY s.organization_id ASC NULLS LAST

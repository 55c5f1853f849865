-- What does each of some findings of an audit look like on the screen, and what is assistive technology given?
-- Findings without a picture are left out: nothing is seen of them, or their run is too old to keep any.
-- :findings integers keys of the findings
WITH asked AS (
  SELECT CAST(v.finding_id AS BIGINT) AS finding_id
  FROM (VALUES (:findings)) AS v (finding_id)
)
SELECT
  e.finding_id,
  e.role AS computed_role,
  e.accessible_name,
  e.picture,
  e.picture_width,
  e.picture_height,
  s.page,
  s.width,
  s.theme
FROM asked AS a
JOIN audit_evidence AS e ON e.finding_id = a.finding_id
JOIN audit_page AS s ON s.audit_page_id = e.audit_page_id
WHERE e.picture IS NOT NULL
ORDER BY e.finding_id ASC NULLS LAST

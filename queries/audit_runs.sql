-- Which audits were run, of what, with what, and how much was seen and found?
-- :run integer? key of one run; all without it
-- :target text? dashboard or web
WITH found AS (
  SELECT f.run_id, sum(CASE WHEN f.outcome = 'cantTell' THEN 1 ELSE 0 END) AS review_count
  FROM audit_finding AS f
  GROUP BY f.run_id
),
seen AS (
  SELECT p.run_id, sum(CASE WHEN p.examined_at < r.started_at THEN 1 ELSE 0 END) AS taken_over_count
  FROM audit_page AS p
  JOIN audit_run AS r ON r.run_id = p.run_id
  GROUP BY p.run_id
)
SELECT
  r.run_id,
  r.target,
  r.started_at,
  r.finished_at,
  r.tool_version,
  r.browser,
  r.engines,
  r.page_state_count,
  r.audited_count,
  r.violation_count,
  coalesce(f.review_count, 0) AS review_count,
  coalesce(s.taken_over_count, 0) AS taken_over_count
FROM audit_run AS r
LEFT JOIN found AS f ON f.run_id = r.run_id
LEFT JOIN seen AS s ON s.run_id = r.run_id
WHERE (:run IS NULL OR r.run_id = :run) AND (:target IS NULL OR r.target = :target)
ORDER BY r.run_id ASC NULLS LAST

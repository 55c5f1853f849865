-- When was the dashboard last audited, with what, how much was seen, how much of it taken over, what was found?
WITH seen AS (
  SELECT
    p.run_id,
    sum(CASE WHEN p.examined_at < r.started_at THEN 1 ELSE 0 END) AS taken_over_count,
    min(p.examined_at) AS examined_from
  FROM audit_page AS p
  JOIN audit_run AS r ON r.run_id = p.run_id
  GROUP BY p.run_id
)
SELECT
  r.run_id,
  r.started_at,
  r.finished_at,
  r.tool_version,
  r.browser,
  r.engines,
  r.page_state_count,
  r.audited_count,
  r.violation_count,
  coalesce(s.taken_over_count, 0) AS taken_over_count,
  s.examined_from,
  r.sample_seed
FROM audit_run AS r
JOIN (SELECT max(run_id) AS run_id FROM audit_run WHERE target = 'dashboard') AS newest ON newest.run_id = r.run_id
LEFT JOIN seen AS s ON s.run_id = r.run_id
ORDER BY r.run_id ASC NULLS LAST

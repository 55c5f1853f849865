-- When was the dashboard last audited, with what, how much was seen and what was found?
SELECT
  r.run_id,
  r.started_at,
  r.finished_at,
  r.tool_version,
  r.browser,
  r.engines,
  r.page_state_count,
  r.audited_count,
  r.violation_count
FROM audit_run AS r
JOIN (SELECT max(run_id) AS run_id FROM audit_run WHERE target = 'dashboard') AS newest ON newest.run_id = r.run_id
ORDER BY r.run_id ASC NULLS LAST

-- In which audit runs was a page looked at, and was a defect found there each time?
-- :fingerprint text the defect, over runs
-- :page text its page, as in audit_page
-- :target text dashboard or web
WITH looked AS (
  SELECT p.run_id, sum(CASE WHEN p.outcome = 'audited' THEN 1 ELSE 0 END) AS audited_count
  FROM audit_page AS p
  WHERE p.page = :page
  GROUP BY p.run_id
)
SELECT r.run_id, r.finished_at, r.engines, l.audited_count, f.finding_id, f.outcome
FROM looked AS l
JOIN audit_run AS r ON r.run_id = l.run_id AND r.target = :target
LEFT JOIN audit_finding AS f ON f.run_id = r.run_id AND f.fingerprint = :fingerprint
ORDER BY r.run_id ASC NULLS LAST, f.finding_id ASC NULLS LAST

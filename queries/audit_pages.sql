-- Which pages did an audit run open, in how many states, and which of them could it not see?
-- :run integer key of the audit run
SELECT
  p.page,
  p.language,
  count(*) AS state_count,
  sum(CASE WHEN p.outcome = 'audited' THEN 1 ELSE 0 END) AS audited_count,
  max(p.reason) AS reason
FROM audit_page AS p
WHERE p.run_id = :run
GROUP BY p.page, p.language
ORDER BY p.page ASC NULLS LAST, p.language ASC NULLS LAST

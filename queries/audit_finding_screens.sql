-- In which languages and themes did an audit run make each of its findings?
-- :run integer key of the audit run
SELECT DISTINCT
  f.finding_id,
  p.language,
  p.theme
FROM audit_finding AS f
JOIN audit_occurrence AS o ON o.finding_id = f.finding_id
JOIN audit_page AS p ON p.audit_page_id = o.audit_page_id
WHERE f.run_id = :run
ORDER BY f.finding_id ASC NULLS LAST, p.language ASC NULLS LAST, p.theme ASC NULLS LAST

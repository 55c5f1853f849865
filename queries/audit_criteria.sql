-- What is the verdict of an audit run on each WCAG 2.2 criterion of levels A and AA?
-- :run integer key of the audit run
SELECT v.no AS wcag_no, v.verdict, v.decided_by, v.target_count, v.failed_count, v.cant_tell_count
FROM audit_verdict AS v
WHERE v.run_id = :run AND v.standard = 'WCAG 2.2' AND v.page = '*'
ORDER BY v.no ASC NULLS LAST

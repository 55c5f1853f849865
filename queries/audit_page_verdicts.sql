-- What is the verdict of an audit run on each page, item by item and criterion by criterion?
-- :run integer key of the audit run
SELECT v.page, v.standard, v.no, v.verdict, v.target_count, v.failed_count, v.cant_tell_count
FROM audit_verdict AS v
WHERE v.run_id = :run AND v.page <> '*'
ORDER BY v.page ASC NULLS LAST, v.standard ASC NULLS LAST, v.no ASC NULLS LAST

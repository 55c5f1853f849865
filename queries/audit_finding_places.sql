-- In which page states was a finding of an audit made?
-- :finding integer key of the finding
SELECT p.page, p.address, p.width, p.theme, p.language, p.state
FROM audit_occurrence AS o
JOIN audit_page AS p ON p.audit_page_id = o.audit_page_id
WHERE o.finding_id = :finding
ORDER BY p.audit_page_id ASC NULLS LAST

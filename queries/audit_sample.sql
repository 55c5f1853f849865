-- Which pages of an audit run does a person look at, and why was each chosen?
-- :run integer key of the audit run
SELECT s.page, s.reason
FROM audit_sample AS s
WHERE s.run_id = :run
ORDER BY s.page ASC NULLS LAST, s.reason ASC NULLS LAST

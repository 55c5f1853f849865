-- Who signed an audit run, for which department and scope, and what was signed?
-- :run integer key of the audit run
SELECT s.sign_off_id, s.run_id, s.department, s.scope AS signed_scope, s.report_hash, a.actor, a.happened_at
FROM audit_sign_off AS s
JOIN act AS a ON a.act_id = s.act_id
WHERE s.run_id = :run
ORDER BY s.sign_off_id ASC NULLS LAST

-- Which findings of audits were accepted or taken back, why, by whom, who owns them, until when?
-- :as_of date the day on which it is asked whether an acceptance holds
-- :fingerprint text? one defect; all without it
WITH newest AS (
  SELECT b.fingerprint, max(b.acceptance_id) AS acceptance_id
  FROM audit_acceptance AS b
  GROUP BY b.fingerprint
)
SELECT
  a.acceptance_id,
  a.fingerprint,
  a.state AS acceptance_state,
  a.reason,
  a.owner,
  a.expires_on,
  c.actor,
  c.happened_at,
  CASE WHEN n.acceptance_id IS NULL THEN 0 ELSE 1 END AS is_newest,
  CASE WHEN n.acceptance_id IS NOT NULL AND a.state = 'accepted' AND a.expires_on >= :as_of THEN 1 ELSE 0 END AS holds
FROM audit_acceptance AS a
JOIN act AS c ON c.act_id = a.act_id
LEFT JOIN newest AS n ON n.acceptance_id = a.acceptance_id
WHERE :fingerprint IS NULL OR a.fingerprint = :fingerprint
ORDER BY a.acceptance_id ASC NULLS LAST

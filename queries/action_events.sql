-- What was recorded for one follow-up: which state from which day, by whom, when, why, and was it withdrawn?
-- :item integer lasting number of the follow-up
SELECT
  e.event_id,
  e.state,
  e.uptake,
  e.effective_on,
  e.note,
  e.evidence_url,
  a.act_id,
  a.actor,
  a.happened_at,
  w.event_id AS withdrawn_by,
  taken.actor AS withdrawn_actor,
  taken.happened_at AS withdrawn_at,
  taken.reason AS withdrawn_reason
FROM action_status_event AS e
JOIN act AS a ON a.act_id = e.act_id
LEFT JOIN action_status_event AS w ON w.withdraws_event_id = e.event_id
LEFT JOIN act AS taken ON taken.act_id = w.act_id
WHERE e.action_item_id = :item AND e.state IS NOT NULL
ORDER BY e.event_id ASC NULLS LAST

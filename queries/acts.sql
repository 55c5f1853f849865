-- What did persons do last, documents stored by a command apart: who, when, why, how many rows, was it undone?
WITH touched AS (
  SELECT act_id, table_name, row_id, count(*) AS change_count
  FROM correction
  GROUP BY act_id, table_name, row_id
  UNION ALL
  SELECT act_id, 'action_status_event', event_id, 1
  FROM action_status_event
  UNION ALL
  SELECT act_id, 'meeting_decision', decision_id, 1
  FROM meeting_decision
), changed AS (
  SELECT act_id, sum(change_count) AS change_count, count(*) AS row_count
  FROM touched
  GROUP BY act_id
), undone AS (
  SELECT undoes_act_id, max(act_id) AS act_id
  FROM act
  WHERE undoes_act_id IS NOT NULL
  GROUP BY undoes_act_id
)
SELECT
  a.act_id,
  a.name,
  a.actor,
  a.reason,
  a.happened_at,
  a.undoes_act_id,
  undone.act_id AS undone_by,
  CAST(coalesce(changed.change_count, 0) AS INTEGER) AS change_count,
  CAST(coalesce(changed.row_count, 0) AS INTEGER) AS row_count
FROM act AS a
LEFT JOIN changed ON changed.act_id = a.act_id
LEFT JOIN undone ON undone.undoes_act_id = a.act_id
WHERE a.name <> 'ingest'
ORDER BY a.act_id DESC NULLS LAST
LIMIT 50

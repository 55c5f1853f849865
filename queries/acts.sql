-- What did persons do last, documents stored by a command apart: who, when, why, how many rows, was it undone?
WITH shown AS (
  SELECT act_id, name, actor, reason, happened_at, undoes_act_id
  FROM act
  WHERE name <> 'ingest'
  ORDER BY act_id DESC NULLS LAST
  LIMIT 50
), touched AS (
  SELECT c.act_id, c.table_name, c.row_id, count(*) AS change_count
  FROM shown
  JOIN correction AS c ON c.act_id = shown.act_id
  GROUP BY c.act_id, c.table_name, c.row_id
  UNION ALL
  SELECT e.act_id, 'action_status_event', e.event_id, 1
  FROM shown
  JOIN action_status_event AS e ON e.act_id = shown.act_id
  UNION ALL
  SELECT d.act_id, 'meeting_decision', d.decision_id, 1
  FROM shown
  JOIN meeting_decision AS d ON d.act_id = shown.act_id
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
FROM shown AS a
LEFT JOIN changed ON changed.act_id = a.act_id
LEFT JOIN undone ON undone.undoes_act_id = a.act_id
ORDER BY a.act_id DESC NULLS LAST

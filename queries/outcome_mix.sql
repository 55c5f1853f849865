-- What became of the agenda items that need a decision, by result as recorded? NULL: no result on record.
-- Of meetings held, items of 심의 and 의결 need one, and any whose type is not recorded (untyped_count) but whose result
-- is one of a decision; those for 보고 and 자문 do not, nor those whose result says that a report was received.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH told AS (
  SELECT d.item_type, d.result, d.held_on, d.item_count
  FROM item_day AS d
  WHERE :committee IS NULL
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  -- The sums of a day hold the items of all its meetings: those of the few that were not held are taken away.
  SELECT i.item_type, i.result, i.held_on, 0 - 1
  FROM counted_meeting AS m
  JOIN meeting_item AS i ON i.meeting_id = m.meeting_id
  WHERE m.status <> 'passed'
    AND :committee IS NULL
    AND (:since IS NULL OR i.held_on >= :since)
    AND (:until IS NULL OR i.held_on <= :until)
  UNION ALL
  SELECT i.item_type, i.result, i.held_on, 1
  FROM meeting_item AS i
  WHERE NOT (:committee IS NULL)
    AND i.meeting_id NOT IN (SELECT u.meeting_id FROM counted_meeting AS u WHERE u.status <> 'passed')
    AND (:committee IS NULL OR i.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR i.held_on >= :since)
    AND (:until IS NULL OR i.held_on <= :until)
), days AS (
  SELECT
    result,
    held_on,
    sum(item_count) AS item_count,
    sum(CASE WHEN item_type IS NULL THEN item_count ELSE 0 END) AS untyped_count
  FROM told
  WHERE item_type IN ('심의', '의결')
    OR (item_type IS NULL AND result NOT IN ('보고', '보고받음', '보고를 받음', '보고청취', '보고접수', '접수', '자문완료'))
  GROUP BY result, held_on
)
SELECT
  result,
  CAST(sum(item_count) AS BIGINT) AS item_count,
  CAST(sum(untyped_count) AS BIGINT) AS untyped_count,
  min(held_on) AS first_held_on,
  max(held_on) AS last_held_on
FROM days
WHERE item_count > 0
GROUP BY result
ORDER BY CASE WHEN result IS NULL THEN 1 ELSE 0 END ASC NULLS LAST, item_count DESC NULLS LAST, result ASC NULLS LAST

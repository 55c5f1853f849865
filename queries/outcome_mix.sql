-- What became of the agenda items that need a decision, by result as recorded? NULL: no result on record.
-- Items of 심의 and 의결 need one, and any whose type is not recorded but whose result is; those for 보고 and 자문 do not.
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
  SELECT i.item_type, i.result, i.held_on, 1
  FROM meeting_item AS i
  WHERE NOT (:committee IS NULL)
    AND (:committee IS NULL OR i.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR i.held_on >= :since)
    AND (:until IS NULL OR i.held_on <= :until)
)
SELECT
  result,
  CAST(sum(item_count) AS BIGINT) AS item_count,
  min(held_on) AS first_held_on,
  max(held_on) AS last_held_on
FROM told
WHERE item_type IN ('심의', '의결') OR (item_type IS NULL AND result IS NOT NULL)
GROUP BY result
ORDER BY CASE WHEN result IS NULL THEN 1 ELSE 0 END ASC NULLS LAST, item_count DESC NULLS LAST, result ASC NULLS LAST

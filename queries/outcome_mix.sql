-- What became of the agenda items that need a decision, by result as recorded? NULL: no result on record.
-- Items of 심의 and 의결 need one, and any whose type is not recorded but whose result is; those for 보고 and 자문 do not.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  i.result,
  count(*) AS item_count,
  min(i.held_on) AS first_held_on,
  max(i.held_on) AS last_held_on
FROM meeting_item AS i
WHERE (i.item_type IN ('심의', '의결') OR (i.item_type IS NULL AND i.result IS NOT NULL))
  AND (:committee IS NULL OR i.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR i.held_on >= :since)
  AND (:until IS NULL OR i.held_on <= :until)
GROUP BY i.result
ORDER BY CASE WHEN i.result IS NULL THEN 1 ELSE 0 END ASC NULLS LAST, item_count DESC NULLS LAST, i.result ASC NULLS LAST

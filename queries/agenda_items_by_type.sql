-- How many agenda items were there of each type, and how many of them have a stated result?
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH told AS (
  SELECT d.item_type, d.held_on, d.item_count, d.decided_count
  FROM item_day AS d
  WHERE :meeting IS NULL
    AND :committee IS NULL
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT i.item_type, i.held_on, 1, CASE WHEN i.decided THEN 1 ELSE 0 END
  FROM meeting_item AS i
  WHERE NOT (:meeting IS NULL AND :committee IS NULL)
    AND (:meeting IS NULL OR i.slug = :meeting)
    AND (:committee IS NULL OR i.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR i.held_on >= :since)
    AND (:until IS NULL OR i.held_on <= :until)
)
SELECT
  item_type,
  CAST(sum(item_count) AS BIGINT) AS item_count,
  CAST(sum(decided_count) AS BIGINT) AS decided_count,
  min(held_on) AS first_held_on,
  max(held_on) AS last_held_on
FROM told
GROUP BY item_type
ORDER BY item_count DESC NULLS LAST, item_type ASC NULLS LAST

-- How many agenda items were there of each type, and how many of them have a stated result?
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  i.item_type,
  count(*) AS item_count,
  sum(CASE WHEN i.decided THEN 1 ELSE 0 END) AS decided_count,
  min(i.held_on) AS first_held_on,
  max(i.held_on) AS last_held_on
FROM meeting_item AS i
WHERE (:meeting IS NULL OR i.slug = :meeting)
  AND (:committee IS NULL OR i.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR i.held_on >= :since)
  AND (:until IS NULL OR i.held_on <= :until)
GROUP BY i.item_type
ORDER BY item_count DESC NULLS LAST, i.item_type ASC NULLS LAST

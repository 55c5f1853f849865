-- How many agenda items were there of each type, and how many of them have a stated result?
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  i.item_type,
  count(*) AS item_count,
  sum(CASE WHEN i.result IS NULL THEN 0 ELSE 1 END) AS decided_count,
  min(m.held_on) AS first_held_on,
  max(m.held_on) AS last_held_on
FROM agenda_item AS i
JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE (:meeting IS NULL OR m.slug = :meeting)
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
GROUP BY i.item_type
ORDER BY item_count DESC NULLS LAST, i.item_type ASC NULLS LAST

-- How many agenda items of meetings held were there of each type, and how many of them have a stated result?
-- An agenda of a meeting that is still to come, or never was, says only what is to come before it.
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
  -- The sums of a day hold the items of all its meetings: those of the few that were not held are taken away.
  SELECT i.item_type, i.held_on, 0 - 1, CASE WHEN i.decided THEN 0 - 1 ELSE 0 END
  FROM counted_meeting AS m
  JOIN meeting_item AS i ON i.meeting_id = m.meeting_id
  WHERE m.status <> 'passed'
    AND :meeting IS NULL
    AND :committee IS NULL
    AND (:since IS NULL OR i.held_on >= :since)
    AND (:until IS NULL OR i.held_on <= :until)
  UNION ALL
  SELECT i.item_type, i.held_on, 1, CASE WHEN i.decided THEN 1 ELSE 0 END
  FROM meeting_item AS i
  WHERE NOT (:meeting IS NULL AND :committee IS NULL)
    AND i.meeting_id NOT IN (SELECT u.meeting_id FROM counted_meeting AS u WHERE u.status <> 'passed')
    AND (:meeting IS NULL OR i.slug = :meeting)
    AND (:committee IS NULL OR i.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR i.held_on >= :since)
    AND (:until IS NULL OR i.held_on <= :until)
), days AS (
  SELECT item_type, held_on, sum(item_count) AS item_count, sum(decided_count) AS decided_count
  FROM told
  GROUP BY item_type, held_on
)
SELECT
  item_type,
  CAST(sum(item_count) AS BIGINT) AS item_count,
  CAST(sum(decided_count) AS BIGINT) AS decided_count,
  min(held_on) AS first_held_on,
  max(held_on) AS last_held_on
FROM days
WHERE item_count > 0
GROUP BY item_type
ORDER BY item_count DESC NULLS LAST, item_type ASC NULLS LAST

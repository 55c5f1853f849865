-- How many follow-ups of each kind are confirmed, are drafts, or are worded softly?
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  a.kind,
  sum(CASE WHEN a.review_status = 'draft' THEN 1 ELSE 0 END) AS draft_count,
  sum(CASE WHEN a.review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_count,
  sum(CASE WHEN a.soft THEN 1 ELSE 0 END) AS soft_count,
  sum(CASE WHEN a.owner_department IS NULL THEN 0 ELSE 1 END) AS owned_count,
  sum(CASE WHEN a.due_date IS NULL THEN 0 ELSE 1 END) AS dated_count
FROM follow_up_state AS a
WHERE a.last_on = CAST('9999-12-31' AS DATE)
  AND (:meeting IS NULL OR a.slug = :meeting)
  AND (:committee IS NULL OR a.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR a.held_on >= :since)
  AND (:until IS NULL OR a.held_on <= :until)
GROUP BY a.kind
ORDER BY a.kind ASC NULLS LAST

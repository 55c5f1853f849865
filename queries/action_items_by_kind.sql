-- How many follow-ups of each kind are confirmed, are drafts, or are worded softly?
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH told AS (
  SELECT d.kind, d.review_status, d.due_date, d.follow_up_count, d.soft_count, d.owned_count
  FROM follow_up_day AS d
  WHERE :meeting IS NULL
    AND :committee IS NULL
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT
    a.kind,
    a.review_status,
    a.due_date,
    1,
    CASE WHEN a.soft THEN 1 ELSE 0 END,
    CASE WHEN a.owner_department IS NULL THEN 0 ELSE 1 END
  FROM follow_up_state AS a
  WHERE NOT (:meeting IS NULL AND :committee IS NULL)
    AND a.last_on = CAST('9999-12-31' AS DATE)
    AND (:meeting IS NULL OR a.slug = :meeting)
    AND (:committee IS NULL OR a.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR a.held_on >= :since)
    AND (:until IS NULL OR a.held_on <= :until)
)
SELECT
  kind,
  CAST(sum(CASE WHEN review_status = 'draft' THEN follow_up_count ELSE 0 END) AS BIGINT) AS draft_count,
  CAST(sum(CASE WHEN review_status = 'confirmed' THEN follow_up_count ELSE 0 END) AS BIGINT) AS confirmed_count,
  CAST(sum(soft_count) AS BIGINT) AS soft_count,
  CAST(sum(owned_count) AS BIGINT) AS owned_count,
  CAST(sum(CASE WHEN due_date IS NULL THEN 0 ELSE follow_up_count END) AS BIGINT) AS dated_count
FROM told
GROUP BY kind
ORDER BY kind ASC NULLS LAST

-- Which meetings may be told to anyone, newest first, as their document is not 비공개 or 부분공개?
-- list_count: how many rows there are on all pages.
-- :meeting text? slug of one meeting
-- :committee text? name of one committee; all committees without it
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :after text? slug of the row before the first
-- :after_day date? day of the row before the first; without it, that row has none
-- :most integer? how many rows at most
WITH chosen AS (
  SELECT m.meeting_id, m.slug, m.held_on, m.created_at, m.modified_at
  FROM open_meeting AS m
  LEFT JOIN organization_body AS o ON o.organization_id = m.committee_id
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:committee IS NULL OR o.name = :committee)
    AND (:organization IS NULL OR m.committee_id = :organization)
    AND (:body IS NULL OR coalesce(o.body_id, 0) = :body)
    AND (:created_since IS NULL OR m.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR m.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR m.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR m.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL
    OR held_on < :after_day
    OR (held_on = :after_day AND slug > :after)
    OR (held_on IS NULL AND (slug > :after OR :after_day IS NOT NULL)))
  ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, meeting_id ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT
  p.meeting_id,
  p.slug,
  m.committee_id,
  o.name AS committee,
  coalesce(o.body_id, 0) AS body_id,
  m.name,
  m.session_label,
  m.mode,
  m.status,
  p.held_on,
  m.start_at,
  m.end_at,
  m.location,
  m.document_id,
  m.document_role,
  m.document_disclosure AS disclosure,
  m.file_name,
  p.created_at,
  p.modified_at,
  CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
JOIN counted_meeting AS m ON m.meeting_id = p.meeting_id
LEFT JOIN organization_body AS o ON o.organization_id = m.committee_id
ORDER BY p.held_on DESC NULLS LAST, p.slug ASC NULLS LAST, p.meeting_id ASC NULLS LAST

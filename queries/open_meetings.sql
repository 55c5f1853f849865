-- Which meetings may be told to anyone, as their document is not 비공개 or 부분공개?
-- list_place and list_count: the row's place among all that were asked for.
-- :meeting text? slug of one meeting
-- :committee text? name of one committee; all committees without it
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH chosen AS (
  SELECT
    m.slug,
    m.committee_id,
    coalesce(o.body_id, 0) AS body_id,
    o.name AS committee,
    m.name,
    m.session_label,
    m.mode,
    m.status,
    m.held_on,
    m.start_at,
    m.end_at,
    m.location,
    m.document_id,
    m.document_role,
    m.file_name,
    m.created_at,
    m.modified_at,
    row_number() OVER (ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM open_meeting AS m
  LEFT JOIN open_organization AS o ON o.organization_id = m.committee_id
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:committee IS NULL OR o.name = :committee)
    AND (:organization IS NULL OR m.committee_id = :organization)
    AND (:body IS NULL OR coalesce(o.body_id, 0) = :body)
    AND (:created_since IS NULL OR m.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR m.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR m.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR m.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

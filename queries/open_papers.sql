-- Which documents may be told to anyone, what are they, and of which committee?
-- Documents that nobody could tell yet, or that are none of a committee, are left out. list_place and list_count: the row's place among all that were asked for.
-- :paper integer? key of one document
-- :papers texts keys of documents; an empty list asks for no document in particular
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT paper FROM (VALUES (:papers)) AS listed (paper)
), belonging AS (
  SELECT document_id, committee_id, slug, held_on FROM recorded_meeting
  UNION ALL
  SELECT v.document_id, s.committee_id, NULL, NULL
  FROM open_seat AS s
  JOIN open_version AS v ON v.version_id = s.version_id
), first_of AS (
  SELECT
    document_id,
    committee_id,
    slug,
    held_on,
    row_number() OVER (PARTITION BY document_id ORDER BY held_on ASC NULLS LAST, slug ASC NULLS LAST, committee_id ASC NULLS LAST) AS place
  FROM belonging
), chosen AS (
  SELECT
    v.document_id,
    v.file_name,
    v.media_type,
    v.role,
    v.title,
    v.sha256,
    w.byte_count,
    b.committee_id,
    coalesce(o.body_id, 0) AS body_id,
    b.slug,
    b.held_on,
    v.created_at,
    v.modified_at,
    row_number() OVER (ORDER BY v.document_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM open_version AS v
  JOIN document_version AS w ON w.version_id = v.version_id
  JOIN first_of AS b ON b.document_id = v.document_id AND b.place = 1
  LEFT JOIN open_organization AS o ON o.organization_id = b.committee_id
  WHERE v.role IN ('minutes', 'agenda', 'attendance', 'roster')
    AND (:paper IS NULL OR v.document_id = :paper)
    AND (
      CAST(v.document_id AS VARCHAR) IN (SELECT paper FROM asked)
      OR NOT EXISTS (SELECT 1 FROM asked WHERE paper IS NOT NULL)
    )
    AND (:organization IS NULL OR b.committee_id = :organization)
    AND (:body IS NULL OR coalesce(o.body_id, 0) = :body)
    AND (:created_since IS NULL OR v.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR v.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR v.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR v.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

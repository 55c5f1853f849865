-- Which documents may be told to anyone, what are they, and of which committee?
-- Documents that nobody could tell yet, or that are none of a committee, are left out; one that several committees met over is found by each and told with the first. list_count: how many rows there are on all pages.
-- :paper integer? key of one document
-- :papers integers keys of documents; an empty list asks for no document in particular
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
WITH asked AS (
  SELECT document_id FROM (VALUES (:papers)) AS listed (document_id)
), belonging AS (
  SELECT document_id, committee_id, slug, held_on FROM recorded_meeting
  UNION ALL
  SELECT v.document_id, s.committee_id, NULL, NULL
  FROM open_seat AS s
  JOIN open_version AS v ON v.version_id = s.version_id
), chosen AS (
  SELECT DISTINCT v.document_id
  FROM open_version AS v
  JOIN belonging AS b ON b.document_id = v.document_id
  LEFT JOIN organization_body AS o ON o.organization_id = b.committee_id
  WHERE v.role IN ('minutes', 'agenda', 'attendance', 'roster')
    AND (:paper IS NULL OR v.document_id = :paper)
    AND (:papers IS NULL OR v.document_id IN (SELECT document_id FROM asked))
    AND (:organization IS NULL OR b.committee_id = :organization)
    AND (:body IS NULL OR coalesce(o.body_id, 0) = :body)
    AND (:created_since IS NULL OR v.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR v.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR v.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR v.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR document_id > :after)
  ORDER BY document_id ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
), first_of AS (
  SELECT
    p.document_id,
    b.committee_id,
    b.slug,
    b.held_on,
    row_number() OVER (PARTITION BY p.document_id ORDER BY b.held_on ASC NULLS LAST, b.slug ASC NULLS LAST, b.committee_id ASC NULLS LAST) AS place
  FROM page AS p
  JOIN belonging AS b ON b.document_id = p.document_id
)
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
  CAST(c.list_count AS INTEGER) AS list_count
FROM first_of AS b
CROSS JOIN counted AS c
JOIN open_version AS v ON v.document_id = b.document_id
JOIN document_version AS w ON w.version_id = v.version_id
LEFT JOIN organization_body AS o ON o.organization_id = b.committee_id
WHERE b.place = 1
ORDER BY v.document_id ASC NULLS LAST

-- Which items came before the committee in the meetings that may be told to anyone?
-- presenter may name a person, who is told where disclosure is 공개.
-- In the order in which they were read, a meeting's together. list_count: how many rows there are on all pages.
-- :meeting text? slug of one meeting
-- :number integer? number of the item in its meeting
-- :meetings integers keys of meetings; an empty list asks for no meeting in particular
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
WITH asked AS (
  SELECT meeting_id FROM (VALUES (:meetings)) AS listed (meeting_id)
), chosen AS (
  SELECT i.agenda_item_id, m.slug, m.disclosure, m.created_at, m.modified_at
  FROM agenda_item AS i
  JOIN open_meeting AS m ON m.meeting_id = i.meeting_id
  LEFT JOIN organization_body AS o ON o.organization_id = m.committee_id
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:number IS NULL OR i.number = :number)
    AND (:meetings IS NULL OR i.meeting_id IN (SELECT meeting_id FROM asked))
    AND (:organization IS NULL OR m.committee_id = :organization)
    AND (:body IS NULL OR coalesce(o.body_id, 0) = :body)
    AND (:created_since IS NULL OR m.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR m.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR m.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR m.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR agenda_item_id > :after)
  ORDER BY agenda_item_id ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT
  p.agenda_item_id,
  p.slug,
  i.meeting_id,
  i.number,
  i.printed_number,
  i.title,
  i.item_type,
  i.presenter,
  p.disclosure,
  i.result,
  i.resolution_text,
  p.created_at,
  p.modified_at,
  CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
JOIN agenda_item AS i ON i.agenda_item_id = p.agenda_item_id
ORDER BY p.agenda_item_id ASC NULLS LAST

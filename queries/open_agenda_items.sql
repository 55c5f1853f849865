-- Which items came before the committee in the meetings that may be told to anyone?
-- list_place and list_count: the row's place among all that were asked for.
-- :meeting text? slug of one meeting
-- :number integer? number of the item in its meeting
-- :meetings texts slugs of meetings; an empty list asks for no meeting in particular
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT slug FROM (VALUES (:meetings)) AS listed (slug)
), chosen AS (
  SELECT
    m.slug,
    i.number,
    i.printed_number,
    i.title,
    i.item_type,
    i.presenter,
    i.result,
    i.resolution_text,
    m.created_at,
    m.modified_at,
    row_number() OVER (ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, i.number ASC NULLS LAST, i.agenda_item_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM agenda_item AS i
  JOIN open_meeting AS m ON m.meeting_id = i.meeting_id
  LEFT JOIN open_organization AS o ON o.organization_id = m.committee_id
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:number IS NULL OR i.number = :number)
    AND (:organization IS NULL OR m.committee_id = :organization)
    AND (:body IS NULL OR coalesce(o.body_id, 0) = :body)
    AND (m.slug IN (SELECT slug FROM asked) OR NOT EXISTS (SELECT 1 FROM asked WHERE slug IS NOT NULL))
    AND (:created_since IS NULL OR m.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR m.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR m.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR m.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

-- How did the committee vote on its items, where the minutes state it?
-- :meeting text? slug of one meeting; all meetings without it
-- :meetings texts? slugs of some meetings; all meetings without it
WITH asked AS (
  SELECT CAST(v.slug AS VARCHAR) AS slug
  FROM (VALUES (:meetings)) AS v (slug)
), counted AS (
  SELECT
    vote_event_id,
    max(CASE WHEN option = '찬성' THEN value END) AS for_count,
    max(CASE WHEN option = '반대' THEN value END) AS against_count,
    max(CASE WHEN option = '기권' THEN value END) AS abstained_count
  FROM vote_count
  GROUP BY vote_event_id
)
SELECT
  m.slug,
  m.held_on,
  i.number,
  i.title,
  v.result,
  counted.for_count,
  counted.against_count,
  counted.abstained_count,
  v.first_line,
  v.last_line,
  v.quote,
  v.rule
FROM vote_event AS v
JOIN agenda_item AS i ON i.agenda_item_id = v.agenda_item_id
JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id
LEFT JOIN counted ON counted.vote_event_id = v.vote_event_id
WHERE (:meeting IS NULL OR m.slug = :meeting)
  AND (:meetings IS NULL OR m.slug IN (SELECT slug FROM asked))
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, i.number ASC NULLS LAST, v.vote_event_id ASC NULLS LAST

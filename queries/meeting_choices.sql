-- Which meetings can be chosen, newest first, by what name?
-- list_count: how many there are in all that were asked for.
-- :name text? letters that the name, the file name or the day of the meeting holds
-- :meeting text? slug of one meeting
-- :last integer? how many at most
WITH asked AS (
  SELECT m.meeting_id, m.slug, m.name, m.file_name, m.held_on
  FROM counted_meeting AS m
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:name IS NULL
      OR strpos(lower(coalesce(m.name, m.file_name)), lower(:name)) > 0
      OR strpos(CAST(m.held_on AS TEXT), :name) > 0)
), page AS (
  SELECT *
  FROM asked
  ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST
  LIMIT :last
), counted AS (
  SELECT count(*) AS list_count
  FROM asked
)
SELECT m.meeting_id, m.slug, m.name, m.file_name, m.held_on, CAST(counted.list_count AS INTEGER) AS list_count
FROM page AS m
CROSS JOIN counted
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST

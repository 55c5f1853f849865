-- Which names do the minutes and rosters hold, in which committee, in how many entries, and whose are they?
-- list_place and list_count: the row's place among all that were asked for.
-- :person integer? key of one person
-- :name text? letters that the name holds
-- :look text? alike for those, none merged, whose name is that of another but for blanks; posts for those printed with several posts; whole for those that are merged with no other
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH alike AS (
  SELECT replace(name, ' ', '') AS letters
  FROM person
  WHERE same_as IS NULL AND distinction = ''
  GROUP BY replace(name, ' ', '')
  HAVING count(*) > 1
), posted AS (
  SELECT e.person_id
  FROM person_entry AS e
  WHERE e.post IS NOT NULL
  GROUP BY e.person_id
  HAVING min(e.post) <> max(e.post)
), asked AS (
  SELECT p.person_id, p.name, p.distinction, p.same_as, o.name AS committee
  FROM person AS p
  JOIN organization AS o ON o.organization_id = p.organization_id
  WHERE (:person IS NULL OR p.person_id = :person)
    AND (:name IS NULL OR strpos(lower(p.name), lower(:name)) > 0)
    AND (:look IS NULL
      OR (:look = 'alike' AND p.same_as IS NULL AND p.distinction = '' AND replace(p.name, ' ', '') IN (SELECT alike.letters FROM alike))
      OR (:look = 'posts' AND p.person_id IN (SELECT posted.person_id FROM posted))
      OR (:look = 'whole' AND p.same_as IS NULL))
), page AS (
  SELECT *
  FROM asked
  ORDER BY name ASC NULLS LAST, committee ASC NULLS LAST, person_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT *, row_number() OVER (ORDER BY name ASC NULLS LAST, committee ASC NULLS LAST, person_id ASC NULLS LAST) AS list_place
  FROM page
), shown AS (
  SELECT *
  FROM placed
  WHERE (:first IS NULL OR list_place >= :first)
), counted AS (
  SELECT count(*) AS list_count
  FROM asked
), entries AS (
  SELECT
    shown.person_id,
    count(*) AS entry_count,
    sum(CASE WHEN e.linked THEN 1 ELSE 0 END) AS confirmed_count,
    min(e.held_on) AS first_on,
    max(e.held_on) AS last_on
  FROM shown
  JOIN person_entry AS e ON e.person_id = shown.person_id
  GROUP BY shown.person_id
), seated AS (
  SELECT s.person_id, count(*) AS seat_count
  FROM shown
  JOIN seat AS s ON s.person_id = shown.person_id
  GROUP BY s.person_id
)
SELECT
  p.person_id,
  p.name,
  p.distinction,
  p.committee,
  p.same_as,
  target.name AS same_name,
  CAST(coalesce(entries.entry_count, 0) AS INTEGER) AS entry_count,
  CAST(coalesce(entries.confirmed_count, 0) AS INTEGER) AS confirmed_count,
  CAST(coalesce(seated.seat_count, 0) AS INTEGER) AS seat_count,
  entries.first_on,
  entries.last_on,
  CAST(p.list_place AS INTEGER) AS list_place,
  CAST(counted.list_count AS INTEGER) AS list_count
FROM shown AS p
CROSS JOIN counted
LEFT JOIN person AS target ON target.person_id = p.same_as
LEFT JOIN entries ON entries.person_id = p.person_id
LEFT JOIN seated ON seated.person_id = p.person_id
ORDER BY p.list_place ASC NULLS LAST

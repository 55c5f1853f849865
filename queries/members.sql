-- Who sits or sat on which committee, by roster or by the minutes, with what tells persons of one name apart?
-- The committee shown is that of the newest seat, else of the newest entry. list_place and list_count: the row's place among all that were asked for.
-- :person integer? key of one person
-- :name text? letters that the name holds
-- :committee text? name of a committee on which they have a seat or an entry as a member
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH one_row AS (
  SELECT t.person_id, t.name, t.home
  FROM member_total AS t
  WHERE t.place = 1
    AND (:person IS NULL OR t.person_id = :person)
    AND (:name IS NULL OR strpos(lower(t.name), lower(:name)) > 0)
    AND (:committee IS NULL OR t.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
), later_row AS (
  SELECT t.person_id, t.name, t.home
  FROM member_total AS t
  WHERE t.place > 1
    AND (:person IS NULL OR t.person_id = :person)
    AND (:name IS NULL OR strpos(lower(t.name), lower(:name)) > 0)
    AND (:committee IS NULL OR t.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
), told AS (
  SELECT o.person_id
  FROM one_row AS o
  WHERE o.person_id IN (SELECT l.person_id FROM later_row AS l)
), lone AS (
  -- Nearly all have one row: whoever has more is looked for among those who do alone.
  SELECT DISTINCT l.person_id, l.name, l.home
  FROM later_row AS l
  LEFT JOIN told ON told.person_id = l.person_id
  WHERE told.person_id IS NULL
), asked AS (
  SELECT person_id, name, home
  FROM one_row
  UNION ALL
  SELECT person_id, name, home
  FROM lone
), counted AS (
  -- Apart from the rows asked for: kept for both, a country's names would be written down once more.
  SELECT (SELECT count(*) FROM one_row) + (SELECT count(*) FROM lone) AS list_count
), page AS (
  SELECT person_id, name, home
  FROM asked
  ORDER BY name ASC NULLS LAST, home ASC NULLS LAST, person_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT person_id, row_number() OVER (ORDER BY name ASC NULLS LAST, home ASC NULLS LAST, person_id ASC NULLS LAST) AS list_place
  FROM page
), parts AS (
  SELECT
    t.*,
    p.list_place,
    row_number() OVER (
      PARTITION BY t.person_id
      ORDER BY CASE WHEN t.membership_id IS NULL THEN 1 ELSE 0 END ASC NULLS LAST, t.start_date DESC NULLS LAST, t.membership_id DESC NULLS LAST
    ) AS seat_place,
    row_number() OVER (
      PARTITION BY t.person_id
      ORDER BY CASE WHEN t.attendance_id IS NULL THEN 1 ELSE 0 END ASC NULLS LAST, t.last_on DESC NULLS LAST, t.attendance_id DESC NULLS LAST
    ) AS entry_place
  FROM placed AS p
  JOIN member_total AS t ON t.person_id = p.person_id
  WHERE (:first IS NULL OR p.list_place >= :first)
), shown AS (
  SELECT
    person_id,
    list_place,
    max(name) AS name,
    max(distinction) AS distinction,
    coalesce(
      max(CASE WHEN seat_place = 1 AND membership_id IS NOT NULL THEN committee_id END),
      max(CASE WHEN entry_place = 1 AND attendance_id IS NOT NULL THEN committee_id END),
      max(home_id)
    ) AS committee_id,
    coalesce(max(CASE WHEN seat_place = 1 THEN seat_role END), max(CASE WHEN entry_place = 1 THEN entry_role END)) AS role,
    coalesce(max(CASE WHEN seat_place = 1 THEN seat_post END), max(CASE WHEN entry_place = 1 THEN entry_post END)) AS post,
    sum(seat_count) AS seat_count,
    sum(entry_count) AS entry_count,
    min(first_on) AS first_on,
    max(last_on) AS last_on
  FROM parts
  GROUP BY person_id, list_place
)
SELECT
  s.person_id,
  s.name,
  s.distinction,
  o.organization_id AS committee_id,
  o.name AS committee,
  s.role,
  s.post,
  CAST(s.seat_count AS INTEGER) AS seat_count,
  CAST(s.entry_count AS INTEGER) AS entry_count,
  s.first_on,
  s.last_on,
  CAST(s.list_place AS INTEGER) AS list_place,
  CAST(counted.list_count AS INTEGER) AS list_count
FROM shown AS s
CROSS JOIN counted
JOIN organization AS o ON o.organization_id = s.committee_id
ORDER BY s.list_place ASC NULLS LAST

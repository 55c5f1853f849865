-- Who sits or sat on which committee, by roster or by the minutes, with what tells persons of one name apart?
-- The committee shown is that of the newest seat, else of the newest entry. list_place and list_count: the row's place among all that were asked for.
-- :person integer? key of one person
-- :name text? letters that the name holds
-- :committee text? name of a committee on which they have a seat or an entry as a member
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH narrowed AS (
  SELECT committee_key
  FROM named_committee
  WHERE committee = :committee
), seated_once AS (
  SELECT DISTINCT s.person_id
  FROM seat AS s
  WHERE s.person_id IS NOT NULL
    AND (:person IS NULL OR s.person_id = :person)
    AND (:committee IS NULL OR s.committee_id IN (SELECT n.committee_key FROM narrowed AS n))
), unseated AS (
  -- Most who are listed have a seat: entries are looked through for the others alone.
  SELECT p.person_id
  FROM person AS p
  LEFT JOIN seated_once AS s ON s.person_id = p.person_id
  WHERE s.person_id IS NULL AND (:person IS NULL OR p.person_id = :person)
), known AS (
  SELECT person_id
  FROM seated_once
  UNION ALL
  SELECT DISTINCT e.person_id
  FROM unseated AS u
  JOIN person_entry AS e ON e.person_id = u.person_id
  WHERE e.member
    AND (:person IS NULL OR e.person_id = :person)
    AND (:committee IS NULL OR e.committee_id IN (SELECT n.committee_key FROM narrowed AS n))
), asked AS (
  SELECT
    p.person_id,
    p.name,
    p.distinction,
    coalesce(own.same_as_id, p.organization_id) AS home_id,
    o.name AS home
  FROM known
  JOIN person AS p ON p.person_id = known.person_id
  LEFT JOIN organization_same AS own ON own.organization_id = p.organization_id AND own.review_status = 'confirmed'
  JOIN organization AS o ON o.organization_id = coalesce(own.same_as_id, p.organization_id)
  WHERE p.same_as IS NULL AND (:name IS NULL OR strpos(lower(p.name), lower(:name)) > 0)
), page AS (
  SELECT *
  FROM asked
  ORDER BY name ASC NULLS LAST, home ASC NULLS LAST, person_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT *, row_number() OVER (ORDER BY name ASC NULLS LAST, home ASC NULLS LAST, person_id ASC NULLS LAST) AS list_place
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
    e.attendance_id,
    e.committee_id,
    e.held_on,
    e.role,
    coalesce(e.post, e.affiliation) AS post
  FROM shown
  JOIN person_entry AS e ON e.person_id = shown.person_id
  WHERE e.member
), listed AS (
  SELECT person_id, count(*) AS entry_count, min(held_on) AS first_on, max(held_on) AS last_on
  FROM entries
  GROUP BY person_id
), newest AS (
  -- Of the last day alone, since to put every entry in order takes longer than all else.
  SELECT
    e.person_id,
    e.committee_id,
    e.role,
    e.post,
    row_number() OVER (PARTITION BY e.person_id ORDER BY e.attendance_id DESC NULLS LAST) AS place
  FROM entries AS e
  JOIN listed ON listed.person_id = e.person_id
  WHERE e.held_on = listed.last_on OR listed.last_on IS NULL
), seats AS (
  SELECT
    s.person_id,
    s.committee_id,
    s.role,
    s.post,
    row_number() OVER (PARTITION BY s.person_id ORDER BY s.start_date DESC NULLS LAST, s.membership_id DESC NULLS LAST) AS place
  FROM shown
  JOIN seat AS s ON s.person_id = shown.person_id
), seated AS (
  SELECT person_id, count(*) AS seat_count
  FROM seats
  GROUP BY person_id
)
SELECT
  p.person_id,
  p.name,
  p.distinction,
  o.organization_id AS committee_id,
  o.name AS committee,
  coalesce(seats.role, newest.role) AS role,
  coalesce(seats.post, newest.post) AS post,
  CAST(coalesce(seated.seat_count, 0) AS INTEGER) AS seat_count,
  CAST(coalesce(listed.entry_count, 0) AS INTEGER) AS entry_count,
  listed.first_on,
  listed.last_on,
  CAST(p.list_place AS INTEGER) AS list_place,
  CAST(counted.list_count AS INTEGER) AS list_count
FROM shown AS p
CROSS JOIN counted
LEFT JOIN seats ON seats.person_id = p.person_id AND seats.place = 1
LEFT JOIN seated ON seated.person_id = p.person_id
LEFT JOIN newest ON newest.person_id = p.person_id AND newest.place = 1
LEFT JOIN listed ON listed.person_id = p.person_id
JOIN organization AS o ON o.organization_id = coalesce(seats.committee_id, newest.committee_id, p.home_id)
ORDER BY p.list_place ASC NULLS LAST

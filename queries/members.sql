-- Who sits or sat on which committee, by roster or by the minutes, with what tells persons of one name apart?
WITH entries AS (
  SELECT
    coalesce(a.person_id, a.proposed_person_id) AS person_id,
    m.committee_id,
    m.held_on,
    a.role,
    coalesce(a.post, a.affiliation) AS post,
    row_number() OVER (
      PARTITION BY coalesce(a.person_id, a.proposed_person_id)
      ORDER BY m.held_on DESC NULLS LAST, a.attendance_id DESC NULLS LAST
    ) AS place
  FROM attendance AS a
  JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
  WHERE a.member AND coalesce(a.person_id, a.proposed_person_id) IS NOT NULL
), listed AS (
  SELECT person_id, count(*) AS entry_count, min(held_on) AS first_on, max(held_on) AS last_on
  FROM entries
  GROUP BY person_id
), seats AS (
  SELECT
    s.person_id,
    s.committee_id,
    s.role,
    s.post,
    s.start_date,
    row_number() OVER (PARTITION BY s.person_id ORDER BY s.start_date DESC NULLS LAST, s.membership_id DESC NULLS LAST) AS place
  FROM seat AS s
  WHERE s.person_id IS NOT NULL
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
  coalesce(seats.role, entries.role) AS role,
  coalesce(seats.post, entries.post) AS post,
  CAST(coalesce(seated.seat_count, 0) AS INTEGER) AS seat_count,
  CAST(coalesce(listed.entry_count, 0) AS INTEGER) AS entry_count,
  listed.first_on,
  listed.last_on
FROM person AS p
LEFT JOIN seats ON seats.person_id = p.person_id AND seats.place = 1
LEFT JOIN seated ON seated.person_id = p.person_id
LEFT JOIN entries ON entries.person_id = p.person_id AND entries.place = 1
LEFT JOIN listed ON listed.person_id = p.person_id
LEFT JOIN organization_same AS own ON own.organization_id = p.organization_id AND own.review_status = 'confirmed'
JOIN organization AS o ON o.organization_id = coalesce(seats.committee_id, entries.committee_id, own.same_as_id, p.organization_id)
WHERE p.same_as IS NULL AND (seated.seat_count > 0 OR listed.entry_count > 0)
ORDER BY p.name ASC NULLS LAST, o.name ASC NULLS LAST, p.person_id ASC NULLS LAST

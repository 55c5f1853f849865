-- Which names do the minutes and rosters hold, in which committee, in how many entries, and whose are they?
WITH entries AS (
  SELECT
    coalesce(a.person_id, a.proposed_person_id) AS person_id,
    count(*) AS entry_count,
    sum(CASE WHEN a.person_id IS NULL THEN 0 ELSE 1 END) AS confirmed_count,
    count(DISTINCT a.post) AS post_count,
    min(m.held_on) AS first_on,
    max(m.held_on) AS last_on
  FROM attendance AS a
  JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
  GROUP BY coalesce(a.person_id, a.proposed_person_id)
), seated AS (
  SELECT person_id, count(*) AS seat_count
  FROM seat
  GROUP BY person_id
)
SELECT
  p.person_id,
  p.name,
  p.distinction,
  o.name AS committee,
  p.same_as,
  target.name AS same_name,
  CAST(coalesce(entries.entry_count, 0) AS INTEGER) AS entry_count,
  CAST(coalesce(entries.confirmed_count, 0) AS INTEGER) AS confirmed_count,
  CAST(coalesce(entries.post_count, 0) AS INTEGER) AS post_count,
  CAST(coalesce(seated.seat_count, 0) AS INTEGER) AS seat_count,
  entries.first_on,
  entries.last_on
FROM person AS p
JOIN organization AS o ON o.organization_id = p.organization_id
LEFT JOIN person AS target ON target.person_id = p.same_as
LEFT JOIN entries ON entries.person_id = p.person_id
LEFT JOIN seated ON seated.person_id = p.person_id
ORDER BY p.name ASC NULLS LAST, o.name ASC NULLS LAST, p.person_id ASC NULLS LAST

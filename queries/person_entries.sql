-- Which entries of attendance lists are one person's, and on whose word?
-- :person integer key of the person
SELECT
  e.attendance_id,
  m.slug,
  m.name AS meeting_name,
  e.held_on,
  e.raw_name,
  e.post,
  e.status,
  e.linked,
  e.first_line,
  e.last_line
FROM person_entry AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
WHERE e.person_id = :person
ORDER BY e.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, e.attendance_id ASC NULLS LAST

-- Which entries of attendance lists are one person's, and on whose word?
-- :person integer key of the person
SELECT
  a.attendance_id,
  m.slug,
  m.name AS meeting_name,
  m.held_on,
  a.raw_name,
  a.post,
  a.status,
  CASE WHEN a.person_id IS NULL THEN FALSE ELSE TRUE END AS linked,
  a.first_line,
  a.last_line
FROM attendance AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
WHERE coalesce(a.person_id, a.proposed_person_id) = :person
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, a.attendance_id ASC NULLS LAST

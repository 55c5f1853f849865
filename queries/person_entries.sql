-- Which entries of attendance lists are one person's, and on whose word?
-- :person integer key of the person
WITH found AS (
  SELECT attendance_id, meeting_id
  FROM attendance
  WHERE coalesce(person_id, proposed_person_id) = :person
)
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
FROM found
JOIN attendance AS a ON a.attendance_id = found.attendance_id
JOIN counted_meeting AS m ON m.meeting_id = found.meeting_id
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, a.attendance_id ASC NULLS LAST

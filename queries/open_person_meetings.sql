-- Which meetings that may be told to anyone concern one person: those that name them, and those of the term of a seat?
-- :person integer key of the person
WITH concerned AS (
  SELECT m.slug
  FROM attendance AS a
  JOIN open_meeting AS m ON m.meeting_id = a.meeting_id
  JOIN person AS p ON p.person_id = coalesce(a.person_id, a.proposed_person_id)
  WHERE coalesce(p.same_as, p.person_id) = :person
  UNION
  SELECT m.slug
  FROM open_seat AS s
  JOIN person AS p ON p.person_id = s.person_id
  JOIN open_meeting AS m ON m.committee_id = s.committee_id
  WHERE coalesce(p.same_as, p.person_id) = :person
    AND (s.start_date IS NULL OR m.held_on >= s.start_date)
    AND (s.end_date IS NULL OR m.held_on <= s.end_date)
)
SELECT slug
FROM concerned
ORDER BY slug ASC NULLS LAST

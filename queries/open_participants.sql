-- Which persons do open minutes name as present at these meetings, in person or remotely?
-- :meetings integers keys of the meetings
WITH asked AS (
  SELECT meeting_id FROM (VALUES (:meetings)) AS listed (meeting_id)
)
SELECT DISTINCT m.slug, coalesce(p.same_as, p.person_id) AS person_id
FROM asked AS q
JOIN attendance AS a ON a.meeting_id = q.meeting_id
JOIN open_meeting AS m ON m.meeting_id = a.meeting_id
JOIN person AS p ON p.person_id = coalesce(a.person_id, a.proposed_person_id)
WHERE strpos(p.name, '○') + strpos(p.name, '◯') + strpos(p.name, '〇') + strpos(p.name, '*') = 0
  AND a.status IN ('present', 'remote')
ORDER BY slug ASC NULLS LAST, person_id ASC NULLS LAST

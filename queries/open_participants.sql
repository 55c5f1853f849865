-- Which persons do open minutes name as present at these meetings, in person or remotely?
-- :meetings texts slugs of the meetings
SELECT DISTINCT m.slug, coalesce(p.same_as, p.person_id) AS person_id
FROM attendance AS a
JOIN open_meeting AS m ON m.meeting_id = a.meeting_id
JOIN person AS p ON p.person_id = coalesce(a.person_id, a.proposed_person_id)
WHERE strpos(p.name, '○') + strpos(p.name, '◯') + strpos(p.name, '〇') + strpos(p.name, '*') = 0
  AND a.status IN ('present', 'remote')
  AND m.slug IN (SELECT slug FROM (VALUES (:meetings)) AS listed (slug))
ORDER BY slug ASC NULLS LAST, person_id ASC NULLS LAST

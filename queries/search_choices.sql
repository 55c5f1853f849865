-- Which committees, departments and roles of speakers can a search be narrowed to, and from how many passages?
SELECT 'committee' AS facet, coalesce(o.name, '-') AS facet_value, count(*) AS passage_count
FROM search_passage AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE NOT e.replaced
GROUP BY o.name
UNION ALL
SELECT 'department', coalesce(e.department, '-'), count(*)
FROM search_passage AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
WHERE NOT e.replaced
GROUP BY e.department
UNION ALL
SELECT 'speaker_role', coalesce(e.role, '-'), count(*)
FROM search_passage AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
WHERE NOT e.replaced
GROUP BY e.role
ORDER BY facet ASC NULLS LAST, facet_value ASC NULLS LAST

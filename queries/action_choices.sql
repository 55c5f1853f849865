-- By which committees and owner departments can follow-ups be chosen, and how many are of each? - stands for none.
SELECT 'committee' AS facet, coalesce(o.name, '-') AS facet_value, count(*) AS follow_up_count
FROM follow_up AS f
LEFT JOIN organization AS o ON o.organization_id = f.committee_id
GROUP BY o.name
UNION ALL
SELECT 'department', coalesce(f.owner_department, '-'), count(*)
FROM follow_up AS f
GROUP BY f.owner_department
ORDER BY facet ASC NULLS LAST, facet_value ASC NULLS LAST

-- Which committees can a page be narrowed to, and how many meetings does each have?
SELECT coalesce(o.name, '-') AS committee, CAST(count(*) AS INTEGER) AS meeting_count
FROM counted_meeting AS m
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
GROUP BY o.name
ORDER BY committee ASC NULLS LAST

-- Which committees can a page be narrowed to, and how many meetings does each have?
SELECT coalesce(m.committee, '-') AS committee, CAST(count(*) AS INTEGER) AS meeting_count
FROM counted_summary AS m
GROUP BY m.committee
ORDER BY committee ASC NULLS LAST

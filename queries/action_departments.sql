-- Which departments own follow-ups, and how many each?
SELECT owner_department, count(*) AS follow_up_count
FROM follow_up
WHERE owner_department IS NOT NULL
GROUP BY owner_department
ORDER BY owner_department ASC NULLS LAST

-- Which departments own follow-ups, and how many each?
SELECT owner_department, count(*) AS follow_up_count
FROM follow_up_state
WHERE owner_department IS NOT NULL AND begins_on IS NULL
GROUP BY owner_department
ORDER BY owner_department ASC NULLS LAST

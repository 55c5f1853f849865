-- Which departments own follow-ups, and how many each?
SELECT owner_department, count(*) AS follow_up_count
FROM follow_up_state
WHERE owner_department IS NOT NULL AND last_on = CAST('9999-12-31' AS DATE)
GROUP BY owner_department
ORDER BY owner_department ASC NULLS LAST

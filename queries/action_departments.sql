-- Which departments own follow-ups, and how many each?
-- :committee text? name of the committee; - for meetings without one
SELECT s.owner_department, count(*) AS follow_up_count
FROM follow_up_state AS s
WHERE s.owner_department IS NOT NULL
  AND s.last_on = CAST('9999-12-31' AS DATE)
  AND (:committee IS NULL OR s.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
GROUP BY s.owner_department
ORDER BY s.owner_department ASC NULLS LAST

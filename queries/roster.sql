-- Who holds a seat of which committee, from when to when, by which confirmed roster?
-- :as_of date day that the answer speaks of
-- :committee text? name of one committee; all committees without it
SELECT
  s.membership_id,
  o.name AS committee,
  p.name,
  s.person_id,
  s.post,
  s.role,
  s.member_type,
  s.start_date,
  s.end_date,
  CASE WHEN (s.start_date IS NULL OR s.start_date <= :as_of) AND (s.end_date IS NULL OR :as_of <= s.end_date) THEN 1 ELSE 0 END AS in_office,
  s.confirmed_by,
  s.confirmed_at,
  d.file_name,
  s.first_line,
  s.quote
FROM seat AS s
JOIN organization AS o ON o.organization_id = s.organization_id
LEFT JOIN person AS p ON p.person_id = s.person_id
JOIN document_version AS v ON v.version_id = s.version_id
JOIN document AS d ON d.document_id = v.document_id
WHERE :committee IS NULL OR o.name = :committee
ORDER BY o.name ASC NULLS LAST, p.name ASC NULLS LAST, s.post ASC NULLS LAST, s.start_date ASC NULLS LAST, s.membership_id ASC NULLS LAST

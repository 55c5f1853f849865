-- Who holds or held a seat of a committee, from when to when, by which confirmed roster and line?
-- :committee integer key of the committee
-- :as_of date day that the answer speaks of
SELECT
  s.membership_id,
  s.person_id,
  p.name,
  p.distinction,
  s.post,
  s.role,
  s.member_type,
  s.voting_right,
  s.start_date,
  s.end_date,
  CASE
    WHEN s.start_date > :as_of THEN 'later'
    WHEN s.end_date < :as_of THEN 'ended'
    ELSE 'in-office'
  END AS term_state,
  s.confirmed_by,
  s.confirmed_at,
  d.document_id,
  d.file_name,
  s.first_line,
  s.quote
FROM seat AS s
LEFT JOIN person AS p ON p.person_id = s.person_id
JOIN document_version AS v ON v.version_id = s.version_id
JOIN document AS d ON d.document_id = v.document_id
WHERE s.committee_id = :committee
ORDER BY
  CASE s.role WHEN '위원장' THEN 1 WHEN '부위원장' THEN 2 WHEN '공동부위원장' THEN 3 ELSE 4 END ASC NULLS LAST,
  p.name ASC NULLS LAST,
  s.post ASC NULLS LAST,
  s.start_date DESC NULLS LAST,
  s.membership_id ASC NULLS LAST

-- Which seats of a committee does its newest confirmed roster list as vacant, by which line?
-- :committee integer key of the committee
SELECT
  s.vacant_seat_id,
  s.post,
  s.role,
  s.member_type,
  s.confirmed_by,
  s.confirmed_at,
  d.document_id,
  d.file_name,
  s.first_line,
  s.quote
FROM vacant_seat AS s
LEFT JOIN organization_same AS same ON same.organization_id = s.organization_id AND same.review_status = 'confirmed'
JOIN document_version AS v ON v.version_id = s.version_id
JOIN document AS d ON d.document_id = v.document_id
WHERE s.vacant AND coalesce(same.same_as_id, s.organization_id) = :committee
ORDER BY s.first_line ASC NULLS LAST, s.vacant_seat_id ASC NULLS LAST

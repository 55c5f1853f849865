-- Which meetings may be told to anyone, as their document is not 비공개 or 부분공개?
-- :committee text? name of one committee; all committees without it
SELECT
  m.slug,
  o.name AS committee,
  m.name,
  m.session_label,
  m.status,
  m.held_on,
  m.start_at,
  m.end_at,
  m.location,
  d.file_name,
  v.ingested_at
FROM counted_meeting AS m
JOIN current_version AS v ON v.version_id = m.version_id
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE (d.disclosure IS NULL OR d.disclosure = '공개') AND (:committee IS NULL OR o.name = :committee)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST

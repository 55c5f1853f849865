-- Which documents of one committee record a meeting on one day under two 차수, and nobody has said yet whether it is one?
SELECT
  o.name AS committee,
  a.held_on,
  a.slug,
  a.session_label,
  a.document_id,
  a.file_name,
  b.slug AS other_slug,
  b.session_label AS other_session_label,
  b.document_id AS other_document_id,
  b.file_name AS other_file_name
FROM counted_meeting AS a
JOIN counted_meeting AS b ON b.committee_id = a.committee_id AND b.held_on = a.held_on AND b.meeting_id > a.meeting_id
JOIN organization AS o ON o.organization_id = a.committee_id
LEFT JOIN standing_decision AS d ON d.verdict = 'apart'
  AND ((d.slug = a.slug AND d.apart_from = b.slug) OR (d.slug = b.slug AND d.apart_from = a.slug))
WHERE d.decision_id IS NULL
  AND a.document_id <> b.document_id
  AND (a.session_no <> b.session_no OR a.session_year <> b.session_year)
ORDER BY a.held_on DESC NULLS LAST, a.slug ASC NULLS LAST, b.slug ASC NULLS LAST

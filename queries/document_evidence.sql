-- What speaks for a document being minutes, an agenda, an attendance sheet, a roster or something else?
-- :document integer? key of one document; all that a person is asked about without it
SELECT
  d.document_id,
  d.file_name,
  d.role,
  d.role_basis,
  v.version_no,
  v.title,
  e.subject,
  e.value,
  e.rule,
  e.weight,
  e.line,
  e.quote
FROM document AS d
JOIN current_version AS v ON v.document_id = d.document_id
LEFT JOIN document_evidence AS e ON e.version_id = v.version_id
WHERE (:document IS NULL AND d.role = 'unsure') OR d.document_id = :document
ORDER BY d.document_id ASC NULLS LAST, e.position ASC NULLS LAST

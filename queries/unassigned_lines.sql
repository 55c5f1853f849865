-- Which lines of the current documents went to no record and no note?
-- :document integer? one document; all documents without it
WITH held AS (
  SELECT version_id, min(slug) AS slug
  FROM counted_meeting
  GROUP BY version_id
)
SELECT d.document_id, d.file_name, held.slug, l.line, l.page, l.text
FROM source_line AS l
JOIN current_version AS v ON v.version_id = l.version_id
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN held ON held.version_id = v.version_id
WHERE trim(l.text) <> '' AND l.record IS NULL AND (:document IS NULL OR d.document_id = :document)
ORDER BY d.document_id ASC NULLS LAST, l.line ASC NULLS LAST
LIMIT 500

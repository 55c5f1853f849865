-- Which lines of the current documents went to no record and no note?
-- :document integer? one document; all documents without it
WITH asked AS (
  SELECT v.version_id, d.document_id, d.file_name
  FROM current_version AS v
  JOIN document AS d ON d.document_id = v.document_id
  WHERE (:document IS NULL OR d.document_id = :document)
), held AS (
  SELECT m.version_id, min(m.slug) AS slug
  FROM asked
  JOIN counted_meeting AS m ON m.version_id = asked.version_id
  GROUP BY m.version_id
)
SELECT d.document_id, d.file_name, held.slug, l.line, l.page, l.text
FROM asked AS d
JOIN source_line AS l ON l.version_id = d.version_id
LEFT JOIN held ON held.version_id = d.version_id
WHERE trim(l.text) <> '' AND l.record IS NULL
ORDER BY d.document_id ASC NULLS LAST, l.line ASC NULLS LAST
LIMIT 500

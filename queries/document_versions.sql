-- In which versions was each document read, when, by which version of the parser?
-- :document integer? one document; all documents without it
SELECT
  d.document_id,
  d.file_name,
  v.version_no,
  v.sha256,
  v.byte_count,
  v.line_count,
  v.encoding,
  v.tool_version,
  v.ingested_at
FROM document_version AS v
JOIN document AS d ON d.document_id = v.document_id
WHERE (:document IS NULL OR d.document_id = :document)
ORDER BY d.document_id ASC NULLS LAST, v.version_no DESC NULLS LAST

-- Which documents stand behind the figures, in which version, and when were they read?
SELECT
  d.document_id,
  d.file_name,
  d.media_type,
  d.role,
  d.role_basis,
  v.version_no,
  v.sha256,
  v.line_count,
  v.title,
  v.tool_version,
  v.synthetic,
  v.ingested_at,
  CAST(coalesce(sum(CASE WHEN trim(l.text) = '' OR l.record IS NOT NULL THEN 0 ELSE 1 END), 0) AS INTEGER) AS unassigned_count
FROM current_version AS v
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN source_line AS l ON l.version_id = v.version_id
GROUP BY d.document_id, d.file_name, d.media_type, d.role, d.role_basis, v.version_no, v.sha256, v.line_count, v.title, v.tool_version, v.synthetic, v.ingested_at, v.version_id
ORDER BY v.ingested_at DESC NULLS LAST, v.version_id ASC NULLS LAST

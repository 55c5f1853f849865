-- What became of the lines of each document: records, notes, blank or unassigned?
WITH counted AS (
  SELECT
    version_id,
    count(*) AS line_count,
    sum(CASE WHEN trim(text) = '' THEN 1 ELSE 0 END) AS blank_count,
    sum(CASE WHEN trim(text) <> '' AND record IS NOT NULL AND record <> 'note' THEN 1 ELSE 0 END) AS record_count,
    sum(CASE WHEN trim(text) <> '' AND record = 'note' THEN 1 ELSE 0 END) AS note_line_count,
    sum(CASE WHEN trim(text) <> '' AND record IS NULL THEN 1 ELSE 0 END) AS unassigned_count
  FROM source_line
  GROUP BY version_id
), noted AS (
  SELECT version_id, count(*) AS note_count
  FROM parse_note
  GROUP BY version_id
), held AS (
  SELECT version_id, min(slug) AS slug, count(*) AS meeting_count
  FROM counted_meeting
  GROUP BY version_id
)
SELECT
  d.document_id,
  d.file_name,
  d.media_type,
  d.role,
  d.disclosure,
  v.version_no,
  v.tool_version,
  v.ingested_at,
  held.slug,
  CAST(coalesce(held.meeting_count, 0) AS INTEGER) AS meeting_count,
  CAST(coalesce(counted.line_count, 0) AS INTEGER) AS line_count,
  CAST(coalesce(counted.blank_count, 0) AS INTEGER) AS blank_count,
  CAST(coalesce(counted.record_count, 0) AS INTEGER) AS record_count,
  CAST(coalesce(counted.note_line_count, 0) AS INTEGER) AS note_line_count,
  CAST(coalesce(counted.unassigned_count, 0) AS INTEGER) AS unassigned_count,
  CAST(coalesce(noted.note_count, 0) AS INTEGER) AS note_count
FROM current_version AS v
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN counted ON counted.version_id = v.version_id
LEFT JOIN noted ON noted.version_id = v.version_id
LEFT JOIN held ON held.version_id = v.version_id
ORDER BY v.ingested_at DESC NULLS LAST, d.document_id ASC NULLS LAST

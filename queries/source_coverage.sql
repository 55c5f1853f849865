-- What became of the lines of each document: records, notes, blank or unassigned?
-- Of the meetings that it records: differing_count whose list is not as long as the document states, unstated_count where it lacks the one or the other, lacking_count elements of a record that are missing or partly there. list_place and list_count: the row's place among all that were asked for.
-- :document integer? one document; all documents without it
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT version_id, document_id, version_no, tool_version, ingested_at
  FROM current_version
  WHERE (:document IS NULL OR document_id = :document)
), page AS (
  SELECT *
  FROM asked
  ORDER BY ingested_at DESC NULLS LAST, document_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT *, row_number() OVER (ORDER BY ingested_at DESC NULLS LAST, document_id ASC NULLS LAST) AS list_place
  FROM page
), shown AS (
  SELECT *
  FROM placed
  WHERE (:first IS NULL OR list_place >= :first)
), listed AS (
  SELECT count(*) AS list_count
  FROM asked
), counted AS (
  SELECT
    l.version_id,
    count(*) AS line_count,
    sum(CASE WHEN trim(l.text) = '' THEN 1 ELSE 0 END) AS blank_count,
    sum(CASE WHEN trim(l.text) <> '' AND l.record IS NOT NULL AND l.record <> 'note' THEN 1 ELSE 0 END) AS record_count,
    sum(CASE WHEN trim(l.text) <> '' AND l.record = 'note' THEN 1 ELSE 0 END) AS note_line_count,
    sum(CASE WHEN trim(l.text) <> '' AND l.record IS NULL THEN 1 ELSE 0 END) AS unassigned_count
  FROM shown
  JOIN source_line AS l ON l.version_id = shown.version_id
  GROUP BY l.version_id
), noted AS (
  SELECT n.version_id, count(*) AS note_count
  FROM shown
  JOIN parse_note AS n ON n.version_id = shown.version_id
  GROUP BY n.version_id
), held AS (
  SELECT
    m.version_id,
    min(m.slug) AS slug,
    count(*) AS meeting_count,
    sum(CASE WHEN m.stated_attendee_count <> m.present_count THEN 1 ELSE 0 END) AS differing_count,
    sum(CASE WHEN m.stated_attendee_count IS NULL OR m.present_count IS NULL THEN 1 ELSE 0 END) AS unstated_count
  FROM shown
  JOIN counted_summary AS m ON m.version_id = shown.version_id
  GROUP BY m.version_id
), lacking AS (
  SELECT m.version_id, count(*) AS lacking_count
  FROM shown
  JOIN counted_meeting AS m ON m.version_id = shown.version_id
  JOIN record_element AS e ON e.meeting_id = m.meeting_id
  WHERE e.state IN ('기록 없음', '일부')
  GROUP BY m.version_id
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
  CAST(coalesce(held.differing_count, 0) AS INTEGER) AS differing_count,
  CAST(coalesce(held.unstated_count, 0) AS INTEGER) AS unstated_count,
  CAST(coalesce(lacking.lacking_count, 0) AS INTEGER) AS lacking_count,
  CAST(coalesce(counted.line_count, 0) AS INTEGER) AS line_count,
  CAST(coalesce(counted.blank_count, 0) AS INTEGER) AS blank_count,
  CAST(coalesce(counted.record_count, 0) AS INTEGER) AS record_count,
  CAST(coalesce(counted.note_line_count, 0) AS INTEGER) AS note_line_count,
  CAST(coalesce(counted.unassigned_count, 0) AS INTEGER) AS unassigned_count,
  CAST(coalesce(noted.note_count, 0) AS INTEGER) AS note_count,
  CAST(v.list_place AS INTEGER) AS list_place,
  CAST(listed.list_count AS INTEGER) AS list_count
FROM shown AS v
CROSS JOIN listed
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN counted ON counted.version_id = v.version_id
LEFT JOIN noted ON noted.version_id = v.version_id
LEFT JOIN held ON held.version_id = v.version_id
LEFT JOIN lacking ON lacking.version_id = v.version_id
ORDER BY v.list_place ASC NULLS LAST

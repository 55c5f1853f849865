-- Which notes on documents are there, of which kind, at which line, and what has a person said of each?
-- :row integer? key of one row
-- :meeting text? slug of one meeting; all documents without it
-- :document integer? one document
-- :code text? kind of note
-- :status text? draft, confirmed or rejected
WITH touched AS (
  SELECT row_id, max(act_id) AS act_id
  FROM correction
  WHERE table_name = 'parse_note'
  GROUP BY row_id
), asked AS (
  SELECT n.note_id, v.version_id, v.document_id
  FROM parse_note AS n
  JOIN current_version AS v ON v.version_id = n.version_id
  WHERE (:row IS NULL OR n.note_id = :row)
    AND (:document IS NULL OR v.document_id = :document)
    AND (:meeting IS NULL OR v.version_id IN (SELECT c.version_id FROM counted_meeting AS c WHERE c.slug = :meeting))
    AND (:code IS NULL OR n.code = :code)
    AND (:status IS NULL OR n.review_status = :status)
), held AS (
  SELECT m.version_id, min(m.meeting_id) AS meeting_id
  FROM (SELECT DISTINCT version_id FROM asked) AS v
  JOIN counted_meeting AS m ON m.version_id = v.version_id
  GROUP BY m.version_id
)
SELECT
  m.slug,
  d.document_id,
  d.file_name,
  n.note_id,
  n.line,
  n.code,
  n.note_values,
  n.review_status,
  n.reviewed_by,
  n.reviewed_at,
  CAST(coalesce(touched.act_id, 0) AS BIGINT) AS seen
FROM asked
JOIN parse_note AS n ON n.note_id = asked.note_id
JOIN document AS d ON d.document_id = asked.document_id
LEFT JOIN held ON held.version_id = asked.version_id
LEFT JOIN counted_meeting AS m ON m.meeting_id = held.meeting_id
LEFT JOIN touched ON touched.row_id = n.note_id
WHERE (:meeting IS NULL OR m.slug = :meeting)
ORDER BY m.held_on DESC NULLS LAST, d.document_id ASC NULLS LAST, n.line ASC NULLS LAST, n.note_id ASC NULLS LAST

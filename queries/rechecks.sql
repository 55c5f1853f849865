-- Which decisions wait to be made again, because the new version of a document does not have the row as it was?
WITH waiting AS (
  SELECT recheck_id, table_name, row_id, proposed_row, version_id
  FROM recheck
  WHERE state = 'open'
), decided AS (
  SELECT r.recheck_id, a.text AS words, CAST(NULL AS TEXT) AS request_text, a.review_status, a.reviewed_by, a.reviewed_at, a.first_line AS earlier_line
  FROM waiting AS r
  JOIN action_item AS a ON a.action_item_id = r.row_id
  WHERE r.table_name = 'action_item'
  UNION ALL
  SELECT r.recheck_id, n.code, NULL, n.review_status, n.reviewed_by, n.reviewed_at, n.line
  FROM waiting AS r
  JOIN parse_note AS n ON n.note_id = r.row_id
  WHERE r.table_name = 'parse_note'
  UNION ALL
  SELECT r.recheck_id, s.text, NULL, s.review_status, s.reviewed_by, s.reviewed_at, s.first_line
  FROM waiting AS r
  JOIN speech AS s ON s.speech_id = r.row_id
  WHERE r.table_name = 'speech'
  UNION ALL
  SELECT r.recheck_id, p.raw_name, NULL, NULL, NULL, NULL, p.first_line
  FROM waiting AS r
  JOIN attendance AS p ON p.attendance_id = r.row_id
  WHERE r.table_name = 'attendance'
  UNION ALL
  SELECT r.recheck_id, c.text, q.text, w.review_status, w.reviewed_by, w.reviewed_at, NULL
  FROM waiting AS r
  JOIN action_answer AS w ON w.answer_id = r.row_id
  JOIN action_item AS q ON q.action_item_id = w.request_id
  JOIN action_item AS c ON c.action_item_id = w.commitment_id
  WHERE r.table_name = 'action_answer'
), proposed AS (
  SELECT r.recheck_id, a.text AS words, a.first_line AS line, a.meeting_id
  FROM waiting AS r
  JOIN action_item AS a ON a.action_item_id = r.proposed_row
  WHERE r.table_name = 'action_item'
  UNION ALL
  SELECT r.recheck_id, n.code, n.line, NULL
  FROM waiting AS r
  JOIN parse_note AS n ON n.note_id = r.proposed_row
  WHERE r.table_name = 'parse_note'
  UNION ALL
  SELECT r.recheck_id, s.text, s.first_line, s.meeting_id
  FROM waiting AS r
  JOIN speech AS s ON s.speech_id = r.proposed_row
  WHERE r.table_name = 'speech'
  UNION ALL
  SELECT r.recheck_id, p.raw_name, p.first_line, p.meeting_id
  FROM waiting AS r
  JOIN attendance AS p ON p.attendance_id = r.proposed_row
  WHERE r.table_name = 'attendance'
), placed AS (
  SELECT proposed.recheck_id, m.slug
  FROM proposed
  JOIN counted_meeting AS m ON m.meeting_id = proposed.meeting_id
)
SELECT
  r.recheck_id,
  r.table_name,
  r.row_id,
  r.proposed_row,
  d.file_name,
  v.version_no,
  decided.words,
  decided.request_text,
  decided.review_status,
  decided.reviewed_by,
  decided.reviewed_at,
  decided.earlier_line,
  proposed.words AS proposed_words,
  proposed.line AS proposed_line,
  placed.slug
FROM waiting AS r
JOIN document_version AS v ON v.version_id = r.version_id
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN decided ON decided.recheck_id = r.recheck_id
LEFT JOIN proposed ON proposed.recheck_id = r.recheck_id
LEFT JOIN placed ON placed.recheck_id = r.recheck_id
ORDER BY r.recheck_id ASC NULLS LAST

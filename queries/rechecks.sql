-- Which decisions wait to be made again, because the new version of a document does not have the row as it was?
SELECT
  r.recheck_id,
  r.table_name,
  r.row_id,
  r.proposed_row,
  d.file_name,
  v.version_no,
  coalesce(a.text, n.code, s.text, p.raw_name, wc.text) AS words,
  wr.text AS request_text,
  coalesce(a.review_status, n.review_status, s.review_status, w.review_status) AS review_status,
  coalesce(a.reviewed_by, n.reviewed_by, s.reviewed_by, w.reviewed_by) AS reviewed_by,
  coalesce(a.reviewed_at, n.reviewed_at, s.reviewed_at, w.reviewed_at) AS reviewed_at,
  coalesce(a.first_line, n.line, s.first_line, p.first_line) AS earlier_line,
  coalesce(pa.text, pn.code, ps.text, pp.raw_name) AS proposed_words,
  coalesce(pa.first_line, pn.line, ps.first_line, pp.first_line) AS proposed_line,
  m.slug
FROM recheck AS r
JOIN document_version AS v ON v.version_id = r.version_id
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN action_item AS a ON r.table_name = 'action_item' AND a.action_item_id = r.row_id
LEFT JOIN parse_note AS n ON r.table_name = 'parse_note' AND n.note_id = r.row_id
LEFT JOIN speech AS s ON r.table_name = 'speech' AND s.speech_id = r.row_id
LEFT JOIN attendance AS p ON r.table_name = 'attendance' AND p.attendance_id = r.row_id
LEFT JOIN action_answer AS w ON r.table_name = 'action_answer' AND w.answer_id = r.row_id
LEFT JOIN action_item AS wr ON wr.action_item_id = w.request_id
LEFT JOIN action_item AS wc ON wc.action_item_id = w.commitment_id
LEFT JOIN action_item AS pa ON r.table_name = 'action_item' AND pa.action_item_id = r.proposed_row
LEFT JOIN parse_note AS pn ON r.table_name = 'parse_note' AND pn.note_id = r.proposed_row
LEFT JOIN speech AS ps ON r.table_name = 'speech' AND ps.speech_id = r.proposed_row
LEFT JOIN attendance AS pp ON r.table_name = 'attendance' AND pp.attendance_id = r.proposed_row
LEFT JOIN counted_meeting AS m ON m.meeting_id = coalesce(pa.meeting_id, ps.meeting_id, pp.meeting_id)
WHERE r.state = 'open'
ORDER BY r.recheck_id ASC NULLS LAST

-- What did the reader and the parser notice in the document of a meeting?
-- :meeting text slug of the meeting
SELECT n.line, n.code, n.note_values
FROM parse_note AS n
JOIN counted_meeting AS m ON m.version_id = n.version_id
WHERE m.slug = :meeting
ORDER BY n.line ASC NULLS LAST, n.note_id ASC NULLS LAST, m.meeting_id ASC NULLS LAST

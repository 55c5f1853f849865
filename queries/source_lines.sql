-- What does the document of a meeting say, line by line as printed, and where did each line go?
-- :meeting text slug of the meeting
SELECT l.line, l.page, l.text, l.record
FROM source_line AS l
JOIN counted_meeting AS m ON m.version_id = l.version_id
WHERE m.slug = :meeting
ORDER BY l.line ASC NULLS LAST, m.meeting_id ASC NULLS LAST

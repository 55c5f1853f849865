-- What was said in a meeting, paragraph by paragraph, and under which agenda item?
-- :meeting text slug of the meeting
WITH items AS (
  SELECT i.agenda_item_id, i.number
  FROM counted_meeting AS m
  JOIN agenda_item AS i ON i.meeting_id = m.meeting_id
  WHERE m.slug = :meeting
)
SELECT
  s.position AS speech_position,
  s.speaker_label,
  s.first_line AS speaker_line,
  said.number AS agenda_number,
  proposed.number AS proposed_agenda_number,
  s.review_status,
  p.position,
  p.text,
  p.first_line,
  p.last_line
FROM speech AS s
JOIN counted_meeting AS m ON m.meeting_id = s.meeting_id
JOIN speech_paragraph AS p ON p.speech_id = s.speech_id
LEFT JOIN items AS said ON said.agenda_item_id = s.agenda_item_id
LEFT JOIN items AS proposed ON proposed.agenda_item_id = s.proposed_agenda_item_id AND s.review_status <> 'rejected'
WHERE m.slug = :meeting
ORDER BY s.position ASC NULLS LAST, p.position ASC NULLS LAST, s.speech_id ASC NULLS LAST

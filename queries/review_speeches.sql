-- Which speeches seem to belong to an agenda item by their place alone, and what has a person decided on each?
-- :row integer? key of one row
-- :meeting text? slug of one meeting; all meetings without it
-- :status text? draft, confirmed or rejected
WITH touched AS (
  SELECT row_id, max(act_id) AS act_id
  FROM correction
  WHERE table_name = 'speech'
  GROUP BY row_id
)
SELECT
  m.slug,
  m.name AS meeting_name,
  m.held_on,
  s.speech_id,
  s.position,
  s.speaker_label,
  s.text,
  i.number,
  i.title,
  s.review_status,
  s.reviewed_by,
  s.reviewed_at,
  CAST(coalesce(touched.act_id, 0) AS BIGINT) AS seen,
  s.first_line,
  s.last_line,
  s.rule
FROM speech AS s
JOIN counted_meeting AS m ON m.meeting_id = s.meeting_id
JOIN agenda_item AS i ON i.agenda_item_id = s.proposed_agenda_item_id
LEFT JOIN touched ON touched.row_id = s.speech_id
WHERE (:row IS NULL OR s.speech_id = :row)
  AND (:meeting IS NULL OR m.slug = :meeting)
  AND (:status IS NULL OR s.review_status = :status)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, s.first_line ASC NULLS LAST, s.speech_id ASC NULLS LAST

-- Which extracted requests, commitments and decisions are there to review, and what has a person decided on each?
-- :row integer? key of one row
-- :meeting text? slug of one meeting; all meetings without it
-- :kind text? request, commitment or decision
-- :rule text? rule that made them
-- :status text? draft, confirmed or rejected
-- :confidence text? high, medium or low
WITH touched AS (
  SELECT row_id, max(act_id) AS act_id
  FROM correction
  WHERE table_name = 'action_item'
  GROUP BY row_id
), asked AS (
  SELECT a.action_item_id, a.speech_id, m.slug, m.name, m.held_on
  FROM action_item AS a
  JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
  WHERE (:row IS NULL OR a.action_item_id = :row)
    AND (:meeting IS NULL OR m.slug = :meeting)
    AND (:kind IS NULL OR a.kind = :kind)
    AND (:rule IS NULL OR a.rule = :rule)
    AND (:status IS NULL OR a.review_status = :status)
    AND (:confidence IS NULL OR a.confidence = :confidence)
), spoken AS (
  SELECT s.speech_id, s.speaker_label
  FROM speech AS s
  WHERE s.speech_id IN (SELECT asked.speech_id FROM asked)
)
SELECT
  m.slug,
  m.name AS meeting_name,
  m.held_on,
  a.action_item_id,
  a.position,
  a.kind,
  a.soft,
  a.confidence,
  a.text,
  s.speaker_label,
  a.owner_department,
  a.owner_basis,
  a.owner_as_printed,
  a.due_date,
  a.due_basis,
  a.review_status,
  a.reviewed_by,
  a.reviewed_at,
  a.edited,
  CAST(coalesce(touched.act_id, 0) AS BIGINT) AS seen,
  a.first_line,
  a.last_line,
  a.quote,
  a.rule
FROM asked AS m
JOIN action_item AS a ON a.action_item_id = m.action_item_id
LEFT JOIN spoken AS s ON s.speech_id = m.speech_id
LEFT JOIN touched ON touched.row_id = a.action_item_id
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, a.first_line ASC NULLS LAST, a.action_item_id ASC NULLS LAST

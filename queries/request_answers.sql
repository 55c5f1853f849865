-- What was answered to each of some requests, by whom, to that one or to all, and from which line?
-- :requests integers keys of the requests
WITH asked AS (
  SELECT CAST(v.request_id AS BIGINT) AS request_id
  FROM (VALUES (:requests)) AS v (request_id)
), answering AS (
  SELECT w.request_id, w.scope, w.review_status AS answer_status, w.commitment_id
  FROM asked
  JOIN action_answer AS w ON w.request_id = asked.request_id
  WHERE w.review_status <> 'rejected'
), spoken AS (
  SELECT DISTINCT s.speech_id, s.speaker_label
  FROM answering AS w
  JOIN action_item AS c ON c.action_item_id = w.commitment_id
  JOIN speech AS s ON s.speech_id = c.speech_id
)
SELECT
  w.request_id,
  w.scope,
  w.answer_status,
  m.slug,
  c.action_item_id,
  c.text,
  s.speaker_label,
  c.owner_department,
  c.review_status,
  c.first_line,
  c.last_line
FROM answering AS w
JOIN action_item AS c ON c.action_item_id = w.commitment_id
JOIN counted_meeting AS m ON m.meeting_id = c.meeting_id
LEFT JOIN spoken AS s ON s.speech_id = c.speech_id
WHERE c.review_status <> 'rejected'
ORDER BY w.request_id ASC NULLS LAST, c.position ASC NULLS LAST, c.action_item_id ASC NULLS LAST

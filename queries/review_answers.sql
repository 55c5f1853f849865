-- Which promise answers which request, by which rule, and what has a person decided on each?
-- :meeting text? slug of one meeting; all meetings without it
-- :commitment integer? key of one promise
-- :request integer? key of one request
-- :status text? draft, confirmed or rejected
WITH touched AS (
  SELECT row_id, max(act_id) AS act_id
  FROM correction
  WHERE table_name = 'action_answer'
  GROUP BY row_id
), asked AS (
  SELECT w.answer_id, w.scope, w.rule, w.review_status, w.reviewed_by, w.reviewed_at, w.request_id, w.commitment_id, m.slug, m.held_on
  FROM standing_answer AS w
  JOIN counted_meeting AS m ON m.meeting_id = w.meeting_id
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:commitment IS NULL OR w.commitment_id = :commitment)
    AND (:request IS NULL OR w.request_id = :request)
    AND (:status IS NULL OR w.review_status = :status)
), linked AS (
  SELECT request_id AS action_item_id FROM asked
  UNION
  SELECT commitment_id FROM asked
), spoken AS (
  SELECT a.action_item_id, s.speaker_label
  FROM linked
  JOIN action_item AS a ON a.action_item_id = linked.action_item_id
  JOIN speech AS s ON s.speech_id = a.speech_id
)
SELECT
  w.slug,
  w.held_on,
  w.answer_id,
  w.scope,
  w.rule,
  w.review_status,
  w.reviewed_by,
  w.reviewed_at,
  act.reason,
  CAST(coalesce(touched.act_id, 0) AS BIGINT) AS seen,
  w.request_id,
  r.text AS request_text,
  rs.speaker_label AS request_speaker,
  r.first_line AS request_first_line,
  r.last_line AS request_last_line,
  w.commitment_id,
  c.text AS commitment_text,
  cs.speaker_label AS commitment_speaker,
  c.first_line,
  c.last_line,
  c.quote
FROM asked AS w
JOIN action_item AS r ON r.action_item_id = w.request_id
JOIN action_item AS c ON c.action_item_id = w.commitment_id
LEFT JOIN spoken AS rs ON rs.action_item_id = w.request_id
LEFT JOIN spoken AS cs ON cs.action_item_id = w.commitment_id
LEFT JOIN touched ON touched.row_id = w.answer_id
LEFT JOIN act ON act.act_id = touched.act_id
ORDER BY
  w.held_on DESC NULLS LAST, w.slug ASC NULLS LAST, c.first_line ASC NULLS LAST, w.commitment_id ASC NULLS LAST,
  r.first_line ASC NULLS LAST, w.answer_id ASC NULLS LAST

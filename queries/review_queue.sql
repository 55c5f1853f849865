-- What is there to review, in the order of the queue, and what has a person decided on each?
-- An answer stands once for its promise: a draft while one of the promise's links is.
-- :meeting text? slug of one meeting; all meetings without it
WITH touched AS (
  SELECT table_name, row_id, max(act_id) AS act_id
  FROM correction
  GROUP BY table_name, row_id
), held AS (
  SELECT version_id, min(meeting_id) AS meeting_id
  FROM counted_meeting
  GROUP BY version_id
), answered AS (
  SELECT
    w.commitment_id,
    min(w.rule) AS rule,
    min(CASE w.review_status WHEN 'draft' THEN 1 WHEN 'confirmed' THEN 2 ELSE 3 END) AS standing,
    max(w.reviewed_by) AS reviewed_by,
    max(w.reviewed_at) AS reviewed_at,
    max(touched.act_id) AS act_id
  FROM standing_answer AS w
  LEFT JOIN touched ON touched.table_name = 'action_answer' AND touched.row_id = w.answer_id
  GROUP BY w.commitment_id
), queued AS (
  SELECT
    1 AS part,
    'action_item' AS table_name,
    a.action_item_id AS row_id,
    a.meeting_id,
    a.kind,
    a.rule,
    a.confidence,
    a.text AS words,
    CAST(NULL AS TEXT) AS note_values,
    a.first_line,
    a.last_line,
    a.review_status,
    a.reviewed_by,
    a.reviewed_at,
    a.edited,
    touched.act_id
  FROM action_item AS a
  LEFT JOIN touched ON touched.table_name = 'action_item' AND touched.row_id = a.action_item_id
  UNION ALL
  SELECT
    2,
    'action_answer',
    c.action_item_id,
    c.meeting_id,
    'answer',
    w.rule,
    NULL,
    c.text,
    NULL,
    c.first_line,
    c.last_line,
    CASE w.standing WHEN 1 THEN 'draft' WHEN 2 THEN 'confirmed' ELSE 'rejected' END,
    w.reviewed_by,
    w.reviewed_at,
    FALSE,
    w.act_id
  FROM answered AS w
  JOIN action_item AS c ON c.action_item_id = w.commitment_id
  UNION ALL
  SELECT
    3,
    'speech',
    s.speech_id,
    s.meeting_id,
    'speech',
    s.rule,
    NULL,
    s.text,
    NULL,
    s.first_line,
    s.last_line,
    s.review_status,
    s.reviewed_by,
    s.reviewed_at,
    FALSE,
    touched.act_id
  FROM speech AS s
  LEFT JOIN touched ON touched.table_name = 'speech' AND touched.row_id = s.speech_id
  WHERE s.proposed_agenda_item_id IS NOT NULL
  UNION ALL
  SELECT
    4,
    'parse_note',
    n.note_id,
    held.meeting_id,
    'note',
    n.code,
    NULL,
    n.code,
    n.note_values,
    n.line,
    n.line,
    n.review_status,
    n.reviewed_by,
    n.reviewed_at,
    FALSE,
    touched.act_id
  FROM parse_note AS n
  JOIN held ON held.version_id = n.version_id
  LEFT JOIN touched ON touched.table_name = 'parse_note' AND touched.row_id = n.note_id
)
SELECT
  q.table_name,
  q.row_id,
  q.kind,
  q.rule,
  q.confidence,
  q.words,
  q.note_values,
  m.slug,
  q.first_line,
  q.last_line,
  q.review_status,
  q.reviewed_by,
  q.reviewed_at,
  q.edited,
  CAST(coalesce(q.act_id, 0) AS BIGINT) AS seen
FROM queued AS q
JOIN counted_meeting AS m ON m.meeting_id = q.meeting_id
WHERE :meeting IS NULL OR m.slug = :meeting
ORDER BY
  q.part ASC NULLS LAST, m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, q.first_line ASC NULLS LAST,
  q.row_id ASC NULLS LAST

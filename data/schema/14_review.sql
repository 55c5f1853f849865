CREATE VIEW review_entry AS
WITH held AS (
  -- A note is one of its document, which may record several meetings.
  SELECT version_id, min(meeting_id) AS meeting_id
  FROM counted_meeting
  GROUP BY version_id
), entries AS (
  SELECT
    1 AS part,
    'action_item' AS table_name,
    a.action_item_id AS row_id,
    a.meeting_id,
    a.kind,
    a.rule,
    a.confidence,
    a.first_line,
    a.review_status
  FROM action_item AS a
  UNION ALL
  SELECT
    2,
    'action_answer',
    c.action_item_id,
    c.meeting_id,
    'answer',
    min(w.rule),
    NULL,
    c.first_line,
    CASE min(CASE w.review_status WHEN 'draft' THEN 1 WHEN 'confirmed' THEN 2 ELSE 3 END) WHEN 1 THEN 'draft' WHEN 2 THEN 'confirmed' ELSE 'rejected' END
  FROM standing_answer AS w
  JOIN action_item AS c ON c.action_item_id = w.commitment_id
  GROUP BY c.action_item_id, c.meeting_id, c.first_line
  UNION ALL
  SELECT 3, 'speech', s.speech_id, s.meeting_id, 'speech', s.rule, NULL, s.first_line, s.review_status
  FROM speech AS s
  WHERE s.proposed_agenda_item_id IS NOT NULL
  UNION ALL
  SELECT 4, 'parse_note', n.note_id, held.meeting_id, 'note', n.code, NULL, n.line, n.review_status
  FROM parse_note AS n
  JOIN held ON held.version_id = n.version_id
)
SELECT
  e.part,
  e.table_name,
  e.row_id,
  e.meeting_id,
  m.version_id,
  m.slug,
  m.held_on,
  e.kind,
  e.rule,
  e.confidence,
  e.first_line,
  e.review_status,
  m.document_disclosure AS disclosure
FROM entries AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id;
COMMENT ON VIEW review_entry IS 'What a person reviews of the counted meetings: follow-ups, the answers of each promise as one, speeches whose item was proposed, notes';

CREATE VIEW review_day AS
SELECT
  held_on,
  disclosure,
  table_name,
  rule,
  CAST(count(*) AS INTEGER) AS entry_count,
  CAST(sum(CASE WHEN review_status = 'draft' THEN 1 ELSE 0 END) AS INTEGER) AS draft_count
FROM review_entry
GROUP BY held_on, disclosure, table_name, rule;
COMMENT ON VIEW review_day IS 'What there is to review of each day''s meetings, of all committees together';

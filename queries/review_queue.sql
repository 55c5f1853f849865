-- What is there to review, in the order of the queue, and what has a person decided on each?
-- An answer stands once for its promise: a draft while one of the promise's links is. list_place and list_count: the row's place among all that were asked for.
-- :meeting text? slug of one meeting; all meetings without it
-- :kind text? request, commitment, decision, answer, speech or note
-- :rules texts? rules that made the rows, or codes of notes
-- :looked texts? codes of the notes that ask for a look; every note without them
-- :confidence text? high, medium or low
-- :status text? draft, confirmed or rejected
-- :source text? table of the row with which the answer begins
-- :row integer? key of that row; no rows where it is none of those asked for
-- :first integer? place of the first row, from 1, counted from there; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT e.part, e.table_name, e.row_id, e.meeting_id, e.slug, e.first_line, coalesce(e.held_on, CAST('0001-01-01' AS DATE)) AS day
  FROM review_entry AS e
  WHERE (:meeting IS NULL OR e.slug = :meeting)
    AND (:kind IS NULL OR e.kind = :kind)
    AND (:rules IS NULL OR e.rule IN (SELECT v.rule FROM (VALUES (:rules)) AS v (rule)))
    AND (:looked IS NULL OR e.part < 4 OR e.rule IN (SELECT v.code FROM (VALUES (:looked)) AS v (code)))
    AND (:confidence IS NULL OR e.confidence = :confidence)
    AND (:status IS NULL OR e.review_status = :status)
), start AS (
  SELECT part, day, meeting_id, first_line, row_id
  FROM asked
  WHERE row_id = :row
    AND table_name = :source
), following AS (
  SELECT a.part, a.row_id, a.meeting_id, a.slug, a.first_line, a.day
  FROM asked AS a
  LEFT JOIN start AS t ON :row IS NOT NULL
  WHERE :row IS NULL
    OR a.part > t.part
    OR (a.part = t.part AND (a.day < t.day
      OR (a.day = t.day AND (a.meeting_id > t.meeting_id
        OR (a.meeting_id = t.meeting_id AND (a.first_line > t.first_line
          OR (a.first_line = t.first_line AND a.row_id >= t.row_id)))))))
), page AS (
  SELECT *
  FROM following
  ORDER BY part ASC NULLS LAST, day DESC NULLS LAST, meeting_id ASC NULLS LAST, first_line ASC NULLS LAST, row_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT *, row_number() OVER (ORDER BY part ASC NULLS LAST, day DESC NULLS LAST, meeting_id ASC NULLS LAST, first_line ASC NULLS LAST, row_id ASC NULLS LAST) AS place
  FROM page
), shown AS (
  SELECT *
  FROM placed
  WHERE (:first IS NULL OR place >= :first)
), counted AS (
  -- By day where nothing tells the entries of a day apart.
  SELECT CAST(coalesce(sum(n.entry_count), 0) AS BIGINT) AS list_count
  FROM (
    SELECT CASE WHEN :status = 'draft' THEN d.draft_count ELSE d.entry_count END AS entry_count
    FROM review_day AS d
    WHERE :meeting IS NULL
      AND :kind IS NULL
      AND :confidence IS NULL
      AND (:status IS NULL OR :status = 'draft')
      AND (:rules IS NULL OR d.rule IN (SELECT v.rule FROM (VALUES (:rules)) AS v (rule)))
      AND (:looked IS NULL OR d.table_name <> 'parse_note' OR d.rule IN (SELECT v.code FROM (VALUES (:looked)) AS v (code)))
    UNION ALL
    SELECT 1
    FROM asked
    WHERE NOT (:meeting IS NULL AND :kind IS NULL AND :confidence IS NULL AND (:status IS NULL OR :status = 'draft'))
  ) AS n
), rest AS (
  SELECT count(*) AS following_count
  FROM following
  WHERE :row IS NOT NULL
), touched AS (
  SELECT c.table_name, c.row_id, max(c.act_id) AS act_id
  FROM shown
  JOIN correction AS c ON c.row_id = shown.row_id
  GROUP BY c.table_name, c.row_id
), answered AS (
  SELECT
    shown.row_id,
    min(w.rule) AS rule,
    min(CASE w.review_status WHEN 'draft' THEN 1 WHEN 'confirmed' THEN 2 ELSE 3 END) AS standing,
    max(w.reviewed_by) AS reviewed_by,
    max(w.reviewed_at) AS reviewed_at,
    max(c.act_id) AS act_id
  FROM shown
  JOIN standing_answer AS w ON w.commitment_id = shown.row_id
  LEFT JOIN correction AS c ON c.table_name = 'action_answer' AND c.row_id = w.answer_id
  WHERE shown.part = 2
  GROUP BY shown.row_id
), told AS (
  SELECT
    'action_item' AS table_name,
    shown.part,
    a.action_item_id AS row_id,
    a.kind,
    a.rule,
    a.confidence,
    a.text AS words,
    CAST(NULL AS TEXT) AS note_values,
    a.last_line,
    a.review_status,
    a.reviewed_by,
    a.reviewed_at,
    a.edited,
    touched.act_id
  FROM shown
  JOIN action_item AS a ON a.action_item_id = shown.row_id
  LEFT JOIN touched ON touched.table_name = 'action_item' AND touched.row_id = shown.row_id
  WHERE shown.part = 1
  UNION ALL
  SELECT
    'action_answer',
    shown.part,
    c.action_item_id,
    'answer',
    w.rule,
    NULL,
    c.text,
    NULL,
    c.last_line,
    CASE w.standing WHEN 1 THEN 'draft' WHEN 2 THEN 'confirmed' ELSE 'rejected' END,
    w.reviewed_by,
    w.reviewed_at,
    FALSE,
    w.act_id
  FROM shown
  JOIN action_item AS c ON c.action_item_id = shown.row_id
  JOIN answered AS w ON w.row_id = shown.row_id
  WHERE shown.part = 2
  UNION ALL
  SELECT
    'speech', shown.part, s.speech_id, 'speech', s.rule, NULL, s.text, NULL, s.last_line, s.review_status,
    s.reviewed_by, s.reviewed_at, FALSE, touched.act_id
  FROM shown
  JOIN speech AS s ON s.speech_id = shown.row_id
  LEFT JOIN touched ON touched.table_name = 'speech' AND touched.row_id = shown.row_id
  WHERE shown.part = 3
  UNION ALL
  SELECT
    'parse_note', shown.part, n.note_id, 'note', n.code, NULL, n.code, n.note_values, n.line, n.review_status,
    n.reviewed_by, n.reviewed_at, FALSE, touched.act_id
  FROM shown
  JOIN parse_note AS n ON n.note_id = shown.row_id
  LEFT JOIN touched ON touched.table_name = 'parse_note' AND touched.row_id = shown.row_id
  WHERE shown.part = 4
)
SELECT
  told.table_name,
  told.row_id,
  told.kind,
  told.rule,
  told.confidence,
  told.words,
  told.note_values,
  q.slug,
  q.first_line,
  told.last_line,
  told.review_status,
  told.reviewed_by,
  told.reviewed_at,
  told.edited,
  CAST(coalesce(told.act_id, 0) AS BIGINT) AS seen,
  CAST(CASE WHEN :row IS NULL THEN q.place ELSE counted.list_count - rest.following_count + q.place END AS INTEGER) AS list_place,
  CAST(counted.list_count AS INTEGER) AS list_count
FROM shown AS q
CROSS JOIN counted
CROSS JOIN rest
JOIN told ON told.part = q.part AND told.row_id = q.row_id
ORDER BY q.place ASC NULLS LAST

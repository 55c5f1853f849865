-- How much is there to review of each table and rule, and how much of it has a person decided on?
-- Of a note the rule is its code. An answer stands once for its promise, under the first of its rules: a draft while one of its links is.
WITH answered AS (
  SELECT w.commitment_id, min(w.rule) AS rule, max(CASE WHEN w.review_status = 'draft' THEN 1 ELSE 0 END) AS draft
  FROM standing_answer AS w
  GROUP BY w.commitment_id
), told AS (
  SELECT 'action_item' AS table_name, a.rule, CASE WHEN a.review_status = 'draft' THEN 1 ELSE 0 END AS draft
  FROM action_item AS a
  JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
  UNION ALL
  SELECT 'action_answer', w.rule, w.draft
  FROM answered AS w
  JOIN action_item AS c ON c.action_item_id = w.commitment_id
  JOIN counted_meeting AS m ON m.meeting_id = c.meeting_id
  UNION ALL
  SELECT 'speech', s.rule, CASE WHEN s.review_status = 'draft' THEN 1 ELSE 0 END
  FROM speech AS s
  JOIN counted_meeting AS m ON m.meeting_id = s.meeting_id
  WHERE s.proposed_agenda_item_id IS NOT NULL
  UNION ALL
  SELECT 'parse_note', n.code, CASE WHEN n.review_status = 'draft' THEN 1 ELSE 0 END
  FROM parse_note AS n
  JOIN (SELECT DISTINCT version_id FROM counted_meeting) AS held ON held.version_id = n.version_id
)
SELECT table_name, rule, CAST(count(*) AS INTEGER) AS entry_count, CAST(sum(draft) AS INTEGER) AS draft_count
FROM told
GROUP BY table_name, rule
ORDER BY table_name ASC NULLS LAST, rule ASC NULLS LAST

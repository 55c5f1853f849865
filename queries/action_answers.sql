-- Which commitments answer a request, and which requests does a commitment answer, by the proposals of the parser or a person?
-- role: answer, a commitment that answers the item; asked, a request that the item answers. Answers of its own come first.
-- :item integer lasting number of the follow-up
WITH joined AS (
  SELECT
    'answer' AS role,
    r.follow_up_id AS item_id,
    c.follow_up_id AS other_id,
    w.scope AS answer_scope,
    w.review_status AS answer_status
  FROM standing_answer AS w
  JOIN follow_up AS r ON r.action_item_id = w.request_id
  JOIN follow_up AS c ON c.action_item_id = w.commitment_id
  WHERE w.review_status <> 'rejected'
  UNION ALL
  SELECT
    'asked',
    c.follow_up_id,
    r.follow_up_id,
    w.scope AS answer_scope,
    w.review_status
  FROM standing_answer AS w
  JOIN follow_up AS r ON r.action_item_id = w.request_id
  JOIN follow_up AS c ON c.action_item_id = w.commitment_id
  WHERE w.review_status <> 'rejected'
)
SELECT
  j.role,
  j.answer_scope,
  j.answer_status,
  f.follow_up_id,
  f.kind,
  f.text,
  f.owner_department,
  f.review_status,
  f.slug,
  f.first_line,
  f.last_line
FROM joined AS j
JOIN follow_up AS f ON f.follow_up_id = j.other_id
WHERE j.item_id = :item
ORDER BY
  CASE j.answer_scope WHEN '개별' THEN 1 ELSE 2 END ASC NULLS LAST,
  f.held_on ASC NULLS LAST,
  f.slug ASC NULLS LAST,
  f.position ASC NULLS LAST,
  f.follow_up_id ASC NULLS LAST

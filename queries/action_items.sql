-- Which requests, commitments and decisions are there, in which state, how old, and from which line?
-- :as_of date day that the figures speak of
-- :meeting text? slug of one meeting; all meetings without it
-- :kind text? request, commitment or decision
-- :department text? owner department; - for items without one
-- :state text? 처리 상태; - for items without one
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH latest AS (
  SELECT
    action_item_id,
    state,
    uptake,
    happened_at,
    row_number() OVER (PARTITION BY action_item_id ORDER BY happened_at DESC NULLS LAST, event_id DESC NULLS LAST) AS place
  FROM action_status_event
  WHERE CAST(happened_at AS DATE) <= :as_of
), answered AS (
  SELECT
    request_id,
    sum(CASE WHEN scope = '개별' THEN 1 ELSE 0 END) AS answer_count,
    sum(CASE WHEN scope = '포괄' THEN 1 ELSE 0 END) AS blanket_answer_count,
    sum(CASE WHEN review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_answer_count
  FROM action_answer
  WHERE review_status <> 'rejected'
  GROUP BY request_id
)
SELECT
  m.slug,
  o.name AS committee,
  m.session_label,
  m.held_on,
  a.position,
  a.kind,
  a.soft,
  a.text,
  s.speaker_label,
  a.owner_department,
  a.owner_basis,
  a.owner_as_printed,
  a.due_date,
  a.due_basis,
  a.due_rule,
  a.action_item_id,
  a.review_status,
  a.reviewed_by,
  a.reviewed_at,
  a.edited,
  l.state,
  l.uptake,
  l.happened_at AS state_since,
  date_diff('day', m.held_on, :as_of) AS age_days,
  CAST(coalesce(answered.answer_count, 0) AS INTEGER) AS answer_count,
  CAST(coalesce(answered.blanket_answer_count, 0) AS INTEGER) AS blanket_answer_count,
  CAST(coalesce(answered.confirmed_answer_count, 0) AS INTEGER) AS confirmed_answer_count,
  a.first_line,
  a.last_line,
  a.quote,
  a.rule,
  a.confidence
FROM action_item AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
LEFT JOIN speech AS s ON s.speech_id = a.speech_id
LEFT JOIN latest AS l ON l.action_item_id = coalesce(a.same_as, a.action_item_id) AND l.place = 1
LEFT JOIN answered ON answered.request_id = a.action_item_id
WHERE a.review_status <> 'rejected'
  AND (:meeting IS NULL OR m.slug = :meeting)
  AND (:kind IS NULL OR a.kind = :kind)
  AND (:department IS NULL OR a.owner_department = :department OR (:department = '-' AND a.owner_department IS NULL))
  AND (:state IS NULL OR coalesce(l.state, '-') = :state)
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, a.position ASC NULLS LAST, a.action_item_id ASC NULLS LAST

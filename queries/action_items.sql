-- Which requests, commitments and decisions are there, in which state, how late, how old, and from which line?
-- Drafts that a person has not confirmed are among them; list_place and list_count tell the row's place and how many there are.
-- due_status: overdue or soon (within 14 days) or later for what is open, closed, none without a due date.
-- :as_of date day that the figures speak of
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings that name none
-- :since date? first day of the meetings
-- :until date? last day of the meetings
-- :kind text? request, commitment or decision
-- :department text? owner department; - for items without one
-- :owner text? what the owner rests on: printed, speaker, proposed or person; - for items without one
-- :state text? 처리 상태; - for items without one; open for all that is not closed
-- :due text? due_status: overdue, soon, later, closed or none
-- :age text? bucket of the days since the meeting: 0-30, 31-90, 91-180 or 181-
-- :review text? draft or confirmed
-- :answer text? of requests: some with a confirmed answer of its own or a recorded 반영 여부, none without
-- :item integer? one item by its lasting number or that of its row, with its place among the chosen
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH moved AS (
  SELECT
    follow_up_id,
    state,
    uptake,
    effective_on,
    row_number() OVER (PARTITION BY follow_up_id ORDER BY event_id DESC NULLS LAST) AS back
  FROM standing_event
  WHERE effective_on <= :as_of
), linked AS (
  SELECT request_id AS action_item_id, scope, review_status
  FROM standing_answer
  UNION ALL
  SELECT commitment_id, scope, review_status
  FROM standing_answer
), answered AS (
  SELECT
    action_item_id,
    sum(CASE WHEN scope = '개별' THEN 1 ELSE 0 END) AS answer_count,
    sum(CASE WHEN scope = '포괄' THEN 1 ELSE 0 END) AS blanket_answer_count,
    sum(CASE WHEN review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_answer_count,
    sum(CASE WHEN review_status = 'confirmed' AND scope = '개별' THEN 1 ELSE 0 END) AS own_answer_count
  FROM linked
  WHERE review_status <> 'rejected'
  GROUP BY action_item_id
), recorded AS (
  SELECT action_item_id, max(event_id) AS last_event_id
  FROM action_status_event
  GROUP BY action_item_id
), told AS (
  SELECT
    f.follow_up_id,
    f.action_item_id,
    f.position,
    f.kind,
    f.owner_department,
    f.owner_basis,
    f.review_status,
    f.slug,
    f.session_label,
    f.held_on,
    o.name AS committee,
    l.state,
    l.uptake,
    l.effective_on AS state_on,
    date_diff('day', f.held_on, :as_of) AS age_days,
    CASE
      WHEN f.due_date IS NULL THEN 'none'
      WHEN coalesce(l.state, '-') IN ('완료', '종결') THEN 'closed'
      WHEN f.due_date < :as_of THEN 'overdue'
      WHEN date_diff('day', :as_of, f.due_date) <= 14 THEN 'soon'
      ELSE 'later'
    END AS due_status,
    CASE
      WHEN f.kind <> 'request' THEN NULL
      WHEN l.uptake IS NOT NULL OR w.own_answer_count > 0 THEN 'some'
      ELSE 'none'
    END AS answer
  FROM follow_up AS f
  LEFT JOIN organization AS o ON o.organization_id = f.committee_id
  LEFT JOIN moved AS l ON l.follow_up_id = f.follow_up_id AND l.back = 1
  LEFT JOIN answered AS w ON w.action_item_id = f.action_item_id
), chosen AS (
  SELECT
    *,
    row_number() OVER (
      ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, position ASC NULLS LAST, action_item_id ASC NULLS LAST
    ) AS list_place,
    count(*) OVER () AS list_count
  FROM told
  WHERE (:meeting IS NULL OR slug = :meeting)
    AND (:committee IS NULL OR coalesce(committee, '-') = :committee)
    AND (:since IS NULL OR held_on >= :since)
    AND (:until IS NULL OR held_on <= :until)
    AND (:kind IS NULL OR kind = :kind)
    AND (:department IS NULL OR coalesce(owner_department, '-') = :department)
    AND (:owner IS NULL OR coalesce(owner_basis, '-') = :owner)
    AND (:state IS NULL OR coalesce(state, '-') = :state OR (:state = 'open' AND coalesce(state, '-') NOT IN ('완료', '종결')))
    AND (:due IS NULL OR due_status = :due)
    AND (
      :age IS NULL
      OR (:age = '0-30' AND age_days <= 30)
      OR (:age = '31-90' AND age_days BETWEEN 31 AND 90)
      OR (:age = '91-180' AND age_days BETWEEN 91 AND 180)
      OR (:age = '181-' AND age_days > 180)
    )
    AND (:review IS NULL OR review_status = :review)
    AND (:answer IS NULL OR answer = :answer)
)
SELECT
  c.list_place,
  c.list_count,
  c.follow_up_id,
  c.slug,
  c.committee,
  c.session_label,
  c.held_on,
  c.position,
  c.kind,
  a.soft,
  a.text,
  s.speaker_label,
  c.owner_department,
  c.owner_basis,
  a.owner_as_printed,
  a.due_date,
  a.due_basis,
  a.due_rule,
  c.due_status,
  c.action_item_id,
  c.review_status,
  a.reviewed_by,
  a.reviewed_at,
  a.edited,
  c.state,
  c.uptake,
  c.state_on,
  coalesce(recorded.last_event_id, 0) AS last_event_id,
  c.age_days,
  CAST(coalesce(answered.answer_count, 0) AS INTEGER) AS answer_count,
  CAST(coalesce(answered.blanket_answer_count, 0) AS INTEGER) AS blanket_answer_count,
  CAST(coalesce(answered.confirmed_answer_count, 0) AS INTEGER) AS confirmed_answer_count,
  a.first_line,
  a.last_line,
  a.quote,
  a.rule,
  a.confidence
FROM chosen AS c
JOIN action_item AS a ON a.action_item_id = c.action_item_id
LEFT JOIN speech AS s ON s.speech_id = a.speech_id
LEFT JOIN recorded ON recorded.action_item_id = c.follow_up_id
LEFT JOIN answered ON answered.action_item_id = c.action_item_id
WHERE (:item IS NULL OR c.follow_up_id = :item OR c.action_item_id = :item)
  AND (:first IS NULL OR c.list_place >= :first)
  AND (:last IS NULL OR c.list_place <= :last)
ORDER BY c.list_place ASC NULLS LAST

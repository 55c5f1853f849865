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
-- :state text? 처리 상태; - for items without one; open for all that is not closed, ended for all that is
-- :uptake text? of requests: 반영 여부; - for those without one
-- :due text? due_status: overdue, soon, later, closed or none
-- :age text? bucket of the days since the meeting: 0-30, 31-90, 91-180 or 181-
-- :review text? draft or confirmed
-- :answer text? of requests: some with a confirmed answer of its own or a recorded 반영 여부, none without
-- :item integer? one item by its lasting number or that of its row, with its place among the chosen
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH told AS (
  SELECT
    f.follow_up_id,
    f.action_item_id,
    f.committee_key,
    f.position,
    f.kind,
    f.owner_department,
    f.owner_basis,
    f.review_status,
    f.speaker_label,
    f.answer,
    f.slug,
    f.session_label,
    f.held_on,
    f.state,
    f.uptake,
    f.effective_on AS state_on,
    date_diff('day', f.held_on, :as_of) AS age_days,
    CASE
      WHEN f.due_date IS NULL THEN 'none'
      WHEN f.closed = 1 THEN 'closed'
      WHEN f.due_date < :as_of THEN 'overdue'
      WHEN date_diff('day', :as_of, f.due_date) <= 14 THEN 'soon'
      ELSE 'later'
    END AS due_status
  FROM follow_up_state AS f
  WHERE f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND (:meeting IS NULL OR f.slug = :meeting)
    AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
), chosen AS (
  SELECT *
  FROM told
  WHERE (:kind IS NULL OR kind = :kind)
    AND (:department IS NULL OR coalesce(owner_department, '-') = :department)
    AND (:owner IS NULL OR coalesce(owner_basis, '-') = :owner)
    AND (:state IS NULL OR coalesce(state, '-') = :state OR (:state = 'open' AND coalesce(state, '-') NOT IN ('완료', '종결')) OR (:state = 'ended' AND state IN ('완료', '종결')))
    AND (:uptake IS NULL OR (kind = 'request' AND coalesce(uptake, '-') = :uptake))
    AND (:due IS NULL OR due_status = :due)
    AND (
      :age IS NULL
      OR (:age = '0-30' AND age_days <= 30)
      OR (:age = '31-90' AND age_days BETWEEN 31 AND 90)
      OR (:age = '91-180' AND age_days BETWEEN 91 AND 180)
      OR (:age = '181-' AND age_days > 180)
    )
    AND (:review IS NULL OR review_status = :review)
    AND (:answer IS NULL
      OR (:answer = 'some' AND kind = 'request' AND (uptake IS NOT NULL OR coalesce(answer, '-') = 'confirmed'))
      OR (:answer = 'none' AND kind = 'request' AND uptake IS NULL AND coalesce(answer, '-') <> 'confirmed'))
), page AS (
  SELECT *
  FROM chosen
  ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, position ASC NULLS LAST, action_item_id ASC NULLS LAST
  LIMIT :last
), listed AS (
  SELECT
    *,
    row_number() OVER (ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, position ASC NULLS LAST, action_item_id ASC NULLS LAST) AS list_place
  FROM page
), shown AS (
  SELECT *
  FROM listed
  WHERE (:item IS NULL OR follow_up_id = :item OR action_item_id = :item)
    AND (:first IS NULL OR list_place >= :first)
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
), linked AS (
  SELECT w.request_id AS action_item_id, w.commitment_id AS other_id, w.scope, w.review_status, 'commitment' AS other_kind
  FROM shown
  JOIN action_answer AS w ON w.request_id = shown.action_item_id
  WHERE shown.kind = 'request'
  UNION ALL
  SELECT w.commitment_id, w.request_id, w.scope, w.review_status, 'request'
  FROM shown
  JOIN action_answer AS w ON w.commitment_id = shown.action_item_id
  WHERE shown.kind = 'commitment'
), answered AS (
  SELECT
    w.action_item_id,
    sum(CASE WHEN w.scope = '개별' THEN 1 ELSE 0 END) AS answer_count,
    sum(CASE WHEN w.scope = '포괄' THEN 1 ELSE 0 END) AS blanket_answer_count,
    sum(CASE WHEN w.review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_answer_count
  FROM linked AS w
  JOIN action_item AS other ON other.action_item_id = w.other_id AND other.kind = w.other_kind
  WHERE w.review_status <> 'rejected' AND other.review_status <> 'rejected'
  GROUP BY w.action_item_id
), recorded AS (
  SELECT action_item_id, max(event_id) AS last_event_id
  FROM action_status_event
  WHERE action_item_id IN (SELECT follow_up_id FROM shown)
  GROUP BY action_item_id
)
SELECT
  c.list_place,
  counted.list_count,
  c.follow_up_id,
  c.slug,
  o.name AS committee,
  c.session_label,
  c.held_on,
  c.position,
  c.kind,
  a.soft,
  a.text,
  c.speaker_label,
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
FROM shown AS c
CROSS JOIN counted
JOIN action_item AS a ON a.action_item_id = c.action_item_id
LEFT JOIN organization AS o ON o.organization_id = c.committee_key
LEFT JOIN recorded ON recorded.action_item_id = c.follow_up_id
LEFT JOIN answered ON answered.action_item_id = c.action_item_id
ORDER BY c.list_place ASC NULLS LAST

-- Of the confirmed follow-ups, how many are closed, how many fell due, and how many have no due date?
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH latest AS (
  SELECT
    action_item_id,
    state,
    happened_at,
    row_number() OVER (PARTITION BY action_item_id ORDER BY happened_at DESC NULLS LAST, event_id DESC NULLS LAST) AS place
  FROM action_status_event
  WHERE CAST(happened_at AS DATE) <= :as_of
), confirmed AS (
  SELECT
    a.due_date,
    CASE WHEN l.state IN ('완료', '종결') THEN 1 ELSE 0 END AS closed,
    CASE WHEN l.state IN ('완료', '종결') AND CAST(l.happened_at AS DATE) <= a.due_date THEN 1 ELSE 0 END AS closed_on_time
  FROM action_item AS a
  JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
  LEFT JOIN organization AS o ON o.organization_id = m.committee_id
  LEFT JOIN latest AS l ON l.action_item_id = coalesce(a.same_as, a.action_item_id) AND l.place = 1
  WHERE a.review_status = 'confirmed'
    AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
)
SELECT
  count(*) AS confirmed_count,
  CAST(coalesce(sum(closed), 0) AS INTEGER) AS closed_count,
  CAST(coalesce(sum(CASE WHEN due_date <= :as_of THEN 1 ELSE 0 END), 0) AS INTEGER) AS due_count,
  CAST(coalesce(sum(CASE WHEN due_date <= :as_of THEN closed ELSE 0 END), 0) AS INTEGER) AS due_closed_count,
  CAST(coalesce(sum(CASE WHEN due_date <= :as_of THEN closed_on_time ELSE 0 END), 0) AS INTEGER) AS due_on_time_count,
  CAST(coalesce(sum(CASE WHEN due_date IS NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS undated_count
FROM confirmed

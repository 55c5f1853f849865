-- How many confirmed follow-ups are in each 처리 상태, and how many of them are overdue? No state on record comes last.
-- The denominator of a share is the sum over all states: every confirmed follow-up; drafts are in none.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings that name none
-- :since date? first day of the meetings
-- :until date? last day of the meetings
WITH moved AS (
  SELECT
    follow_up_id,
    state,
    row_number() OVER (PARTITION BY follow_up_id ORDER BY event_id DESC NULLS LAST) AS back
  FROM standing_event
  WHERE effective_on <= :as_of
)
SELECT
  l.state,
  count(*) AS confirmed_count,
  CAST(sum(CASE WHEN coalesce(l.state, '-') NOT IN ('완료', '종결') AND f.due_date < :as_of THEN 1 ELSE 0 END) AS INTEGER) AS overdue_count
FROM follow_up AS f
LEFT JOIN organization AS o ON o.organization_id = f.committee_id
LEFT JOIN moved AS l ON l.follow_up_id = f.follow_up_id AND l.back = 1
WHERE f.review_status = 'confirmed'
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR f.held_on >= :since)
  AND (:until IS NULL OR f.held_on <= :until)
GROUP BY l.state
ORDER BY
  CASE l.state WHEN '접수' THEN 1 WHEN '검토 중' THEN 2 WHEN '추진 중' THEN 3 WHEN '완료' THEN 4 WHEN '종결' THEN 5 ELSE 6 END ASC NULLS LAST

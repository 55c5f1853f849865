-- How many confirmed follow-ups are in each 처리 상태, and how many of them are overdue? No state on record comes last.
-- The denominator of a share is the sum over all states: every confirmed follow-up; drafts are in none.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings that name none
-- :since date? first day of the meetings
-- :until date? last day of the meetings
SELECT
  f.state,
  count(*) AS confirmed_count,
  CAST(sum(CASE WHEN f.closed = 0 AND f.due_date < :as_of THEN 1 ELSE 0 END) AS INTEGER) AS overdue_count
FROM follow_up_state AS f
WHERE f.review_status = 'confirmed'
  AND f.first_on <= :as_of
  AND f.last_on >= :as_of
  AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR f.held_on >= :since)
  AND (:until IS NULL OR f.held_on <= :until)
GROUP BY f.state
ORDER BY
  CASE f.state WHEN '접수' THEN 1 WHEN '검토 중' THEN 2 WHEN '추진 중' THEN 3 WHEN '완료' THEN 4 WHEN '종결' THEN 5 ELSE 6 END ASC NULLS LAST

-- How many confirmed follow-ups are in each 처리 상태, and how many of them are overdue? No state on record comes last.
-- The denominator of a share is the sum over all states: every confirmed follow-up; drafts are in none.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings that name none
-- :since date? first day of the meetings
-- :until date? last day of the meetings
WITH told AS (
  SELECT d.state, d.closed, d.due_date, d.follow_up_count
  FROM follow_up_day AS d
  WHERE :committee IS NULL
    AND (SELECT max(n.latest_on) FROM follow_up_day AS n) <= :as_of
    AND d.review_status = 'confirmed'
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT f.state, f.closed, f.due_date, 1
  FROM follow_up_state AS f
  WHERE (NOT (:committee IS NULL) OR (SELECT max(n.latest_on) FROM follow_up_day AS n) > :as_of)
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND f.review_status = 'confirmed'
    AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
)
SELECT
  state,
  CAST(sum(follow_up_count) AS BIGINT) AS confirmed_count,
  CAST(sum(CASE WHEN closed = 0 AND due_date < :as_of THEN follow_up_count ELSE 0 END) AS INTEGER) AS overdue_count
FROM told
GROUP BY state
ORDER BY
  CASE state WHEN '접수' THEN 1 WHEN '검토 중' THEN 2 WHEN '추진 중' THEN 3 WHEN '완료' THEN 4 WHEN '종결' THEN 5 ELSE 6 END ASC NULLS LAST

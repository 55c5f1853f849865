-- Of the confirmed requests, how many have an answer, and what became of those?
-- Advice uptake is taken_up_count, partly_count, declined_count or reviewing_count of answered_count, beside
-- answered_count of request_count. Answered: a person confirmed an answer of its own in the minutes, or recorded a
-- 반영 여부. unsaid_count: answered, its 반영 여부 not on record. proposed_count: only a proposed answer of its own.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings that name none
-- :since date? first day of the meetings
-- :until date? last day of the meetings
WITH told AS (
  SELECT d.uptake, d.follow_up_count, d.answered_count, d.proposed_count
  FROM follow_up_day AS d
  WHERE :committee IS NULL
    AND (SELECT max(n.latest_on) FROM follow_up_day AS n) <= :as_of
    AND d.review_status = 'confirmed'
    AND d.kind = 'request'
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT f.uptake, 1, CASE WHEN f.answer = 'confirmed' THEN 1 ELSE 0 END, CASE WHEN f.answer = 'draft' THEN 1 ELSE 0 END
  FROM follow_up_state AS f
  WHERE (NOT (:committee IS NULL) OR (SELECT max(n.latest_on) FROM follow_up_day AS n) > :as_of)
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND f.review_status = 'confirmed'
    AND f.kind = 'request'
    AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
), asked AS (
  SELECT
    coalesce(sum(follow_up_count), 0) AS request_count,
    coalesce(sum(CASE WHEN uptake IS NULL THEN 0 ELSE follow_up_count END), 0) AS recorded_count,
    coalesce(sum(CASE WHEN uptake = '반영' THEN follow_up_count ELSE 0 END), 0) AS taken_up_count,
    coalesce(sum(CASE WHEN uptake = '일부 반영' THEN follow_up_count ELSE 0 END), 0) AS partly_count,
    coalesce(sum(CASE WHEN uptake = '미반영' THEN follow_up_count ELSE 0 END), 0) AS declined_count,
    coalesce(sum(CASE WHEN uptake = '검토 중' THEN follow_up_count ELSE 0 END), 0) AS reviewing_count,
    -- Those without a 반영 여부 on record that have an answer of their own.
    coalesce(sum(CASE WHEN uptake IS NULL THEN answered_count ELSE 0 END), 0) AS confirmed_count,
    coalesce(sum(CASE WHEN uptake IS NULL THEN proposed_count ELSE 0 END), 0) AS proposed_count
  FROM told
)
SELECT
  CAST(asked.request_count AS BIGINT) AS request_count,
  CAST(asked.recorded_count + asked.confirmed_count AS INTEGER) AS answered_count,
  CAST(asked.proposed_count AS INTEGER) AS proposed_count,
  CAST(asked.taken_up_count AS INTEGER) AS taken_up_count,
  CAST(asked.partly_count AS INTEGER) AS partly_count,
  CAST(asked.declined_count AS INTEGER) AS declined_count,
  CAST(asked.reviewing_count AS INTEGER) AS reviewing_count,
  CAST(asked.confirmed_count AS INTEGER) AS unsaid_count
FROM asked

-- Of the confirmed requests, how many have an answer, and what became of those?
-- Advice uptake is taken_up_count, partly_count, declined_count or reviewing_count of answered_count, beside
-- answered_count of request_count. Answered: a person confirmed an answer of its own in the minutes, or recorded a
-- 반영 여부. unsaid_count: answered, its 반영 여부 not on record. proposed_count: only a proposed answer of its own.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings that name none
-- :since date? first day of the meetings
-- :until date? last day of the meetings
WITH replied AS (
  SELECT
    request_id,
    max(CASE WHEN review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed,
    max(CASE WHEN review_status = 'draft' THEN 1 ELSE 0 END) AS proposed
  FROM standing_answer
  WHERE scope = '개별'
  GROUP BY request_id
), asked AS (
  SELECT
    f.uptake,
    count(*) AS request_count,
    sum(CASE WHEN r.confirmed = 1 THEN 1 ELSE 0 END) AS confirmed_count,
    sum(CASE WHEN r.confirmed = 0 AND r.proposed = 1 THEN 1 ELSE 0 END) AS proposed_count
  FROM follow_up_state AS f
  LEFT JOIN replied AS r ON r.request_id = f.action_item_id
  WHERE f.review_status = 'confirmed'
    AND f.kind = 'request'
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
  GROUP BY f.uptake
)
SELECT
  CAST(coalesce(sum(request_count), 0) AS BIGINT) AS request_count,
  CAST(coalesce(sum(CASE WHEN uptake IS NULL THEN confirmed_count ELSE request_count END), 0) AS INTEGER) AS answered_count,
  CAST(coalesce(sum(CASE WHEN uptake IS NULL THEN proposed_count ELSE 0 END), 0) AS INTEGER) AS proposed_count,
  CAST(coalesce(sum(CASE WHEN uptake = '반영' THEN request_count ELSE 0 END), 0) AS INTEGER) AS taken_up_count,
  CAST(coalesce(sum(CASE WHEN uptake = '일부 반영' THEN request_count ELSE 0 END), 0) AS INTEGER) AS partly_count,
  CAST(coalesce(sum(CASE WHEN uptake = '미반영' THEN request_count ELSE 0 END), 0) AS INTEGER) AS declined_count,
  CAST(coalesce(sum(CASE WHEN uptake = '검토 중' THEN request_count ELSE 0 END), 0) AS INTEGER) AS reviewing_count,
  CAST(coalesce(sum(CASE WHEN uptake IS NULL THEN confirmed_count ELSE 0 END), 0) AS INTEGER) AS unsaid_count
FROM asked

-- How many confirmed follow-ups that are open have waited how long since their meeting? A meeting without a day comes last.
-- The denominator of a share is the sum over all buckets: every confirmed follow-up that is neither 완료 nor 종결.
-- :as_of date day that the figures speak of
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings that name none
-- :since date? first day of the meetings
-- :until date? last day of the meetings
-- :kind text? request, commitment or decision
-- :department text? owner department; - for items without one
-- :owner text? what the owner rests on: printed, speaker, proposed or person; - for items without one
-- :uptake text? of requests: 반영 여부; - for those without one
-- :answer text? of requests: some with a confirmed answer of its own or a recorded 반영 여부, none without
WITH waiting AS (
  SELECT d.held_on, d.due_date, d.follow_up_count
  FROM follow_up_day AS d
  WHERE :meeting IS NULL
    AND :committee IS NULL
    AND :kind IS NULL
    AND :department IS NULL
    AND :owner IS NULL
    AND :uptake IS NULL
    AND :answer IS NULL
    AND (SELECT max(n.latest_on) FROM follow_up_day AS n) <= :as_of
    AND d.review_status = 'confirmed'
    AND d.closed = 0
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT f.held_on, f.due_date, 1
  FROM follow_up_state AS f
  WHERE (NOT (:meeting IS NULL AND :committee IS NULL AND :kind IS NULL AND :department IS NULL AND :owner IS NULL AND :uptake IS NULL AND :answer IS NULL) OR (SELECT max(n.latest_on) FROM follow_up_day AS n) > :as_of)
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND f.review_status = 'confirmed'
    AND f.closed = 0
    AND (:meeting IS NULL OR f.slug = :meeting)
    AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
    AND (:kind IS NULL OR f.kind = :kind)
    AND (:department IS NULL OR coalesce(f.owner_department, '-') = :department)
    AND (:owner IS NULL OR coalesce(f.owner_basis, '-') = :owner)
    AND (:uptake IS NULL OR (f.kind = 'request' AND coalesce(f.uptake, '-') = :uptake))
    AND (:answer IS NULL
      OR (:answer = 'some' AND f.kind = 'request' AND (f.uptake IS NOT NULL OR coalesce(f.answer, '-') = 'confirmed'))
      OR (:answer = 'none' AND f.kind = 'request' AND f.uptake IS NULL AND coalesce(f.answer, '-') <> 'confirmed'))
), days AS (
  -- Of so many days each, so that an age is told once a day and not once a follow-up.
  SELECT
    date_diff('day', held_on, :as_of) AS age_days,
    sum(follow_up_count) AS open_count,
    sum(CASE WHEN due_date < :as_of THEN follow_up_count ELSE 0 END) AS overdue_count
  FROM waiting
  GROUP BY held_on
), aged AS (
  SELECT
    CASE
      WHEN age_days IS NULL THEN NULL
      WHEN age_days <= 30 THEN '0-30'
      WHEN age_days <= 90 THEN '31-90'
      WHEN age_days <= 180 THEN '91-180'
      ELSE '181-'
    END AS age,
    open_count,
    overdue_count
  FROM days
)
SELECT
  age,
  CAST(sum(open_count) AS BIGINT) AS open_count,
  CAST(sum(overdue_count) AS INTEGER) AS overdue_count
FROM aged
GROUP BY age
ORDER BY CASE age WHEN '0-30' THEN 1 WHEN '31-90' THEN 2 WHEN '91-180' THEN 3 WHEN '181-' THEN 4 ELSE 5 END ASC NULLS LAST

-- Of the confirmed follow-ups, how many are closed, fell due, were closed in time, are overdue, and how long did it take?
-- Closed: 완료 or 종결. Closure is due_closed_count of due_count, in time due_on_time_count of due_count; what has no
-- due date (undated_count) is in neither. Overdue: open, its due date before the day. Drafts stand beside, in no rate.
-- closed_days_median: days from meeting to closure, nearest rank, over closed_aged_count. open_days_median and
-- open_days_ninety (nine tenths): days that open ones have waited since their meeting, over open_aged_count.
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
WITH told AS (
  SELECT
    d.held_on,
    d.review_status,
    d.state,
    d.closed,
    d.due_date,
    CAST(NULL AS DATE) AS effective_on,
    d.follow_up_count,
    d.on_time_count
  FROM follow_up_day AS d
  WHERE :meeting IS NULL
    AND :committee IS NULL
    AND :kind IS NULL
    AND :department IS NULL
    AND :owner IS NULL
    AND :uptake IS NULL
    AND :answer IS NULL
    AND (SELECT max(n.latest_on) FROM follow_up_day AS n) <= :as_of
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT
    f.held_on,
    f.review_status,
    f.state,
    f.closed,
    f.due_date,
    f.effective_on,
    1,
    CASE WHEN f.effective_on <= f.due_date THEN f.closed ELSE 0 END
  FROM follow_up_state AS f
  WHERE (NOT (:meeting IS NULL AND :committee IS NULL AND :kind IS NULL AND :department IS NULL AND :owner IS NULL AND :uptake IS NULL AND :answer IS NULL) OR (SELECT max(n.latest_on) FROM follow_up_day AS n) > :as_of)
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
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
), waited AS (
  -- Days from the meeting to its closure, or to the day; of meetings that have a day. Of all committees and kinds what is
  -- told are sums, which do not hold when it was closed.
  SELECT
    t.closed,
    date_diff('day', t.held_on, CASE WHEN t.closed = 1 THEN t.effective_on ELSE :as_of END) AS days,
    t.follow_up_count AS day_count
  FROM told AS t
  WHERE t.review_status = 'confirmed'
    AND t.held_on IS NOT NULL
    AND (t.closed = 0 OR NOT (:meeting IS NULL AND :committee IS NULL AND :kind IS NULL AND :department IS NULL AND :owner IS NULL AND :uptake IS NULL AND :answer IS NULL))
  UNION ALL
  SELECT 1, m.days, m.closed_count
  FROM closure_month AS m
  WHERE :meeting IS NULL
    AND :committee IS NULL
    AND :kind IS NULL
    AND :department IS NULL
    AND :owner IS NULL
    AND :uptake IS NULL
    AND :answer IS NULL
    AND :since IS NULL
    AND :until IS NULL
    AND (SELECT max(n.latest_on) FROM follow_up_day AS n) <= :as_of
  UNION ALL
  SELECT 1, date_diff('day', f.held_on, f.effective_on), 1
  FROM follow_up_state AS f
  WHERE :meeting IS NULL
    AND :committee IS NULL
    AND :kind IS NULL
    AND :department IS NULL
    AND :owner IS NULL
    AND :uptake IS NULL
    AND :answer IS NULL
    AND (NOT (:since IS NULL AND :until IS NULL) OR (SELECT max(n.latest_on) FROM follow_up_day AS n) > :as_of)
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND f.review_status = 'confirmed'
    AND f.closed = 1
    AND f.held_on IS NOT NULL
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
), spread AS (
  SELECT closed, days, sum(day_count) AS day_count
  FROM waited
  GROUP BY closed, days
), ranked AS (
  SELECT
    closed,
    days,
    day_count,
    sum(day_count) OVER (PARTITION BY closed ORDER BY days ASC NULLS LAST) AS reached_count,
    sum(day_count) OVER (PARTITION BY closed) AS all_count
  FROM spread
), aged AS (
  SELECT
    min(CASE WHEN closed = 1 AND 2 * reached_count >= all_count THEN days ELSE NULL END) AS closed_days_median,
    min(CASE WHEN closed = 0 AND 2 * reached_count >= all_count THEN days ELSE NULL END) AS open_days_median,
    min(CASE WHEN closed = 0 AND 10 * reached_count >= 9 * all_count THEN days ELSE NULL END) AS open_days_ninety,
    CAST(coalesce(sum(CASE WHEN closed = 1 THEN day_count ELSE 0 END), 0) AS INTEGER) AS closed_aged_count,
    CAST(coalesce(sum(CASE WHEN closed = 0 THEN day_count ELSE 0 END), 0) AS INTEGER) AS open_aged_count
  FROM ranked
), counted AS (
  SELECT
    CAST(coalesce(sum(CASE WHEN review_status = 'draft' THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS draft_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS confirmed_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND closed = 1 THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS closed_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND closed = 0 THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS open_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND state IS NULL THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS stateless_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date <= :as_of THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS due_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date <= :as_of AND closed = 1 THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS due_closed_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date <= :as_of THEN on_time_count ELSE 0 END), 0) AS INTEGER) AS due_on_time_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND closed = 0 AND due_date < :as_of THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS overdue_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date IS NULL THEN follow_up_count ELSE 0 END), 0) AS INTEGER) AS undated_count
  FROM told
)
SELECT
  counted.*,
  aged.*
FROM counted
CROSS JOIN aged

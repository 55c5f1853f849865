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
WITH drafts AS (
  SELECT count(*) AS draft_count
  FROM follow_up_state AS f
  WHERE f.review_status = 'draft'
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND (:meeting IS NULL OR f.slug = :meeting)
    AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
), waited AS (
  -- Days from the meeting to its closure, or to the day; NULL where the meeting has no day.
  SELECT
    f.closed,
    CASE WHEN f.closed = 1 THEN date_diff('day', f.held_on, f.effective_on) ELSE date_diff('day', f.held_on, :as_of) END AS days,
    count(*) AS day_count,
    sum(CASE WHEN f.state IS NULL THEN 1 ELSE 0 END) AS stateless_count,
    sum(CASE WHEN f.due_date <= :as_of THEN 1 ELSE 0 END) AS due_count,
    sum(CASE WHEN f.due_date < :as_of THEN 1 ELSE 0 END) AS past_count,
    sum(CASE WHEN f.due_date <= :as_of AND f.effective_on <= f.due_date THEN f.closed ELSE 0 END) AS on_time_count,
    sum(CASE WHEN f.due_date IS NULL THEN 1 ELSE 0 END) AS undated_count
  FROM follow_up_state AS f
  WHERE f.review_status = 'confirmed'
    AND f.first_on <= :as_of
    AND f.last_on >= :as_of
    AND (:meeting IS NULL OR f.slug = :meeting)
    AND (:committee IS NULL OR f.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
  GROUP BY
    f.closed,
    CASE WHEN f.closed = 1 THEN date_diff('day', f.held_on, f.effective_on) ELSE date_diff('day', f.held_on, :as_of) END
), ranked AS (
  SELECT
    closed,
    days,
    day_count,
    sum(day_count) OVER (PARTITION BY closed ORDER BY days ASC NULLS LAST) AS reached_count,
    sum(day_count) OVER (PARTITION BY closed) AS all_count
  FROM waited
  WHERE days IS NOT NULL
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
    CAST(coalesce(sum(day_count), 0) AS INTEGER) AS confirmed_count,
    CAST(coalesce(sum(CASE WHEN closed = 1 THEN day_count ELSE 0 END), 0) AS INTEGER) AS closed_count,
    CAST(coalesce(sum(CASE WHEN closed = 0 THEN day_count ELSE 0 END), 0) AS INTEGER) AS open_count,
    CAST(coalesce(sum(stateless_count), 0) AS INTEGER) AS stateless_count,
    CAST(coalesce(sum(due_count), 0) AS INTEGER) AS due_count,
    CAST(coalesce(sum(CASE WHEN closed = 1 THEN due_count ELSE 0 END), 0) AS INTEGER) AS due_closed_count,
    CAST(coalesce(sum(on_time_count), 0) AS INTEGER) AS due_on_time_count,
    CAST(coalesce(sum(CASE WHEN closed = 0 THEN past_count ELSE 0 END), 0) AS INTEGER) AS overdue_count,
    CAST(coalesce(sum(undated_count), 0) AS INTEGER) AS undated_count
  FROM waited
)
SELECT
  CAST(drafts.draft_count AS INTEGER) AS draft_count,
  counted.*,
  aged.*
FROM drafts
CROSS JOIN counted
CROSS JOIN aged

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
WITH moved AS (
  SELECT
    follow_up_id,
    state,
    effective_on,
    row_number() OVER (PARTITION BY follow_up_id ORDER BY event_id DESC NULLS LAST) AS back
  FROM standing_event
  WHERE effective_on <= :as_of
), told AS (
  SELECT
    f.follow_up_id,
    f.review_status,
    f.due_date,
    l.state,
    CASE WHEN coalesce(l.state, '-') IN ('완료', '종결') THEN 1 ELSE 0 END AS closed,
    CASE WHEN coalesce(l.state, '-') IN ('완료', '종결') AND l.effective_on <= f.due_date THEN 1 ELSE 0 END AS closed_on_time,
    CASE
      WHEN coalesce(l.state, '-') IN ('완료', '종결') THEN date_diff('day', f.held_on, l.effective_on)
      ELSE date_diff('day', f.held_on, :as_of)
    END AS days
  FROM follow_up AS f
  LEFT JOIN organization AS o ON o.organization_id = f.committee_id
  LEFT JOIN moved AS l ON l.follow_up_id = f.follow_up_id AND l.back = 1
  WHERE (:meeting IS NULL OR f.slug = :meeting)
    AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR f.held_on >= :since)
    AND (:until IS NULL OR f.held_on <= :until)
), ranked AS (
  SELECT
    closed,
    days,
    row_number() OVER (PARTITION BY closed ORDER BY days ASC NULLS LAST, follow_up_id ASC NULLS LAST) AS place,
    count(*) OVER (PARTITION BY closed) AS all_count
  FROM told
  WHERE review_status = 'confirmed' AND days IS NOT NULL
), aged AS (
  SELECT
    max(CASE WHEN closed = 1 AND 2 * place >= all_count AND 2 * (place - 1) < all_count THEN days ELSE NULL END) AS closed_days_median,
    max(CASE WHEN closed = 0 AND 2 * place >= all_count AND 2 * (place - 1) < all_count THEN days ELSE NULL END) AS open_days_median,
    max(CASE WHEN closed = 0 AND 10 * place >= 9 * all_count AND 10 * (place - 1) < 9 * all_count THEN days ELSE NULL END) AS open_days_ninety,
    CAST(coalesce(sum(closed), 0) AS INTEGER) AS closed_aged_count,
    CAST(coalesce(sum(1 - closed), 0) AS INTEGER) AS open_aged_count
  FROM ranked
), counted AS (
  SELECT
    CAST(coalesce(sum(CASE WHEN review_status = 'draft' THEN 1 ELSE 0 END), 0) AS INTEGER) AS draft_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' THEN 1 ELSE 0 END), 0) AS INTEGER) AS confirmed_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' THEN closed ELSE 0 END), 0) AS INTEGER) AS closed_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND closed = 0 THEN 1 ELSE 0 END), 0) AS INTEGER) AS open_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND state IS NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS stateless_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date <= :as_of THEN 1 ELSE 0 END), 0) AS INTEGER) AS due_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date <= :as_of THEN closed ELSE 0 END), 0) AS INTEGER) AS due_closed_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date <= :as_of THEN closed_on_time ELSE 0 END), 0) AS INTEGER) AS due_on_time_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND closed = 0 AND due_date < :as_of THEN 1 ELSE 0 END), 0) AS INTEGER) AS overdue_count,
    CAST(coalesce(sum(CASE WHEN review_status = 'confirmed' AND due_date IS NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS undated_count
  FROM told
)
SELECT
  counted.*,
  aged.*
FROM counted
CROSS JOIN aged

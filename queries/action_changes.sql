-- What changed in the confirmed follow-ups from one day to another: confirmed, moved, closed, taken up again, withdrawn, overdue?
-- change: new (a person confirmed it), state, closed, reopened, withdrawn (a record of before_state), overdue (its due date passed while it was open).
-- Days are those of the record in Seoul; effective_on is the day from which a state holds.
-- :since date first day of the changes
-- :as_of date last day of the changes
-- :change text? one kind of change; all without it
-- :committee text? name of the committee; - for meetings that name none
-- :department text? owner department; - for items without one
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH moved AS (
  SELECT
    e.follow_up_id,
    e.event_id,
    e.recorded_on,
    e.effective_on,
    e.actor,
    e.note,
    e.state,
    b.state AS before_state,
    CASE
      WHEN e.state IN ('완료', '종결') AND coalesce(b.state, '-') NOT IN ('완료', '종결') THEN 'closed'
      WHEN e.state NOT IN ('완료', '종결') AND b.state IN ('완료', '종결') THEN 'reopened'
      ELSE 'state'
    END AS change
  FROM standing_event AS e
  LEFT JOIN standing_event AS b ON b.follow_up_id = e.follow_up_id AND b.place = e.place - 1
  WHERE e.recorded_on BETWEEN :since AND :as_of
), held AS (
  SELECT
    f.follow_up_id,
    e.state,
    row_number() OVER (PARTITION BY f.follow_up_id ORDER BY e.event_id DESC NULLS LAST) AS back
  FROM follow_up AS f
  LEFT JOIN standing_event AS e ON e.follow_up_id = f.follow_up_id AND e.effective_on <= f.due_date
  WHERE f.due_date < :as_of AND date_diff('day', f.due_date, :since) <= 1
), changed AS (
  SELECT
    'new' AS change,
    follow_up_id,
    CAST(reviewed_at + INTERVAL '9' HOUR AS DATE) AS changed_on,
    CAST(NULL AS BIGINT) AS event_id,
    CAST(NULL AS DATE) AS effective_on,
    reviewed_by AS actor,
    CAST(NULL AS VARCHAR) AS note,
    CAST(NULL AS VARCHAR) AS before_state,
    CAST(NULL AS VARCHAR) AS state
  FROM follow_up
  WHERE CAST(reviewed_at + INTERVAL '9' HOUR AS DATE) BETWEEN :since AND :as_of
  UNION ALL
  SELECT change, follow_up_id, recorded_on, event_id, effective_on, actor, note, before_state, state
  FROM moved
  UNION ALL
  SELECT
    'withdrawn',
    e.action_item_id,
    CAST(a.happened_at + INTERVAL '9' HOUR AS DATE),
    e.event_id,
    e.effective_on,
    a.actor,
    a.reason,
    e.state,
    NULL
  FROM action_status_event AS w
  JOIN action_status_event AS e ON e.event_id = w.withdraws_event_id
  JOIN act AS a ON a.act_id = w.act_id
  WHERE CAST(a.happened_at + INTERVAL '9' HOUR AS DATE) BETWEEN :since AND :as_of
  UNION ALL
  SELECT 'overdue', f.follow_up_id, CAST(f.due_date + INTERVAL '1' DAY AS DATE), NULL, NULL, NULL, NULL, NULL, h.state
  FROM held AS h
  JOIN follow_up AS f ON f.follow_up_id = h.follow_up_id
  WHERE h.back = 1 AND coalesce(h.state, '-') NOT IN ('완료', '종결')
), told AS (
  SELECT
    c.change,
    c.changed_on,
    c.event_id,
    c.effective_on,
    c.actor,
    c.note,
    c.before_state,
    c.state,
    f.follow_up_id,
    f.kind,
    f.text,
    o.name AS committee,
    f.owner_department,
    f.due_date,
    f.slug,
    f.first_line,
    f.last_line,
    row_number() OVER (
      ORDER BY c.changed_on DESC NULLS LAST, c.event_id DESC NULLS LAST, f.follow_up_id ASC NULLS LAST, c.change ASC NULLS LAST
    ) AS list_place,
    count(*) OVER () AS list_count
  FROM changed AS c
  JOIN follow_up AS f ON f.follow_up_id = c.follow_up_id
  LEFT JOIN organization AS o ON o.organization_id = f.committee_id
  WHERE f.review_status = 'confirmed'
    AND (:change IS NULL OR c.change = :change)
    AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:department IS NULL OR coalesce(f.owner_department, '-') = :department)
)
SELECT *
FROM told
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

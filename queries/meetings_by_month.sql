-- How many meetings were held in each month, and how many members were present where attendance is on record?
-- Months without a meeting have no row; meetings without a day stand in a row without year and month.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH listed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN status IN ('present', 'remote') THEN 1 ELSE 0 END) AS present_count,
    sum(CASE WHEN status IN ('present', 'remote', 'proxy') THEN 1 ELSE 0 END) AS came_count
  FROM attendance
  WHERE member
  GROUP BY meeting_id
), held AS (
  SELECT
    CAST(extract(YEAR FROM m.held_on) AS INTEGER) AS year,
    CAST(extract(MONTH FROM m.held_on) AS INTEGER) AS month,
    CASE WHEN listed.came_count > 0 THEN listed.present_count ELSE NULL END AS present_count
  FROM counted_meeting AS m
  LEFT JOIN organization AS o ON o.organization_id = m.committee_id
  LEFT JOIN listed ON listed.meeting_id = m.meeting_id
  WHERE m.status = 'passed'
    AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
)
SELECT
  year,
  month,
  CAST(count(*) AS INTEGER) AS meeting_count,
  CAST(count(present_count) AS INTEGER) AS recorded_count,
  CAST(sum(present_count) AS INTEGER) AS present_count
FROM held
GROUP BY year, month
ORDER BY year ASC NULLS LAST, month ASC NULLS LAST

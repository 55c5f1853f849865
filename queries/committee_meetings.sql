-- How many meetings did each committee hold, of how many is attendance on record, and how many members came at least and at most?
-- The committee that met last comes first.
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
    coalesce(o.name, '-') AS committee,
    m.held_on,
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
  committee,
  CAST(count(*) AS INTEGER) AS held_count,
  CAST(count(present_count) AS INTEGER) AS recorded_count,
  CAST(min(present_count) AS INTEGER) AS fewest_count,
  CAST(max(present_count) AS INTEGER) AS most_count,
  max(held_on) AS last_held_on
FROM held
GROUP BY committee
ORDER BY last_held_on DESC NULLS LAST, committee ASC NULLS LAST

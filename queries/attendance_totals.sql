-- How often did the seats of the confirmed rosters attend the meetings they were eligible for, all seats together?
-- The sums of attendance_rate, where each figure is said. seat_count: seats whose term meets the period, of committee_count committees.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH seats AS (
  SELECT count(*) AS seat_count, count(DISTINCT s.committee_id) AS committee_count
  FROM seat AS s
  WHERE (:committee IS NULL OR s.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR s.end_date IS NULL OR s.end_date >= :since)
    AND (:until IS NULL OR s.start_date IS NULL OR s.start_date <= :until)
), told AS (
  SELECT d.attended_count, d.eligible_count, d.not_recorded_count
  FROM seat_day AS d
  WHERE :committee IS NULL
    AND d.held_on <= :as_of
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT
    CASE WHEN e.status = 'attended' THEN 1 ELSE 0 END,
    CASE WHEN e.status IN ('attended', 'proxy', 'excused', 'absent') THEN 1 ELSE 0 END,
    CASE WHEN e.status = 'not_recorded' THEN 1 ELSE 0 END
  FROM seat_meeting AS e
  WHERE NOT (:committee IS NULL)
    AND e.held_on <= :as_of
    AND (:committee IS NULL OR e.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR e.held_on >= :since)
    AND (:until IS NULL OR e.held_on <= :until)
), attended AS (
  SELECT
    CAST(coalesce(sum(attended_count), 0) AS INTEGER) AS attended_count,
    CAST(coalesce(sum(eligible_count), 0) AS INTEGER) AS eligible_count,
    CAST(coalesce(sum(not_recorded_count), 0) AS INTEGER) AS not_recorded_count
  FROM told
)
SELECT seats.*, attended.*
FROM seats
CROSS JOIN attended
ORDER BY seat_count ASC NULLS LAST

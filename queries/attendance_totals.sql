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
), attended AS (
  SELECT
    CAST(coalesce(sum(CASE WHEN e.status = 'attended' THEN 1 ELSE 0 END), 0) AS INTEGER) AS attended_count,
    CAST(coalesce(sum(CASE WHEN e.status IN ('attended', 'proxy', 'excused', 'absent') THEN 1 ELSE 0 END), 0) AS INTEGER) AS eligible_count,
    CAST(coalesce(sum(CASE WHEN e.status = 'not_recorded' THEN 1 ELSE 0 END), 0) AS INTEGER) AS not_recorded_count
  FROM seat_meeting AS e
  WHERE e.held_on <= :as_of
    AND (:committee IS NULL OR e.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR e.held_on >= :since)
    AND (:until IS NULL OR e.held_on <= :until)
)
SELECT seats.*, attended.*
FROM seats
CROSS JOIN attended
ORDER BY seat_count ASC NULLS LAST

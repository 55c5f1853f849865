-- How often did each seat of the confirmed roster attend the meetings it was eligible for?
-- A meeting counts when it was held, not 서면, its attendance was recorded and the seat's term covers it.
-- Missing from a complete list is absent; missing from any other list is not recorded, which leaves the
-- denominator and stands beside it as coverage. Which list is complete: the view seat_meeting.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  o.name AS committee,
  s.membership_id,
  p.name,
  s.post,
  s.role,
  s.member_type,
  s.start_date,
  s.end_date,
  CAST(coalesce(sum(CASE WHEN e.status = 'attended' THEN 1 ELSE 0 END), 0) AS INTEGER) AS attended_count,
  CAST(coalesce(sum(CASE WHEN e.status = 'proxy' THEN 1 ELSE 0 END), 0) AS INTEGER) AS proxy_count,
  CAST(coalesce(sum(CASE WHEN e.status = 'excused' THEN 1 ELSE 0 END), 0) AS INTEGER) AS excused_count,
  CAST(coalesce(sum(CASE WHEN e.status = 'absent' THEN 1 ELSE 0 END), 0) AS INTEGER) AS absent_count,
  CAST(coalesce(sum(CASE WHEN e.status IN ('attended', 'proxy', 'excused', 'absent') THEN 1 ELSE 0 END), 0) AS INTEGER) AS eligible_count,
  CAST(coalesce(sum(CASE WHEN e.status = 'not_recorded' THEN 1 ELSE 0 END), 0) AS INTEGER) AS not_recorded_count
FROM seat AS s
JOIN organization AS o ON o.organization_id = s.committee_id
LEFT JOIN person AS p ON p.person_id = s.person_id
LEFT JOIN seat_meeting AS e ON e.membership_id = s.membership_id AND e.held_on <= :as_of
  AND (:since IS NULL OR e.held_on >= :since)
  AND (:until IS NULL OR e.held_on <= :until)
WHERE (:committee IS NULL OR o.name = :committee)
  AND (:since IS NULL OR s.end_date IS NULL OR s.end_date >= :since)
  AND (:until IS NULL OR s.start_date IS NULL OR s.start_date <= :until)
GROUP BY o.name, p.name, s.post, s.role, s.member_type, s.start_date, s.end_date, s.membership_id
ORDER BY o.name ASC NULLS LAST, p.name ASC NULLS LAST, s.post ASC NULLS LAST, s.membership_id ASC NULLS LAST

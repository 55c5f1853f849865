-- How often did each seat of the confirmed roster attend the meetings it was eligible for?
-- A meeting counts when it was held, not 서면, its attendance was recorded and the seat's term covers it.
-- Missing from a complete list is absent; missing from any other list is not recorded, which leaves the
-- denominator and stands beside it as coverage. Which list is complete: the view seat_meeting.
-- list_place and list_count: the row's place among all that were asked for.
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT
    o.name AS committee,
    s.committee_id,
    s.membership_id,
    p.name,
    s.post,
    s.role,
    s.member_type,
    s.start_date,
    s.end_date
  FROM seat AS s
  JOIN organization AS o ON o.organization_id = s.committee_id
  LEFT JOIN person AS p ON p.person_id = s.person_id
  WHERE (:committee IS NULL OR s.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR s.end_date IS NULL OR s.end_date >= :since)
    AND (:until IS NULL OR s.start_date IS NULL OR s.start_date <= :until)
), page AS (
  SELECT *
  FROM asked
  ORDER BY committee ASC NULLS LAST, name ASC NULLS LAST, post ASC NULLS LAST, membership_id ASC NULLS LAST
  LIMIT :last
), listed AS (
  SELECT
    *,
    row_number() OVER (ORDER BY committee ASC NULLS LAST, name ASC NULLS LAST, post ASC NULLS LAST, membership_id ASC NULLS LAST) AS list_place
  FROM page
), shown AS (
  SELECT *
  FROM listed
  WHERE (:first IS NULL OR list_place >= :first)
), counted AS (
  SELECT count(*) AS list_count
  FROM asked
), attended AS (
  SELECT
    e.membership_id,
    sum(CASE WHEN e.status = 'attended' THEN 1 ELSE 0 END) AS attended_count,
    sum(CASE WHEN e.status = 'proxy' THEN 1 ELSE 0 END) AS proxy_count,
    sum(CASE WHEN e.status = 'excused' THEN 1 ELSE 0 END) AS excused_count,
    sum(CASE WHEN e.status = 'absent' THEN 1 ELSE 0 END) AS absent_count,
    sum(CASE WHEN e.status IN ('attended', 'proxy', 'excused', 'absent') THEN 1 ELSE 0 END) AS eligible_count,
    sum(CASE WHEN e.status = 'not_recorded' THEN 1 ELSE 0 END) AS not_recorded_count
  FROM seat_meeting AS e
  JOIN shown AS s ON s.membership_id = e.membership_id AND s.committee_id = e.committee_id
  WHERE e.held_on <= :as_of
    AND (:committee IS NULL OR e.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR e.held_on >= :since)
    AND (:until IS NULL OR e.held_on <= :until)
  GROUP BY e.membership_id
)
SELECT
  s.committee,
  s.membership_id,
  s.name,
  s.post,
  s.role,
  s.member_type,
  s.start_date,
  s.end_date,
  CAST(coalesce(e.attended_count, 0) AS INTEGER) AS attended_count,
  CAST(coalesce(e.proxy_count, 0) AS INTEGER) AS proxy_count,
  CAST(coalesce(e.excused_count, 0) AS INTEGER) AS excused_count,
  CAST(coalesce(e.absent_count, 0) AS INTEGER) AS absent_count,
  CAST(coalesce(e.eligible_count, 0) AS INTEGER) AS eligible_count,
  CAST(coalesce(e.not_recorded_count, 0) AS INTEGER) AS not_recorded_count,
  CAST(s.list_place AS INTEGER) AS list_place,
  CAST(counted.list_count AS INTEGER) AS list_count
FROM shown AS s
CROSS JOIN counted
LEFT JOIN attended AS e ON e.membership_id = s.membership_id
ORDER BY s.list_place ASC NULLS LAST

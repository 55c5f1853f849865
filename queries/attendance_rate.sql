-- How often did each seat of the confirmed roster attend the meetings it was eligible for?
-- A meeting counts when it was held, not 서면, its attendance was recorded and the seat's term covers it
-- (the last day is served). Missing from a complete list (listed = stated) is absent; missing from any other list is
-- not recorded, which leaves the denominator and stands beside it as coverage.
-- :as_of date day that the figures speak of
WITH held AS (
  SELECT m.meeting_id, m.organization_id, m.held_on, m.stated_attendee_count
  FROM meeting AS m
  JOIN current_version AS v ON v.version_id = m.version_id
  WHERE m.status = 'passed' AND m.held_on <= :as_of AND (m.mode IS NULL OR m.mode <> '서면')
), listed AS (
  SELECT meeting_id, count(*) AS listed_count
  FROM attendance
  WHERE member
  GROUP BY meeting_id
), recorded AS (
  SELECT
    a.meeting_id,
    a.post,
    coalesce(a.person_id, a.proposed_person_id) AS person_id,
    min(CASE
      WHEN a.status IN ('present', 'remote') THEN 1
      WHEN a.status = 'proxy' THEN 2
      WHEN a.status = 'excused' THEN 3
      WHEN a.status = 'absent' THEN 4
      ELSE 5
    END) AS mark
  FROM attendance AS a
  WHERE a.member
  GROUP BY a.meeting_id, a.post, coalesce(a.person_id, a.proposed_person_id)
), seat_meeting AS (
  SELECT
    s.membership_id,
    coalesce(r.mark, CASE WHEN listed.listed_count = h.stated_attendee_count THEN 4 ELSE 5 END) AS mark
  FROM membership AS s
  JOIN held AS h ON h.organization_id = s.organization_id
    AND (s.start_date IS NULL OR s.start_date <= h.held_on)
    AND (s.end_date IS NULL OR h.held_on <= s.end_date)
  LEFT JOIN listed ON listed.meeting_id = h.meeting_id
  LEFT JOIN recorded AS r ON r.meeting_id = h.meeting_id
    AND (r.person_id = s.person_id OR (s.person_id IS NULL AND r.post = s.post))
)
SELECT
  o.name AS committee,
  p.name,
  s.post,
  s.member_type,
  CAST(coalesce(sum(CASE WHEN e.mark = 1 THEN 1 ELSE 0 END), 0) AS INTEGER) AS attended_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 2 THEN 1 ELSE 0 END), 0) AS INTEGER) AS proxy_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 3 THEN 1 ELSE 0 END), 0) AS INTEGER) AS excused_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 4 THEN 1 ELSE 0 END), 0) AS INTEGER) AS absent_count,
  CAST(coalesce(sum(CASE WHEN e.mark < 5 THEN 1 ELSE 0 END), 0) AS INTEGER) AS eligible_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 5 THEN 1 ELSE 0 END), 0) AS INTEGER) AS not_recorded_count
FROM membership AS s
JOIN organization AS o ON o.organization_id = s.organization_id
LEFT JOIN person AS p ON p.person_id = s.person_id
LEFT JOIN seat_meeting AS e ON e.membership_id = s.membership_id
GROUP BY o.name, p.name, s.post, s.member_type, s.membership_id
ORDER BY o.name ASC NULLS LAST, p.name ASC NULLS LAST, s.post ASC NULLS LAST, s.membership_id ASC NULLS LAST

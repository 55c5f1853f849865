-- How often did each seat of the confirmed roster attend the meetings it was eligible for?
-- A meeting counts when it was held, not 서면, its attendance was recorded and the seat's term covers it
-- (the last day is served). Missing from a complete list is absent; missing from any other list is not recorded,
-- which leaves the denominator and stands beside it as coverage. Whether a list is complete: roster_attendance.sql.
-- :as_of date day that the figures speak of
WITH seats AS (
  SELECT s.membership_id, coalesce(one.same_as_id, s.organization_id) AS committee_id, s.person_id, s.post, s.member_type, s.start_date, s.end_date
  FROM membership AS s
  LEFT JOIN organization_same AS one ON one.organization_id = s.organization_id AND one.review_status = 'confirmed'
), held AS (
  SELECT m.meeting_id, m.committee_id, m.held_on, m.stated_attendee_count
  FROM counted_meeting AS m
  WHERE m.status = 'passed' AND m.held_on <= :as_of AND (m.mode IS NULL OR m.mode <> '서면')
), entries AS (
  SELECT
    a.meeting_id,
    a.post,
    a.name,
    a.collective,
    CASE
      WHEN strpos(a.raw_name, '○') + strpos(a.raw_name, '◯') + strpos(a.raw_name, '〇') + strpos(a.raw_name, '*') > 0 THEN 1
      ELSE 0
    END AS masked,
    coalesce(a.person_id, a.proposed_person_id) AS person_id,
    CASE
      WHEN a.status IN ('present', 'remote') THEN 1
      WHEN a.status = 'proxy' THEN 2
      WHEN a.status = 'excused' THEN 3
      WHEN a.status = 'absent' THEN 4
      ELSE 5
    END AS mark
  FROM attendance AS a
  WHERE a.member
), listed AS (
  SELECT
    meeting_id,
    count(*) AS listed_count,
    sum(CASE WHEN collective OR masked = 1 OR (name IS NOT NULL AND person_id IS NULL) THEN 1 ELSE 0 END) AS unnamed_count
  FROM entries
  WHERE mark <= 2
  GROUP BY meeting_id
), strangers AS (
  -- Somebody listed by a name that no seat bears may be who held a seat by post that day.
  SELECT e.meeting_id, count(*) AS stranger_count
  FROM entries AS e
  LEFT JOIN membership AS s ON s.person_id = e.person_id
  WHERE e.mark <= 2 AND e.name IS NOT NULL AND s.membership_id IS NULL
  GROUP BY e.meeting_id
), seat_meeting AS (
  SELECT
    s.membership_id,
    h.meeting_id,
    coalesce(
      min(r.mark),
      min(CASE
        WHEN listed.listed_count <> h.stated_attendee_count OR listed.unnamed_count > 0 THEN 5
        WHEN listed.listed_count IS NULL OR h.stated_attendee_count IS NULL THEN 5
        WHEN s.post IS NOT NULL AND strangers.stranger_count > 0 THEN 5
        ELSE 4
      END)
    ) AS mark
  FROM seats AS s
  JOIN held AS h ON h.committee_id = s.committee_id
    AND (s.start_date IS NULL OR s.start_date <= h.held_on)
    AND (s.end_date IS NULL OR h.held_on <= s.end_date)
  LEFT JOIN listed ON listed.meeting_id = h.meeting_id
  LEFT JOIN strangers ON strangers.meeting_id = h.meeting_id
  LEFT JOIN entries AS r ON r.meeting_id = h.meeting_id
    AND (r.person_id = s.person_id OR (r.post = s.post AND (s.person_id IS NULL OR s.member_type = '당연직')))
  GROUP BY s.membership_id, h.meeting_id
)
SELECT
  o.name AS committee,
  s.membership_id,
  p.name,
  s.post,
  s.role,
  s.member_type,
  s.start_date,
  s.end_date,
  CAST(coalesce(sum(CASE WHEN e.mark = 1 THEN 1 ELSE 0 END), 0) AS INTEGER) AS attended_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 2 THEN 1 ELSE 0 END), 0) AS INTEGER) AS proxy_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 3 THEN 1 ELSE 0 END), 0) AS INTEGER) AS excused_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 4 THEN 1 ELSE 0 END), 0) AS INTEGER) AS absent_count,
  CAST(coalesce(sum(CASE WHEN e.mark < 5 THEN 1 ELSE 0 END), 0) AS INTEGER) AS eligible_count,
  CAST(coalesce(sum(CASE WHEN e.mark = 5 THEN 1 ELSE 0 END), 0) AS INTEGER) AS not_recorded_count
FROM membership AS s
JOIN seats AS c ON c.membership_id = s.membership_id
JOIN organization AS o ON o.organization_id = c.committee_id
LEFT JOIN person AS p ON p.person_id = s.person_id
LEFT JOIN seat_meeting AS e ON e.membership_id = s.membership_id
GROUP BY o.name, p.name, s.post, s.role, s.member_type, s.start_date, s.end_date, s.membership_id
ORDER BY o.name ASC NULLS LAST, p.name ASC NULLS LAST, s.post ASC NULLS LAST, s.membership_id ASC NULLS LAST

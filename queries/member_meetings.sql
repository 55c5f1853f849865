-- Which meetings concern one person: those that a seat's term covers and those whose list names them, in which state?
-- in_term: whether a seat that the person holds by name on a confirmed roster covers the meeting; only such a
-- meeting can count in a rate, where it is not left out.
-- :person integer key of the person
-- :as_of date day that the figures speak of
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH seat AS (
  SELECT
    e.meeting_id,
    e.committee_id AS committee_key,
    e.status,
    e.basis,
    e.reason,
    e.first_line,
    e.last_line,
    row_number() OVER (
      PARTITION BY e.meeting_id
      ORDER BY
        CASE e.status WHEN 'attended' THEN 1 WHEN 'proxy' THEN 2 WHEN 'excused' THEN 3 WHEN 'absent' THEN 4 ELSE 5 END ASC NULLS LAST,
        e.membership_id ASC NULLS LAST
    ) AS place
  FROM seat_meeting AS e
  WHERE e.person_id = :person
), printed AS (
  SELECT
    a.meeting_id,
    coalesce(a.committee_id, 0) AS committee_key,
    CASE
      WHEN NOT a.member THEN 'observed'
      WHEN a.status IN ('present', 'remote') THEN 'attended'
      ELSE a.status
    END AS status,
    a.first_line,
    a.last_line,
    row_number() OVER (PARTITION BY a.meeting_id ORDER BY CASE WHEN a.member THEN 0 ELSE 1 END ASC NULLS LAST, a.attendance_id ASC NULLS LAST) AS place
  FROM person_entry AS a
  WHERE a.person_id = :person
), concerned AS (
  -- A meeting lies with its committee's.
  SELECT meeting_id, committee_key FROM seat
  UNION
  SELECT meeting_id, committee_key FROM printed
)
SELECT
  m.meeting_id,
  m.slug,
  m.committee_id,
  o.name AS committee,
  m.session_label,
  m.held_on,
  m.mode,
  CASE WHEN seat.meeting_id IS NULL THEN FALSE ELSE TRUE END AS in_term,
  coalesce(seat.status, printed.status) AS status,
  coalesce(seat.basis, 'printed') AS basis,
  seat.reason,
  coalesce(seat.first_line, printed.first_line) AS first_line,
  coalesce(seat.last_line, printed.last_line) AS last_line
FROM concerned
JOIN counted_summary AS m ON m.meeting_id = concerned.meeting_id AND m.committee_key = concerned.committee_key
LEFT JOIN seat ON seat.meeting_id = m.meeting_id AND seat.place = 1
LEFT JOIN printed ON printed.meeting_id = m.meeting_id AND printed.place = 1
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE (m.held_on IS NULL OR m.held_on <= :as_of)
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST

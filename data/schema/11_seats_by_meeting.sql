CREATE VIEW seat_meeting AS
WITH entries AS (
  SELECT
    a.attendance_id,
    a.meeting_id,
    a.post,
    a.name,
    a.collective,
    a.first_line,
    a.last_line,
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
  LEFT JOIN seat AS s ON s.person_id = e.person_id
  WHERE e.mark <= 2 AND e.name IS NOT NULL AND s.membership_id IS NULL
  GROUP BY e.meeting_id
), named AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY meeting_id, person_id ORDER BY mark ASC NULLS LAST, attendance_id ASC NULLS LAST) AS place
  FROM entries
  WHERE person_id IS NOT NULL
), posted AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY meeting_id, post ORDER BY mark ASC NULLS LAST, attendance_id ASC NULLS LAST) AS place
  FROM entries
  WHERE post IS NOT NULL
), covered AS (
  -- A seat is read by who holds it and by its post, each by one key; of two entries the better counts.
  SELECT
    s.membership_id,
    s.committee_id,
    s.person_id,
    m.meeting_id,
    m.held_on,
    CASE WHEN p.mark <= q.mark OR q.mark IS NULL THEN p.mark ELSE q.mark END AS printed_mark,
    CASE
      WHEN q.mark IS NULL OR p.mark < q.mark OR (p.mark = q.mark AND p.attendance_id <= q.attendance_id) THEN p.first_line
      ELSE q.first_line
    END AS first_line,
    CASE
      WHEN q.mark IS NULL OR p.mark < q.mark OR (p.mark = q.mark AND p.attendance_id <= q.attendance_id) THEN p.last_line
      ELSE q.last_line
    END AS last_line,
    m.document_disclosure AS meeting_disclosure,
    roster.disclosure AS seat_disclosure,
    CASE WHEN m.status <> 'passed' THEN 'not-held' WHEN m.mode = '서면' THEN 'written' ELSE NULL END AS left_out,
    CASE
      WHEN listed.listed_count IS NULL THEN 'no-list'
      WHEN m.stated_attendee_count IS NULL THEN 'no-stated-count'
      WHEN listed.unnamed_count > 0 THEN 'unnamed'
      WHEN listed.listed_count <> m.stated_attendee_count THEN 'incomplete'
      WHEN s.post IS NOT NULL AND strangers.stranger_count > 0 THEN 'stranger'
      ELSE NULL
    END AS unknown
  FROM seat AS s
  JOIN counted_meeting AS m ON m.committee_id = s.committee_id
    AND (s.start_date IS NULL OR s.start_date <= m.held_on)
    AND (s.end_date IS NULL OR m.held_on <= s.end_date)
  JOIN document_version AS read ON read.version_id = s.version_id
  JOIN document AS roster ON roster.document_id = read.document_id
  LEFT JOIN listed ON listed.meeting_id = m.meeting_id
  LEFT JOIN strangers ON strangers.meeting_id = m.meeting_id
  LEFT JOIN named AS p ON p.meeting_id = m.meeting_id AND p.person_id = s.person_id AND p.place = 1
  LEFT JOIN posted AS q ON q.meeting_id = m.meeting_id AND q.post = s.post AND q.place = 1
    AND (s.person_id IS NULL OR s.member_type = '당연직')
  WHERE m.held_on IS NOT NULL
)
SELECT
  membership_id,
  committee_id,
  person_id,
  meeting_id,
  held_on,
  CASE
    WHEN left_out IS NOT NULL THEN 'left_out'
    WHEN printed_mark = 1 THEN 'attended'
    WHEN printed_mark = 2 THEN 'proxy'
    WHEN printed_mark = 3 THEN 'excused'
    WHEN printed_mark = 4 THEN 'absent'
    WHEN printed_mark = 5 OR unknown IS NOT NULL THEN 'not_recorded'
    ELSE 'absent'
  END AS status,
  CASE WHEN printed_mark IS NULL THEN 'derived' ELSE 'printed' END AS basis,
  CASE
    WHEN left_out IS NOT NULL THEN left_out
    WHEN printed_mark = 5 THEN 'as-printed'
    WHEN printed_mark IS NULL THEN unknown
    ELSE NULL
  END AS reason,
  first_line,
  last_line,
  meeting_disclosure,
  seat_disclosure
FROM covered;
COMMENT ON VIEW seat_meeting IS 'Each seat of a confirmed roster at each meeting that its term covers (the last day is served): what the minutes list, else what a complete list leaves out. A list is complete when it names as many as the document states and hides nobody behind a mask or a collective entry; missing from any other is not_recorded, with the reason; 서면 and meetings not held are left_out';

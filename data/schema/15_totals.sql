CREATE VIEW committee_total AS
SELECT committee_key, document_disclosure AS disclosure, CAST(count(*) AS INTEGER) AS meeting_count
FROM meeting_summary
WHERE place = 1
GROUP BY committee_key, document_disclosure;
COMMENT ON VIEW committee_total IS 'Meetings of each committee, of the documents of each disclosure class';

CREATE VIEW member_total AS
WITH entry AS (
  SELECT
    e.person_id,
    e.committee_id,
    m.document_disclosure AS disclosure,
    e.attendance_id,
    e.held_on,
    e.role,
    coalesce(e.post, e.affiliation) AS post
  FROM person_entry AS e
  JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
  WHERE e.member
), listed AS (
  SELECT person_id, committee_id, disclosure, count(*) AS entry_count, min(held_on) AS first_on, max(held_on) AS last_on
  FROM entry
  GROUP BY person_id, committee_id, disclosure
), newest AS (
  -- Of the last day alone, since to put every entry in order takes longer than all else.
  SELECT
    l.person_id,
    l.committee_id,
    l.disclosure,
    l.entry_count,
    l.first_on,
    l.last_on,
    e.attendance_id,
    e.role,
    e.post,
    row_number() OVER (PARTITION BY l.person_id, l.committee_id, l.disclosure ORDER BY e.attendance_id DESC NULLS LAST) AS place
  FROM listed AS l
  JOIN entry AS e ON e.person_id = l.person_id
    AND coalesce(e.committee_id, 0) = coalesce(l.committee_id, 0)
    AND coalesce(e.disclosure, '') = coalesce(l.disclosure, '')
  WHERE e.held_on = l.last_on OR l.last_on IS NULL
), seated AS (
  SELECT
    s.person_id,
    s.committee_id,
    d.disclosure,
    s.membership_id,
    s.start_date,
    s.role,
    s.post,
    count(*) OVER (PARTITION BY s.person_id, s.committee_id, d.disclosure) AS seat_count,
    row_number() OVER (
      PARTITION BY s.person_id, s.committee_id, d.disclosure
      ORDER BY s.start_date DESC NULLS LAST, s.membership_id DESC NULLS LAST
    ) AS place
  FROM seat AS s
  JOIN document_version AS v ON v.version_id = s.version_id
  JOIN document AS d ON d.document_id = v.document_id
  WHERE s.person_id IS NOT NULL
), part AS (
  SELECT
    person_id,
    committee_id,
    disclosure,
    seat_count,
    membership_id,
    start_date,
    role AS seat_role,
    post AS seat_post,
    0 AS entry_count,
    CAST(NULL AS DATE) AS first_on,
    CAST(NULL AS DATE) AS last_on,
    CAST(NULL AS BIGINT) AS attendance_id,
    CAST(NULL AS TEXT) AS entry_role,
    CAST(NULL AS TEXT) AS entry_post
  FROM seated
  WHERE place = 1
  UNION ALL
  SELECT
    person_id,
    committee_id,
    disclosure,
    0,
    CAST(NULL AS BIGINT),
    CAST(NULL AS DATE),
    CAST(NULL AS TEXT),
    CAST(NULL AS TEXT),
    entry_count,
    first_on,
    last_on,
    attendance_id,
    role,
    post
  FROM newest
  WHERE place = 1
), whole AS (
  -- Of each kind one row at most: its greatest values are its values.
  SELECT
    person_id,
    committee_id,
    disclosure,
    max(seat_count) AS seat_count,
    max(membership_id) AS membership_id,
    max(start_date) AS start_date,
    max(seat_role) AS seat_role,
    max(seat_post) AS seat_post,
    max(entry_count) AS entry_count,
    max(first_on) AS first_on,
    max(last_on) AS last_on,
    max(attendance_id) AS attendance_id,
    max(entry_role) AS entry_role,
    max(entry_post) AS entry_post
  FROM part
  GROUP BY person_id, committee_id, disclosure
)
SELECT
  w.person_id,
  w.committee_id,
  w.disclosure,
  p.name,
  p.distinction,
  o.organization_id AS home_id,
  o.name AS home,
  CAST(w.seat_count AS INTEGER) AS seat_count,
  w.membership_id,
  w.start_date,
  w.seat_role,
  w.seat_post,
  CAST(w.entry_count AS INTEGER) AS entry_count,
  w.first_on,
  w.last_on,
  w.attendance_id,
  w.entry_role,
  w.entry_post,
  row_number() OVER (PARTITION BY w.person_id ORDER BY w.committee_id ASC NULLS LAST, w.disclosure ASC NULLS LAST) AS place
FROM whole AS w
JOIN person AS p ON p.person_id = w.person_id
LEFT JOIN organization_same AS own ON own.organization_id = p.organization_id AND own.review_status = 'confirmed'
JOIN organization AS o ON o.organization_id = coalesce(own.same_as_id, p.organization_id)
WHERE p.same_as IS NULL;
COMMENT ON VIEW member_total IS 'Seats and entries of each member on each committee, of the documents of each disclosure class; of a name that was merged those of the person whom it was merged into';

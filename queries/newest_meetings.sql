-- Which meetings did some committees hold last, so many of each, newest first, and how many members came?
-- list_place: from 1, the newest of its committee. recorded_place: the same among those whose attendance is on record.
-- :committees texts names of committees; - for meetings without one
-- :most integer how many of each committee
-- :recorded integer how many of each with attendance on record, should they be older
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH asked AS (
  SELECT CAST(v.committee AS VARCHAR) AS committee
  FROM (VALUES (:committees)) AS v (committee)
), placed AS (
  SELECT
    coalesce(m.committee, '-') AS committee,
    m.slug,
    m.name,
    m.file_name,
    m.session_label,
    m.held_on,
    m.present_count,
    m.stated_attendee_count,
    row_number() OVER (PARTITION BY m.committee ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST) AS place,
    count(m.present_count) OVER (
      PARTITION BY m.committee
      ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS recorded_place
  FROM counted_summary AS m
  WHERE m.status = 'passed'
    AND m.committee_key IN (SELECT n.committee_key FROM named_committee AS n JOIN asked AS a ON a.committee = n.committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
)
SELECT
  committee,
  slug,
  name,
  file_name,
  session_label,
  held_on,
  present_count,
  stated_attendee_count,
  CAST(place AS INTEGER) AS list_place,
  CAST(CASE WHEN present_count IS NULL THEN NULL ELSE recorded_place END AS INTEGER) AS recorded_place
FROM placed
WHERE place <= :most OR (present_count IS NOT NULL AND recorded_place <= :recorded)
ORDER BY committee ASC NULLS LAST, list_place ASC NULLS LAST

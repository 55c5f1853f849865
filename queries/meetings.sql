-- Which meetings do the current minutes record, newest first, and what was read of each?
-- gap_count: of the applicable_count elements of the record that apply, those partly there or missing. list_place and list_count: the row's place among all that were asked for.
-- present_count is not recorded (NULL) where the document lists nobody who came, in person or by proxy.
-- :meeting text? slug of one meeting; all meetings without it
-- :gap text? record for those whose record lacks an element, attendance for those without attendance on record, none for those with it, held for all that were held, quorum for those that did not reach theirs
-- :lag text? 0-7, 8-14, 15-30, 31-90 or 91- for those held whose minutes were published so many days later (as minutes_lag counts them), - for those without that day on record
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH asked AS (
  SELECT m.*
  FROM (
    SELECT
      s.*,
      date_diff('day', coalesce(CAST(s.end_at AS DATE), s.held_on), CAST(s.published_at AS DATE)) AS lag_days
    FROM counted_summary AS s
  ) AS m
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:gap IS NULL
      OR (:gap = 'record' AND m.status = 'passed' AND m.gap_count > 0)
      OR (:gap = 'attendance' AND m.status = 'passed' AND m.came_count = 0)
      OR (:gap = 'quorum' AND m.status = 'passed' AND m.quorum = 'missed')
      OR (:gap = 'held' AND m.status = 'passed')
      OR (:gap = 'none' AND m.status = 'passed' AND m.came_count > 0))
    AND (:lag IS NULL OR (m.status = 'passed' AND (
      (:lag = '-' AND m.lag_days IS NULL)
      OR (:lag = '0-7' AND m.lag_days <= 7)
      OR (:lag = '8-14' AND m.lag_days BETWEEN 8 AND 14)
      OR (:lag = '15-30' AND m.lag_days BETWEEN 15 AND 30)
      OR (:lag = '31-90' AND m.lag_days BETWEEN 31 AND 90)
      OR (:lag = '91-' AND m.lag_days > 90)
    )))
    AND (:committee IS NULL OR m.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
), page AS (
  SELECT *
  FROM asked
  ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, meeting_id ASC NULLS LAST
  LIMIT :last
), listed AS (
  SELECT
    *,
    row_number() OVER (ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, meeting_id ASC NULLS LAST) AS list_place
  FROM page
), counted AS (
  SELECT count(*) AS list_count
  FROM asked
)
SELECT
  m.meeting_id,
  m.slug,
  m.committee_id,
  m.committee,
  CASE WHEN parent.classification = 'city' THEN parent.name ELSE above.name END AS organization,
  m.office,
  m.name,
  m.cover_title,
  m.session_label,
  m.session_no,
  m.status,
  m.mode,
  m.minutes_status,
  m.held_on,
  m.start_at,
  m.end_at,
  m.location,
  m.stated_attendee_count,
  m.stated_observer_count,
  m.present_count,
  m.member_count,
  m.observer_entry_count,
  m.agenda_item_count,
  m.speech_count,
  m.draft_count,
  m.confirmed_count,
  m.document_id,
  m.file_name,
  m.document_count,
  d.media_type,
  v.version_no,
  v.ingested_at,
  m.first_line,
  m.gap_count,
  m.applicable_count,
  CAST(m.list_place AS INTEGER) AS list_place,
  CAST(counted.list_count AS INTEGER) AS list_count
FROM listed AS m
CROSS JOIN counted
LEFT JOIN document_version AS v ON v.version_id = m.version_id
LEFT JOIN document AS d ON d.document_id = m.document_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_key
LEFT JOIN organization AS parent ON parent.organization_id = o.parent_organization_id
LEFT JOIN organization AS above ON above.organization_id = parent.parent_organization_id AND above.classification = 'city'
WHERE (:first IS NULL OR m.list_place >= :first)
ORDER BY m.list_place ASC NULLS LAST

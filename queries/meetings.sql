-- Which meetings do the current minutes record, newest first, and what was read of each?
-- gap_count: of the applicable_count elements of the record that apply, those partly there or missing. list_place and list_count: the row's place among all that were asked for.
-- present_count is not recorded (NULL) where the document lists nobody who came, in person or by proxy.
-- :meeting text? slug of one meeting; all meetings without it
-- :gap text? record for those whose record lacks an element, attendance for those without attendance on record, none for those with it, held for all that were held, quorum for those that did not reach theirs
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH listed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN member THEN 1 ELSE 0 END) AS member_count,
    sum(CASE WHEN member AND status IN ('present', 'remote') THEN 1 ELSE 0 END) AS present_count,
    sum(CASE WHEN member AND status IN ('present', 'remote', 'proxy') THEN 1 ELSE 0 END) AS came_count,
    sum(CASE WHEN member THEN 0 ELSE 1 END) AS observer_entry_count
  FROM attendance
  GROUP BY meeting_id
), items AS (
  SELECT meeting_id, count(*) AS agenda_item_count
  FROM agenda_item
  GROUP BY meeting_id
), spoken AS (
  SELECT meeting_id, count(*) AS speech_count
  FROM speech
  GROUP BY meeting_id
), followed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN review_status = 'draft' THEN 1 ELSE 0 END) AS draft_count,
    sum(CASE WHEN review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_count
  FROM action_item
  GROUP BY meeting_id
), gaps AS (
  SELECT
    meeting_id,
    sum(CASE WHEN state IN ('일부', '기록 없음') THEN 1 ELSE 0 END) AS gap_count,
    sum(CASE WHEN state <> '해당 없음' THEN 1 ELSE 0 END) AS applicable_count
  FROM record_element
  GROUP BY meeting_id
), chosen AS (
  SELECT
    m.meeting_id,
    row_number() OVER (ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM counted_meeting AS m
  LEFT JOIN organization AS o ON o.organization_id = m.committee_id
  LEFT JOIN listed ON listed.meeting_id = m.meeting_id
  LEFT JOIN gaps ON gaps.meeting_id = m.meeting_id
  LEFT JOIN held_meeting AS h ON :gap = 'quorum' AND h.meeting_id = m.meeting_id
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:gap IS NULL
      OR (:gap = 'record' AND m.status = 'passed' AND gaps.gap_count > 0)
      OR (:gap = 'attendance' AND m.status = 'passed' AND coalesce(listed.came_count, 0) = 0)
      OR (:gap = 'quorum' AND h.quorum = 'missed')
      OR (:gap = 'held' AND m.status = 'passed')
      OR (:gap = 'none' AND m.status = 'passed' AND listed.came_count > 0))
    AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
)
SELECT
  m.meeting_id,
  m.slug,
  m.committee_id,
  o.name AS committee,
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
  CAST(CASE WHEN listed.came_count > 0 THEN listed.present_count ELSE NULL END AS INTEGER) AS present_count,
  CAST(coalesce(listed.member_count, 0) AS INTEGER) AS member_count,
  CAST(coalesce(listed.observer_entry_count, 0) AS INTEGER) AS observer_entry_count,
  CAST(coalesce(items.agenda_item_count, 0) AS INTEGER) AS agenda_item_count,
  CAST(coalesce(spoken.speech_count, 0) AS INTEGER) AS speech_count,
  CAST(coalesce(followed.draft_count, 0) AS INTEGER) AS draft_count,
  CAST(coalesce(followed.confirmed_count, 0) AS INTEGER) AS confirmed_count,
  m.document_id,
  d.file_name,
  m.document_count,
  d.media_type,
  v.version_no,
  v.ingested_at,
  m.first_line,
  CAST(coalesce(gaps.gap_count, 0) AS INTEGER) AS gap_count,
  CAST(coalesce(gaps.applicable_count, 0) AS INTEGER) AS applicable_count,
  CAST(c.list_place AS INTEGER) AS list_place,
  CAST(c.list_count AS INTEGER) AS list_count
FROM chosen AS c
JOIN counted_meeting AS m ON m.meeting_id = c.meeting_id
JOIN current_version AS v ON v.version_id = m.version_id
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
LEFT JOIN organization AS parent ON parent.organization_id = o.parent_organization_id
LEFT JOIN organization AS above ON above.organization_id = parent.parent_organization_id AND above.classification = 'city'
LEFT JOIN listed ON listed.meeting_id = m.meeting_id
LEFT JOIN items ON items.meeting_id = m.meeting_id
LEFT JOIN spoken ON spoken.meeting_id = m.meeting_id
LEFT JOIN followed ON followed.meeting_id = m.meeting_id
LEFT JOIN gaps ON gaps.meeting_id = m.meeting_id
WHERE (:first IS NULL OR c.list_place >= :first)
  AND (:last IS NULL OR c.list_place <= :last)
ORDER BY c.list_place ASC NULLS LAST

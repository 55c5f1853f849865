-- Which documents record one meeting, which of them is counted, and what has a person said of it?
-- Meetings with one document are left out unless a person told that document apart from another meeting.
-- :meeting text? slug of one meeting; all meetings without it
SELECT
  m.slug,
  o.name AS committee,
  m.name,
  m.held_on,
  m.session_label,
  m.document_id,
  m.file_name,
  m.document_role,
  m.minutes_status,
  m.place,
  m.document_count,
  v.version_no,
  v.modified_at,
  v.ingested_at,
  d.verdict,
  d.apart_from,
  a.actor,
  a.reason,
  a.happened_at,
  m.first_line
FROM recorded_meeting AS m
JOIN document_version AS v ON v.version_id = m.version_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
LEFT JOIN standing_decision AS d ON d.document_id = m.document_id AND d.slug = m.slug
LEFT JOIN act AS a ON a.act_id = d.act_id
WHERE (m.document_count > 1 OR d.verdict = 'apart') AND (:meeting IS NULL OR m.slug = :meeting)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.place ASC NULLS LAST, m.meeting_id ASC NULLS LAST

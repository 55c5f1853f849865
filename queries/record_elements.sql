-- Which of the nine elements that 공공기록물법 시행령 제18조 asks for does each record hold?
-- :meeting text? slug of one meeting; all meetings without it
SELECT
  m.slug,
  m.name,
  m.held_on,
  e.position,
  e.element,
  e.state,
  e.detail,
  e.recorded_count,
  e.expected_count,
  o.records_citation
FROM record_element AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE :meeting IS NULL OR m.slug = :meeting
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, e.position ASC NULLS LAST, m.meeting_id ASC NULLS LAST

-- Which of the nine elements that 공공기록물법 시행령 제18조 asks for does each record hold?
-- :meeting text? slug of one meeting; all meetings without it
-- :document integer? key of the document that records the meetings
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  m.slug,
  m.name,
  m.document_id,
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
WHERE (:meeting IS NULL OR m.slug = :meeting)
  AND (:document IS NULL OR m.document_id = :document)
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, e.position ASC NULLS LAST, m.meeting_id ASC NULLS LAST

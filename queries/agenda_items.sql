-- Which items came before the committee, by meeting, with what became of each?
-- :meeting text? slug of one meeting; all meetings without it
-- :item_type text? 자문, 보고, 심의, 의결 or 기타
-- :department text? presenting department
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  i.agenda_item_id,
  m.slug,
  m.committee_id,
  o.name AS committee,
  m.session_label,
  m.held_on,
  i.number,
  i.item_type,
  i.title,
  i.discussed_as,
  i.discussed_line,
  i.presenter,
  i.presented_by,
  i.result,
  i.resolution_text,
  i.first_line,
  i.last_line,
  i.rule
FROM agenda_item AS i
JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE (:meeting IS NULL OR m.slug = :meeting)
  AND (:item_type IS NULL OR i.item_type = :item_type)
  AND (:department IS NULL OR i.presenter = :department)
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, i.number ASC NULLS LAST, i.agenda_item_id ASC NULLS LAST

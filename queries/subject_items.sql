-- Which agenda items came before a committee, in time order, with what tells one subject from another?
-- :committee integer? key of the committee; all committees without it
SELECT
  i.agenda_item_id,
  coalesce(i.same_as, i.agenda_item_id) AS first_item_id,
  m.committee_id,
  o.name AS committee,
  m.slug,
  m.session_label,
  m.held_on,
  i.number,
  i.title,
  i.item_type,
  i.presenter,
  i.result,
  i.first_line,
  i.last_line
FROM meeting_item AS i
JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE :committee IS NULL OR (i.committee_key = :committee AND m.committee_id = :committee)
ORDER BY m.held_on ASC NULLS FIRST, m.slug ASC NULLS LAST, i.number ASC NULLS LAST, i.agenda_item_id ASC NULLS LAST

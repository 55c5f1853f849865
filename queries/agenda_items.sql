-- Which items came before the committee, by meeting, with what became of each?
-- list_place and list_count: the row's place among all that were asked for.
-- :meeting text? slug of one meeting; all meetings without it
-- :number integer? number of the item at its meeting
-- :item_type text? 자문, 보고, 심의, 의결 or 기타
-- :department text? presenting department
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH chosen AS (
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
    i.rule,
    row_number() OVER (ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, i.number ASC NULLS LAST, i.agenda_item_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM agenda_item AS i
  JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id
  LEFT JOIN organization AS o ON o.organization_id = m.committee_id
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:number IS NULL OR i.number = :number)
    AND (:item_type IS NULL OR i.item_type = :item_type)
    AND (:department IS NULL OR i.presenter = :department)
    AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
)
SELECT
  agenda_item_id,
  slug,
  committee_id,
  committee,
  session_label,
  held_on,
  number,
  item_type,
  title,
  discussed_as,
  discussed_line,
  presenter,
  presented_by,
  result,
  resolution_text,
  first_line,
  last_line,
  rule,
  CAST(list_place AS INTEGER) AS list_place,
  CAST(list_count AS INTEGER) AS list_count
FROM chosen
WHERE (:first IS NULL OR list_place >= :first)
  AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

-- What was said in one meeting that may be told to anyone, turn by turn?
-- speaker_label is as printed: it leaves whole only where disclosure is 공개. department is the label where an item
-- or a follow-up of the same meeting names it as one. list_place and list_count: the row's place among all that were asked for.
-- :meeting text slug of the meeting
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH named AS (
  SELECT meeting_id, presenter AS department FROM agenda_item WHERE presenter IS NOT NULL
  UNION
  SELECT meeting_id, owner_department AS department FROM action_item WHERE owner_department IS NOT NULL
), chosen AS (
  SELECT
    m.slug,
    m.disclosure,
    s.position,
    s.speaker_label,
    n.department,
    s.kind,
    i.number,
    s.text,
    s.first_line,
    s.last_line,
    m.created_at,
    m.modified_at,
    row_number() OVER (ORDER BY s.position ASC NULLS LAST, s.speech_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM speech AS s
  JOIN open_meeting AS m ON m.meeting_id = s.meeting_id
  LEFT JOIN agenda_item AS i ON i.agenda_item_id = s.agenda_item_id
  LEFT JOIN named AS n ON n.meeting_id = s.meeting_id AND n.department = s.speaker_label
  WHERE m.slug = :meeting AND s.review_status <> 'rejected'
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

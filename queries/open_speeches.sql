-- What was said in one meeting that may be told to anyone, turn by turn?
-- speaker_label is as printed: where it may name a person it leaves only if disclosure is 공개, and so does department,
-- which is the label where an item or a follow-up of the same meeting names it as one. list_count: how many rows there are on all pages.
-- :meeting text slug of the meeting
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
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
    m.modified_at
  FROM speech AS s
  JOIN open_meeting AS m ON m.meeting_id = s.meeting_id
  LEFT JOIN agenda_item AS i ON i.agenda_item_id = s.agenda_item_id
  LEFT JOIN named AS n ON n.meeting_id = s.meeting_id AND n.department = s.speaker_label
  WHERE m.slug = :meeting AND s.review_status <> 'rejected'
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR position > :after)
  ORDER BY position ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT p.*, CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
ORDER BY p.position ASC NULLS LAST

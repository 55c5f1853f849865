-- Which requests, commitments and decisions came of some agenda items, in which state, from which line?
-- A speech belongs to an item where the minutes say so or a person confirmed it; one that stands under it by its
-- place alone is proposed.
-- :items integers keys of the agenda items
-- :as_of date day that the states speak of
WITH asked AS (
  SELECT CAST(v.agenda_item_id AS BIGINT) AS agenda_item_id
  FROM (VALUES (:items)) AS v (agenda_item_id)
), latest AS (
  SELECT
    follow_up_id,
    state,
    uptake,
    row_number() OVER (PARTITION BY follow_up_id ORDER BY event_id DESC NULLS LAST) AS place
  FROM standing_event
  WHERE effective_on <= :as_of
)
SELECT
  a.action_item_id,
  i.agenda_item_id,
  m.slug,
  m.held_on,
  m.session_label,
  a.position,
  a.kind,
  a.text,
  s.speaker_label,
  a.owner_department,
  a.review_status,
  l.state,
  l.uptake,
  CASE WHEN s.agenda_item_id = i.agenda_item_id THEN 'printed' WHEN s.review_status = 'confirmed' THEN 'confirmed' ELSE 'proposed' END AS link_basis,
  a.first_line,
  a.last_line
FROM asked
JOIN agenda_item AS i ON i.agenda_item_id = asked.agenda_item_id
JOIN speech AS s ON coalesce(s.agenda_item_id, s.proposed_agenda_item_id) = i.agenda_item_id
JOIN action_item AS a ON a.speech_id = s.speech_id
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
LEFT JOIN latest AS l ON l.follow_up_id = coalesce(a.same_as, a.action_item_id) AND l.place = 1
WHERE a.review_status <> 'rejected' AND (s.agenda_item_id IS NOT NULL OR s.review_status <> 'rejected')
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, a.position ASC NULLS LAST, a.action_item_id ASC NULLS LAST

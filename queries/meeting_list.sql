-- One page of all meetings, newest first: who came, how many items, how whole the record is?
-- listed_count says how many there are in all; whole_count of applicable_count statutory elements are whole.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day
-- :until date? last day
-- :first integer place of the first row, counted from 1
-- :last integer place of the last row
WITH asked AS (
  SELECT
    m.*,
    o.name AS committee,
    row_number() OVER (ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST) AS list_place,
    count(*) OVER (PARTITION BY 1) AS listed_count
  FROM counted_meeting AS m
  LEFT JOIN organization AS o ON o.organization_id = m.committee_id
  WHERE (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
), shown AS (
  SELECT *
  FROM asked
  WHERE list_place BETWEEN :first AND :last
), came AS (
  SELECT
    a.meeting_id,
    sum(CASE WHEN a.member AND a.status IN ('present', 'remote') THEN 1 ELSE 0 END) AS present_count,
    sum(CASE WHEN a.member AND a.status IN ('present', 'remote', 'proxy') THEN 1 ELSE 0 END) AS came_count
  FROM attendance AS a
  JOIN shown ON shown.meeting_id = a.meeting_id
  GROUP BY a.meeting_id
), items AS (
  SELECT i.meeting_id, count(*) AS agenda_item_count
  FROM agenda_item AS i
  JOIN shown ON shown.meeting_id = i.meeting_id
  GROUP BY i.meeting_id
), followed AS (
  SELECT
    f.meeting_id,
    sum(CASE WHEN f.review_status = 'draft' THEN 1 ELSE 0 END) AS draft_count,
    sum(CASE WHEN f.review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_count
  FROM action_item AS f
  JOIN shown ON shown.meeting_id = f.meeting_id
  GROUP BY f.meeting_id
), held AS (
  SELECT
    e.meeting_id,
    sum(CASE WHEN e.state = '있음' THEN 1 ELSE 0 END) AS whole_count,
    sum(CASE WHEN e.state <> '해당 없음' THEN 1 ELSE 0 END) AS applicable_count
  FROM record_element AS e
  JOIN shown ON shown.meeting_id = e.meeting_id
  GROUP BY e.meeting_id
)
SELECT
  shown.slug,
  shown.name,
  shown.committee_id,
  shown.committee,
  shown.session_label,
  shown.status,
  shown.mode,
  shown.minutes_status,
  shown.held_on,
  shown.stated_attendee_count,
  shown.stated_member_count,
  CAST(CASE WHEN came.came_count > 0 THEN came.present_count ELSE NULL END AS INTEGER) AS present_count,
  CAST(coalesce(items.agenda_item_count, 0) AS INTEGER) AS agenda_item_count,
  CAST(coalesce(followed.draft_count, 0) AS INTEGER) AS draft_count,
  CAST(coalesce(followed.confirmed_count, 0) AS INTEGER) AS confirmed_count,
  CAST(held.whole_count AS INTEGER) AS whole_count,
  CAST(held.applicable_count AS INTEGER) AS applicable_count,
  shown.document_role,
  shown.document_count,
  CAST(shown.listed_count AS INTEGER) AS listed_count,
  shown.first_line,
  shown.last_line
FROM shown
LEFT JOIN came ON came.meeting_id = shown.meeting_id
LEFT JOIN items ON items.meeting_id = shown.meeting_id
LEFT JOIN followed ON followed.meeting_id = shown.meeting_id
LEFT JOIN held ON held.meeting_id = shown.meeting_id
ORDER BY shown.list_place ASC NULLS LAST

-- Which requests were said under a label that holds a person's whole name, where nobody else can be meant?
-- A role alone is nobody's, however few hold it, and a masked name is no name. In its meeting the name must stand
-- in the attendance list once, as this person; where no list has it, one seat of that name alone must cover the day.
-- Whether the label is that name and no other: queries/speakers.py.
-- :person integer key of the person
-- :as_of date last day of the meetings
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH own AS (
  SELECT DISTINCT name
  FROM person
  WHERE person_id = :person OR same_as = :person
), listed AS (
  SELECT
    a.meeting_id,
    a.name,
    count(*) AS entry_count,
    min(coalesce(a.person_id, a.proposed_person_id)) AS person_id,
    min(coalesce(a.post, a.affiliation)) AS post
  FROM attendance AS a
  JOIN own ON own.name = a.name
  WHERE NOT a.collective
  GROUP BY a.meeting_id, a.name
), seated AS (
  SELECT
    e.meeting_id,
    p.name,
    count(DISTINCT e.person_id) AS person_count,
    min(e.person_id) AS person_id,
    min(s.post) AS post
  FROM seat_meeting AS e
  JOIN person AS p ON p.person_id = e.person_id
  JOIN own ON own.name = p.name
  JOIN seat AS s ON s.membership_id = e.membership_id
  GROUP BY e.meeting_id, p.name
), meant AS (
  SELECT meeting_id, name, post
  FROM listed
  WHERE entry_count = 1 AND person_id = :person
  UNION
  SELECT seated.meeting_id, seated.name, seated.post
  FROM seated
  LEFT JOIN listed ON listed.meeting_id = seated.meeting_id AND listed.name = seated.name
  WHERE listed.meeting_id IS NULL AND seated.person_count = 1 AND seated.person_id = :person
), spoken AS (
  SELECT s.speech_id, s.speaker_label, meant.meeting_id, meant.name, meant.post
  FROM meant
  JOIN speech AS s ON s.meeting_id = meant.meeting_id AND strpos(s.speaker_label, meant.name) > 0
), asked AS (
  SELECT a.action_item_id, s.speaker_label, s.meeting_id, s.name, s.post
  FROM spoken AS s
  JOIN action_item AS a ON a.speech_id = s.speech_id
  WHERE a.kind = 'request' AND a.review_status <> 'rejected'
)
SELECT
  a.action_item_id,
  m.slug,
  o.name AS committee,
  m.session_label,
  m.held_on,
  asked.name,
  asked.post,
  asked.speaker_label,
  a.position,
  a.text,
  a.review_status,
  a.first_line,
  a.last_line
FROM asked
JOIN counted_meeting AS m ON m.meeting_id = asked.meeting_id
JOIN action_item AS a ON a.action_item_id = asked.action_item_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE (m.held_on IS NULL OR m.held_on <= :as_of)
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, a.position ASC NULLS LAST, a.action_item_id ASC NULLS LAST

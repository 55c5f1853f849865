-- Which requests were said under a label that holds a person's whole name, where nobody else can be meant?
-- A role alone is nobody's, however few hold it, and a masked name is no name. In its meeting the name must stand
-- in the attendance list once, as this person; where no list has it, one seat of that name alone must cover the day.
-- Whether the label is that name and no other: queries/speakers.py.
-- :person integer key of the person
-- :as_of date last day of the meetings
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
-- :committees integers? keys of the committees whose meetings are looked at (0: none named); all without them
WITH own AS (
  SELECT DISTINCT name
  FROM person
  WHERE person_id = :person OR same_as = :person
), listed AS (
  SELECT e.meeting_id, e.name, e.committee_id, coalesce(e.post, e.affiliation) AS post
  FROM person_entry AS e
  WHERE e.person_id = :person AND e.name_count = 1 AND NOT e.collective AND e.name IN (SELECT own.name FROM own)
), seated AS (
  SELECT
    e.meeting_id,
    p.name,
    count(DISTINCT e.person_id) AS person_count,
    min(e.person_id) AS person_id,
    min(e.committee_id) AS committee_id,
    min(s.post) AS post
  FROM seat_meeting AS e
  JOIN person AS p ON p.person_id = e.person_id
  JOIN own ON own.name = p.name
  JOIN seat AS s ON s.membership_id = e.membership_id
  GROUP BY e.meeting_id, p.name
), alone AS (
  SELECT seated.meeting_id, seated.name, seated.committee_id, seated.post
  FROM seated
  LEFT JOIN listed ON listed.meeting_id = seated.meeting_id AND listed.name = seated.name
  WHERE listed.meeting_id IS NULL AND seated.person_count = 1 AND seated.person_id = :person
), meant AS (
  SELECT meeting_id, name, committee_id, post
  FROM listed
  UNION
  SELECT alone.meeting_id, alone.name, alone.committee_id, alone.post
  FROM alone
  LEFT JOIN attendance AS a ON a.meeting_id = alone.meeting_id AND a.name = alone.name AND NOT a.collective
  WHERE a.attendance_id IS NULL
), theirs AS (
  SELECT CAST(given.committee_key AS BIGINT) AS committee_key
  FROM (VALUES (:committees)) AS given (committee_key)
), asked AS (
  SELECT DISTINCT f.action_item_id, f.speaker_label, f.meeting_id, meant.name, meant.post
  FROM meant
  JOIN follow_up_state AS f ON f.meeting_id = meant.meeting_id AND strpos(f.speaker_label, meant.name) > 0
  WHERE f.kind = 'request'
    AND f.last_on = CAST('9999-12-31' AS DATE)
    AND (:committees IS NULL OR f.committee_key IN (SELECT theirs.committee_key FROM theirs))
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
LEFT JOIN action_item AS a ON a.action_item_id = asked.action_item_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE (m.held_on IS NULL OR m.held_on <= :as_of)
  AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, a.position ASC NULLS LAST, a.action_item_id ASC NULLS LAST

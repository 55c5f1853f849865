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
  SELECT name
  FROM person
  WHERE person_id = :person
  UNION
  SELECT name
  FROM person
  WHERE same_as = :person
), listed AS (
  SELECT e.meeting_id, e.name, e.committee_id, coalesce(e.post, e.affiliation) AS post
  FROM person_entry AS e
  WHERE e.person_id = :person AND e.name_count = 1 AND NOT e.collective AND e.name IN (SELECT own.name FROM own)
), sat AS (
  SELECT e.meeting_id, e.committee_id, p.name, min(s.post) AS post
  FROM seat_meeting AS e
  JOIN person AS p ON p.person_id = e.person_id
  JOIN seat AS s ON s.membership_id = e.membership_id
  WHERE e.person_id = :person AND s.person_id = :person
  GROUP BY e.meeting_id, e.committee_id, p.name
), beside AS (
  -- The seats that cover a meeting are of one committee: whoever else bears the name sits on one of these.
  SELECT e.meeting_id, p.name, count(DISTINCT e.person_id) AS person_count
  FROM (SELECT DISTINCT committee_id FROM sat) AS c
  JOIN seat_meeting AS e ON e.committee_id = c.committee_id
  JOIN person AS p ON p.person_id = e.person_id
  GROUP BY e.meeting_id, p.name
), meant AS (
  SELECT meeting_id, name, coalesce(committee_id, 0) AS committee_key, post, 0 AS unlisted
  FROM listed
  UNION ALL
  SELECT sat.meeting_id, sat.name, sat.committee_id, sat.post, 1
  FROM sat
  JOIN beside ON beside.meeting_id = sat.meeting_id AND beside.name = sat.name AND beside.person_count = 1
  LEFT JOIN listed ON listed.meeting_id = sat.meeting_id AND listed.name = sat.name
  WHERE listed.meeting_id IS NULL
), theirs AS (
  SELECT CAST(given.committee_key AS BIGINT) AS committee_key
  FROM (VALUES (:committees)) AS given (committee_key)
), labelled AS (
  SELECT f.action_item_id, f.speaker_label, f.meeting_id, meant.name, meant.post, meant.unlisted
  FROM meant
  JOIN follow_up_state AS f ON f.meeting_id = meant.meeting_id
    AND f.committee_key = meant.committee_key
    AND strpos(f.speaker_label, meant.name) > 0
  WHERE f.kind = 'request'
    AND f.last_on = CAST('9999-12-31' AS DATE)
    AND (:committees IS NULL OR f.committee_key IN (SELECT theirs.committee_key FROM theirs))
), asked AS (
  SELECT action_item_id, speaker_label, meeting_id, name, post
  FROM labelled
  WHERE unlisted = 0
  UNION
  SELECT g.action_item_id, g.speaker_label, g.meeting_id, g.name, g.post
  FROM labelled AS g
  LEFT JOIN attendance AS a ON a.meeting_id = g.meeting_id AND a.name = g.name AND NOT a.collective
  WHERE g.unlisted = 1 AND a.attendance_id IS NULL
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

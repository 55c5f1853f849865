CREATE VIEW follow_up AS
SELECT
  coalesce(a.same_as, a.action_item_id) AS follow_up_id,
  a.*,
  m.slug,
  m.committee_id,
  m.session_label,
  m.held_on,
  m.document_disclosure
FROM action_item AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
WHERE a.review_status <> 'rejected';
COMMENT ON VIEW follow_up IS 'Every action item of the counted meetings that nobody rejected; follow_up_id stays when its document is read anew';

CREATE VIEW standing_event AS
SELECT
  e.event_id,
  e.action_item_id AS follow_up_id,
  e.state,
  e.uptake,
  e.effective_on,
  e.note,
  e.evidence_url,
  e.act_id,
  a.actor,
  a.happened_at,
  CAST(a.happened_at + INTERVAL '9' HOUR AS DATE) AS recorded_on,
  row_number() OVER (PARTITION BY e.action_item_id ORDER BY e.event_id ASC NULLS LAST) AS place
FROM action_status_event AS e
JOIN act AS a ON a.act_id = e.act_id
LEFT JOIN action_status_event AS w ON w.withdraws_event_id = e.event_id
WHERE e.state IS NOT NULL AND w.event_id IS NULL;
COMMENT ON VIEW standing_event IS 'Every event of a follow-up that nobody withdrew, its place among them from 1, who recorded it and on which day in Seoul';

CREATE VIEW open_passage AS
SELECT
  e.*,
  m.held_on,
  m.slug,
  m.name AS meeting_name,
  m.session_label,
  m.version_id,
  o.name AS committee,
  a.review_status,
  a.position AS follow_up_position
FROM search_passage AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
LEFT JOIN action_item AS a ON a.action_item_id = e.action_item_id
WHERE NOT e.replaced AND coalesce(a.review_status, '-') <> 'rejected';
COMMENT ON VIEW open_passage IS 'Passages that the search may show: of counted meetings, none replaced, no follow-up that a person rejected';

CREATE VIEW standing_answer AS
SELECT w.*, r.meeting_id
FROM action_answer AS w
JOIN action_item AS r ON r.action_item_id = w.request_id AND r.kind = 'request' AND r.review_status <> 'rejected'
JOIN action_item AS c ON c.action_item_id = w.commitment_id AND c.kind = 'commitment' AND c.review_status <> 'rejected';
COMMENT ON VIEW standing_answer IS 'Answers whose request and commitment are such and were not rejected; the answer itself may be';

CREATE VIEW searchable AS
WITH named AS (
  SELECT meeting_id, presenter AS department FROM agenda_item WHERE presenter IS NOT NULL
  UNION
  SELECT meeting_id, owner_department AS department FROM action_item WHERE owner_department IS NOT NULL
), passage AS (
  SELECT
    s.meeting_id,
    'speech' AS kind,
    s.speech_id,
    CAST(NULL AS BIGINT) AS agenda_item_id,
    CAST(NULL AS BIGINT) AS action_item_id,
    p.position,
    s.speaker_label,
    n.department,
    p.first_line,
    p.last_line,
    p.text
  FROM speech_paragraph AS p
  JOIN speech AS s ON s.speech_id = p.speech_id
  LEFT JOIN named AS n ON n.meeting_id = s.meeting_id AND n.department = s.speaker_label
  UNION ALL
  SELECT meeting_id, 'agenda', NULL, agenda_item_id, NULL, 1, NULL, presenter, first_line, last_line, title
  FROM agenda_item
  UNION ALL
  SELECT meeting_id, 'agenda', NULL, agenda_item_id, NULL, 2, NULL, presenter, first_line, last_line, resolution_text
  FROM agenda_item
  WHERE resolution_text IS NOT NULL
  UNION ALL
  SELECT
    a.meeting_id,
    a.kind,
    NULL,
    NULL,
    a.action_item_id,
    1,
    s.speaker_label,
    a.owner_department,
    a.first_line,
    a.last_line,
    a.text
  FROM action_item AS a
  LEFT JOIN speech AS s ON s.speech_id = a.speech_id
)
SELECT p.*
FROM passage AS p
JOIN counted_meeting AS m ON m.meeting_id = p.meeting_id;
COMMENT ON VIEW searchable IS 'Every passage of the counted meetings that the search should find; a speaker''s label that is a department named in the same meeting is that department';

CREATE VIEW person_entry AS
WITH named AS (
  SELECT meeting_id, name, count(*) AS name_count
  FROM attendance
  WHERE name IS NOT NULL AND NOT collective
  GROUP BY meeting_id, name
)
SELECT
  coalesce(a.person_id, a.proposed_person_id) AS person_id,
  a.attendance_id,
  a.meeting_id,
  a.version_id,
  m.committee_id,
  m.held_on,
  CASE WHEN a.person_id IS NULL THEN FALSE ELSE TRUE END AS linked,
  a.member,
  a.collective,
  a.status,
  a.name,
  a.raw_name,
  a.role,
  a.post,
  a.affiliation,
  CAST(coalesce(named.name_count, 0) AS INTEGER) AS name_count,
  a.first_line,
  a.last_line
FROM attendance AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
LEFT JOIN named ON named.meeting_id = a.meeting_id AND named.name = a.name
WHERE coalesce(a.person_id, a.proposed_person_id) IS NOT NULL;
COMMENT ON VIEW person_entry IS 'Every entry of the attendance lists of the counted meetings that names somebody who is known, confirmed or proposed';

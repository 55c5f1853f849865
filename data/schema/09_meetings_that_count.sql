CREATE VIEW current_version AS
SELECT v.version_id, v.document_id, v.version_no, v.sha256, v.line_count, v.blank_count, v.title, v.tool_version, v.synthetic, v.ingested_at
FROM document_version AS v
LEFT JOIN (
  -- Most documents have one version.
  SELECT document_id, max(version_no) AS version_no
  FROM document_version
  WHERE version_no > 1
  GROUP BY document_id
) AS newest ON newest.document_id = v.document_id
WHERE v.version_no = coalesce(newest.version_no, 1);
COMMENT ON VIEW current_version IS 'The newest version of every document; queries read only rows that belong to one of these';

CREATE VIEW recorded_meeting AS
SELECT
  m.*,
  coalesce(s.same_as_id, m.organization_id) AS committee_id,
  d.document_id,
  d.file_name,
  d.role AS document_role,
  d.disclosure AS document_disclosure,
  row_number() OVER (
    PARTITION BY m.slug
    ORDER BY
      CASE d.role WHEN 'minutes' THEN 1 WHEN 'agenda' THEN 2 ELSE 3 END ASC NULLS LAST,
      CASE m.minutes_status WHEN '확정' THEN 1 WHEN '초안' THEN 3 ELSE 2 END ASC NULLS LAST,
      coalesce(v.modified_at, v.ingested_at) DESC NULLS LAST,
      m.meeting_id DESC NULLS LAST
  ) AS place,
  CAST(count(*) OVER (PARTITION BY m.slug) AS INTEGER) AS document_count
FROM meeting AS m
JOIN document_version AS v ON v.version_id = m.version_id
JOIN current_version AS c ON c.version_id = m.version_id
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN organization_same AS s ON s.organization_id = m.organization_id AND s.review_status = 'confirmed'
WHERE d.role IN ('minutes', 'agenda', 'attendance');
COMMENT ON VIEW recorded_meeting IS 'Every current record of a meeting and its place among the records of that one: minutes before agenda, 확정 before 초안, newer before older';

CREATE VIEW standing_decision AS
SELECT d.decision_id, d.document_id, d.slug, d.verdict, d.apart_from, d.act_id
FROM meeting_decision AS d
JOIN (
  SELECT max(decision_id) AS decision_id FROM meeting_decision GROUP BY document_id, slug
) AS newest ON newest.decision_id = d.decision_id
LEFT JOIN (
  SELECT document_id, moved_from, max(decision_id) AS decision_id
  FROM meeting_decision
  WHERE moved_from IS NOT NULL
  GROUP BY document_id, moved_from
) AS moved ON moved.document_id = d.document_id AND moved.moved_from = d.slug
WHERE d.verdict <> 'open' AND (moved.decision_id IS NULL OR moved.decision_id < d.decision_id);
COMMENT ON VIEW standing_decision IS 'What holds of meeting_decision: the newest of each document and name, unless it was taken back or the document bears another name since';

CREATE VIEW counted_meeting AS
SELECT r.*
FROM recorded_meeting AS r
WHERE r.place = 1;
COMMENT ON VIEW counted_meeting IS 'Each meeting once, by its best record; every query of meetings and of what was said there reads this one';

CREATE VIEW meeting_summary AS
WITH listed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN member THEN 1 ELSE 0 END) AS member_count,
    sum(CASE WHEN member AND status IN ('present', 'remote') THEN 1 ELSE 0 END) AS present_count,
    sum(CASE WHEN member AND status IN ('present', 'remote', 'proxy') THEN 1 ELSE 0 END) AS came_count,
    sum(CASE WHEN member THEN 0 ELSE 1 END) AS observer_entry_count
  FROM attendance
  GROUP BY meeting_id
), items AS (
  SELECT meeting_id, count(*) AS agenda_item_count
  FROM agenda_item
  GROUP BY meeting_id
), spoken AS (
  SELECT meeting_id, count(*) AS speech_count
  FROM speech
  GROUP BY meeting_id
), followed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN review_status = 'draft' THEN 1 ELSE 0 END) AS draft_count,
    sum(CASE WHEN review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_count
  FROM action_item
  GROUP BY meeting_id
), gaps AS (
  SELECT
    meeting_id,
    sum(CASE WHEN state IN ('일부', '기록 없음') THEN 1 ELSE 0 END) AS gap_count,
    sum(CASE WHEN state <> '해당 없음' THEN 1 ELSE 0 END) AS applicable_count
  FROM record_element
  GROUP BY meeting_id
), ruled AS (
  -- Reached where parts * present >= needed * basis + beyond.
  SELECT
    organization_id,
    name,
    member_count,
    CASE
      WHEN quorum_rule IS NULL OR quorum_citation IS NULL THEN 0
      WHEN strpos(quorum_rule, '3분의 2') + strpos(quorum_rule, '과반수') + strpos(quorum_rule, '2분의 1') = 0 THEN 0
      ELSE 1
    END AS configured,
    CASE WHEN strpos(quorum_rule, '3분의 2') > 0 THEN 3 ELSE 2 END AS parts,
    CASE WHEN strpos(quorum_rule, '3분의 2') > 0 THEN 2 ELSE 1 END AS needed,
    CASE WHEN strpos(quorum_rule, '과반수') > 0 AND strpos(quorum_rule, '3분의 2') = 0 THEN 1 ELSE 0 END AS beyond,
    CASE WHEN strpos(quorum_rule, '정원') > 0 THEN 1 ELSE 0 END AS of_seats
  FROM organization
), told AS (
  SELECT
    meeting_id,
    CAST(CASE WHEN came_count > 0 THEN present_count ELSE NULL END AS INTEGER) AS present_count
  FROM listed
)
SELECT
  r.*,
  coalesce(r.committee_id, 0) AS committee_key,
  o.name AS committee,
  CASE
    WHEN coalesce(o.configured, 0) = 0 THEN 'unset'
    WHEN told.present_count IS NULL THEN 'unknown'
    WHEN CASE WHEN o.of_seats = 1 THEN o.member_count ELSE r.stated_member_count END IS NULL THEN 'unknown'
    WHEN o.parts * told.present_count >= o.needed * CASE WHEN o.of_seats = 1 THEN o.member_count ELSE r.stated_member_count END + o.beyond THEN 'reached'
    ELSE 'missed'
  END AS quorum,
  told.present_count,
  CAST(coalesce(listed.came_count, 0) AS INTEGER) AS came_count,
  CAST(coalesce(listed.member_count, 0) AS INTEGER) AS member_count,
  CAST(coalesce(listed.observer_entry_count, 0) AS INTEGER) AS observer_entry_count,
  CAST(coalesce(items.agenda_item_count, 0) AS INTEGER) AS agenda_item_count,
  CAST(coalesce(spoken.speech_count, 0) AS INTEGER) AS speech_count,
  CAST(coalesce(followed.draft_count, 0) AS INTEGER) AS draft_count,
  CAST(coalesce(followed.confirmed_count, 0) AS INTEGER) AS confirmed_count,
  CAST(coalesce(gaps.gap_count, 0) AS INTEGER) AS gap_count,
  CAST(coalesce(gaps.applicable_count, 0) AS INTEGER) AS applicable_count
FROM recorded_meeting AS r
LEFT JOIN ruled AS o ON o.organization_id = r.committee_id
LEFT JOIN told ON told.meeting_id = r.meeting_id
LEFT JOIN listed ON listed.meeting_id = r.meeting_id
LEFT JOIN items ON items.meeting_id = r.meeting_id
LEFT JOIN spoken ON spoken.meeting_id = r.meeting_id
LEFT JOIN followed ON followed.meeting_id = r.meeting_id
LEFT JOIN gaps ON gaps.meeting_id = r.meeting_id;
COMMENT ON VIEW meeting_summary IS 'Every row of recorded_meeting with its committee''s name, what was read of it in numbers, and whether as many members came as the quorum asks, by the rule on record. A rule is followed where its words say 과반수, 3분의 2 or 2분의 1 and its citation is on record, else unset. Its basis is 정원, the seats of the committee, where it says so, else 재적 as the minutes state it; without basis or attendance unknown. Members with a vote are not told apart in the minutes, so all members present are counted. present_count is NULL where the document lists nobody who came';

CREATE VIEW named_committee AS
SELECT organization_id AS committee_key, name AS committee
FROM organization
UNION ALL
SELECT 0, '-';
COMMENT ON VIEW named_committee IS 'What committee_key stands for: a committee, or - for meetings whose document names none';

CREATE VIEW counted_summary AS
SELECT s.*
FROM meeting_summary AS s
WHERE s.place = 1;
COMMENT ON VIEW counted_summary IS 'Each meeting once, by its best record, with what was read of it in numbers';

CREATE VIEW held_meeting AS
SELECT
  meeting_id,
  slug,
  committee_id,
  committee_key,
  coalesce(committee, '-') AS committee,
  held_on,
  present_count,
  quorum
FROM counted_summary
WHERE status = 'passed';
COMMENT ON VIEW held_meeting IS 'Each meeting that was held: members present (NULL where nobody is listed who came) and whether the quorum was reached';

CREATE VIEW correction_time AS
SELECT c.table_name, c.row_id, max(a.happened_at) AS corrected_at
FROM correction AS c
JOIN act AS a ON a.act_id = c.act_id
GROUP BY c.table_name, c.row_id;
COMMENT ON VIEW correction_time IS 'When a person last changed each corrected row, UTC';

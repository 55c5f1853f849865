-- Which objects could anyone once be told of whose document a person has closed since?
-- A person or a seat is told where an open document told of it before and none does now. What a document told of is
-- what it held when it was closed: how it was read since was never public. object_key: of the row among its kind.
-- For the whole archive's engine, as it asks about closed documents: it tells keys that were public, and nothing else. list_count: how many rows there are on all pages.
-- :kind text meeting, agenda-item, paper, person or membership
-- :meeting text? slug of one meeting
-- :number integer? number of the item in its meeting
-- :paper integer? key of one document
-- :person integer? key of one person
-- :membership integer? key of one seat
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the withdrawal, UTC
-- :modified_until text? last moment of the withdrawal, UTC
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
WITH closed AS (
  SELECT d.document_id, max(a.happened_at) AS modified_at
  FROM document AS d
  JOIN correction AS c ON c.table_name = 'document' AND c.column_name = 'disclosure' AND c.row_id = d.document_id
  JOIN act AS a ON a.act_id = c.act_id
  WHERE d.disclosure IN ('부분공개', '비공개') AND (c.before_value IS NULL OR c.before_value = '공개')
  GROUP BY d.document_id
), first_read AS (
  SELECT v.document_id, min(v.ingested_at) AS created_at
  FROM document_version AS v
  GROUP BY v.document_id
), last_open AS (
  SELECT c.document_id, max(v.version_no) AS version_no
  FROM closed AS c
  JOIN document_version AS v ON v.document_id = c.document_id AND v.ingested_at <= c.modified_at
  GROUP BY c.document_id
), told_version AS (
  SELECT v.version_id, v.document_id
  FROM last_open AS l
  JOIN document_version AS v ON v.document_id = l.document_id AND v.version_no = l.version_no
), recorded AS (
  SELECT m.meeting_id, m.slug, coalesce(s.same_as_id, m.organization_id) AS committee_id, d.document_id
  FROM told_version AS v
  JOIN document AS d ON d.document_id = v.document_id AND d.role IN ('minutes', 'agenda', 'attendance')
  JOIN meeting AS m ON m.version_id = v.version_id
  LEFT JOIN organization_same AS s ON s.organization_id = m.organization_id AND s.review_status = 'confirmed'
  WHERE NOT EXISTS (SELECT 1 FROM open_meeting AS o WHERE o.slug = m.slug)
), belonging AS (
  SELECT r.document_id, min(r.committee_id) AS committee_id
  FROM recorded AS r
  GROUP BY r.document_id
), closed_seat AS (
  SELECT s.membership_id, coalesce(p.same_as, p.person_id) AS person_id, s.committee_id, v.document_id
  FROM seat AS s
  JOIN told_version AS v ON v.version_id = s.version_id
  LEFT JOIN person AS p ON p.person_id = s.person_id
), told AS (
  SELECT coalesce(p.same_as, p.person_id) AS person_id, r.document_id
  FROM recorded AS r
  JOIN attendance AS a ON a.meeting_id = r.meeting_id
  JOIN person AS p ON p.person_id = coalesce(a.person_id, a.proposed_person_id)
  UNION
  SELECT s.person_id, s.document_id
  FROM closed_seat AS s
  WHERE s.person_id IS NOT NULL
), still AS (
  SELECT t.person_id
  FROM told AS t
  JOIN person AS p ON coalesce(p.same_as, p.person_id) = t.person_id
  JOIN attendance AS a ON coalesce(a.person_id, a.proposed_person_id) = p.person_id
  JOIN open_meeting AS m ON m.meeting_id = a.meeting_id
  UNION
  SELECT t.person_id
  FROM told AS t
  JOIN person AS p ON coalesce(p.same_as, p.person_id) = t.person_id
  JOIN open_seat AS s ON s.person_id = p.person_id
), gone AS (
  SELECT 'meeting' AS kind, min(r.meeting_id) AS object_key, r.slug, CAST(NULL AS INTEGER) AS number, min(r.document_id) AS document_id, min(r.committee_id) AS committee_id, CAST(NULL AS BIGINT) AS person_id
  FROM recorded AS r
  GROUP BY r.slug
  UNION ALL
  SELECT 'agenda-item' AS kind, min(i.agenda_item_id) AS object_key, r.slug, i.number, min(r.document_id) AS document_id, min(r.committee_id) AS committee_id, CAST(NULL AS BIGINT) AS person_id
  FROM recorded AS r
  JOIN agenda_item AS i ON i.meeting_id = r.meeting_id
  GROUP BY r.slug, i.number
  UNION ALL
  SELECT 'paper' AS kind, c.document_id AS object_key, CAST(NULL AS VARCHAR) AS slug, CAST(NULL AS INTEGER) AS number, c.document_id, b.committee_id, CAST(NULL AS BIGINT) AS person_id
  FROM closed AS c
  LEFT JOIN belonging AS b ON b.document_id = c.document_id
  UNION ALL
  SELECT 'membership' AS kind, s.membership_id AS object_key, CAST(NULL AS VARCHAR) AS slug, CAST(NULL AS INTEGER) AS number, s.document_id, s.committee_id, s.person_id
  FROM closed_seat AS s
  UNION ALL
  SELECT 'person' AS kind, t.person_id AS object_key, CAST(NULL AS VARCHAR) AS slug, CAST(NULL AS INTEGER) AS number, t.document_id, coalesce(one.same_as_id, p.organization_id) AS committee_id, t.person_id
  FROM told AS t
  JOIN person AS p ON p.person_id = t.person_id
  LEFT JOIN organization_same AS one ON one.organization_id = p.organization_id AND one.review_status = 'confirmed'
  WHERE strpos(p.name, '○') + strpos(p.name, '◯') + strpos(p.name, '〇') + strpos(p.name, '*') = 0
    AND NOT EXISTS (SELECT 1 FROM still AS s WHERE s.person_id = t.person_id)
), whole AS (
  SELECT g.object_key, g.slug, g.number, min(g.committee_id) AS committee_id, min(g.person_id) AS person_id, min(f.created_at) AS created_at, max(c.modified_at) AS modified_at
  FROM gone AS g
  JOIN closed AS c ON c.document_id = g.document_id
  JOIN first_read AS f ON f.document_id = g.document_id
  WHERE g.kind = :kind
  GROUP BY g.object_key, g.slug, g.number
), chosen AS (
  SELECT g.object_key, g.slug, g.number, g.created_at, g.modified_at
  FROM whole AS g
  LEFT JOIN organization_body AS o ON o.organization_id = g.committee_id
  WHERE (:meeting IS NULL OR g.slug = :meeting)
    AND (:number IS NULL OR g.number = :number)
    AND (:paper IS NULL OR g.object_key = :paper)
    AND (:person IS NULL OR g.person_id = :person)
    AND (:membership IS NULL OR g.object_key = :membership)
    AND (:organization IS NULL OR g.committee_id = :organization)
    AND (:body IS NULL OR coalesce(o.body_id, 0) = :body)
    AND (:created_since IS NULL OR g.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR g.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR g.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR g.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR object_key > :after)
  ORDER BY object_key ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT p.*, CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
ORDER BY p.object_key ASC NULLS LAST

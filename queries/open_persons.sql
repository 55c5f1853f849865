-- Which persons do open minutes and rosters name, and in which committee?
-- A person merged with another stands under that one. Names that a document masks (○○○) are nobody's. list_count: how many rows there are on all pages.
-- :person integer? key of one person
-- :body integer? key of the committee's city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
WITH named AS (
  SELECT coalesce(a.person_id, a.proposed_person_id) AS person_id, min(m.created_at) AS created_at, max(m.modified_at) AS modified_at
  FROM attendance AS a
  JOIN open_meeting AS m ON m.meeting_id = a.meeting_id
  WHERE coalesce(a.person_id, a.proposed_person_id) IS NOT NULL
  GROUP BY coalesce(a.person_id, a.proposed_person_id)
  UNION ALL
  SELECT person_id, created_at, modified_at FROM open_seat WHERE person_id IS NOT NULL
), whole AS (
  SELECT coalesce(p.same_as, p.person_id) AS person_id, min(n.created_at) AS created_at, max(n.modified_at) AS modified_at
  FROM named AS n
  JOIN person AS p ON p.person_id = n.person_id
  GROUP BY coalesce(p.same_as, p.person_id)
), told AS (
  SELECT
    p.person_id,
    p.name,
    coalesce(one.same_as_id, p.organization_id) AS committee_id,
    w.created_at,
    CASE WHEN t.corrected_at > w.modified_at THEN t.corrected_at ELSE w.modified_at END AS modified_at
  FROM whole AS w
  JOIN person AS p ON p.person_id = w.person_id
  LEFT JOIN organization_same AS one ON one.organization_id = p.organization_id AND one.review_status = 'confirmed'
  LEFT JOIN correction_time AS t ON t.table_name = 'person' AND t.row_id = p.person_id
  WHERE strpos(p.name, '○') + strpos(p.name, '◯') + strpos(p.name, '〇') + strpos(p.name, '*') = 0
), chosen AS (
  SELECT
    t.person_id,
    t.name,
    o.body_id,
    t.created_at,
    t.modified_at
  FROM told AS t
  JOIN organization_body AS o ON o.organization_id = t.committee_id
  WHERE (:person IS NULL OR t.person_id = :person)
    AND (:body IS NULL OR o.body_id = :body)
    AND (:created_since IS NULL OR t.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR t.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR t.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR t.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR person_id > :after)
  ORDER BY person_id ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT p.*, CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
ORDER BY p.person_id ASC NULLS LAST

-- Which persons do open minutes and rosters name, and in which committee?
-- A person merged with another stands under that one. Names that a document masks (○○○) are nobody's. list_place and list_count: the row's place among all that were asked for.
-- :person integer? key of one person
-- :body integer? key of the committee's city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH named AS (
  SELECT coalesce(a.person_id, a.proposed_person_id) AS person_id, m.created_at, m.modified_at
  FROM attendance AS a
  JOIN open_meeting AS m ON m.meeting_id = a.meeting_id
  WHERE coalesce(a.person_id, a.proposed_person_id) IS NOT NULL
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
    t.modified_at,
    row_number() OVER (ORDER BY t.person_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM told AS t
  JOIN open_organization AS o ON o.organization_id = t.committee_id
  WHERE (:person IS NULL OR t.person_id = :person)
    AND (:body IS NULL OR o.body_id = :body)
    AND (:created_since IS NULL OR t.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR t.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR t.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR t.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

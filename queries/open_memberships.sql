-- Who holds a seat of which committee, in which role and when, by a roster that is an open document?
-- person_id is NULL for a seat by post (post). list_place and list_count: the row's place among all that were asked for.
-- :membership integer? key of one seat
-- :person integer? key of one person
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :persons texts keys of persons; an empty list asks for no person in particular
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT person FROM (VALUES (:persons)) AS listed (person)
), chosen AS (
  SELECT
    s.membership_id,
    coalesce(p.same_as, p.person_id) AS person_id,
    s.committee_id,
    o.body_id,
    s.post,
    s.role,
    s.member_type,
    s.voting_right,
    s.start_date,
    s.end_date,
    s.created_at,
    s.modified_at,
    row_number() OVER (ORDER BY s.membership_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM open_seat AS s
  JOIN open_organization AS o ON o.organization_id = s.committee_id
  LEFT JOIN person AS p ON p.person_id = s.person_id
  WHERE (:membership IS NULL OR s.membership_id = :membership)
    AND (:person IS NULL OR coalesce(p.same_as, p.person_id) = :person)
    AND (:organization IS NULL OR s.committee_id = :organization)
    AND (:body IS NULL OR o.body_id = :body)
    AND (
      CAST(coalesce(p.same_as, p.person_id) AS VARCHAR) IN (SELECT person FROM asked)
      OR NOT EXISTS (SELECT 1 FROM asked WHERE person IS NOT NULL)
    )
    AND (:created_since IS NULL OR s.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR s.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR s.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR s.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

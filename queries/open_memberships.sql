-- Who holds a seat of which committee, in which role and when, by a roster that is an open document?
-- person_id is NULL for a seat by post (post). list_count: how many rows there are on all pages.
-- :membership integer? key of one seat
-- :person integer? key of one person
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :persons integers keys of persons; an empty list asks for no person in particular
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
WITH asked AS (
  SELECT person_id FROM (VALUES (:persons)) AS listed (person_id)
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
    s.modified_at
  FROM open_seat AS s
  JOIN organization_body AS o ON o.organization_id = s.committee_id
  LEFT JOIN person AS p ON p.person_id = s.person_id
  WHERE (:membership IS NULL OR s.membership_id = :membership)
    AND (:person IS NULL OR coalesce(p.same_as, p.person_id) = :person)
    AND (:organization IS NULL OR s.committee_id = :organization)
    AND (:body IS NULL OR o.body_id = :body)
    AND (:persons IS NULL OR coalesce(p.same_as, p.person_id) IN (SELECT person_id FROM asked))
    AND (:created_since IS NULL OR s.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR s.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR s.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR s.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR membership_id > :after)
  ORDER BY membership_id ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT p.*, CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
ORDER BY p.membership_id ASC NULLS LAST

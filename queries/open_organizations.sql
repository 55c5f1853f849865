-- Which committees and offices do open documents speak of, and to which city do they belong?
-- list_count: how many rows there are on all pages.
-- :organization integer? key of one organization
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
WITH chosen AS (
  SELECT
    o.organization_id,
    CASE WHEN parent.classification = 'city' THEN NULL ELSE parent.organization_id END AS parent_organization_id,
    o.body_id,
    o.name,
    o.classification,
    o.function,
    o.legal_basis,
    o.created_at,
    o.modified_at
  FROM open_organization AS o
  LEFT JOIN organization AS parent ON parent.organization_id = o.parent_organization_id
  WHERE o.classification <> 'city'
    AND (:organization IS NULL OR o.organization_id = :organization)
    AND (:body IS NULL OR o.body_id = :body)
    AND (:created_since IS NULL OR o.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR o.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR o.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR o.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR organization_id > :after)
  ORDER BY organization_id ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT p.*, CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
ORDER BY p.organization_id ASC NULLS LAST

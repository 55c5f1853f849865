-- Of which cities do open documents hold anything, and since when? 0 stands for committees whose city is not on record.
-- list_count: how many rows there are on all pages.
-- :body integer? key of one city
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :after integer? key of the row before the first
-- :most integer? how many rows at most
WITH told AS (
  SELECT body_id, created_at, modified_at FROM open_organization
  UNION ALL
  SELECT 0, created_at, modified_at FROM open_meeting WHERE committee_id IS NULL
), grouped AS (
  SELECT body_id, min(created_at) AS created_at, max(modified_at) AS modified_at
  FROM told
  GROUP BY body_id
), chosen AS (
  SELECT
    g.body_id,
    o.name,
    g.created_at,
    g.modified_at
  FROM grouped AS g
  LEFT JOIN organization AS o ON o.organization_id = g.body_id
  WHERE (:body IS NULL OR g.body_id = :body)
    AND (:created_since IS NULL OR g.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR g.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR g.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR g.modified_at <= CAST(:modified_until AS TIMESTAMP))
), page AS (
  SELECT *
  FROM chosen
  WHERE (:after IS NULL OR body_id > :after)
  ORDER BY body_id ASC NULLS LAST
  LIMIT :most
), counted AS (
  SELECT count(*) AS list_count
  FROM chosen
)
SELECT p.*, CAST(c.list_count AS INTEGER) AS list_count
FROM page AS p
CROSS JOIN counted AS c
ORDER BY p.body_id ASC NULLS LAST

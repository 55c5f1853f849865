-- Of which cities do open documents hold anything, and since when? 0 stands for committees whose city is not on record.
-- list_place and list_count: the row's place among all that were asked for.
-- :body integer? key of one city
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
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
    g.modified_at,
    row_number() OVER (ORDER BY g.body_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM grouped AS g
  LEFT JOIN organization AS o ON o.organization_id = g.body_id
  WHERE (:body IS NULL OR g.body_id = :body)
    AND (:created_since IS NULL OR g.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR g.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR g.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR g.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

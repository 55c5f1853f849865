-- Which committees and offices do open documents speak of, and to which city do they belong?
-- list_place and list_count: the row's place among all that were asked for.
-- :organization integer? key of one organization
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the last change, UTC
-- :modified_until text? last moment of the last change, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
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
    o.modified_at,
    row_number() OVER (ORDER BY o.organization_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM open_organization AS o
  LEFT JOIN open_organization AS parent ON parent.organization_id = o.parent_organization_id
  WHERE o.classification <> 'city'
    AND (:organization IS NULL OR o.organization_id = :organization)
    AND (:body IS NULL OR o.body_id = :body)
    AND (:created_since IS NULL OR o.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR o.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR o.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR o.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

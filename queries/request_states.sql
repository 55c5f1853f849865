-- In which state was each of some requests on a day, and was it taken up?
-- :requests integers keys of the requests
-- :as_of date day that the states speak of
WITH asked AS (
  SELECT CAST(v.request_id AS BIGINT) AS request_id
  FROM (VALUES (:requests)) AS v (request_id)
)
SELECT f.action_item_id, f.state, f.uptake
FROM asked
JOIN follow_up_state AS f ON f.action_item_id = asked.request_id
WHERE f.first_on <= :as_of AND f.last_on >= :as_of
ORDER BY f.action_item_id ASC NULLS LAST

-- On which of some documents do how many notes of each kind wait for a person's word?
-- :documents integers keys of the documents
WITH asked AS (
  SELECT CAST(v.document_id AS BIGINT) AS document_id
  FROM (VALUES (:documents)) AS v (document_id)
)
SELECT c.document_id, n.code, CAST(count(*) AS INTEGER) AS note_count
FROM asked
JOIN current_version AS c ON c.document_id = asked.document_id
JOIN parse_note AS n ON n.version_id = c.version_id
WHERE n.review_status = 'draft'
GROUP BY c.document_id, n.code
ORDER BY c.document_id ASC NULLS LAST, n.code ASC NULLS LAST

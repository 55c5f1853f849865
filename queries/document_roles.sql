-- Which documents are in, what is each taken for and why, and when was it read? The newest first.
-- list_place and list_count: the row's place among all that were asked for.
-- :name text? letters that the file name holds
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT d.document_id, d.file_name, d.role, d.role_basis, v.version_id, v.version_no, v.ingested_at
  FROM current_version AS v
  JOIN document AS d ON d.document_id = v.document_id
  WHERE (:name IS NULL OR strpos(lower(d.file_name), lower(:name)) > 0)
), page AS (
  SELECT *
  FROM asked
  ORDER BY ingested_at DESC NULLS LAST, version_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT *, row_number() OVER (ORDER BY ingested_at DESC NULLS LAST, version_id ASC NULLS LAST) AS list_place
  FROM page
), listed AS (
  SELECT count(*) AS list_count
  FROM asked
)
SELECT
  p.document_id,
  p.file_name,
  p.role,
  p.role_basis,
  p.version_no,
  p.ingested_at,
  CAST(p.list_place AS INTEGER) AS list_place,
  CAST(l.list_count AS INTEGER) AS list_count
FROM placed AS p
CROSS JOIN listed AS l
WHERE :first IS NULL OR p.list_place >= :first
ORDER BY p.list_place ASC NULLS LAST

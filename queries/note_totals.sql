-- Of each kind, how many notes are there on the current documents, and on how many of them has a person said whether it is so?
SELECT
  n.code,
  CAST(count(*) AS INTEGER) AS note_count,
  CAST(sum(CASE WHEN n.review_status = 'draft' THEN 0 ELSE 1 END) AS INTEGER) AS looked_count
FROM parse_note AS n
JOIN current_version AS v ON v.version_id = n.version_id
GROUP BY n.code
ORDER BY n.code ASC NULLS LAST

-- How many documents stand behind the figures, how many of them are made up, and when was the last one read?
SELECT
  CAST(count(*) AS INTEGER) AS document_count,
  CAST(coalesce(sum(CASE WHEN v.synthetic THEN 1 ELSE 0 END), 0) AS INTEGER) AS synthetic_count,
  max(v.ingested_at) AS ingested_at
FROM current_version AS v
ORDER BY document_count ASC NULLS LAST

-- How many documents stand behind the figures, how many of them are made up, and when was the last one read?
WITH newest AS (
  SELECT document_id, max(version_no) AS version_no
  FROM document_version
  WHERE version_no > 1
  GROUP BY document_id
), replaced AS (
  SELECT count(*) AS version_count, sum(CASE WHEN v.synthetic THEN 1 ELSE 0 END) AS synthetic_count
  FROM newest AS n
  JOIN document_version AS v ON v.document_id = n.document_id AND v.version_no < n.version_no
), kept AS (
  SELECT count(*) AS version_count, sum(CASE WHEN synthetic THEN 1 ELSE 0 END) AS synthetic_count, max(ingested_at) AS ingested_at
  FROM document_version
)
SELECT
  CAST(kept.version_count - replaced.version_count AS INTEGER) AS document_count,
  CAST(coalesce(kept.synthetic_count, 0) - coalesce(replaced.synthetic_count, 0) AS INTEGER) AS synthetic_count,
  kept.ingested_at
FROM kept
CROSS JOIN replaced
ORDER BY document_count ASC NULLS LAST

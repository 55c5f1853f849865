-- How many passages of the current minutes does the search know, and how many do not stand in its index yet?
WITH indexed AS (
  SELECT speech_id, agenda_item_id, action_item_id, position, text
  FROM search_passage
  WHERE NOT replaced
)
SELECT
  CAST(count(i.text) AS INTEGER) AS indexed_count,
  CAST(count(*) - count(i.text) AS INTEGER) AS missing_count
FROM searchable AS s
LEFT JOIN indexed AS i
  ON coalesce(i.speech_id, 0) = coalesce(s.speech_id, 0)
  AND coalesce(i.agenda_item_id, 0) = coalesce(s.agenda_item_id, 0)
  AND coalesce(i.action_item_id, 0) = coalesce(s.action_item_id, 0)
  AND i.position = s.position
  AND i.text = s.text
ORDER BY indexed_count ASC NULLS LAST

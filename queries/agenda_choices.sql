-- By which types and departments can the agenda be narrowed, and how many items has each pair of them?
SELECT
  i.item_type,
  i.presenter,
  CAST(count(*) AS INTEGER) AS item_count
FROM meeting_item AS i
GROUP BY i.item_type, i.presenter
ORDER BY i.item_type ASC NULLS LAST, i.presenter ASC NULLS LAST

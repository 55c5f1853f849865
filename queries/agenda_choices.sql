-- By which types and departments can the agenda be narrowed, and how many items has each pair of them?
-- :committee text? name of the committee; - for meetings without one
SELECT
  i.item_type,
  i.presenter,
  CAST(count(*) AS INTEGER) AS item_count
FROM meeting_item AS i
WHERE (:committee IS NULL OR i.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
GROUP BY i.item_type, i.presenter
ORDER BY i.item_type ASC NULLS LAST, i.presenter ASC NULLS LAST

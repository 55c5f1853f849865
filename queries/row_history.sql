-- What did persons change in one row, when, why, and what stood before?
-- :table text table of the row
-- :row integer key of the row
SELECT
  a.act_id,
  a.name,
  a.actor,
  a.reason,
  a.happened_at,
  c.column_name,
  c.before_value,
  c.after_value
FROM correction AS c
JOIN act AS a ON a.act_id = c.act_id
WHERE c.table_name = :table AND c.row_id = :row
ORDER BY c.act_id DESC NULLS LAST, c.correction_id ASC NULLS LAST

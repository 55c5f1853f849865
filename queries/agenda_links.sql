-- Which pairs of agenda items did a person say are one subject (confirmed) or two (rejected), who and when?
WITH decided AS (
  SELECT
    c.row_id,
    a.actor,
    a.reason,
    a.happened_at,
    row_number() OVER (PARTITION BY c.row_id ORDER BY c.act_id DESC NULLS LAST, c.correction_id DESC NULLS LAST) AS place
  FROM correction AS c
  JOIN act AS a ON a.act_id = c.act_id
  WHERE c.table_name = 'agenda_link'
)
SELECT
  l.link_id,
  l.agenda_item_id,
  l.earlier_agenda_item_id,
  l.review_status,
  l.score AS title_score,
  l.department,
  l.carried_over,
  d.actor,
  d.reason,
  d.happened_at
FROM agenda_link AS l
LEFT JOIN decided AS d ON d.row_id = l.link_id AND d.place = 1
WHERE l.review_status <> 'draft'
ORDER BY l.link_id ASC NULLS LAST

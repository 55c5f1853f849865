-- In how many records is each of the nine statutory elements whole, partly there, or missing?
-- :meeting text? slug of one meeting; all meetings without it
SELECT
  e.position,
  e.element,
  sum(CASE WHEN e.state = '있음' THEN 1 ELSE 0 END) AS whole_count,
  sum(CASE WHEN e.state = '일부' THEN 1 ELSE 0 END) AS part_count,
  sum(CASE WHEN e.state = '기록 없음' THEN 1 ELSE 0 END) AS missing_count,
  sum(CASE WHEN e.state = '해당 없음' THEN 1 ELSE 0 END) AS inapplicable_count
FROM record_element AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
WHERE m.status = 'passed' AND (:meeting IS NULL OR m.slug = :meeting)
GROUP BY e.position, e.element
ORDER BY e.position ASC NULLS LAST, e.element ASC NULLS LAST

-- In how many records is each of the nine statutory elements whole, partly there, or missing?
-- cited_count: records of committees for which it is on record why the decree applies to their minutes.
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  e.position,
  e.element,
  sum(CASE WHEN e.state = '있음' THEN 1 ELSE 0 END) AS whole_count,
  sum(CASE WHEN e.state = '일부' THEN 1 ELSE 0 END) AS part_count,
  sum(CASE WHEN e.state = '기록 없음' THEN 1 ELSE 0 END) AS missing_count,
  sum(CASE WHEN e.state = '해당 없음' THEN 1 ELSE 0 END) AS inapplicable_count,
  sum(e.cited) AS cited_count
FROM meeting_element AS e
WHERE (:meeting IS NULL OR e.slug = :meeting)
  AND (:committee IS NULL OR e.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR e.held_on >= :since)
  AND (:until IS NULL OR e.held_on <= :until)
GROUP BY e.position, e.element
ORDER BY e.position ASC NULLS LAST, e.element ASC NULLS LAST

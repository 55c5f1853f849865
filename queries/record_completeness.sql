-- In how many records is each of the nine statutory elements whole, partly there, or missing?
-- cited_count: records of committees for which it is on record why the decree applies to their minutes.
-- :meeting text? slug of one meeting; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH told AS (
  SELECT d.position, d.element, d.whole_count, d.part_count, d.missing_count, d.inapplicable_count, d.cited_count
  FROM element_day AS d
  WHERE :meeting IS NULL
    AND :committee IS NULL
    AND (:since IS NULL OR d.held_on >= :since)
    AND (:until IS NULL OR d.held_on <= :until)
  UNION ALL
  SELECT
    e.position,
    e.element,
    CASE WHEN e.state = '있음' THEN 1 ELSE 0 END,
    CASE WHEN e.state = '일부' THEN 1 ELSE 0 END,
    CASE WHEN e.state = '기록 없음' THEN 1 ELSE 0 END,
    CASE WHEN e.state = '해당 없음' THEN 1 ELSE 0 END,
    e.cited
  FROM meeting_element AS e
  WHERE NOT (:meeting IS NULL AND :committee IS NULL)
    AND (:meeting IS NULL OR e.slug = :meeting)
    AND (:committee IS NULL OR e.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR e.held_on >= :since)
    AND (:until IS NULL OR e.held_on <= :until)
)
SELECT
  position,
  element,
  CAST(sum(whole_count) AS BIGINT) AS whole_count,
  CAST(sum(part_count) AS BIGINT) AS part_count,
  CAST(sum(missing_count) AS BIGINT) AS missing_count,
  CAST(sum(inapplicable_count) AS BIGINT) AS inapplicable_count,
  CAST(sum(cited_count) AS BIGINT) AS cited_count
FROM told
GROUP BY position, element
ORDER BY position ASC NULLS LAST, element ASC NULLS LAST

-- Which meetings were held, newest first, on which days and as which 차수?
-- list_place and list_count: the row's place among all that were asked for.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH placed AS (
  SELECT
    m.slug,
    m.session_label,
    m.held_on,
    row_number() OVER (ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM counted_summary AS m
  WHERE m.status = 'passed'
    AND (:committee IS NULL OR m.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
)
SELECT
  slug,
  session_label,
  held_on,
  CAST(list_place AS INTEGER) AS list_place,
  CAST(list_count AS INTEGER) AS list_count
FROM placed
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

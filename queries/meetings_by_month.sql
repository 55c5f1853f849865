-- How many meetings were held in each month, and how many members were present where attendance is on record?
-- Months without a meeting have no row; meetings without a day stand in a row without year and month.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH held AS (
  SELECT
    CAST(extract(YEAR FROM held_on) AS INTEGER) AS year,
    CAST(extract(MONTH FROM held_on) AS INTEGER) AS month,
    present_count
  FROM held_meeting
  WHERE (:committee IS NULL OR committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR held_on >= :since)
    AND (:until IS NULL OR held_on <= :until)
)
SELECT
  year,
  month,
  CAST(count(*) AS INTEGER) AS meeting_count,
  CAST(count(present_count) AS INTEGER) AS recorded_count,
  CAST(sum(present_count) AS INTEGER) AS present_count
FROM held
GROUP BY year, month
ORDER BY year ASC NULLS LAST, month ASC NULLS LAST

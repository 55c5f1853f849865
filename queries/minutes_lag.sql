-- How many days after their meeting were minutes published, in spans of days? NULL: no day of publication on record.
-- lag_median and lag_ninety (nine tenths): days, nearest rank, over all whose day is recorded; the same in each row.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH told AS (
  SELECT
    m.meeting_id,
    date_diff('day', coalesce(CAST(m.end_at AS DATE), m.held_on), CAST(m.published_at AS DATE)) AS days
  FROM counted_summary AS m
  WHERE m.status = 'passed'
    AND (:committee IS NULL OR m.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
), ranked AS (
  SELECT
    days,
    row_number() OVER (ORDER BY days ASC NULLS LAST, meeting_id ASC NULLS LAST) AS place,
    count(*) OVER () AS all_count
  FROM told
  WHERE days IS NOT NULL
), middle AS (
  SELECT
    max(CASE WHEN 2 * place >= all_count AND 2 * (place - 1) < all_count THEN days ELSE NULL END) AS lag_median,
    max(CASE WHEN 10 * place >= 9 * all_count AND 10 * (place - 1) < 9 * all_count THEN days ELSE NULL END) AS lag_ninety
  FROM ranked
), spans AS (
  SELECT
    CASE
      WHEN days IS NULL THEN NULL
      WHEN days <= 7 THEN '0-7'
      WHEN days <= 14 THEN '8-14'
      WHEN days <= 30 THEN '15-30'
      WHEN days <= 90 THEN '31-90'
      ELSE '91-'
    END AS lag
  FROM told
)
SELECT
  s.lag,
  count(*) AS meeting_count,
  max(d.lag_median) AS lag_median,
  max(d.lag_ninety) AS lag_ninety
FROM spans AS s
CROSS JOIN middle AS d
GROUP BY s.lag
ORDER BY CASE s.lag WHEN '0-7' THEN 1 WHEN '8-14' THEN 2 WHEN '15-30' THEN 3 WHEN '31-90' THEN 4 WHEN '91-' THEN 5 ELSE 6 END ASC NULLS LAST

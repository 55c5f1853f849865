-- How many meetings did a committee hold in each year, and how many of them in writing?
-- :committee integer key of the committee
-- :as_of date day that the figures speak of
SELECT
  CAST(extract(year FROM m.held_on) AS INTEGER) AS held_year,
  CAST(count(*) AS INTEGER) AS held_count,
  CAST(sum(CASE WHEN m.mode = '서면' THEN 1 ELSE 0 END) AS INTEGER) AS written_count
FROM counted_meeting AS m
WHERE m.committee_id = :committee AND m.status = 'passed' AND m.held_on <= :as_of
GROUP BY CAST(extract(year FROM m.held_on) AS INTEGER)
ORDER BY held_year DESC NULLS LAST

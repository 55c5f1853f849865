-- How many meetings did each committee hold, of how many is attendance on record, and how many members came at least and at most?
-- The committee that met last comes first.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  committee,
  CAST(count(*) AS INTEGER) AS held_count,
  CAST(count(present_count) AS INTEGER) AS recorded_count,
  CAST(min(present_count) AS INTEGER) AS fewest_count,
  CAST(max(present_count) AS INTEGER) AS most_count,
  max(held_on) AS last_held_on
FROM held_meeting
WHERE (:committee IS NULL OR committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR held_on >= :since)
  AND (:until IS NULL OR held_on <= :until)
GROUP BY committee
ORDER BY last_held_on DESC NULLS LAST, committee ASC NULLS LAST

-- In how many of the meetings held was the quorum reached, by the rule that is on record for the committee?
-- How a rule is followed: the view held_meeting. ruled_count: meetings of committees with such a rule.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
SELECT
  CAST(count(*) AS INTEGER) AS held_count,
  CAST(coalesce(sum(CASE WHEN quorum = 'unset' THEN 0 ELSE 1 END), 0) AS INTEGER) AS ruled_count,
  CAST(coalesce(sum(CASE WHEN quorum = 'reached' THEN 1 ELSE 0 END), 0) AS INTEGER) AS reached_count,
  CAST(coalesce(sum(CASE WHEN quorum = 'missed' THEN 1 ELSE 0 END), 0) AS INTEGER) AS missed_count,
  CAST(coalesce(sum(CASE WHEN quorum = 'unknown' THEN 1 ELSE 0 END), 0) AS INTEGER) AS unknown_count
FROM held_meeting
WHERE (:committee IS NULL OR committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR held_on >= :since)
  AND (:until IS NULL OR held_on <= :until)
ORDER BY held_count ASC NULLS LAST

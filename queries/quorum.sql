-- In how many of the meetings held was the quorum reached, by the rule that is on record for the committee?
-- A rule is followed where its words say 과반수, 3분의 2 or 2분의 1 and its citation is on record. Its basis is 정원, the
-- seats of the committee, where it says so, else 재적 as the minutes state it. Without attendance or basis on record:
-- unknown_count. Members with a vote are not told apart in the minutes, so all members present are counted.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH listed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN status IN ('present', 'remote') THEN 1 ELSE 0 END) AS present_count,
    sum(CASE WHEN status IN ('present', 'remote', 'proxy') THEN 1 ELSE 0 END) AS came_count
  FROM attendance
  WHERE member
  GROUP BY meeting_id
), ruled AS (
  SELECT
    CASE
      WHEN o.quorum_rule IS NULL OR o.quorum_citation IS NULL THEN 0
      WHEN strpos(o.quorum_rule, '3분의 2') + strpos(o.quorum_rule, '과반수') + strpos(o.quorum_rule, '2분의 1') = 0 THEN 0
      ELSE 1
    END AS configured,
    CASE
      WHEN strpos(o.quorum_rule, '3분의 2') > 0 THEN 3
      ELSE 2
    END AS parts,
    CASE
      WHEN strpos(o.quorum_rule, '3분의 2') > 0 THEN 2
      ELSE 1
    END AS needed,
    CASE WHEN strpos(o.quorum_rule, '과반수') > 0 AND strpos(o.quorum_rule, '3분의 2') = 0 THEN 1 ELSE 0 END AS beyond,
    CASE WHEN strpos(o.quorum_rule, '정원') > 0 THEN o.member_count ELSE m.stated_member_count END AS basis,
    CASE WHEN listed.came_count > 0 THEN listed.present_count ELSE NULL END AS present_count
  FROM counted_meeting AS m
  LEFT JOIN organization AS o ON o.organization_id = m.committee_id
  LEFT JOIN listed ON listed.meeting_id = m.meeting_id
  WHERE m.status = 'passed'
    AND (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
), judged AS (
  SELECT
    configured,
    CASE
      WHEN configured = 0 THEN NULL
      WHEN basis IS NULL OR present_count IS NULL THEN NULL
      WHEN parts * present_count >= needed * basis + beyond THEN 1
      ELSE 0
    END AS reached
  FROM ruled
)
SELECT
  CAST(count(*) AS INTEGER) AS held_count,
  CAST(coalesce(sum(configured), 0) AS INTEGER) AS ruled_count,
  CAST(coalesce(sum(reached), 0) AS INTEGER) AS reached_count,
  CAST(coalesce(sum(1 - reached), 0) AS INTEGER) AS missed_count,
  CAST(coalesce(sum(configured), 0) - count(reached) AS INTEGER) AS unknown_count
FROM judged
ORDER BY held_count ASC NULLS LAST

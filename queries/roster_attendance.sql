-- Of each seat of the confirmed roster, what is known of each meeting that its term covers, printed or derived?
-- Whoever is on the roster but not on a complete list was absent (불참, 명단 대조로 산출): the view seat_meeting.
-- :as_of date day that the figures speak of
-- :meeting text? slug of one meeting; all meetings without it
-- :meetings texts? slugs of some meetings; all meetings without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH asked AS (
  SELECT CAST(v.slug AS VARCHAR) AS slug
  FROM (VALUES (:meetings)) AS v (slug)
)
SELECT
  e.membership_id,
  o.name AS committee,
  p.name,
  s.person_id,
  s.post,
  s.role,
  s.member_type,
  m.slug,
  m.held_on,
  e.status,
  e.basis,
  e.reason
FROM seat_meeting AS e
JOIN seat AS s ON s.membership_id = e.membership_id
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
JOIN organization AS o ON o.organization_id = m.committee_id
LEFT JOIN person AS p ON p.person_id = s.person_id
WHERE e.status <> 'left_out'
  AND e.held_on <= :as_of
  AND (:meeting IS NULL OR m.slug = :meeting)
  AND (:meetings IS NULL OR m.slug IN (SELECT slug FROM asked))
  AND (:committee IS NULL OR m.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:committee IS NULL OR s.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:committee IS NULL OR e.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on ASC NULLS LAST, m.slug ASC NULLS LAST, p.name ASC NULLS LAST, s.post ASC NULLS LAST, e.membership_id ASC NULLS LAST

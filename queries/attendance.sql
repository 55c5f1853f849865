-- Who was at each meeting, entry by entry as the minutes list them?
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
  m.slug,
  o.name AS committee,
  m.session_label,
  m.held_on,
  m.mode,
  a.position,
  a.name,
  coalesce(a.person_id, a.proposed_person_id) AS person_id,
  a.post,
  a.raw_name,
  a.role,
  a.member,
  a.collective,
  a.status,
  a.basis,
  a.first_line,
  a.last_line,
  a.quote,
  a.rule
FROM attendance AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE (:meeting IS NULL OR m.slug = :meeting)
  AND (:meetings IS NULL OR m.slug IN (SELECT slug FROM asked))
  AND (:committee IS NULL
    OR (:committee = '-' AND m.committee_id IS NULL)
    OR m.committee_id IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
  AND (:since IS NULL OR m.held_on >= :since)
  AND (:until IS NULL OR m.held_on <= :until)
ORDER BY m.held_on ASC NULLS LAST, m.slug ASC NULLS LAST, a.position ASC NULLS LAST, a.attendance_id ASC NULLS LAST

-- Which meetings of which committees are recorded for a day after the as-of day?
-- :as_of date day that the answer speaks of
-- :committee integer? key of one committee; all committees without it
SELECT
  m.slug,
  m.committee_id,
  o.name AS committee,
  m.session_label,
  m.status,
  m.held_on,
  m.start_at,
  m.location,
  m.first_line,
  m.last_line
FROM counted_meeting AS m
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE m.held_on > :as_of AND m.status <> 'cancelled' AND (:committee IS NULL OR m.committee_id = :committee)
ORDER BY m.held_on ASC NULLS LAST, m.slug ASC NULLS LAST, m.meeting_id ASC NULLS LAST

-- Which meetings does a document record, with how many persons as it states and as it lists?
-- :document integer key of the document
SELECT
  m.slug,
  m.name,
  m.held_on,
  m.stated_attendee_count,
  m.present_count,
  m.stated_observer_count,
  m.observer_entry_count
FROM counted_summary AS m
WHERE m.document_id = :document
ORDER BY m.held_on DESC NULLS LAST, m.slug ASC NULLS LAST

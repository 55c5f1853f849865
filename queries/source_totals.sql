-- Of all current documents, how many lines went to records and notes; of their meetings, how many agree with themselves; of the elements of the records, how many are there?
-- Of meetings that are still to come no record is asked for yet.
-- stated_count: meetings that state how many came and list them; agreeing_count: those of them that list as many. Elements that do not apply are apart.
-- :as_of date day that the figures speak of
WITH lines AS (
  SELECT count(*) AS assigned_count
  FROM source_line AS l
  JOIN current_version AS v ON v.version_id = l.version_id
  WHERE l.record IS NOT NULL
), meetings AS (
  SELECT
    count(*) AS meeting_count,
    sum(CASE WHEN stated_attendee_count IS NULL OR present_count IS NULL THEN 0 ELSE 1 END) AS stated_count,
    sum(CASE WHEN stated_attendee_count = present_count THEN 1 ELSE 0 END) AS agreeing_count
  FROM counted_summary
  WHERE held_on IS NULL OR held_on <= :as_of
), elements AS (
  SELECT sum(e.whole_count) AS whole_count, sum(e.inapplicable_count) AS inapplicable_count, sum(e.element_count) AS element_count
  FROM (
    SELECT
      d.whole_count,
      d.inapplicable_count,
      d.whole_count + d.part_count + d.missing_count + d.inapplicable_count AS element_count
    FROM element_day AS d
    WHERE d.held_on IS NULL OR d.held_on <= :as_of
    UNION ALL
    SELECT
      CASE WHEN r.state = '있음' THEN 1 ELSE 0 END,
      CASE WHEN r.state = '해당 없음' THEN 1 ELSE 0 END,
      1
    FROM record_element AS r
    JOIN counted_meeting AS m ON m.meeting_id = r.meeting_id
    WHERE m.status <> 'passed' AND (m.held_on IS NULL OR m.held_on <= :as_of)
  ) AS e
), documents AS (
  SELECT count(*) AS document_count, sum(line_count - blank_count) AS printed_count
  FROM current_version
)
SELECT
  CAST(documents.document_count AS INTEGER) AS document_count,
  CAST(coalesce(documents.printed_count, 0) AS INTEGER) AS printed_count,
  CAST(lines.assigned_count AS INTEGER) AS assigned_count,
  CAST(meetings.meeting_count AS INTEGER) AS meeting_count,
  CAST(coalesce(meetings.stated_count, 0) AS INTEGER) AS stated_count,
  CAST(coalesce(meetings.agreeing_count, 0) AS INTEGER) AS agreeing_count,
  CAST(coalesce(elements.element_count, 0) - coalesce(elements.inapplicable_count, 0) AS INTEGER) AS applicable_count,
  CAST(coalesce(elements.whole_count, 0) AS INTEGER) AS whole_count,
  CAST(coalesce(elements.inapplicable_count, 0) AS INTEGER) AS inapplicable_count
FROM documents
CROSS JOIN lines
CROSS JOIN meetings
CROSS JOIN elements
ORDER BY documents.document_count ASC NULLS LAST

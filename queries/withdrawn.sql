-- Which objects could anyone once be told of whose document a person has closed since?
-- For the whole archive's engine, as it asks about closed documents: it tells keys that were public, and nothing else. list_place and list_count: the row's place among all that were asked for.
-- :kind text meeting, agenda-item or paper
-- :meeting text? slug of one meeting
-- :number integer? number of the item in its meeting
-- :paper integer? key of one document
-- :organization integer? key of one committee
-- :body integer? key of its city; 0 where none is on record
-- :created_since text? first moment of the first reading, UTC
-- :created_until text? last moment of the first reading, UTC
-- :modified_since text? first moment of the withdrawal, UTC
-- :modified_until text? last moment of the withdrawal, UTC
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH closed AS (
  SELECT d.document_id, max(a.happened_at) AS modified_at
  FROM document AS d
  JOIN correction AS c ON c.table_name = 'document' AND c.column_name = 'disclosure' AND c.row_id = d.document_id
  JOIN act AS a ON a.act_id = c.act_id
  WHERE d.disclosure IN ('부분공개', '비공개') AND (c.before_value IS NULL OR c.before_value = '공개')
  GROUP BY d.document_id
), first_read AS (
  SELECT v.document_id, min(v.ingested_at) AS created_at
  FROM document_version AS v
  GROUP BY v.document_id
), recorded AS (
  SELECT r.meeting_id, r.slug, r.committee_id, r.document_id, r.held_on
  FROM recorded_meeting AS r
  JOIN closed AS c ON c.document_id = r.document_id
  WHERE NOT EXISTS (SELECT 1 FROM open_meeting AS m WHERE m.slug = r.slug)
), belonging AS (
  SELECT r.document_id, min(r.committee_id) AS committee_id
  FROM recorded AS r
  GROUP BY r.document_id
), gone AS (
  SELECT 'meeting' AS kind, r.slug, CAST(NULL AS INTEGER) AS number, min(r.document_id) AS document_id, min(r.committee_id) AS committee_id
  FROM recorded AS r
  GROUP BY r.slug
  UNION ALL
  SELECT 'agenda-item' AS kind, r.slug, i.number, min(r.document_id) AS document_id, min(r.committee_id) AS committee_id
  FROM recorded AS r
  JOIN agenda_item AS i ON i.meeting_id = r.meeting_id
  GROUP BY r.slug, i.number
  UNION ALL
  SELECT 'paper' AS kind, CAST(NULL AS VARCHAR) AS slug, CAST(NULL AS INTEGER) AS number, c.document_id, b.committee_id
  FROM closed AS c
  LEFT JOIN belonging AS b ON b.document_id = c.document_id
), chosen AS (
  SELECT
    g.slug,
    g.number,
    g.document_id,
    f.created_at,
    c.modified_at,
    row_number() OVER (ORDER BY c.modified_at ASC NULLS LAST, g.slug ASC NULLS LAST, g.number ASC NULLS LAST, g.document_id ASC NULLS LAST) AS list_place,
    count(*) OVER () AS list_count
  FROM gone AS g
  JOIN closed AS c ON c.document_id = g.document_id
  JOIN first_read AS f ON f.document_id = g.document_id
  LEFT JOIN organization AS o ON o.organization_id = g.committee_id
  LEFT JOIN organization AS parent ON parent.organization_id = o.parent_organization_id
  LEFT JOIN organization AS above ON above.organization_id = parent.parent_organization_id
  WHERE g.kind = :kind
    AND (:meeting IS NULL OR g.slug = :meeting)
    AND (:number IS NULL OR g.number = :number)
    AND (:paper IS NULL OR g.document_id = :paper)
    AND (:organization IS NULL OR g.committee_id = :organization)
    AND (
      :body IS NULL
      OR :body = CASE
        WHEN o.classification = 'city' THEN o.organization_id
        WHEN parent.classification = 'city' THEN parent.organization_id
        WHEN above.classification = 'city' THEN above.organization_id
        ELSE 0
      END
    )
    AND (:created_since IS NULL OR f.created_at >= CAST(:created_since AS TIMESTAMP))
    AND (:created_until IS NULL OR f.created_at <= CAST(:created_until AS TIMESTAMP))
    AND (:modified_since IS NULL OR c.modified_at >= CAST(:modified_since AS TIMESTAMP))
    AND (:modified_until IS NULL OR c.modified_at <= CAST(:modified_until AS TIMESTAMP))
)
SELECT *
FROM chosen
WHERE (:first IS NULL OR list_place >= :first) AND (:last IS NULL OR list_place <= :last)
ORDER BY list_place ASC NULLS LAST

CREATE VIEW open_version AS
SELECT
  c.version_id,
  c.document_id,
  d.file_name,
  d.media_type,
  d.role,
  d.disclosure,
  c.title,
  c.sha256,
  CASE WHEN t.corrected_at > c.ingested_at THEN t.corrected_at ELSE c.ingested_at END AS modified_at,
  coalesce(f.ingested_at, c.ingested_at) AS created_at
FROM current_version AS c
JOIN document AS d ON d.document_id = c.document_id
LEFT JOIN correction_time AS t ON t.table_name = 'document' AND t.row_id = c.document_id
LEFT JOIN document_version AS f ON f.document_id = c.document_id AND f.version_no = 1
WHERE d.disclosure IS NULL OR d.disclosure = '공개';
COMMENT ON VIEW open_version IS 'The newest version of every document that anyone may be told of: neither 부분공개 nor 비공개. What leaves to anyone (API, feeds, open data) rests on this view and on those made from it';

CREATE VIEW open_meeting AS
WITH corrected AS (
  SELECT a.meeting_id, t.corrected_at
  FROM attendance AS a
  JOIN correction_time AS t ON t.table_name = 'attendance' AND t.row_id = a.attendance_id
  UNION ALL
  SELECT s.meeting_id, t.corrected_at
  FROM speech AS s
  JOIN correction_time AS t ON t.table_name = 'speech' AND t.row_id = s.speech_id
), changed AS (
  SELECT meeting_id, max(corrected_at) AS corrected_at
  FROM corrected
  GROUP BY meeting_id
)
SELECT
  m.*,
  v.disclosure,
  v.created_at,
  CASE WHEN c.corrected_at > v.modified_at THEN c.corrected_at ELSE v.modified_at END AS modified_at
FROM counted_meeting AS m
JOIN open_version AS v ON v.version_id = m.version_id
LEFT JOIN changed AS c ON c.meeting_id = m.meeting_id;
COMMENT ON VIEW open_meeting IS 'Each meeting whose best record is an open document, with when it was first read and last changed, UTC';

CREATE VIEW seat AS
SELECT s.*, coalesce(one.same_as_id, s.organization_id) AS committee_id
FROM membership AS s
LEFT JOIN organization_same AS one ON one.organization_id = s.organization_id AND one.review_status = 'confirmed'
WHERE NOT s.withdrawn;
COMMENT ON VIEW seat IS 'Every seat of the confirmed rosters, with the committee that its committee''s name stands for';

CREATE VIEW open_seat AS
SELECT
  s.*,
  v.created_at,
  CASE WHEN t.corrected_at > v.modified_at THEN t.corrected_at ELSE v.modified_at END AS modified_at
FROM seat AS s
JOIN open_version AS v ON v.version_id = s.version_id
LEFT JOIN correction_time AS t ON t.table_name = 'membership' AND t.row_id = s.membership_id;
COMMENT ON VIEW open_seat IS 'Every seat of a confirmed roster that is an open document';

CREATE VIEW organization_body AS
SELECT
  o.organization_id,
  o.name,
  CASE
    WHEN o.classification = 'city' THEN o.organization_id
    WHEN parent.classification = 'city' THEN parent.organization_id
    WHEN above.classification = 'city' THEN above.organization_id
    ELSE 0
  END AS body_id
FROM organization AS o
LEFT JOIN organization AS parent ON parent.organization_id = o.parent_organization_id
LEFT JOIN organization AS above ON above.organization_id = parent.parent_organization_id;
COMMENT ON VIEW organization_body IS 'Every organization and the city that it belongs to; 0 where none is on record';

CREATE VIEW open_organization AS
WITH told AS (
  SELECT committee_id, min(created_at) AS created_at, max(modified_at) AS modified_at
  FROM open_meeting
  WHERE committee_id IS NOT NULL
  GROUP BY committee_id
  UNION ALL
  SELECT committee_id, min(created_at) AS created_at, max(modified_at) AS modified_at
  FROM open_seat
  GROUP BY committee_id
), upwards AS (
  SELECT committee_id AS organization_id, created_at, modified_at FROM told
  UNION ALL
  SELECT o.parent_organization_id, t.created_at, t.modified_at
  FROM told AS t
  JOIN organization AS o ON o.organization_id = t.committee_id
  UNION ALL
  SELECT p.parent_organization_id, t.created_at, t.modified_at
  FROM told AS t
  JOIN organization AS o ON o.organization_id = t.committee_id
  JOIN organization AS p ON p.organization_id = o.parent_organization_id
), spoken_of AS (
  SELECT organization_id, min(created_at) AS created_at, max(modified_at) AS modified_at
  FROM upwards
  WHERE organization_id IS NOT NULL
  GROUP BY organization_id
)
SELECT
  o.organization_id,
  o.parent_organization_id,
  o.name,
  o.classification,
  o.function,
  o.legal_basis,
  b.body_id,
  s.created_at,
  CASE WHEN t.corrected_at > s.modified_at THEN t.corrected_at ELSE s.modified_at END AS modified_at
FROM spoken_of AS s
JOIN organization AS o ON o.organization_id = s.organization_id
JOIN organization_body AS b ON b.organization_id = s.organization_id
LEFT JOIN correction_time AS t ON t.table_name = 'organization' AND t.row_id = o.organization_id;
COMMENT ON VIEW open_organization IS 'Committees that open documents speak of, and the offices and cities they belong to; body_id 0: no city is on record';

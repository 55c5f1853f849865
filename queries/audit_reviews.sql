-- What has a person decided on each item and page that a run audited, and does it hold for the page as the run saw it?
-- :run integer key of the audit run
WITH newest AS (
  SELECT m.kwcag_no, m.page, max(m.review_id) AS review_id
  FROM manual_review AS m
  GROUP BY m.kwcag_no, m.page
),
seen AS (
  SELECT p.page, min(p.audit_page_id) AS audit_page_id
  FROM audit_page AS p
  WHERE p.run_id = :run AND p.state = 'rest'
  GROUP BY p.page
)
SELECT
  m.review_id,
  m.kwcag_no,
  m.page,
  m.verdict,
  m.note,
  m.assistive_technology,
  m.evidence,
  a.actor,
  a.happened_at,
  CASE WHEN p.content_hash = m.content_hash THEN 1 ELSE 0 END AS holds
FROM newest AS n
JOIN manual_review AS m ON m.review_id = n.review_id
JOIN act AS a ON a.act_id = m.act_id
JOIN seen AS s ON s.page = m.page
JOIN audit_page AS p ON p.audit_page_id = s.audit_page_id
ORDER BY m.kwcag_no ASC NULLS LAST, m.page ASC NULLS LAST

-- What is one finding of an audit: rule, element, words, and the element as the browser had it?
-- :finding integer key of the finding
SELECT
  f.finding_id,
  f.run_id,
  r.target,
  f.fingerprint,
  f.kwcag_no,
  f.wcag,
  f.rules,
  f.outcome,
  f.impact,
  f.selector,
  f.snippet,
  f.message_ko,
  f.message_en,
  f.remedy_ko,
  f.remedy_en,
  f.page_state_count,
  p.page,
  p.address,
  e.role AS computed_role,
  e.accessible_name,
  e.picture,
  e.picture_width,
  e.picture_height,
  s.width,
  s.theme,
  s.language,
  s.state
FROM audit_finding AS f
JOIN audit_run AS r ON r.run_id = f.run_id
JOIN audit_page AS p ON p.audit_page_id = f.audit_page_id
LEFT JOIN audit_evidence AS e ON e.finding_id = f.finding_id
LEFT JOIN audit_page AS s ON s.audit_page_id = e.audit_page_id
WHERE f.finding_id = :finding
ORDER BY f.finding_id ASC NULLS LAST

-- What did an audit run find, on which page and element, and how is it mended?
-- :run integer key of the audit run
-- :outcome text? failed or cantTell
SELECT
  f.finding_id,
  f.kwcag_no,
  f.wcag,
  f.rules,
  f.outcome,
  f.impact,
  p.page,
  p.address,
  p.width,
  p.theme,
  p.language,
  p.state,
  f.selector,
  f.snippet,
  f.message_ko,
  f.message_en,
  f.remedy_ko,
  f.remedy_en,
  f.page_state_count
FROM audit_finding AS f
JOIN audit_page AS p ON p.audit_page_id = f.audit_page_id
WHERE f.run_id = :run AND (:outcome IS NULL OR f.outcome = :outcome)
ORDER BY f.outcome DESC NULLS LAST, f.kwcag_no ASC NULLS LAST, p.page ASC NULLS LAST, f.finding_id ASC NULLS LAST

-- What did an audit run find, on which page and element, and how is it mended?
-- :run integer key of the audit run
-- :outcome text? failed or cantTell
-- :page text? the page, as in audit_page
-- :item text? KWCAG 2.2 item; - for findings that belong to none
-- :severity text? critical, serious, moderate or minor
-- :rule text? part of a rule's name: axe: for what axe-core found, alone or with others
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
  f.page_state_count,
  f.fingerprint
FROM audit_finding AS f
JOIN audit_page AS p ON p.audit_page_id = f.audit_page_id
WHERE f.run_id = :run
  AND (:outcome IS NULL OR f.outcome = :outcome)
  AND (:page IS NULL OR p.page = :page)
  AND (:item IS NULL OR coalesce(f.kwcag_no, '-') = :item)
  AND (:severity IS NULL OR f.impact = :severity)
  AND (:rule IS NULL OR strpos(f.rules, :rule) > 0)
ORDER BY f.outcome DESC NULLS LAST, f.kwcag_no ASC NULLS LAST, p.page ASC NULLS LAST, f.finding_id ASC NULLS LAST

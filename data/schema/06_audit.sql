CREATE TABLE audit_run (
  run_id BIGINT PRIMARY KEY,
  target VARCHAR NOT NULL,
  started_at TIMESTAMP NOT NULL,
  finished_at TIMESTAMP NOT NULL,
  tool_version VARCHAR NOT NULL,
  browser VARCHAR NOT NULL,
  engines VARCHAR NOT NULL,
  page_state_count INTEGER NOT NULL,
  audited_count INTEGER NOT NULL,
  violation_count INTEGER NOT NULL,
  sample_seed VARCHAR NOT NULL DEFAULT '',
  CHECK (target IN ('dashboard', 'web')),
  CHECK (audited_count <= page_state_count)
);
COMMENT ON TABLE audit_run IS 'One run of the accessibility audit (EARL Assertor and test subject)';
COMMENT ON COLUMN audit_run.run_id IS 'Key';
COMMENT ON COLUMN audit_run.target IS 'dashboard for the product''s own pages, otherwise web';
COMMENT ON COLUMN audit_run.started_at IS 'Start, UTC';
COMMENT ON COLUMN audit_run.finished_at IS 'End, UTC';
COMMENT ON COLUMN audit_run.tool_version IS 'Version of this product';
COMMENT ON COLUMN audit_run.browser IS 'Browser and version';
COMMENT ON COLUMN audit_run.engines IS 'Engines with their versions, as axe 4.14.1, apart by a comma and a space';
COMMENT ON COLUMN audit_run.page_state_count IS 'Page states that were to be audited';
COMMENT ON COLUMN audit_run.audited_count IS 'Page states whose main landmark both engines visited';
COMMENT ON COLUMN audit_run.violation_count IS 'Findings with outcome failed';
COMMENT ON COLUMN audit_run.sample_seed IS 'Hash of the last signature before it, by which the random part of its sample was drawn; empty before the first';

CREATE TABLE audit_page (
  audit_page_id BIGINT PRIMARY KEY,
  run_id BIGINT NOT NULL REFERENCES audit_run (run_id),
  page VARCHAR NOT NULL,
  address VARCHAR NOT NULL,
  title VARCHAR,
  width INTEGER NOT NULL CHECK (width > 0),
  theme VARCHAR NOT NULL CHECK (theme IN ('light', 'dark', 'forced')),
  language VARCHAR,
  state VARCHAR NOT NULL,
  outcome VARCHAR NOT NULL CHECK (outcome IN ('audited', 'error')),
  reason VARCHAR,
  content_hash VARCHAR,
  examined_at TIMESTAMP,
  taken_from_run BIGINT REFERENCES audit_run (run_id),
  CHECK (outcome = 'audited' OR reason IS NOT NULL)
);
COMMENT ON TABLE audit_page IS 'One page in one width, theme, language and state, and whether it was really seen';
COMMENT ON COLUMN audit_page.audit_page_id IS 'Key';
COMMENT ON COLUMN audit_page.run_id IS 'The run';
COMMENT ON COLUMN audit_page.page IS 'Identifier in the served manifest, or the address of another site''s page';
COMMENT ON COLUMN audit_page.address IS 'Address as opened, without host for the product''s own pages';
COMMENT ON COLUMN audit_page.title IS 'Title of the page as found';
COMMENT ON COLUMN audit_page.width IS 'Viewport width, CSS pixels';
COMMENT ON COLUMN audit_page.theme IS 'Colour scheme';
COMMENT ON COLUMN audit_page.language IS 'Language asked for, BCP 47; NULL for other sites';
COMMENT ON COLUMN audit_page.state IS 'State of the page: rest, or a name in the manifest';
COMMENT ON COLUMN audit_page.outcome IS 'Seen in full, or not';
COMMENT ON COLUMN audit_page.reason IS 'Why it was not audited';
COMMENT ON COLUMN audit_page.content_hash IS 'SHA-256 of its roles, names and words without figures; NULL where it was not seen';
COMMENT ON COLUMN audit_page.examined_at IS 'When the engines looked at it, UTC; before the run''s start where an earlier result was taken over, the page being unchanged';
COMMENT ON COLUMN audit_page.taken_from_run IS 'The stored run that examined it; NULL: this run, or one that was stopped before its end';

CREATE TABLE audit_sample (
  run_id BIGINT NOT NULL REFERENCES audit_run (run_id),
  page VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  PRIMARY KEY (run_id, page, reason),
  CHECK (
    reason IN (
      'whole', 'start', 'common', 'essential', 'forms', 'tables', 'graphics', 'media', 'links', 'doubts', 'random'
    )
  )
);
COMMENT ON TABLE audit_sample IS 'The pages of a run that a person looks at, and why each was chosen (WCAG-EM 1.0, step 3)';
COMMENT ON COLUMN audit_sample.run_id IS 'The run';
COMMENT ON COLUMN audit_sample.page IS 'The page as in audit_page';
COMMENT ON COLUMN audit_sample.reason IS 'Why it is in the sample; a page may have several reasons';

CREATE TABLE audit_finding (
  finding_id BIGINT PRIMARY KEY,
  run_id BIGINT NOT NULL REFERENCES audit_run (run_id),
  audit_page_id BIGINT NOT NULL REFERENCES audit_page (audit_page_id),
  fingerprint VARCHAR NOT NULL,
  kwcag_no VARCHAR,
  wcag VARCHAR NOT NULL,
  rules VARCHAR NOT NULL,
  outcome VARCHAR NOT NULL CHECK (outcome IN ('failed', 'cantTell')),
  impact VARCHAR NOT NULL CHECK (impact IN ('minor', 'moderate', 'serious', 'critical')),
  selector VARCHAR NOT NULL,
  snippet VARCHAR NOT NULL,
  message_ko VARCHAR NOT NULL,
  message_en VARCHAR NOT NULL,
  remedy_ko VARCHAR NOT NULL,
  remedy_en VARCHAR NOT NULL,
  page_state_count INTEGER NOT NULL CHECK (page_state_count >= 1)
);
COMMENT ON TABLE audit_finding IS 'One defect on one page, found by one or more engines or checks (EARL TestResult)';
COMMENT ON COLUMN audit_finding.finding_id IS 'Key';
COMMENT ON COLUMN audit_finding.run_id IS 'The run';
COMMENT ON COLUMN audit_finding.audit_page_id IS 'First page state it was found in';
COMMENT ON COLUMN audit_finding.fingerprint IS 'Stable identity over runs: page, item, rule and selector, hashed';
COMMENT ON COLUMN audit_finding.kwcag_no IS 'KWCAG 2.2 item; NULL where the rule belongs to none';
COMMENT ON COLUMN audit_finding.wcag IS 'WCAG 2.2 criteria, apart by a space; empty for best practice';
COMMENT ON COLUMN audit_finding.rules IS 'Rules that found it, engine:rule, apart by a space';
COMMENT ON COLUMN audit_finding.outcome IS 'Failed, or needs a person (EARL outcome)';
COMMENT ON COLUMN audit_finding.impact IS 'Severity for the people affected';
COMMENT ON COLUMN audit_finding.selector IS 'CSS selector of the element';
COMMENT ON COLUMN audit_finding.snippet IS 'Markup of the element, cut to 500 characters';
COMMENT ON COLUMN audit_finding.message_ko IS 'What is wrong, Korean';
COMMENT ON COLUMN audit_finding.message_en IS 'What is wrong, English';
COMMENT ON COLUMN audit_finding.remedy_ko IS 'How to mend it, Korean';
COMMENT ON COLUMN audit_finding.remedy_en IS 'How to mend it, English';
COMMENT ON COLUMN audit_finding.page_state_count IS 'Page states it was found in';

CREATE TABLE audit_occurrence (
  finding_id BIGINT NOT NULL REFERENCES audit_finding (finding_id),
  audit_page_id BIGINT NOT NULL REFERENCES audit_page (audit_page_id),
  PRIMARY KEY (finding_id, audit_page_id)
);
COMMENT ON TABLE audit_occurrence IS 'In which page states a finding was made';
COMMENT ON COLUMN audit_occurrence.finding_id IS 'The finding';
COMMENT ON COLUMN audit_occurrence.audit_page_id IS 'The page state';

CREATE TABLE audit_evidence (
  finding_id BIGINT PRIMARY KEY REFERENCES audit_finding (finding_id),
  audit_page_id BIGINT NOT NULL REFERENCES audit_page (audit_page_id),
  role VARCHAR,
  accessible_name VARCHAR,
  picture VARCHAR,
  picture_width INTEGER CHECK (picture_width >= 1),
  picture_height INTEGER CHECK (picture_height >= 1)
);
COMMENT ON TABLE audit_evidence IS 'The element of a finding as the browser had it: what assistive technology is given, and a picture';
COMMENT ON COLUMN audit_evidence.finding_id IS 'The finding';
COMMENT ON COLUMN audit_evidence.audit_page_id IS 'The page state in which it was taken';
COMMENT ON COLUMN audit_evidence.role IS 'Role as the browser computes it; NULL where it gives none';
COMMENT ON COLUMN audit_evidence.accessible_name IS 'Accessible name as the browser computes it; NULL where there is none';
COMMENT ON COLUMN audit_evidence.picture IS 'The element framed in what surrounds it, WebP in base64, at most 60 kB; NULL where nothing is seen, or of older runs';
COMMENT ON COLUMN audit_evidence.picture_width IS 'Width of the picture, pixels';
COMMENT ON COLUMN audit_evidence.picture_height IS 'Height of the picture, pixels';

CREATE TABLE audit_verdict (
  run_id BIGINT NOT NULL REFERENCES audit_run (run_id),
  standard VARCHAR NOT NULL CHECK (standard IN ('KWCAG 2.2', 'WCAG 2.2')),
  no VARCHAR NOT NULL,
  page VARCHAR NOT NULL,
  verdict VARCHAR NOT NULL CHECK (verdict IN ('준수', '미준수', '자동 점검 이상 없음', '수동 확인 필요', '해당 없음', '점검하지 못함')),
  decided_by VARCHAR NOT NULL CHECK (decided_by IN ('machine', 'person')),
  target_count INTEGER NOT NULL CHECK (target_count >= 0),
  failed_count INTEGER NOT NULL CHECK (failed_count >= 0),
  cant_tell_count INTEGER NOT NULL CHECK (cant_tell_count >= 0),
  PRIMARY KEY (run_id, standard, no, page)
);
COMMENT ON TABLE audit_verdict IS 'Verdict of one run on one of the 33 KWCAG 2.2 items or 55 WCAG 2.2 criteria, for a page or all';
COMMENT ON COLUMN audit_verdict.run_id IS 'The run';
COMMENT ON COLUMN audit_verdict.standard IS 'Which standard';
COMMENT ON COLUMN audit_verdict.no IS 'Number of the item or criterion, as 1.1.1';
COMMENT ON COLUMN audit_verdict.page IS 'The page as in audit_page, or * for all pages together';
COMMENT ON COLUMN audit_verdict.verdict IS '자동 점검 이상 없음 still waits for a person; 수동 확인 필요: no automatic rule speaks to it';
COMMENT ON COLUMN audit_verdict.decided_by IS 'Who decided it';
COMMENT ON COLUMN audit_verdict.target_count IS 'Elements or pages that the checks applied to';
COMMENT ON COLUMN audit_verdict.failed_count IS 'Findings with outcome failed';
COMMENT ON COLUMN audit_verdict.cant_tell_count IS 'Findings that need a person';

CREATE TABLE manual_review (
  review_id BIGINT PRIMARY KEY,
  act_id BIGINT NOT NULL REFERENCES act (act_id),
  run_id BIGINT NOT NULL REFERENCES audit_run (run_id),
  kwcag_no VARCHAR NOT NULL,
  page VARCHAR NOT NULL,
  content_hash VARCHAR NOT NULL,
  verdict VARCHAR NOT NULL CHECK (verdict IN ('준수', '미준수', '해당 없음')),
  note VARCHAR NOT NULL,
  assistive_technology VARCHAR,
  evidence VARCHAR
);
COMMENT ON TABLE manual_review IS 'A person''s judgement on one item on one page; who and when are in its act';
COMMENT ON COLUMN manual_review.review_id IS 'Key';
COMMENT ON COLUMN manual_review.act_id IS 'The act that wrote it';
COMMENT ON COLUMN manual_review.run_id IS 'The run that was reviewed';
COMMENT ON COLUMN manual_review.kwcag_no IS 'KWCAG 2.2 item, as 1.1.1';
COMMENT ON COLUMN manual_review.page IS 'The page, as in audit_page';
COMMENT ON COLUMN manual_review.content_hash IS 'What the page held then; the judgement holds while the page has the same';
COMMENT ON COLUMN manual_review.verdict IS 'The person''s verdict';
COMMENT ON COLUMN manual_review.note IS 'What was done and seen';
COMMENT ON COLUMN manual_review.assistive_technology IS 'Assistive technology used, with version';
COMMENT ON COLUMN manual_review.evidence IS 'Where others can look it up';

CREATE TABLE audit_sign_off (
  sign_off_id BIGINT PRIMARY KEY,
  act_id BIGINT NOT NULL REFERENCES act (act_id),
  run_id BIGINT NOT NULL REFERENCES audit_run (run_id),
  department VARCHAR NOT NULL,
  scope VARCHAR NOT NULL,
  report_hash VARCHAR NOT NULL
);
COMMENT ON TABLE audit_sign_off IS 'A person''s signature under a run''s result; who and when are in its act';
COMMENT ON COLUMN audit_sign_off.sign_off_id IS 'Key';
COMMENT ON COLUMN audit_sign_off.act_id IS 'The act that wrote it';
COMMENT ON COLUMN audit_sign_off.run_id IS 'The run that was signed';
COMMENT ON COLUMN audit_sign_off.department IS 'For which department';
COMMENT ON COLUMN audit_sign_off.scope IS 'Which pages and conditions the signature covers';
COMMENT ON COLUMN audit_sign_off.report_hash IS 'SHA-256 of the verdicts, findings and reviews that were signed';

CREATE TABLE audit_acceptance (
  acceptance_id BIGINT PRIMARY KEY,
  act_id BIGINT NOT NULL REFERENCES act (act_id),
  fingerprint VARCHAR NOT NULL,
  state VARCHAR NOT NULL CHECK (state IN ('accepted', 'withdrawn')),
  reason VARCHAR NOT NULL,
  owner VARCHAR NOT NULL,
  expires_on DATE NOT NULL
);
COMMENT ON TABLE audit_acceptance IS 'A finding accepted for a time, or that taken back: an event; the newest of a fingerprint holds';
COMMENT ON COLUMN audit_acceptance.acceptance_id IS 'Key, in the order of events';
COMMENT ON COLUMN audit_acceptance.act_id IS 'The act that wrote it';
COMMENT ON COLUMN audit_acceptance.fingerprint IS 'The defect over runs, as in audit_finding';
COMMENT ON COLUMN audit_acceptance.state IS 'Accepted until it expires, or taken back';
COMMENT ON COLUMN audit_acceptance.reason IS 'Why it is accepted or taken back';
COMMENT ON COLUMN audit_acceptance.owner IS 'Who has to see to it that it is mended';
COMMENT ON COLUMN audit_acceptance.expires_on IS 'Last day on which it counts as accepted';

CREATE TABLE speech (
  speech_id BIGINT PRIMARY KEY,
  meeting_id BIGINT NOT NULL REFERENCES meeting (meeting_id),
  agenda_item_id BIGINT REFERENCES agenda_item (agenda_item_id),
  proposed_agenda_item_id BIGINT REFERENCES agenda_item (agenda_item_id),
  position INTEGER NOT NULL,
  speaker_label VARCHAR NOT NULL,
  kind VARCHAR NOT NULL CHECK (kind IN ('발언요지', '속기')),
  text VARCHAR NOT NULL,
  review_status VARCHAR NOT NULL DEFAULT 'draft' CHECK (review_status IN ('draft', 'confirmed', 'rejected')),
  reviewed_by VARCHAR,
  reviewed_at TIMESTAMP,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  UNIQUE (meeting_id, position)
);
COMMENT ON TABLE speech IS 'One turn of speech (Popolo Speech)';
COMMENT ON COLUMN speech.speech_id IS 'Key';
COMMENT ON COLUMN speech.meeting_id IS 'The meeting';
COMMENT ON COLUMN speech.agenda_item_id IS 'Item it belongs to where the minutes say so';
COMMENT ON COLUMN speech.proposed_agenda_item_id IS 'Item it seems to belong to by its place; a proposal';
COMMENT ON COLUMN speech.position IS 'Place in the meeting, counted from 1';
COMMENT ON COLUMN speech.speaker_label IS 'Speaker as printed (Popolo attribution_text); anonymised names stay so';
COMMENT ON COLUMN speech.kind IS 'Summary or verbatim record';
COMMENT ON COLUMN speech.text IS 'What was said, paragraphs apart by a line end';
COMMENT ON COLUMN speech.review_status IS 'Whether a person confirmed the proposed item; then the speech belongs to it';
COMMENT ON COLUMN speech.reviewed_by IS 'Who reviewed it';
COMMENT ON COLUMN speech.reviewed_at IS 'When, UTC';
COMMENT ON COLUMN speech.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN speech.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN speech.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN speech.quote IS 'The words as printed';
COMMENT ON COLUMN speech.rule IS 'Rule of the parser that produced the row';

CREATE TABLE speech_paragraph (
  speech_id BIGINT NOT NULL REFERENCES speech (speech_id),
  position INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  PRIMARY KEY (speech_id, position)
);
COMMENT ON TABLE speech_paragraph IS 'One bullet or paragraph of a speech, page breaks joined';
COMMENT ON COLUMN speech_paragraph.speech_id IS 'The speech';
COMMENT ON COLUMN speech_paragraph.position IS 'Place in the speech, counted from 1';
COMMENT ON COLUMN speech_paragraph.text IS 'What was said';
COMMENT ON COLUMN speech_paragraph.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN speech_paragraph.last_line IS 'Last printed line, counted from 1';

CREATE TABLE action_item (
  action_item_id BIGINT PRIMARY KEY,
  meeting_id BIGINT NOT NULL REFERENCES meeting (meeting_id),
  speech_id BIGINT REFERENCES speech (speech_id),
  position INTEGER NOT NULL,
  kind VARCHAR NOT NULL CHECK (kind IN ('request', 'commitment', 'decision')),
  soft BOOLEAN NOT NULL,
  confidence VARCHAR CHECK (confidence IN ('high', 'medium', 'low')),
  text VARCHAR NOT NULL,
  owner_department VARCHAR,
  owner_basis VARCHAR CHECK (owner_basis IN ('printed', 'speaker', 'proposed', 'person')),
  owner_as_printed VARCHAR,
  due_date DATE,
  due_basis VARCHAR,
  due_rule VARCHAR,
  review_status VARCHAR NOT NULL DEFAULT 'draft' CHECK (review_status IN ('draft', 'confirmed', 'rejected')),
  reviewed_by VARCHAR,
  reviewed_at TIMESTAMP,
  edited BOOLEAN NOT NULL DEFAULT FALSE,
  same_as BIGINT,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  UNIQUE (meeting_id, position),
  CHECK (review_status = 'draft' OR reviewed_by IS NOT NULL)
);
COMMENT ON TABLE action_item IS 'A request, commitment or decision to follow up (iCalendar VTODO)';
COMMENT ON COLUMN action_item.action_item_id IS 'Key';
COMMENT ON COLUMN action_item.meeting_id IS 'The meeting';
COMMENT ON COLUMN action_item.speech_id IS 'Speech it was said in; NULL for one from a heading or table';
COMMENT ON COLUMN action_item.position IS 'Place in the meeting, counted from 1';
COMMENT ON COLUMN action_item.kind IS 'Asked for, promised or decided';
COMMENT ON COLUMN action_item.soft IS 'Worded as a suggestion or on a condition';
COMMENT ON COLUMN action_item.confidence IS 'How often the wording of the rule means what it says; NULL for one that a person added';
COMMENT ON COLUMN action_item.text IS 'The sentence, page breaks joined';
COMMENT ON COLUMN action_item.owner_department IS 'Who is to act; NULL where not known';
COMMENT ON COLUMN action_item.owner_basis IS 'Printed in the sentence, the speaker''s own, proposed, or stated by a person who reviewed it';
COMMENT ON COLUMN action_item.owner_as_printed IS 'Who is to act in the document''s own general words';
COMMENT ON COLUMN action_item.due_date IS 'Due date; NULL where none is stated or none can be reckoned from the words';
COMMENT ON COLUMN action_item.due_basis IS 'Words of the document that state the limit';
COMMENT ON COLUMN action_item.due_rule IS 'How the due date is reckoned from the words: end-of-month, next-meeting …';
COMMENT ON COLUMN action_item.review_status IS 'Draft until a person confirms or rejects it';
COMMENT ON COLUMN action_item.reviewed_by IS 'Who reviewed it';
COMMENT ON COLUMN action_item.reviewed_at IS 'When, UTC';
COMMENT ON COLUMN action_item.edited IS 'A person changed what was read; the values before stand in correction';
COMMENT ON COLUMN action_item.same_as IS 'Key of the row of an earlier version at which the item was first read; NULL: here';
COMMENT ON COLUMN action_item.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN action_item.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN action_item.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN action_item.quote IS 'The words as printed';
COMMENT ON COLUMN action_item.rule IS 'Rule of the parser that produced the row';

CREATE TABLE action_answer (
  answer_id BIGINT PRIMARY KEY,
  request_id BIGINT NOT NULL REFERENCES action_item (action_item_id),
  commitment_id BIGINT NOT NULL REFERENCES action_item (action_item_id),
  scope VARCHAR NOT NULL CHECK (scope IN ('개별', '포괄')),
  rule VARCHAR NOT NULL,
  review_status VARCHAR NOT NULL CHECK (review_status IN ('draft', 'confirmed', 'rejected')),
  reviewed_by VARCHAR,
  reviewed_at TIMESTAMP,
  UNIQUE (request_id, commitment_id),
  CHECK (review_status = 'draft' OR reviewed_by IS NOT NULL)
);
COMMENT ON TABLE action_answer IS 'Which commitment answers which request, many to many';
COMMENT ON COLUMN action_answer.answer_id IS 'Key';
COMMENT ON COLUMN action_answer.request_id IS 'The request';
COMMENT ON COLUMN action_answer.commitment_id IS 'The commitment that answers it';
COMMENT ON COLUMN action_answer.scope IS 'Answers this one, or everything that was asked';
COMMENT ON COLUMN action_answer.rule IS 'Rule that proposed it, or person';
COMMENT ON COLUMN action_answer.review_status IS 'Draft until a person says that it answers (confirmed) or does not (rejected)';
COMMENT ON COLUMN action_answer.reviewed_by IS 'Who reviewed it';
COMMENT ON COLUMN action_answer.reviewed_at IS 'When, UTC';

CREATE TABLE action_status_event (
  event_id BIGINT PRIMARY KEY,
  action_item_id BIGINT NOT NULL REFERENCES action_item (action_item_id),
  state VARCHAR CHECK (state IN ('접수', '검토 중', '추진 중', '완료', '종결')),
  uptake VARCHAR CHECK (uptake IN ('반영', '일부 반영', '미반영', '검토 중')),
  effective_on DATE NOT NULL,
  note VARCHAR,
  evidence_url VARCHAR,
  withdraws_event_id BIGINT REFERENCES action_status_event (event_id),
  act_id BIGINT NOT NULL REFERENCES act (act_id),
  CHECK (state <> '종결' OR note IS NOT NULL),
  CHECK ((state IS NULL AND withdraws_event_id IS NOT NULL) OR (state IS NOT NULL AND withdraws_event_id IS NULL)),
  CHECK (evidence_url IS NULL OR strpos(evidence_url, 'https://') = 1 OR strpos(evidence_url, 'http://') = 1)
);
COMMENT ON TABLE action_status_event IS 'What became of a follow-up; rows are only ever added, a mistake is withdrawn by another row (iCalendar VTODO STATUS)';
COMMENT ON COLUMN action_status_event.event_id IS 'Key';
COMMENT ON COLUMN action_status_event.action_item_id IS 'The follow-up, by the row at which it was first read';
COMMENT ON COLUMN action_status_event.state IS '처리 상태 from this event on; NULL for one that withdraws another';
COMMENT ON COLUMN action_status_event.uptake IS '반영 여부 of a request from this event on; NULL where nobody has said';
COMMENT ON COLUMN action_status_event.effective_on IS 'Day from which the state holds, local; never before that of an earlier event of the follow-up';
COMMENT ON COLUMN action_status_event.note IS 'Reason or remark';
COMMENT ON COLUMN action_status_event.evidence_url IS 'Address of what shows it, http or https';
COMMENT ON COLUMN action_status_event.withdraws_event_id IS 'The earlier event that counts no longer';
COMMENT ON COLUMN action_status_event.act_id IS 'The act: who and when';

CREATE TABLE correction (
  correction_id BIGINT PRIMARY KEY,
  act_id BIGINT NOT NULL REFERENCES act (act_id),
  table_name VARCHAR NOT NULL,
  row_id BIGINT NOT NULL,
  column_name VARCHAR NOT NULL,
  before_value VARCHAR,
  after_value VARCHAR
);
COMMENT ON TABLE correction IS 'A value that an act changed in a row; who, why and when stand in the act; rows are only ever added';
COMMENT ON COLUMN correction.correction_id IS 'Key';
COMMENT ON COLUMN correction.act_id IS 'The act that changed it';
COMMENT ON COLUMN correction.table_name IS 'Table of the row';
COMMENT ON COLUMN correction.row_id IS 'Key of the row';
COMMENT ON COLUMN correction.column_name IS 'Column that was changed';
COMMENT ON COLUMN correction.before_value IS 'Value before';
COMMENT ON COLUMN correction.after_value IS 'Value after';

CREATE TABLE recheck (
  recheck_id BIGINT PRIMARY KEY,
  act_id BIGINT NOT NULL REFERENCES act (act_id),
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  table_name VARCHAR NOT NULL,
  row_id BIGINT NOT NULL,
  proposed_row BIGINT,
  state VARCHAR NOT NULL CHECK (state IN ('open', 'applied', 'dismissed'))
);
COMMENT ON TABLE recheck IS 'A decision on a row that a new version of its document does not have as it was; a person decides again';
COMMENT ON COLUMN recheck.recheck_id IS 'Key';
COMMENT ON COLUMN recheck.act_id IS 'The act that found it when the version was filed';
COMMENT ON COLUMN recheck.version_id IS 'Version in which the row is not as it was';
COMMENT ON COLUMN recheck.table_name IS 'Table of the row';
COMMENT ON COLUMN recheck.row_id IS 'Key of the decided row, of the earlier version';
COMMENT ON COLUMN recheck.proposed_row IS 'Key of the row of the new version that is most like it; NULL where none is';
COMMENT ON COLUMN recheck.state IS 'Open, taken over to the proposed row, or let go';

CREATE TABLE document (
  document_id BIGINT PRIMARY KEY,
  file_name VARCHAR NOT NULL,
  media_type VARCHAR NOT NULL,
  role VARCHAR NOT NULL CHECK (role IN ('minutes', 'agenda', 'attendance', 'roster', 'other', 'unsure')),
  role_basis VARCHAR NOT NULL DEFAULT 'content' CHECK (role_basis IN ('content', 'person')),
  disclosure VARCHAR CHECK (disclosure IN ('공개', '부분공개', '비공개'))
);
COMMENT ON TABLE document IS 'A file that was handed in, over all its versions (OParl File)';
COMMENT ON COLUMN document.document_id IS 'Key';
COMMENT ON COLUMN document.file_name IS 'File name as handed in (OParl fileName)';
COMMENT ON COLUMN document.media_type IS 'Media type by content (OParl mimeType)';
COMMENT ON COLUMN document.role IS 'What the document is: 회의록, 안건, 참석부, 위원 명단, other; unsure: a person is asked';
COMMENT ON COLUMN document.role_basis IS 'Decided from the content, or by a person, whose word stays over later versions';
COMMENT ON COLUMN document.disclosure IS 'Disclosure class; NULL where not set';

CREATE TABLE document_version (
  version_id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL REFERENCES document (document_id),
  version_no INTEGER NOT NULL CHECK (version_no >= 1),
  sha256 VARCHAR NOT NULL CHECK (length(sha256) = 64),
  byte_count BIGINT NOT NULL,
  line_count INTEGER NOT NULL,
  blank_count INTEGER NOT NULL DEFAULT 0,
  encoding VARCHAR,
  title VARCHAR,
  tool_version VARCHAR NOT NULL,
  synthetic BOOLEAN NOT NULL DEFAULT FALSE,
  modified_at TIMESTAMP,
  ingested_at TIMESTAMP NOT NULL,
  UNIQUE (document_id, version_no)
);
COMMENT ON TABLE document_version IS 'One state of a document; a changed file is a new version and the old one is kept';
COMMENT ON COLUMN document_version.version_id IS 'Key';
COMMENT ON COLUMN document_version.document_id IS 'The document';
COMMENT ON COLUMN document_version.version_no IS 'Version, counted from 1; the highest is current';
COMMENT ON COLUMN document_version.sha256 IS 'SHA-256 of the bytes, hexadecimal';
COMMENT ON COLUMN document_version.byte_count IS 'Size, bytes';
COMMENT ON COLUMN document_version.line_count IS 'Number of lines, blank ones included';
COMMENT ON COLUMN document_version.blank_count IS 'Number of them without words';
COMMENT ON COLUMN document_version.encoding IS 'Character encoding the text was read in; NULL for binary formats';
COMMENT ON COLUMN document_version.title IS 'Title of the document as printed';
COMMENT ON COLUMN document_version.tool_version IS 'Version of the parser that read it';
COMMENT ON COLUMN document_version.synthetic IS 'Made up, as one of its first lines says (합성 자료); every page that shows it says so';
COMMENT ON COLUMN document_version.modified_at IS 'When the file was last changed, as its file system says, UTC; NULL where it does not say';
COMMENT ON COLUMN document_version.ingested_at IS 'When it was stored, UTC';

CREATE TABLE document_evidence (
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  position INTEGER NOT NULL,
  subject VARCHAR NOT NULL CHECK (subject IN ('role', 'minutes_status')),
  value VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  weight INTEGER NOT NULL,
  line INTEGER,
  quote VARCHAR NOT NULL,
  PRIMARY KEY (version_id, position)
);
COMMENT ON TABLE document_evidence IS 'What in a document speaks for it being minutes, an agenda and so on, and for 초안 or 확정';
COMMENT ON COLUMN document_evidence.version_id IS 'Version of the document';
COMMENT ON COLUMN document_evidence.position IS 'Place in the list, counted from 1';
COMMENT ON COLUMN document_evidence.subject IS 'What it is evidence of';
COMMENT ON COLUMN document_evidence.value IS 'Value it speaks for';
COMMENT ON COLUMN document_evidence.rule IS 'Rule that saw it';
COMMENT ON COLUMN document_evidence.weight IS 'How much it counts, in points of the table of rules';
COMMENT ON COLUMN document_evidence.line IS 'Line, counted from 1; NULL where it is the file name';
COMMENT ON COLUMN document_evidence.quote IS 'The words as printed';

CREATE TABLE document_decision (
  decision_id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL REFERENCES document (document_id),
  before_role VARCHAR NOT NULL,
  role VARCHAR NOT NULL CHECK (role IN ('minutes', 'agenda', 'attendance', 'roster', 'other')),
  act_id BIGINT NOT NULL REFERENCES act (act_id)
);
COMMENT ON TABLE document_decision IS 'What a person said a document is; rows are only ever added';
COMMENT ON COLUMN document_decision.decision_id IS 'Key';
COMMENT ON COLUMN document_decision.document_id IS 'The document';
COMMENT ON COLUMN document_decision.before_role IS 'What it was taken for before';
COMMENT ON COLUMN document_decision.role IS 'What it is';
COMMENT ON COLUMN document_decision.act_id IS 'The act: who, why and when';

CREATE TABLE membership (
  membership_id BIGINT PRIMARY KEY,
  organization_id BIGINT NOT NULL REFERENCES organization (organization_id),
  person_id BIGINT REFERENCES person (person_id),
  post VARCHAR,
  role VARCHAR CHECK (role IN ('위원장', '부위원장', '공동부위원장', '위원')),
  member_type VARCHAR CHECK (member_type IN ('당연직', '위촉직')),
  voting_right BOOLEAN,
  start_date DATE,
  end_date DATE,
  confirmed_by VARCHAR NOT NULL,
  confirmed_at TIMESTAMP NOT NULL,
  withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  CHECK (person_id IS NOT NULL OR post IS NOT NULL),
  CHECK (end_date IS NULL OR start_date IS NULL OR start_date <= end_date)
);
COMMENT ON TABLE membership IS 'A seat and who holds it, from a roster (위원 명단) that a person confirmed (OParl Membership)';
COMMENT ON COLUMN membership.membership_id IS 'Key';
COMMENT ON COLUMN membership.organization_id IS 'The committee';
COMMENT ON COLUMN membership.person_id IS 'Who holds the seat; NULL for a seat by post';
COMMENT ON COLUMN membership.post IS 'Post that holds the seat, whoever is in it';
COMMENT ON COLUMN membership.role IS 'Role in the committee; NULL where not printed';
COMMENT ON COLUMN membership.member_type IS 'By post or appointed; NULL where unknown';
COMMENT ON COLUMN membership.voting_right IS 'Whether the seat votes (OParl votingRight); NULL where unknown';
COMMENT ON COLUMN membership.start_date IS 'First day of the term; NULL where unknown';
COMMENT ON COLUMN membership.end_date IS 'Last day of the term, itself served; NULL while open';
COMMENT ON COLUMN membership.confirmed_by IS 'Who confirmed the roster';
COMMENT ON COLUMN membership.confirmed_at IS 'When, UTC';
COMMENT ON COLUMN membership.withdrawn IS 'The import that added it was undone; it counts nowhere';
COMMENT ON COLUMN membership.version_id IS 'Version of the roster that the row was read from';
COMMENT ON COLUMN membership.first_line IS 'First row of the roster, counted from 1';
COMMENT ON COLUMN membership.last_line IS 'Last row of the roster, counted from 1';
COMMENT ON COLUMN membership.quote IS 'The row as it stands, cells apart by a bar';
COMMENT ON COLUMN membership.rule IS 'Rule that produced the row';

CREATE TABLE vacant_seat (
  vacant_seat_id BIGINT PRIMARY KEY,
  organization_id BIGINT NOT NULL REFERENCES organization (organization_id),
  post VARCHAR,
  role VARCHAR CHECK (role IN ('위원장', '부위원장', '공동부위원장', '위원')),
  member_type VARCHAR CHECK (member_type IN ('당연직', '위촉직')),
  vacant BOOLEAN NOT NULL,
  confirmed_by VARCHAR NOT NULL,
  confirmed_at TIMESTAMP NOT NULL,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL
);
COMMENT ON TABLE vacant_seat IS 'A seat that a roster (위원 명단) lists as vacant (공석): part of the 정원, held by nobody, in no rate of attendance';
COMMENT ON COLUMN vacant_seat.vacant_seat_id IS 'Key';
COMMENT ON COLUMN vacant_seat.organization_id IS 'The committee';
COMMENT ON COLUMN vacant_seat.post IS 'Post that would hold the seat; NULL where not printed';
COMMENT ON COLUMN vacant_seat.role IS 'Role in the committee; NULL where not printed';
COMMENT ON COLUMN vacant_seat.member_type IS 'By post or appointed; NULL where unknown';
COMMENT ON COLUMN vacant_seat.vacant IS 'Whether the newest roster still lists it so; false too where its import was undone';
COMMENT ON COLUMN vacant_seat.confirmed_by IS 'Who confirmed the roster';
COMMENT ON COLUMN vacant_seat.confirmed_at IS 'When, UTC';
COMMENT ON COLUMN vacant_seat.version_id IS 'Version of the roster that the row was read from';
COMMENT ON COLUMN vacant_seat.first_line IS 'First row of the roster, counted from 1';
COMMENT ON COLUMN vacant_seat.last_line IS 'Last row of the roster, counted from 1';
COMMENT ON COLUMN vacant_seat.quote IS 'The row as it stands, cells apart by a bar';
COMMENT ON COLUMN vacant_seat.rule IS 'Rule that produced the row';

CREATE TABLE source_line (
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  line INTEGER NOT NULL CHECK (line >= 1),
  page INTEGER,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  record VARCHAR,
  PRIMARY KEY (version_id, line)
);
COMMENT ON TABLE source_line IS 'Every line of a document as printed, and what became of it';
COMMENT ON COLUMN source_line.version_id IS 'Version of the document';
COMMENT ON COLUMN source_line.line IS 'Line, counted from 1';
COMMENT ON COLUMN source_line.page IS 'Page, counted from 1; NULL where the format has none';
COMMENT ON COLUMN source_line.char_start IS 'Offset of the first character in the text';
COMMENT ON COLUMN source_line.char_end IS 'Offset after the last character in the text';
COMMENT ON COLUMN source_line.text IS 'The line as printed';
COMMENT ON COLUMN source_line.record IS 'Table that its content went to, or note; NULL for a blank or unassigned line';

CREATE TABLE parse_note (
  note_id BIGINT PRIMARY KEY,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  line INTEGER NOT NULL,
  code VARCHAR NOT NULL,
  note_values VARCHAR NOT NULL,
  review_status VARCHAR NOT NULL DEFAULT 'draft' CHECK (review_status IN ('draft', 'confirmed', 'rejected')),
  reviewed_by VARCHAR,
  reviewed_at TIMESTAMP,
  CHECK (review_status = 'draft' OR reviewed_by IS NOT NULL)
);
COMMENT ON TABLE parse_note IS 'What a reader or the parser noticed and left as printed';
COMMENT ON COLUMN parse_note.note_id IS 'Key';
COMMENT ON COLUMN parse_note.version_id IS 'Version of the document';
COMMENT ON COLUMN parse_note.line IS 'Line, counted from 1';
COMMENT ON COLUMN parse_note.code IS 'Kind of note; its sentence is note-<code> in the message catalogue';
COMMENT ON COLUMN parse_note.note_values IS 'Values of the sentence, a JSON object';
COMMENT ON COLUMN parse_note.review_status IS 'Draft until a person says that it is so (confirmed) or is not (rejected)';
COMMENT ON COLUMN parse_note.reviewed_by IS 'Who reviewed it';
COMMENT ON COLUMN parse_note.reviewed_at IS 'When, UTC';

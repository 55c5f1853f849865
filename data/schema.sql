-- Tables of the minutes dashboard. Terms follow OParl 1.1, Popolo, Open Civic Data, iCalendar and EARL.
-- Rows read from a document belong to one version of it and are never deleted; a person's act is a row of its own.
-- NULL means that no source says so. Events are in UTC, meeting times local beside their zone.

CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY,
  applied_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE schema_version IS 'Versions of this schema that the database has been through; migrations go forward only';
COMMENT ON COLUMN schema_version.version IS 'Schema version, counted from 1';
COMMENT ON COLUMN schema_version.applied_at IS 'When it was applied, UTC';

CREATE TABLE organization (
  organization_id BIGINT PRIMARY KEY,
  parent_organization_id BIGINT REFERENCES organization (organization_id),
  name VARCHAR NOT NULL UNIQUE,
  classification VARCHAR NOT NULL CHECK (classification IN ('city', 'office', 'committee')),
  function VARCHAR CHECK (function IN ('자문', '심의', '의결', '심의·자문', '심의·의결')),
  legal_basis VARCHAR,
  member_count INTEGER CHECK (member_count >= 0),
  voting_member_count INTEGER CHECK (voting_member_count >= 0),
  quorum_rule VARCHAR,
  quorum_citation VARCHAR,
  records_citation VARCHAR,
  CHECK (quorum_rule IS NULL OR quorum_citation IS NOT NULL)
);
COMMENT ON TABLE organization IS 'A city, an office or a committee (OParl Organization)';
COMMENT ON COLUMN organization.organization_id IS 'Key';
COMMENT ON COLUMN organization.parent_organization_id IS 'The organization it belongs to (OParl subOrganizationOf)';
COMMENT ON COLUMN organization.name IS 'Official name as printed';
COMMENT ON COLUMN organization.classification IS 'city, office or committee (OParl classification)';
COMMENT ON COLUMN organization.function IS 'What the committee is for; NULL where no source states it';
COMMENT ON COLUMN organization.legal_basis IS 'Ordinance and article that the committee rests on, with its citation';
COMMENT ON COLUMN organization.member_count IS '정원: number of seats, persons';
COMMENT ON COLUMN organization.voting_member_count IS 'Number of seats with a vote, persons';
COMMENT ON COLUMN organization.quorum_rule IS 'Quorum as its source words it; NULL: 정족수 규정 미설정';
COMMENT ON COLUMN organization.quorum_citation IS 'Where the quorum rule stands';
COMMENT ON COLUMN organization.records_citation IS 'Why 공공기록물법 시행령 제18조 applies to its minutes; NULL: not configured';

CREATE TABLE organization_name (
  organization_id BIGINT NOT NULL REFERENCES organization (organization_id),
  name VARCHAR NOT NULL,
  valid_from DATE,
  valid_to DATE,
  PRIMARY KEY (organization_id, name)
);
COMMENT ON TABLE organization_name IS 'Other names an organization is printed under (Popolo other_names)';
COMMENT ON COLUMN organization_name.organization_id IS 'The organization';
COMMENT ON COLUMN organization_name.name IS 'Name as printed';
COMMENT ON COLUMN organization_name.valid_from IS 'First day of use; NULL where unknown';
COMMENT ON COLUMN organization_name.valid_to IS 'Last day of use; NULL where unknown';

CREATE TABLE act (
  act_id BIGINT PRIMARY KEY,
  name VARCHAR NOT NULL,
  actor VARCHAR NOT NULL,
  origin VARCHAR,
  reason VARCHAR,
  undoes_act_id BIGINT REFERENCES act (act_id),
  happened_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE act IS 'What a person did, one transaction each; rows are only ever added';
COMMENT ON COLUMN act.act_id IS 'Key';
COMMENT ON COLUMN act.name IS 'What was done: act-<name> in the message catalogue';
COMMENT ON COLUMN act.actor IS 'Who did it';
COMMENT ON COLUMN act.origin IS 'From where: the address of who asked, or the command; NULL where the system did it by itself';
COMMENT ON COLUMN act.reason IS 'Why; NULL where none was asked for';
COMMENT ON COLUMN act.undoes_act_id IS 'The earlier act that this one put back';
COMMENT ON COLUMN act.happened_at IS 'When, UTC';

CREATE TABLE act_seal (
  act_id BIGINT PRIMARY KEY REFERENCES act (act_id),
  hash VARCHAR NOT NULL CHECK (length(hash) = 64)
);
COMMENT ON TABLE act_seal IS 'The seal of each act, so that a trail changed afterwards is found; rows are only ever added';
COMMENT ON COLUMN act_seal.act_id IS 'The act';
COMMENT ON COLUMN act_seal.hash IS 'SHA-256, hexadecimal, over the seal before it, the act and what it changed';

CREATE TABLE organization_same (
  organization_id BIGINT PRIMARY KEY REFERENCES organization (organization_id),
  same_as_id BIGINT NOT NULL REFERENCES organization (organization_id),
  review_status VARCHAR NOT NULL CHECK (review_status IN ('draft', 'confirmed', 'rejected')),
  act_id BIGINT REFERENCES act (act_id),
  CHECK (organization_id <> same_as_id),
  CHECK (review_status = 'draft' OR act_id IS NOT NULL)
);
COMMENT ON TABLE organization_same IS 'A committee whose name is a variant of another''s: proposed as the same, one only when a person says so';
COMMENT ON COLUMN organization_same.organization_id IS 'The committee under the name that was read later';
COMMENT ON COLUMN organization_same.same_as_id IS 'The committee that it seems to be; itself no variant';
COMMENT ON COLUMN organization_same.review_status IS 'draft: proposed; confirmed: one committee; rejected: two';
COMMENT ON COLUMN organization_same.act_id IS 'The act that decided it; NULL while proposed';

CREATE TABLE person (
  person_id BIGINT PRIMARY KEY,
  organization_id BIGINT NOT NULL REFERENCES organization (organization_id),
  name VARCHAR NOT NULL,
  distinction VARCHAR NOT NULL DEFAULT '',
  same_as BIGINT,
  UNIQUE (organization_id, name, distinction)
);
COMMENT ON TABLE person IS 'A natural person (Popolo Person)';
COMMENT ON COLUMN person.person_id IS 'Key';
COMMENT ON COLUMN person.organization_id IS 'Committee in whose minutes the name was first read; homonyms in other committees are other rows';
COMMENT ON COLUMN person.name IS 'Name as printed';
COMMENT ON COLUMN person.distinction IS 'What tells a homonym apart, in the words of who split the two; empty for the first of a name';
COMMENT ON COLUMN person.same_as IS 'Key of the person that this one is, as a person has said; NULL: stands for itself';

CREATE TABLE person_pair (
  pair_id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (person_id),
  other_person_id BIGINT NOT NULL REFERENCES person (person_id),
  state VARCHAR NOT NULL CHECK (state IN ('apart', 'open'))
);
COMMENT ON TABLE person_pair IS 'Two persons of like names whom a person has said to be two; what was merged stands in person';
COMMENT ON COLUMN person_pair.pair_id IS 'Key';
COMMENT ON COLUMN person_pair.person_id IS 'The one';
COMMENT ON COLUMN person_pair.other_person_id IS 'The other, of the higher key';
COMMENT ON COLUMN person_pair.state IS 'Two persons, or open again after an undo';

CREATE TABLE person_name (
  person_id BIGINT NOT NULL REFERENCES person (person_id),
  name VARCHAR NOT NULL,
  valid_from DATE,
  valid_to DATE,
  PRIMARY KEY (person_id, name)
);
COMMENT ON TABLE person_name IS 'Other names of a person (Popolo other_names)';
COMMENT ON COLUMN person_name.person_id IS 'The person';
COMMENT ON COLUMN person_name.name IS 'Name as printed';
COMMENT ON COLUMN person_name.valid_from IS 'First day of use; NULL where unknown';
COMMENT ON COLUMN person_name.valid_to IS 'Last day of use; NULL where unknown';

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

CREATE TABLE meeting (
  meeting_id BIGINT PRIMARY KEY,
  organization_id BIGINT REFERENCES organization (organization_id),
  slug VARCHAR NOT NULL,
  name VARCHAR,
  cover_title VARCHAR,
  office VARCHAR,
  session_label VARCHAR,
  session_year INTEGER,
  session_no INTEGER CHECK (session_no >= 1),
  mode VARCHAR CHECK (mode IN ('대면', '화상', '서면')),
  status VARCHAR NOT NULL CHECK (status IN ('tentative', 'confirmed', 'cancelled', 'passed')),
  held_on DATE,
  start_at TIMESTAMP,
  end_at TIMESTAMP,
  zone VARCHAR NOT NULL,
  location VARCHAR,
  stated_attendee_count INTEGER,
  stated_observer_count INTEGER,
  stated_member_count INTEGER,
  stated_absent_count INTEGER,
  minutes_status VARCHAR CHECK (minutes_status IN ('초안', '확정')),
  published_at TIMESTAMP,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL
);
COMMENT ON TABLE meeting IS 'A meeting that was held or planned, as one version of one document records it (OParl Meeting)';
COMMENT ON COLUMN meeting.meeting_id IS 'Key';
COMMENT ON COLUMN meeting.organization_id IS 'The committee; NULL where the document names none';
COMMENT ON COLUMN meeting.slug IS 'Name in an address: committee, date and session. Rows of one name record one meeting, of which counted_meeting takes one';
COMMENT ON COLUMN meeting.name IS 'Title of its minutes as printed (OParl name)';
COMMENT ON COLUMN meeting.cover_title IS 'Title on the cover where it differs';
COMMENT ON COLUMN meeting.office IS 'Office that runs the committee, as printed';
COMMENT ON COLUMN meeting.session_label IS '차수 as printed';
COMMENT ON COLUMN meeting.session_year IS 'Year of the 차수';
COMMENT ON COLUMN meeting.session_no IS '차수 within its year';
COMMENT ON COLUMN meeting.mode IS 'How it met; NULL where not printed';
COMMENT ON COLUMN meeting.status IS 'State of the event (Open Civic Data Event.status); passed: held';
COMMENT ON COLUMN meeting.held_on IS 'Day of the meeting, local; NULL where not printed';
COMMENT ON COLUMN meeting.start_at IS 'Start, local time in zone';
COMMENT ON COLUMN meeting.end_at IS 'End, local time in zone';
COMMENT ON COLUMN meeting.zone IS 'IANA time zone of the local times';
COMMENT ON COLUMN meeting.location IS 'Place as printed';
COMMENT ON COLUMN meeting.stated_attendee_count IS 'Members present as the document states, persons';
COMMENT ON COLUMN meeting.stated_observer_count IS 'Observers (배석) as the document states, persons';
COMMENT ON COLUMN meeting.stated_member_count IS '재적 or total beside those present as the document states, persons';
COMMENT ON COLUMN meeting.stated_absent_count IS 'Members absent as the document states, persons';
COMMENT ON COLUMN meeting.minutes_status IS 'Draft or approved minutes; NULL where not printed';
COMMENT ON COLUMN meeting.published_at IS 'When the minutes were published, local time in zone: midnight where the document gives a day; NULL where it gives none';
COMMENT ON COLUMN meeting.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN meeting.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN meeting.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN meeting.quote IS 'The words as printed';
COMMENT ON COLUMN meeting.rule IS 'Rule of the parser that produced the row';

CREATE TABLE meeting_decision (
  decision_id BIGINT PRIMARY KEY,
  document_id BIGINT NOT NULL REFERENCES document (document_id),
  slug VARCHAR NOT NULL,
  verdict VARCHAR NOT NULL CHECK (verdict IN ('same', 'apart', 'open')),
  apart_from VARCHAR,
  moved_from VARCHAR,
  act_id BIGINT NOT NULL REFERENCES act (act_id),
  CHECK (verdict <> 'apart' OR apart_from IS NOT NULL)
);
COMMENT ON TABLE meeting_decision IS 'What a person said of which meeting a document records; rows are only ever added, the newest of a document and a name holds';
COMMENT ON COLUMN meeting_decision.decision_id IS 'Key';
COMMENT ON COLUMN meeting_decision.document_id IS 'The document';
COMMENT ON COLUMN meeting_decision.slug IS 'Name in the address of the meeting that it records from then on';
COMMENT ON COLUMN meeting_decision.verdict IS 'same: one meeting with the other documents of that name; apart: another meeting than apart_from; open: taken back, nobody has said';
COMMENT ON COLUMN meeting_decision.apart_from IS 'Name in the address of the meeting that it was told apart from';
COMMENT ON COLUMN meeting_decision.moved_from IS 'Name in the address that the document bore until then; NULL where it kept its own';
COMMENT ON COLUMN meeting_decision.act_id IS 'The act: who, why and when';

CREATE TABLE attendance (
  attendance_id BIGINT PRIMARY KEY,
  meeting_id BIGINT NOT NULL REFERENCES meeting (meeting_id),
  position INTEGER NOT NULL,
  person_id BIGINT REFERENCES person (person_id),
  proposed_person_id BIGINT REFERENCES person (person_id),
  name VARCHAR,
  post VARCHAR,
  affiliation VARCHAR,
  raw_name VARCHAR NOT NULL,
  person_count INTEGER CHECK (person_count >= 1),
  role VARCHAR CHECK (role IN ('위원장', '부위원장', '공동부위원장', '위원')),
  member BOOLEAN NOT NULL,
  collective BOOLEAN NOT NULL,
  status VARCHAR NOT NULL CHECK (status IN ('present', 'remote', 'proxy', 'excused', 'absent', 'not_recorded')),
  basis VARCHAR NOT NULL CHECK (basis IN ('printed', 'derived')),
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  UNIQUE (meeting_id, position)
);
COMMENT ON TABLE attendance IS 'One printed entry of who was there (extends OParl participant)';
COMMENT ON COLUMN attendance.attendance_id IS 'Key';
COMMENT ON COLUMN attendance.meeting_id IS 'The meeting';
COMMENT ON COLUMN attendance.position IS 'Place in the list, counted from 1';
COMMENT ON COLUMN attendance.person_id IS 'The person, once a person has confirmed the link';
COMMENT ON COLUMN attendance.proposed_person_id IS 'Person of that name in the committee, proposed by name alone';
COMMENT ON COLUMN attendance.name IS 'Name as printed; NULL for an entry by post';
COMMENT ON COLUMN attendance.post IS 'Post as printed, alone or beside a name; NULL where not printed';
COMMENT ON COLUMN attendance.affiliation IS 'Body, district or group printed with the entry; NULL where not printed';
COMMENT ON COLUMN attendance.raw_name IS 'The entry as printed';
COMMENT ON COLUMN attendance.person_count IS 'Persons that the entry stands for';
COMMENT ON COLUMN attendance.role IS 'Role as printed; NULL where not printed';
COMMENT ON COLUMN attendance.member IS 'Member of the committee, or observer (배석, 간사)';
COMMENT ON COLUMN attendance.collective IS 'One entry that stands for several persons';
COMMENT ON COLUMN attendance.status IS 'Whether they were there';
COMMENT ON COLUMN attendance.basis IS 'Printed, or derived from the roster';
COMMENT ON COLUMN attendance.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN attendance.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN attendance.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN attendance.quote IS 'The words as printed';
COMMENT ON COLUMN attendance.rule IS 'Rule of the parser that produced the row';

CREATE TABLE agenda_item (
  agenda_item_id BIGINT PRIMARY KEY,
  meeting_id BIGINT NOT NULL REFERENCES meeting (meeting_id),
  number INTEGER NOT NULL CHECK (number >= 1),
  printed_number VARCHAR,
  title VARCHAR NOT NULL,
  printed_type VARCHAR,
  item_type VARCHAR CHECK (item_type IN ('자문', '보고', '심의', '의결', '기타')),
  presenter VARCHAR,
  discussed_as VARCHAR,
  discussed_line INTEGER,
  presented_by VARCHAR,
  result VARCHAR,
  resolution_text VARCHAR,
  same_as BIGINT,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL,
  UNIQUE (meeting_id, number)
);
COMMENT ON TABLE agenda_item IS 'An item of a meeting''s agenda (OParl AgendaItem)';
COMMENT ON COLUMN agenda_item.agenda_item_id IS 'Key';
COMMENT ON COLUMN agenda_item.meeting_id IS 'The meeting';
COMMENT ON COLUMN agenda_item.number IS 'Place of the item in the agenda, counted from 1 (OParl order)';
COMMENT ON COLUMN agenda_item.printed_number IS 'Number as printed, as in 3-1 (OParl number); NULL where the agenda prints none';
COMMENT ON COLUMN agenda_item.title IS 'Title in the agenda as printed (OParl name)';
COMMENT ON COLUMN agenda_item.printed_type IS 'Type as printed before the title or in the heading of its section';
COMMENT ON COLUMN agenda_item.item_type IS 'What is asked of the committee; NULL where not printed';
COMMENT ON COLUMN agenda_item.presenter IS 'Department in the agenda as printed';
COMMENT ON COLUMN agenda_item.discussed_as IS 'Title under which it was introduced, as printed';
COMMENT ON COLUMN agenda_item.discussed_line IS 'Line at which it was introduced';
COMMENT ON COLUMN agenda_item.presented_by IS 'Who introduced it, as printed';
COMMENT ON COLUMN agenda_item.result IS 'Outcome as stated (OParl result); NULL where the document states none';
COMMENT ON COLUMN agenda_item.resolution_text IS 'Wording of the decision as stated (OParl resolutionText)';
COMMENT ON COLUMN agenda_item.same_as IS 'Key of the row of an earlier version at which the item was first read; NULL: here';
COMMENT ON COLUMN agenda_item.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN agenda_item.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN agenda_item.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN agenda_item.quote IS 'The words as printed';
COMMENT ON COLUMN agenda_item.rule IS 'Rule of the parser that produced the row';

CREATE TABLE agenda_link (
  link_id BIGINT PRIMARY KEY,
  agenda_item_id BIGINT NOT NULL REFERENCES agenda_item (agenda_item_id),
  earlier_agenda_item_id BIGINT NOT NULL REFERENCES agenda_item (agenda_item_id),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  department VARCHAR,
  carried_over VARCHAR,
  review_status VARCHAR NOT NULL CHECK (review_status IN ('draft', 'confirmed', 'rejected')),
  UNIQUE (agenda_item_id, earlier_agenda_item_id),
  CHECK (agenda_item_id <> earlier_agenda_item_id)
);
COMMENT ON TABLE agenda_link IS 'What a person said of two items of two meetings: one subject, or two (OParl Consultation); who, why and when stand in the trail';
COMMENT ON COLUMN agenda_link.link_id IS 'Key';
COMMENT ON COLUMN agenda_link.agenda_item_id IS 'The later item, by its first row: it goes on over later versions';
COMMENT ON COLUMN agenda_link.earlier_agenda_item_id IS 'The earlier item, by its first row';
COMMENT ON COLUMN agenda_link.score IS 'Likeness of their titles when it was decided, of 100: shared pairs of letters (Dice)';
COMMENT ON COLUMN agenda_link.department IS 'Department that presented both; NULL where none did';
COMMENT ON COLUMN agenda_link.carried_over IS 'Words of the earlier outcome or the later title that carry an item over, as 보류; NULL: none';
COMMENT ON COLUMN agenda_link.review_status IS 'confirmed: one subject; rejected: two; draft: as before anybody decided, after an undo';

CREATE TABLE record_element (
  meeting_id BIGINT NOT NULL REFERENCES meeting (meeting_id),
  position INTEGER NOT NULL,
  element VARCHAR NOT NULL,
  state VARCHAR NOT NULL CHECK (state IN ('있음', '일부', '기록 없음', '해당 없음')),
  detail VARCHAR,
  recorded_count INTEGER,
  expected_count INTEGER,
  PRIMARY KEY (meeting_id, position)
);
COMMENT ON TABLE record_element IS 'The nine elements that 공공기록물법 시행령 제18조 asks of minutes, and what the record of a meeting holds of each';
COMMENT ON COLUMN record_element.meeting_id IS 'The meeting';
COMMENT ON COLUMN record_element.position IS 'Place in the decree''s list, counted from 1';
COMMENT ON COLUMN record_element.element IS 'Element as the decree names it';
COMMENT ON COLUMN record_element.state IS 'Whole, partly there, missing, or not applicable';
COMMENT ON COLUMN record_element.detail IS 'Why, in a code of the message catalogue; NULL where the state says all';
COMMENT ON COLUMN record_element.recorded_count IS 'Entries recorded, where the element is a list with a stated total';
COMMENT ON COLUMN record_element.expected_count IS 'Entries that the document states, where it states a total';

CREATE TABLE vote_event (
  vote_event_id BIGINT PRIMARY KEY,
  agenda_item_id BIGINT NOT NULL REFERENCES agenda_item (agenda_item_id),
  result VARCHAR,
  version_id BIGINT NOT NULL REFERENCES document_version (version_id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  quote VARCHAR NOT NULL,
  rule VARCHAR NOT NULL
);
COMMENT ON TABLE vote_event IS 'A vote, only where the minutes state one (Popolo VoteEvent)';
COMMENT ON COLUMN vote_event.vote_event_id IS 'Key';
COMMENT ON COLUMN vote_event.agenda_item_id IS 'The item voted on';
COMMENT ON COLUMN vote_event.result IS 'Outcome as stated';
COMMENT ON COLUMN vote_event.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN vote_event.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN vote_event.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN vote_event.quote IS 'The words as printed';
COMMENT ON COLUMN vote_event.rule IS 'Rule of the parser that produced the row';

CREATE TABLE vote_count (
  vote_event_id BIGINT NOT NULL REFERENCES vote_event (vote_event_id),
  option VARCHAR NOT NULL CHECK (option IN ('찬성', '반대', '기권')),
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (vote_event_id, option)
);
COMMENT ON TABLE vote_count IS 'Votes of one option (Popolo Count)';
COMMENT ON COLUMN vote_count.vote_event_id IS 'The vote';
COMMENT ON COLUMN vote_count.option IS 'For, against or abstaining';
COMMENT ON COLUMN vote_count.value IS 'Votes, persons';

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

CREATE TABLE search_passage (
  passage_id BIGINT PRIMARY KEY,
  meeting_id BIGINT NOT NULL REFERENCES meeting (meeting_id),
  kind VARCHAR NOT NULL CHECK (kind IN ('speech', 'agenda', 'request', 'commitment', 'decision')),
  speech_id BIGINT REFERENCES speech (speech_id),
  agenda_item_id BIGINT REFERENCES agenda_item (agenda_item_id),
  action_item_id BIGINT REFERENCES action_item (action_item_id),
  position INTEGER NOT NULL,
  speaker_label VARCHAR,
  role VARCHAR,
  department VARCHAR,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  folded VARCHAR NOT NULL,
  term_count INTEGER NOT NULL CHECK (term_count >= 0),
  replaced BOOLEAN NOT NULL
);
COMMENT ON TABLE search_passage IS 'What the search finds: a copy of a row of searchable, with its text as terms; made anew from it at any time';
COMMENT ON COLUMN search_passage.passage_id IS 'Key';
COMMENT ON COLUMN search_passage.meeting_id IS 'The meeting';
COMMENT ON COLUMN search_passage.kind IS 'A paragraph of a speech, an agenda item, or a follow-up by its kind';
COMMENT ON COLUMN search_passage.speech_id IS 'The speech; NULL for the other kinds';
COMMENT ON COLUMN search_passage.agenda_item_id IS 'The agenda item; NULL for the other kinds';
COMMENT ON COLUMN search_passage.action_item_id IS 'The follow-up; NULL for the other kinds';
COMMENT ON COLUMN search_passage.position IS 'Paragraph of the speech, 1 for the title of an agenda item and 2 for its resolution, 1 otherwise';
COMMENT ON COLUMN search_passage.speaker_label IS 'Speaker as printed; anonymised names stay so';
COMMENT ON COLUMN search_passage.role IS 'Role in the speaker''s label; NULL for one without, and where no one speaks';
COMMENT ON COLUMN search_passage.department IS 'Department that presents, speaks or is to act; NULL where none is named';
COMMENT ON COLUMN search_passage.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN search_passage.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN search_passage.text IS 'The words as they were when the terms were made';
COMMENT ON COLUMN search_passage.folded IS 'The words in lower case without white space, for phrases';
COMMENT ON COLUMN search_passage.term_count IS 'Number of terms in it, repetitions included (BM25 document length)';
COMMENT ON COLUMN search_passage.replaced IS 'A newer row stands for it, or its source is gone; never found';

CREATE TABLE search_term (
  term_id BIGINT PRIMARY KEY,
  term VARCHAR NOT NULL UNIQUE
);
COMMENT ON TABLE search_term IS 'The words of all passages, each once';
COMMENT ON COLUMN search_term.term_id IS 'Key';
COMMENT ON COLUMN search_term.term IS 'Noun, foreign word or number in lower case, or the stem of a verb with 다';

CREATE TABLE search_posting (
  term_id BIGINT NOT NULL REFERENCES search_term (term_id),
  passage_id BIGINT NOT NULL REFERENCES search_passage (passage_id),
  occurrence_count INTEGER NOT NULL CHECK (occurrence_count >= 1),
  places VARCHAR NOT NULL,
  PRIMARY KEY (term_id, passage_id)
);
COMMENT ON TABLE search_posting IS 'Which term stands in which passage, how often and where (BM25 posting)';
COMMENT ON COLUMN search_posting.term_id IS 'The term';
COMMENT ON COLUMN search_posting.passage_id IS 'The passage';
COMMENT ON COLUMN search_posting.occurrence_count IS 'How often it stands there (BM25 term frequency)';
COMMENT ON COLUMN search_posting.places IS 'Where in the text, start-end in characters from 0, apart by a space';

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

-- What pages wait for is kept: prepared_x holds the rows of the view x, all of them at any time (data/prepared.py).

CREATE TABLE prepared_meeting_summary (
  meeting_id BIGINT,
  organization_id BIGINT,
  slug VARCHAR,
  name VARCHAR,
  cover_title VARCHAR,
  office VARCHAR,
  session_label VARCHAR,
  session_year INTEGER,
  session_no INTEGER,
  mode VARCHAR,
  status VARCHAR,
  held_on DATE,
  start_at TIMESTAMP,
  end_at TIMESTAMP,
  zone VARCHAR,
  location VARCHAR,
  stated_attendee_count INTEGER,
  stated_observer_count INTEGER,
  stated_member_count INTEGER,
  stated_absent_count INTEGER,
  minutes_status VARCHAR,
  published_at TIMESTAMP,
  version_id BIGINT,
  first_line INTEGER,
  last_line INTEGER,
  quote VARCHAR,
  rule VARCHAR,
  committee_id BIGINT,
  document_id BIGINT,
  file_name VARCHAR,
  document_role VARCHAR,
  document_disclosure VARCHAR,
  place BIGINT,
  document_count INTEGER,
  committee_key BIGINT,
  committee VARCHAR,
  quorum VARCHAR,
  present_count INTEGER,
  came_count INTEGER,
  member_count INTEGER,
  observer_entry_count INTEGER,
  agenda_item_count INTEGER,
  speech_count INTEGER,
  draft_count INTEGER,
  confirmed_count INTEGER,
  gap_count INTEGER,
  applicable_count INTEGER
);
COMMENT ON TABLE prepared_meeting_summary IS 'Every record of a meeting: the rows of the view meeting_summary, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_meeting_summary.meeting_id IS 'The meeting';
COMMENT ON COLUMN prepared_meeting_summary.organization_id IS 'The committee under the name as printed; NULL where the document names none';
COMMENT ON COLUMN prepared_meeting_summary.slug IS 'Name of the meeting in an address';
COMMENT ON COLUMN prepared_meeting_summary.name IS 'Title of its minutes as printed (OParl name)';
COMMENT ON COLUMN prepared_meeting_summary.cover_title IS 'Title on the cover where it differs';
COMMENT ON COLUMN prepared_meeting_summary.office IS 'Office that runs the committee, as printed';
COMMENT ON COLUMN prepared_meeting_summary.session_label IS '차수 as printed';
COMMENT ON COLUMN prepared_meeting_summary.session_year IS 'Year of the 차수';
COMMENT ON COLUMN prepared_meeting_summary.session_no IS '차수 within its year';
COMMENT ON COLUMN prepared_meeting_summary.mode IS 'How it met; NULL where not printed';
COMMENT ON COLUMN prepared_meeting_summary.status IS 'State of the event (Open Civic Data Event.status); passed: held';
COMMENT ON COLUMN prepared_meeting_summary.held_on IS 'Day of the meeting, local; NULL where not printed';
COMMENT ON COLUMN prepared_meeting_summary.start_at IS 'Start, local time in zone';
COMMENT ON COLUMN prepared_meeting_summary.end_at IS 'End, local time in zone';
COMMENT ON COLUMN prepared_meeting_summary.zone IS 'IANA time zone of the local times';
COMMENT ON COLUMN prepared_meeting_summary.location IS 'Place as printed';
COMMENT ON COLUMN prepared_meeting_summary.stated_attendee_count IS 'Members present as the document states, persons';
COMMENT ON COLUMN prepared_meeting_summary.stated_observer_count IS 'Observers (배석) as the document states, persons';
COMMENT ON COLUMN prepared_meeting_summary.stated_member_count IS '재적 or total beside those present as the document states, persons';
COMMENT ON COLUMN prepared_meeting_summary.stated_absent_count IS 'Members absent as the document states, persons';
COMMENT ON COLUMN prepared_meeting_summary.minutes_status IS 'Draft or approved minutes; NULL where not printed';
COMMENT ON COLUMN prepared_meeting_summary.published_at IS 'When the minutes were published, UTC; NULL where unknown';
COMMENT ON COLUMN prepared_meeting_summary.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN prepared_meeting_summary.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN prepared_meeting_summary.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN prepared_meeting_summary.quote IS 'The words as printed';
COMMENT ON COLUMN prepared_meeting_summary.rule IS 'Rule of the parser that produced the row';
COMMENT ON COLUMN prepared_meeting_summary.committee_id IS 'The committee, or the one that its name is a variant of; NULL where the document names none';
COMMENT ON COLUMN prepared_meeting_summary.document_id IS 'The document that records it';
COMMENT ON COLUMN prepared_meeting_summary.file_name IS 'File name of that document';
COMMENT ON COLUMN prepared_meeting_summary.document_role IS 'What that document is';
COMMENT ON COLUMN prepared_meeting_summary.document_disclosure IS 'Disclosure class of that document; NULL where not set';
COMMENT ON COLUMN prepared_meeting_summary.place IS 'Place among the records of the meeting, from 1; the first counts';
COMMENT ON COLUMN prepared_meeting_summary.document_count IS 'Documents that record the meeting';
COMMENT ON COLUMN prepared_meeting_summary.committee_key IS 'The committee, or the one that its name is a variant of; 0 where the document names none';
COMMENT ON COLUMN prepared_meeting_summary.committee IS 'Name of the committee';
COMMENT ON COLUMN prepared_meeting_summary.quorum IS 'Whether as many came as the quorum asks: reached, missed, unknown or unset';
COMMENT ON COLUMN prepared_meeting_summary.present_count IS 'Members present; NULL where nobody is listed who came';
COMMENT ON COLUMN prepared_meeting_summary.came_count IS 'Entries of members who were present or sent a proxy';
COMMENT ON COLUMN prepared_meeting_summary.member_count IS 'Entries of members';
COMMENT ON COLUMN prepared_meeting_summary.observer_entry_count IS 'Entries of observers';
COMMENT ON COLUMN prepared_meeting_summary.agenda_item_count IS 'Agenda items';
COMMENT ON COLUMN prepared_meeting_summary.speech_count IS 'Turns of speech';
COMMENT ON COLUMN prepared_meeting_summary.draft_count IS 'Follow-ups that nobody has confirmed or rejected';
COMMENT ON COLUMN prepared_meeting_summary.confirmed_count IS 'Follow-ups that a person confirmed';
COMMENT ON COLUMN prepared_meeting_summary.gap_count IS 'Elements of its record partly there or missing';
COMMENT ON COLUMN prepared_meeting_summary.applicable_count IS 'Elements of its record that apply';

CREATE TABLE prepared_meeting_item (
  agenda_item_id BIGINT,
  meeting_id BIGINT,
  version_id BIGINT,
  committee_key BIGINT,
  slug VARCHAR,
  held_on DATE,
  number INTEGER,
  same_as BIGINT,
  title VARCHAR,
  item_type VARCHAR,
  presenter VARCHAR,
  result VARCHAR,
  decided BOOLEAN,
  first_line INTEGER,
  last_line INTEGER,
  disclosure VARCHAR
);
COMMENT ON TABLE prepared_meeting_item IS 'The agenda items of the counted meetings: the rows of the view meeting_item, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_meeting_item.agenda_item_id IS 'The agenda item';
COMMENT ON COLUMN prepared_meeting_item.meeting_id IS 'The meeting';
COMMENT ON COLUMN prepared_meeting_item.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN prepared_meeting_item.committee_key IS 'The committee, or the one that its name is a variant of; 0 where the document names none';
COMMENT ON COLUMN prepared_meeting_item.slug IS 'Name of the meeting in an address';
COMMENT ON COLUMN prepared_meeting_item.held_on IS 'Day of the meeting, local; NULL where not printed';
COMMENT ON COLUMN prepared_meeting_item.number IS 'Place of the item in the agenda, counted from 1';
COMMENT ON COLUMN prepared_meeting_item.same_as IS 'The row of an earlier version that it carries on; NULL for a new one';
COMMENT ON COLUMN prepared_meeting_item.title IS 'Title as printed';
COMMENT ON COLUMN prepared_meeting_item.item_type IS 'What is asked of the committee; NULL where not printed';
COMMENT ON COLUMN prepared_meeting_item.presenter IS 'Department in the agenda as printed';
COMMENT ON COLUMN prepared_meeting_item.result IS 'Result as recorded; NULL where none is';
COMMENT ON COLUMN prepared_meeting_item.decided IS 'Whether the document states an outcome';
COMMENT ON COLUMN prepared_meeting_item.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN prepared_meeting_item.last_line IS 'Last printed line, counted from 1';
COMMENT ON COLUMN prepared_meeting_item.disclosure IS 'Disclosure class of the document; NULL where not set';

CREATE TABLE prepared_meeting_element (
  meeting_id BIGINT,
  version_id BIGINT,
  committee_key BIGINT,
  slug VARCHAR,
  held_on DATE,
  position INTEGER,
  element VARCHAR,
  state VARCHAR,
  cited INTEGER,
  disclosure VARCHAR
);
COMMENT ON TABLE prepared_meeting_element IS 'The elements of the records of meetings held: the rows of the view meeting_element, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_meeting_element.meeting_id IS 'The meeting';
COMMENT ON COLUMN prepared_meeting_element.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN prepared_meeting_element.committee_key IS 'The committee, or the one that its name is a variant of; 0 where the document names none';
COMMENT ON COLUMN prepared_meeting_element.slug IS 'Name of the meeting in an address';
COMMENT ON COLUMN prepared_meeting_element.held_on IS 'Day of the meeting, local; NULL where not printed';
COMMENT ON COLUMN prepared_meeting_element.position IS 'Place in the decree''s list, counted from 1';
COMMENT ON COLUMN prepared_meeting_element.element IS 'Element as the decree names it';
COMMENT ON COLUMN prepared_meeting_element.state IS 'Whole, partly there, missing, or not applicable';
COMMENT ON COLUMN prepared_meeting_element.cited IS '1 where it is on record why the decree applies to minutes of the committee, else 0';
COMMENT ON COLUMN prepared_meeting_element.disclosure IS 'Disclosure class of the document; NULL where not set';

CREATE TABLE prepared_follow_up_state (
  follow_up_id BIGINT,
  action_item_id BIGINT,
  meeting_id BIGINT,
  version_id BIGINT,
  committee_key BIGINT,
  slug VARCHAR,
  session_label VARCHAR,
  held_on DATE,
  position INTEGER,
  kind VARCHAR,
  soft BOOLEAN,
  owner_department VARCHAR,
  owner_basis VARCHAR,
  due_date DATE,
  review_status VARCHAR,
  speaker_label VARCHAR,
  answer VARCHAR,
  state VARCHAR,
  uptake VARCHAR,
  closed INTEGER,
  effective_on DATE,
  first_on DATE,
  last_on DATE,
  disclosure VARCHAR
);
COMMENT ON TABLE prepared_follow_up_state IS 'The follow-ups in each of their states: the rows of the view follow_up_state, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_follow_up_state.follow_up_id IS 'The follow-up, by the row at which it was first read';
COMMENT ON COLUMN prepared_follow_up_state.action_item_id IS 'The row of the follow-up in the version that counts';
COMMENT ON COLUMN prepared_follow_up_state.meeting_id IS 'The meeting';
COMMENT ON COLUMN prepared_follow_up_state.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN prepared_follow_up_state.committee_key IS 'The committee, or the one that its name is a variant of; 0 where the document names none';
COMMENT ON COLUMN prepared_follow_up_state.slug IS 'Name of the meeting in an address';
COMMENT ON COLUMN prepared_follow_up_state.session_label IS '차수 as printed';
COMMENT ON COLUMN prepared_follow_up_state.held_on IS 'Day of the meeting, local; NULL where not printed';
COMMENT ON COLUMN prepared_follow_up_state.position IS 'Place in the meeting, counted from 1';
COMMENT ON COLUMN prepared_follow_up_state.kind IS 'Asked for, promised or decided';
COMMENT ON COLUMN prepared_follow_up_state.soft IS 'Worded as a suggestion or on a condition';
COMMENT ON COLUMN prepared_follow_up_state.owner_department IS 'Who is to act; NULL where not known';
COMMENT ON COLUMN prepared_follow_up_state.owner_basis IS 'Printed in the sentence, the speaker''s own, proposed, or stated by a person who reviewed it';
COMMENT ON COLUMN prepared_follow_up_state.due_date IS 'Due date; NULL where none is stated or none can be reckoned from the words';
COMMENT ON COLUMN prepared_follow_up_state.review_status IS 'Draft until a person confirms or rejects it';
COMMENT ON COLUMN prepared_follow_up_state.speaker_label IS 'Label of the speech that it was read from; NULL where there is none';
COMMENT ON COLUMN prepared_follow_up_state.answer IS 'Whether the minutes hold an answer of its own: confirmed by a person, draft, or NULL';
COMMENT ON COLUMN prepared_follow_up_state.state IS '처리 상태; NULL: none recorded';
COMMENT ON COLUMN prepared_follow_up_state.uptake IS '반영 여부; NULL: none recorded';
COMMENT ON COLUMN prepared_follow_up_state.closed IS '1 where the state is 완료 or 종결, else 0';
COMMENT ON COLUMN prepared_follow_up_state.effective_on IS 'Day from which the state was recorded to hold; NULL where none was';
COMMENT ON COLUMN prepared_follow_up_state.first_on IS 'First day of the state; 0001-01-01: from the start';
COMMENT ON COLUMN prepared_follow_up_state.last_on IS 'Last day of the state; 9999-12-31: it holds on';
COMMENT ON COLUMN prepared_follow_up_state.disclosure IS 'Disclosure class of the document; NULL where not set';

CREATE TABLE prepared_seat_meeting (
  membership_id BIGINT,
  committee_id BIGINT,
  person_id BIGINT,
  meeting_id BIGINT,
  held_on DATE,
  status VARCHAR,
  basis VARCHAR,
  reason VARCHAR,
  first_line INTEGER,
  last_line INTEGER,
  meeting_disclosure VARCHAR,
  seat_disclosure VARCHAR
);
COMMENT ON TABLE prepared_seat_meeting IS 'Each seat at each meeting that its term covers: the rows of the view seat_meeting, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_seat_meeting.membership_id IS 'The seat';
COMMENT ON COLUMN prepared_seat_meeting.committee_id IS 'The committee';
COMMENT ON COLUMN prepared_seat_meeting.person_id IS 'Who holds the seat; NULL for a seat by post';
COMMENT ON COLUMN prepared_seat_meeting.meeting_id IS 'The meeting';
COMMENT ON COLUMN prepared_seat_meeting.held_on IS 'Day of the meeting, local';
COMMENT ON COLUMN prepared_seat_meeting.status IS 'attended, proxy, excused, absent, not_recorded or left_out';
COMMENT ON COLUMN prepared_seat_meeting.basis IS 'Printed, or derived from the roster';
COMMENT ON COLUMN prepared_seat_meeting.reason IS 'Why it is not recorded or left out; NULL for what is known';
COMMENT ON COLUMN prepared_seat_meeting.first_line IS 'First line of the printed entry; NULL where none names the seat';
COMMENT ON COLUMN prepared_seat_meeting.last_line IS 'Last line of the printed entry; NULL where none names the seat';
COMMENT ON COLUMN prepared_seat_meeting.meeting_disclosure IS 'Disclosure class of the document that records the meeting; NULL where not set';
COMMENT ON COLUMN prepared_seat_meeting.seat_disclosure IS 'Disclosure class of the roster that the seat was read from; NULL where not set';

CREATE TABLE prepared_person_entry (
  person_id BIGINT,
  attendance_id BIGINT,
  meeting_id BIGINT,
  version_id BIGINT,
  committee_id BIGINT,
  held_on DATE,
  linked BOOLEAN,
  member BOOLEAN,
  collective BOOLEAN,
  status VARCHAR,
  name VARCHAR,
  raw_name VARCHAR,
  role VARCHAR,
  post VARCHAR,
  affiliation VARCHAR,
  name_count INTEGER,
  first_line INTEGER,
  last_line INTEGER
);
COMMENT ON TABLE prepared_person_entry IS 'Entries of attendance lists, by who is named: the rows of the view person_entry, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_person_entry.person_id IS 'Who is named, as a person confirmed or as is proposed by name alone';
COMMENT ON COLUMN prepared_person_entry.attendance_id IS 'The entry';
COMMENT ON COLUMN prepared_person_entry.meeting_id IS 'The meeting';
COMMENT ON COLUMN prepared_person_entry.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN prepared_person_entry.committee_id IS 'The committee, or the one that its name is a variant of; NULL where the document names none';
COMMENT ON COLUMN prepared_person_entry.held_on IS 'Day of the meeting, local; NULL where not printed';
COMMENT ON COLUMN prepared_person_entry.linked IS 'Whether a person confirmed who it is';
COMMENT ON COLUMN prepared_person_entry.member IS 'Member of the committee, or observer (배석, 간사)';
COMMENT ON COLUMN prepared_person_entry.collective IS 'One entry that stands for several persons';
COMMENT ON COLUMN prepared_person_entry.status IS 'Whether they were there';
COMMENT ON COLUMN prepared_person_entry.name IS 'Name as printed; NULL for an entry by post';
COMMENT ON COLUMN prepared_person_entry.raw_name IS 'The entry as printed';
COMMENT ON COLUMN prepared_person_entry.role IS 'Role as printed; NULL where not printed';
COMMENT ON COLUMN prepared_person_entry.post IS 'Post as printed, alone or beside a name; NULL where not printed';
COMMENT ON COLUMN prepared_person_entry.affiliation IS 'Body, district or group printed with the entry; NULL where not printed';
COMMENT ON COLUMN prepared_person_entry.name_count IS 'Entries of the meeting that bear the name, none of them collective';
COMMENT ON COLUMN prepared_person_entry.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN prepared_person_entry.last_line IS 'Last printed line, counted from 1';

-- Sums of one day each, over all committees: as many rows as there are days, however many meetings they hold.

CREATE TABLE prepared_item_day (
  held_on DATE,
  disclosure VARCHAR,
  item_type VARCHAR,
  result VARCHAR,
  item_count INTEGER,
  decided_count INTEGER
);
COMMENT ON TABLE prepared_item_day IS 'Agenda items of each day: the rows of the view item_day, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_item_day.held_on IS 'Day of the meetings, local; NULL where not printed';
COMMENT ON COLUMN prepared_item_day.disclosure IS 'Disclosure class of the documents; NULL where not set';
COMMENT ON COLUMN prepared_item_day.item_type IS 'What is asked of the committee; NULL where not printed';
COMMENT ON COLUMN prepared_item_day.result IS 'Result as recorded; NULL where none is';
COMMENT ON COLUMN prepared_item_day.item_count IS 'Agenda items';
COMMENT ON COLUMN prepared_item_day.decided_count IS 'Those for which the document states an outcome';

CREATE TABLE prepared_element_day (
  held_on DATE,
  disclosure VARCHAR,
  position INTEGER,
  element VARCHAR,
  whole_count INTEGER,
  part_count INTEGER,
  missing_count INTEGER,
  inapplicable_count INTEGER,
  cited_count INTEGER
);
COMMENT ON TABLE prepared_element_day IS 'Elements of the records of each day: the rows of the view element_day, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_element_day.held_on IS 'Day of the meetings, local; NULL where not printed';
COMMENT ON COLUMN prepared_element_day.disclosure IS 'Disclosure class of the documents; NULL where not set';
COMMENT ON COLUMN prepared_element_day.position IS 'Place in the decree''s list, counted from 1';
COMMENT ON COLUMN prepared_element_day.element IS 'Element as the decree names it';
COMMENT ON COLUMN prepared_element_day.whole_count IS 'Records in which it is whole';
COMMENT ON COLUMN prepared_element_day.part_count IS 'Records in which it is partly there';
COMMENT ON COLUMN prepared_element_day.missing_count IS 'Records that lack it';
COMMENT ON COLUMN prepared_element_day.inapplicable_count IS 'Records to which it does not apply';
COMMENT ON COLUMN prepared_element_day.cited_count IS 'Records of committees for which it is on record why the decree applies';

CREATE TABLE prepared_seat_day (
  held_on DATE,
  meeting_disclosure VARCHAR,
  seat_disclosure VARCHAR,
  attended_count INTEGER,
  eligible_count INTEGER,
  not_recorded_count INTEGER
);
COMMENT ON TABLE prepared_seat_day IS 'Attendance of each day: the rows of the view seat_day, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_seat_day.held_on IS 'Day of the meetings, local';
COMMENT ON COLUMN prepared_seat_day.meeting_disclosure IS 'Disclosure class of the documents that record the meetings; NULL where not set';
COMMENT ON COLUMN prepared_seat_day.seat_disclosure IS 'Disclosure class of the rosters that the seats were read from; NULL where not set';
COMMENT ON COLUMN prepared_seat_day.attended_count IS 'Seats that attended';
COMMENT ON COLUMN prepared_seat_day.eligible_count IS 'Seats that were eligible and of which it is recorded whether they attended';
COMMENT ON COLUMN prepared_seat_day.not_recorded_count IS 'Seats that were eligible and of which it is not';

CREATE TABLE prepared_follow_up_day (
  held_on DATE,
  disclosure VARCHAR,
  kind VARCHAR,
  review_status VARCHAR,
  state VARCHAR,
  uptake VARCHAR,
  closed INTEGER,
  due_date DATE,
  follow_up_count INTEGER,
  soft_count INTEGER,
  owned_count INTEGER,
  on_time_count INTEGER,
  answered_count INTEGER,
  proposed_count INTEGER,
  latest_on DATE
);
COMMENT ON TABLE prepared_follow_up_day IS 'Follow-ups of each day''s meetings as they stand: the rows of the view follow_up_day, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_follow_up_day.held_on IS 'Day of the meetings, local; NULL where not printed';
COMMENT ON COLUMN prepared_follow_up_day.disclosure IS 'Disclosure class of the documents; NULL where not set';
COMMENT ON COLUMN prepared_follow_up_day.kind IS 'Asked for, promised or decided';
COMMENT ON COLUMN prepared_follow_up_day.review_status IS 'Draft until a person confirms or rejects it';
COMMENT ON COLUMN prepared_follow_up_day.state IS '처리 상태; NULL: none recorded';
COMMENT ON COLUMN prepared_follow_up_day.uptake IS '반영 여부; NULL: none recorded';
COMMENT ON COLUMN prepared_follow_up_day.closed IS '1 where the state is 완료 or 종결, else 0';
COMMENT ON COLUMN prepared_follow_up_day.due_date IS 'Due date; NULL where none is stated or none can be reckoned from the words';
COMMENT ON COLUMN prepared_follow_up_day.follow_up_count IS 'Follow-ups';
COMMENT ON COLUMN prepared_follow_up_day.soft_count IS 'Those worded as a suggestion or on a condition';
COMMENT ON COLUMN prepared_follow_up_day.owned_count IS 'Those of which it is known who is to act';
COMMENT ON COLUMN prepared_follow_up_day.on_time_count IS 'Those closed on their due date or before';
COMMENT ON COLUMN prepared_follow_up_day.answered_count IS 'Those with an answer of their own that a person confirmed';
COMMENT ON COLUMN prepared_follow_up_day.proposed_count IS 'Those with a proposed answer of their own only';
COMMENT ON COLUMN prepared_follow_up_day.latest_on IS 'Last day on which one of them came into its state; 0001-01-01: from the start';

CREATE TABLE prepared_closure_month (
  year INTEGER,
  month INTEGER,
  disclosure VARCHAR,
  days INTEGER,
  closed_count INTEGER
);
COMMENT ON TABLE prepared_closure_month IS 'How long follow-ups took to be closed, by month of their meetings: the rows of the view closure_month, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_closure_month.year IS 'Year of the meetings';
COMMENT ON COLUMN prepared_closure_month.month IS 'Month of the meetings, from 1';
COMMENT ON COLUMN prepared_closure_month.disclosure IS 'Disclosure class of the documents; NULL where not set';
COMMENT ON COLUMN prepared_closure_month.days IS 'Days from the meeting to the day from which it was closed';
COMMENT ON COLUMN prepared_closure_month.closed_count IS 'Confirmed follow-ups that are closed';

CREATE TABLE prepared_review_entry (
  part INTEGER,
  table_name VARCHAR,
  row_id BIGINT,
  meeting_id BIGINT,
  version_id BIGINT,
  slug VARCHAR,
  held_on DATE,
  kind VARCHAR,
  rule VARCHAR,
  confidence VARCHAR,
  first_line INTEGER,
  review_status VARCHAR,
  disclosure VARCHAR
);
COMMENT ON TABLE prepared_review_entry IS 'What a person reviews: the rows of the view review_entry, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_review_entry.part IS 'Place of its table in the queue, from 1';
COMMENT ON COLUMN prepared_review_entry.table_name IS 'Table that holds what is decided; action_answer: the links of one promise';
COMMENT ON COLUMN prepared_review_entry.row_id IS 'Key in that table; of answers the promise';
COMMENT ON COLUMN prepared_review_entry.meeting_id IS 'The meeting';
COMMENT ON COLUMN prepared_review_entry.version_id IS 'Version of the document that the row was read from';
COMMENT ON COLUMN prepared_review_entry.slug IS 'Name of the meeting in an address';
COMMENT ON COLUMN prepared_review_entry.held_on IS 'Day of the meeting, local';
COMMENT ON COLUMN prepared_review_entry.kind IS 'request, commitment, decision, answer, speech or note';
COMMENT ON COLUMN prepared_review_entry.rule IS 'Rule that made the row; of answers the first of them, of a note its code';
COMMENT ON COLUMN prepared_review_entry.confidence IS 'How sure the rule is of a follow-up: high, medium or low';
COMMENT ON COLUMN prepared_review_entry.first_line IS 'First printed line, counted from 1';
COMMENT ON COLUMN prepared_review_entry.review_status IS 'draft, confirmed or rejected; of answers draft while one of them is';
COMMENT ON COLUMN prepared_review_entry.disclosure IS 'Disclosure class of the document; NULL where not set';

CREATE TABLE prepared_review_day (
  held_on DATE,
  disclosure VARCHAR,
  table_name VARCHAR,
  rule VARCHAR,
  entry_count INTEGER,
  draft_count INTEGER
);
COMMENT ON TABLE prepared_review_day IS 'What there is to review of each day: the rows of the view review_day, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_review_day.held_on IS 'Day of the meetings, local';
COMMENT ON COLUMN prepared_review_day.disclosure IS 'Disclosure class of the documents that record the meetings; NULL where not set';
COMMENT ON COLUMN prepared_review_day.table_name IS 'Table that holds what is decided';
COMMENT ON COLUMN prepared_review_day.rule IS 'Rule that made the rows; of notes their code';
COMMENT ON COLUMN prepared_review_day.entry_count IS 'How many there are';
COMMENT ON COLUMN prepared_review_day.draft_count IS 'How many of them nobody has decided on';

CREATE TABLE prepared_committee_total (
  committee_key BIGINT,
  disclosure VARCHAR,
  meeting_count INTEGER
);
COMMENT ON TABLE prepared_committee_total IS 'Meetings of each committee: the rows of the view committee_total, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_committee_total.committee_key IS 'The committee, or the one that its name is a variant of; 0 where the document names none';
COMMENT ON COLUMN prepared_committee_total.disclosure IS 'Disclosure class of the documents that record the meetings; NULL where not set';
COMMENT ON COLUMN prepared_committee_total.meeting_count IS 'Meetings, each once';

CREATE TABLE prepared_member_total (
  person_id BIGINT,
  committee_id BIGINT,
  disclosure VARCHAR,
  name VARCHAR,
  distinction VARCHAR,
  home_id BIGINT,
  home VARCHAR,
  seat_count INTEGER,
  membership_id BIGINT,
  start_date DATE,
  seat_role VARCHAR,
  seat_post VARCHAR,
  entry_count INTEGER,
  first_on DATE,
  last_on DATE,
  attendance_id BIGINT,
  entry_role VARCHAR,
  entry_post VARCHAR,
  place BIGINT
);
COMMENT ON TABLE prepared_member_total IS 'Seats and entries of each member: the rows of the view member_total, kept so that nobody waits for them; renewed in the transaction that changes what they rest on';
COMMENT ON COLUMN prepared_member_total.person_id IS 'Who is a member';
COMMENT ON COLUMN prepared_member_total.committee_id IS 'The committee; NULL for entries of meetings whose document names none';
COMMENT ON COLUMN prepared_member_total.disclosure IS 'Disclosure class of the documents that the seats and entries were read from; NULL where not set';
COMMENT ON COLUMN prepared_member_total.name IS 'Name of the person';
COMMENT ON COLUMN prepared_member_total.distinction IS 'What tells them from others of the name; empty where there are none';
COMMENT ON COLUMN prepared_member_total.home_id IS 'The committee that the person was first named in, or the one that its name is a variant of';
COMMENT ON COLUMN prepared_member_total.home IS 'Name of that committee';
COMMENT ON COLUMN prepared_member_total.seat_count IS 'Seats of the confirmed rosters';
COMMENT ON COLUMN prepared_member_total.membership_id IS 'The newest of the seats; NULL where there is none';
COMMENT ON COLUMN prepared_member_total.start_date IS 'First day of that seat; NULL where not stated';
COMMENT ON COLUMN prepared_member_total.seat_role IS 'Role of that seat';
COMMENT ON COLUMN prepared_member_total.seat_post IS 'Post of that seat';
COMMENT ON COLUMN prepared_member_total.entry_count IS 'Entries as a member in the lists of the counted meetings';
COMMENT ON COLUMN prepared_member_total.first_on IS 'Day of the first of those meetings, local';
COMMENT ON COLUMN prepared_member_total.last_on IS 'Day of the last of those meetings, local';
COMMENT ON COLUMN prepared_member_total.attendance_id IS 'The newest entry of that day; NULL where there is none';
COMMENT ON COLUMN prepared_member_total.entry_role IS 'Role of that entry; NULL where not printed';
COMMENT ON COLUMN prepared_member_total.entry_post IS 'Post of that entry, else the body that it stands for; NULL where not printed';
COMMENT ON COLUMN prepared_member_total.place IS 'Place of the row among those of the person, from 1';

CREATE VIEW current_version AS
SELECT v.version_id, v.document_id, v.version_no, v.sha256, v.line_count, v.blank_count, v.title, v.tool_version, v.synthetic, v.ingested_at
FROM document_version AS v
LEFT JOIN (
  -- Most documents have one version.
  SELECT document_id, max(version_no) AS version_no
  FROM document_version
  WHERE version_no > 1
  GROUP BY document_id
) AS newest ON newest.document_id = v.document_id
WHERE v.version_no = coalesce(newest.version_no, 1);
COMMENT ON VIEW current_version IS 'The newest version of every document; queries read only rows that belong to one of these';

CREATE VIEW recorded_meeting AS
SELECT
  m.*,
  coalesce(s.same_as_id, m.organization_id) AS committee_id,
  d.document_id,
  d.file_name,
  d.role AS document_role,
  d.disclosure AS document_disclosure,
  row_number() OVER (
    PARTITION BY m.slug
    ORDER BY
      CASE d.role WHEN 'minutes' THEN 1 WHEN 'agenda' THEN 2 ELSE 3 END ASC NULLS LAST,
      CASE m.minutes_status WHEN '확정' THEN 1 WHEN '초안' THEN 3 ELSE 2 END ASC NULLS LAST,
      coalesce(v.modified_at, v.ingested_at) DESC NULLS LAST,
      m.meeting_id DESC NULLS LAST
  ) AS place,
  CAST(count(*) OVER (PARTITION BY m.slug) AS INTEGER) AS document_count
FROM meeting AS m
JOIN document_version AS v ON v.version_id = m.version_id
JOIN current_version AS c ON c.version_id = m.version_id
JOIN document AS d ON d.document_id = v.document_id
LEFT JOIN organization_same AS s ON s.organization_id = m.organization_id AND s.review_status = 'confirmed'
WHERE d.role IN ('minutes', 'agenda', 'attendance');
COMMENT ON VIEW recorded_meeting IS 'Every current record of a meeting and its place among the records of that one: minutes before agenda, 확정 before 초안, newer before older';

CREATE VIEW standing_decision AS
SELECT d.decision_id, d.document_id, d.slug, d.verdict, d.apart_from, d.act_id
FROM meeting_decision AS d
JOIN (
  SELECT max(decision_id) AS decision_id FROM meeting_decision GROUP BY document_id, slug
) AS newest ON newest.decision_id = d.decision_id
LEFT JOIN (
  SELECT document_id, moved_from, max(decision_id) AS decision_id
  FROM meeting_decision
  WHERE moved_from IS NOT NULL
  GROUP BY document_id, moved_from
) AS moved ON moved.document_id = d.document_id AND moved.moved_from = d.slug
WHERE d.verdict <> 'open' AND (moved.decision_id IS NULL OR moved.decision_id < d.decision_id);
COMMENT ON VIEW standing_decision IS 'What holds of meeting_decision: the newest of each document and name, unless it was taken back or the document bears another name since';

CREATE VIEW counted_meeting AS
SELECT r.*
FROM recorded_meeting AS r
WHERE r.place = 1;
COMMENT ON VIEW counted_meeting IS 'Each meeting once, by its best record; every query of meetings and of what was said there reads this one';

CREATE VIEW meeting_summary AS
WITH listed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN member THEN 1 ELSE 0 END) AS member_count,
    sum(CASE WHEN member AND status IN ('present', 'remote') THEN 1 ELSE 0 END) AS present_count,
    sum(CASE WHEN member AND status IN ('present', 'remote', 'proxy') THEN 1 ELSE 0 END) AS came_count,
    sum(CASE WHEN member THEN 0 ELSE 1 END) AS observer_entry_count
  FROM attendance
  GROUP BY meeting_id
), items AS (
  SELECT meeting_id, count(*) AS agenda_item_count
  FROM agenda_item
  GROUP BY meeting_id
), spoken AS (
  SELECT meeting_id, count(*) AS speech_count
  FROM speech
  GROUP BY meeting_id
), followed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN review_status = 'draft' THEN 1 ELSE 0 END) AS draft_count,
    sum(CASE WHEN review_status = 'confirmed' THEN 1 ELSE 0 END) AS confirmed_count
  FROM action_item
  GROUP BY meeting_id
), gaps AS (
  SELECT
    meeting_id,
    sum(CASE WHEN state IN ('일부', '기록 없음') THEN 1 ELSE 0 END) AS gap_count,
    sum(CASE WHEN state <> '해당 없음' THEN 1 ELSE 0 END) AS applicable_count
  FROM record_element
  GROUP BY meeting_id
), ruled AS (
  -- Reached where parts * present >= needed * basis + beyond.
  SELECT
    organization_id,
    name,
    member_count,
    CASE
      WHEN quorum_rule IS NULL OR quorum_citation IS NULL THEN 0
      WHEN strpos(quorum_rule, '3분의 2') + strpos(quorum_rule, '과반수') + strpos(quorum_rule, '2분의 1') = 0 THEN 0
      ELSE 1
    END AS configured,
    CASE WHEN strpos(quorum_rule, '3분의 2') > 0 THEN 3 ELSE 2 END AS parts,
    CASE WHEN strpos(quorum_rule, '3분의 2') > 0 THEN 2 ELSE 1 END AS needed,
    CASE WHEN strpos(quorum_rule, '과반수') > 0 AND strpos(quorum_rule, '3분의 2') = 0 THEN 1 ELSE 0 END AS beyond,
    CASE WHEN strpos(quorum_rule, '정원') > 0 THEN 1 ELSE 0 END AS of_seats
  FROM organization
), told AS (
  SELECT
    meeting_id,
    CAST(CASE WHEN came_count > 0 THEN present_count ELSE NULL END AS INTEGER) AS present_count
  FROM listed
)
SELECT
  r.*,
  coalesce(r.committee_id, 0) AS committee_key,
  o.name AS committee,
  CASE
    WHEN coalesce(o.configured, 0) = 0 THEN 'unset'
    WHEN told.present_count IS NULL THEN 'unknown'
    WHEN CASE WHEN o.of_seats = 1 THEN o.member_count ELSE r.stated_member_count END IS NULL THEN 'unknown'
    WHEN o.parts * told.present_count >= o.needed * CASE WHEN o.of_seats = 1 THEN o.member_count ELSE r.stated_member_count END + o.beyond THEN 'reached'
    ELSE 'missed'
  END AS quorum,
  told.present_count,
  CAST(coalesce(listed.came_count, 0) AS INTEGER) AS came_count,
  CAST(coalesce(listed.member_count, 0) AS INTEGER) AS member_count,
  CAST(coalesce(listed.observer_entry_count, 0) AS INTEGER) AS observer_entry_count,
  CAST(coalesce(items.agenda_item_count, 0) AS INTEGER) AS agenda_item_count,
  CAST(coalesce(spoken.speech_count, 0) AS INTEGER) AS speech_count,
  CAST(coalesce(followed.draft_count, 0) AS INTEGER) AS draft_count,
  CAST(coalesce(followed.confirmed_count, 0) AS INTEGER) AS confirmed_count,
  CAST(coalesce(gaps.gap_count, 0) AS INTEGER) AS gap_count,
  CAST(coalesce(gaps.applicable_count, 0) AS INTEGER) AS applicable_count
FROM recorded_meeting AS r
LEFT JOIN ruled AS o ON o.organization_id = r.committee_id
LEFT JOIN told ON told.meeting_id = r.meeting_id
LEFT JOIN listed ON listed.meeting_id = r.meeting_id
LEFT JOIN items ON items.meeting_id = r.meeting_id
LEFT JOIN spoken ON spoken.meeting_id = r.meeting_id
LEFT JOIN followed ON followed.meeting_id = r.meeting_id
LEFT JOIN gaps ON gaps.meeting_id = r.meeting_id;
COMMENT ON VIEW meeting_summary IS 'Every row of recorded_meeting with its committee''s name, what was read of it in numbers, and whether as many members came as the quorum asks, by the rule on record. A rule is followed where its words say 과반수, 3분의 2 or 2분의 1 and its citation is on record, else unset. Its basis is 정원, the seats of the committee, where it says so, else 재적 as the minutes state it; without basis or attendance unknown. Members with a vote are not told apart in the minutes, so all members present are counted. present_count is NULL where the document lists nobody who came';

CREATE VIEW named_committee AS
SELECT organization_id AS committee_key, name AS committee
FROM organization
UNION ALL
SELECT 0, '-';
COMMENT ON VIEW named_committee IS 'What committee_key stands for: a committee, or - for meetings whose document names none';

CREATE VIEW counted_summary AS
SELECT s.*
FROM meeting_summary AS s
WHERE s.place = 1;
COMMENT ON VIEW counted_summary IS 'Each meeting once, by its best record, with what was read of it in numbers';

CREATE VIEW held_meeting AS
SELECT
  meeting_id,
  slug,
  committee_id,
  committee_key,
  coalesce(committee, '-') AS committee,
  held_on,
  present_count,
  quorum
FROM counted_summary
WHERE status = 'passed';
COMMENT ON VIEW held_meeting IS 'Each meeting that was held: members present (NULL where nobody is listed who came) and whether the quorum was reached';

CREATE VIEW correction_time AS
SELECT c.table_name, c.row_id, max(a.happened_at) AS corrected_at
FROM correction AS c
JOIN act AS a ON a.act_id = c.act_id
GROUP BY c.table_name, c.row_id;
COMMENT ON VIEW correction_time IS 'When a person last changed each corrected row, UTC';

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

CREATE VIEW seat_meeting AS
WITH entries AS (
  SELECT
    a.attendance_id,
    a.meeting_id,
    a.post,
    a.name,
    a.collective,
    a.first_line,
    a.last_line,
    CASE
      WHEN strpos(a.raw_name, '○') + strpos(a.raw_name, '◯') + strpos(a.raw_name, '〇') + strpos(a.raw_name, '*') > 0 THEN 1
      ELSE 0
    END AS masked,
    coalesce(a.person_id, a.proposed_person_id) AS person_id,
    CASE
      WHEN a.status IN ('present', 'remote') THEN 1
      WHEN a.status = 'proxy' THEN 2
      WHEN a.status = 'excused' THEN 3
      WHEN a.status = 'absent' THEN 4
      ELSE 5
    END AS mark
  FROM attendance AS a
  WHERE a.member
), listed AS (
  SELECT
    meeting_id,
    count(*) AS listed_count,
    sum(CASE WHEN collective OR masked = 1 OR (name IS NOT NULL AND person_id IS NULL) THEN 1 ELSE 0 END) AS unnamed_count
  FROM entries
  WHERE mark <= 2
  GROUP BY meeting_id
), strangers AS (
  -- Somebody listed by a name that no seat bears may be who held a seat by post that day.
  SELECT e.meeting_id, count(*) AS stranger_count
  FROM entries AS e
  LEFT JOIN seat AS s ON s.person_id = e.person_id
  WHERE e.mark <= 2 AND e.name IS NOT NULL AND s.membership_id IS NULL
  GROUP BY e.meeting_id
), named AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY meeting_id, person_id ORDER BY mark ASC NULLS LAST, attendance_id ASC NULLS LAST) AS place
  FROM entries
  WHERE person_id IS NOT NULL
), posted AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY meeting_id, post ORDER BY mark ASC NULLS LAST, attendance_id ASC NULLS LAST) AS place
  FROM entries
  WHERE post IS NOT NULL
), covered AS (
  -- A seat is read by who holds it and by its post, each by one key; of two entries the better counts.
  SELECT
    s.membership_id,
    s.committee_id,
    s.person_id,
    m.meeting_id,
    m.held_on,
    CASE WHEN p.mark <= q.mark OR q.mark IS NULL THEN p.mark ELSE q.mark END AS printed_mark,
    CASE
      WHEN q.mark IS NULL OR p.mark < q.mark OR (p.mark = q.mark AND p.attendance_id <= q.attendance_id) THEN p.first_line
      ELSE q.first_line
    END AS first_line,
    CASE
      WHEN q.mark IS NULL OR p.mark < q.mark OR (p.mark = q.mark AND p.attendance_id <= q.attendance_id) THEN p.last_line
      ELSE q.last_line
    END AS last_line,
    m.document_disclosure AS meeting_disclosure,
    roster.disclosure AS seat_disclosure,
    CASE WHEN m.status <> 'passed' THEN 'not-held' WHEN m.mode = '서면' THEN 'written' ELSE NULL END AS left_out,
    CASE
      WHEN listed.listed_count IS NULL THEN 'no-list'
      WHEN m.stated_attendee_count IS NULL THEN 'no-stated-count'
      WHEN listed.unnamed_count > 0 THEN 'unnamed'
      WHEN listed.listed_count <> m.stated_attendee_count THEN 'incomplete'
      WHEN s.post IS NOT NULL AND strangers.stranger_count > 0 THEN 'stranger'
      ELSE NULL
    END AS unknown
  FROM seat AS s
  JOIN counted_meeting AS m ON m.committee_id = s.committee_id
    AND (s.start_date IS NULL OR s.start_date <= m.held_on)
    AND (s.end_date IS NULL OR m.held_on <= s.end_date)
  JOIN document_version AS read ON read.version_id = s.version_id
  JOIN document AS roster ON roster.document_id = read.document_id
  LEFT JOIN listed ON listed.meeting_id = m.meeting_id
  LEFT JOIN strangers ON strangers.meeting_id = m.meeting_id
  LEFT JOIN named AS p ON p.meeting_id = m.meeting_id AND p.person_id = s.person_id AND p.place = 1
  LEFT JOIN posted AS q ON q.meeting_id = m.meeting_id AND q.post = s.post AND q.place = 1
    AND (s.person_id IS NULL OR s.member_type = '당연직')
  WHERE m.held_on IS NOT NULL
)
SELECT
  membership_id,
  committee_id,
  person_id,
  meeting_id,
  held_on,
  CASE
    WHEN left_out IS NOT NULL THEN 'left_out'
    WHEN printed_mark = 1 THEN 'attended'
    WHEN printed_mark = 2 THEN 'proxy'
    WHEN printed_mark = 3 THEN 'excused'
    WHEN printed_mark = 4 THEN 'absent'
    WHEN printed_mark = 5 OR unknown IS NOT NULL THEN 'not_recorded'
    ELSE 'absent'
  END AS status,
  CASE WHEN printed_mark IS NULL THEN 'derived' ELSE 'printed' END AS basis,
  CASE
    WHEN left_out IS NOT NULL THEN left_out
    WHEN printed_mark = 5 THEN 'as-printed'
    WHEN printed_mark IS NULL THEN unknown
    ELSE NULL
  END AS reason,
  first_line,
  last_line,
  meeting_disclosure,
  seat_disclosure
FROM covered;
COMMENT ON VIEW seat_meeting IS 'Each seat of a confirmed roster at each meeting that its term covers (the last day is served): what the minutes list, else what a complete list leaves out. A list is complete when it names as many as the document states and hides nobody behind a mask or a collective entry; missing from any other is not_recorded, with the reason; 서면 and meetings not held are left_out';

CREATE VIEW follow_up AS
SELECT
  coalesce(a.same_as, a.action_item_id) AS follow_up_id,
  a.*,
  m.slug,
  m.committee_id,
  m.session_label,
  m.held_on,
  m.document_disclosure
FROM action_item AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
WHERE a.review_status <> 'rejected';
COMMENT ON VIEW follow_up IS 'Every action item of the counted meetings that nobody rejected; follow_up_id stays when its document is read anew';

CREATE VIEW standing_event AS
SELECT
  e.event_id,
  e.action_item_id AS follow_up_id,
  e.state,
  e.uptake,
  e.effective_on,
  e.note,
  e.evidence_url,
  e.act_id,
  a.actor,
  a.happened_at,
  CAST(a.happened_at + INTERVAL '9' HOUR AS DATE) AS recorded_on,
  row_number() OVER (PARTITION BY e.action_item_id ORDER BY e.event_id ASC NULLS LAST) AS place
FROM action_status_event AS e
JOIN act AS a ON a.act_id = e.act_id
LEFT JOIN action_status_event AS w ON w.withdraws_event_id = e.event_id
WHERE e.state IS NOT NULL AND w.event_id IS NULL;
COMMENT ON VIEW standing_event IS 'Every event of a follow-up that nobody withdrew, its place among them from 1, who recorded it and on which day in Seoul';

CREATE VIEW open_passage AS
SELECT
  e.*,
  m.held_on,
  m.slug,
  m.name AS meeting_name,
  m.session_label,
  m.version_id,
  o.name AS committee,
  a.review_status,
  a.position AS follow_up_position
FROM search_passage AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
LEFT JOIN action_item AS a ON a.action_item_id = e.action_item_id
WHERE NOT e.replaced AND coalesce(a.review_status, '-') <> 'rejected';
COMMENT ON VIEW open_passage IS 'Passages that the search may show: of counted meetings, none replaced, no follow-up that a person rejected';

CREATE VIEW standing_answer AS
SELECT w.*, r.meeting_id
FROM action_answer AS w
JOIN action_item AS r ON r.action_item_id = w.request_id AND r.kind = 'request' AND r.review_status <> 'rejected'
JOIN action_item AS c ON c.action_item_id = w.commitment_id AND c.kind = 'commitment' AND c.review_status <> 'rejected';
COMMENT ON VIEW standing_answer IS 'Answers whose request and commitment are such and were not rejected; the answer itself may be';

CREATE VIEW searchable AS
WITH named AS (
  SELECT meeting_id, presenter AS department FROM agenda_item WHERE presenter IS NOT NULL
  UNION
  SELECT meeting_id, owner_department AS department FROM action_item WHERE owner_department IS NOT NULL
), passage AS (
  SELECT
    s.meeting_id,
    'speech' AS kind,
    s.speech_id,
    CAST(NULL AS BIGINT) AS agenda_item_id,
    CAST(NULL AS BIGINT) AS action_item_id,
    p.position,
    s.speaker_label,
    n.department,
    p.first_line,
    p.last_line,
    p.text
  FROM speech_paragraph AS p
  JOIN speech AS s ON s.speech_id = p.speech_id
  LEFT JOIN named AS n ON n.meeting_id = s.meeting_id AND n.department = s.speaker_label
  UNION ALL
  SELECT meeting_id, 'agenda', NULL, agenda_item_id, NULL, 1, NULL, presenter, first_line, last_line, title
  FROM agenda_item
  UNION ALL
  SELECT meeting_id, 'agenda', NULL, agenda_item_id, NULL, 2, NULL, presenter, first_line, last_line, resolution_text
  FROM agenda_item
  WHERE resolution_text IS NOT NULL
  UNION ALL
  SELECT
    a.meeting_id,
    a.kind,
    NULL,
    NULL,
    a.action_item_id,
    1,
    s.speaker_label,
    a.owner_department,
    a.first_line,
    a.last_line,
    a.text
  FROM action_item AS a
  LEFT JOIN speech AS s ON s.speech_id = a.speech_id
)
SELECT p.*
FROM passage AS p
JOIN counted_meeting AS m ON m.meeting_id = p.meeting_id;
COMMENT ON VIEW searchable IS 'Every passage of the counted meetings that the search should find; a speaker''s label that is a department named in the same meeting is that department';

CREATE VIEW person_entry AS
WITH named AS (
  SELECT meeting_id, name, count(*) AS name_count
  FROM attendance
  WHERE name IS NOT NULL AND NOT collective
  GROUP BY meeting_id, name
)
SELECT
  coalesce(a.person_id, a.proposed_person_id) AS person_id,
  a.attendance_id,
  a.meeting_id,
  a.version_id,
  m.committee_id,
  m.held_on,
  CASE WHEN a.person_id IS NULL THEN FALSE ELSE TRUE END AS linked,
  a.member,
  a.collective,
  a.status,
  a.name,
  a.raw_name,
  a.role,
  a.post,
  a.affiliation,
  CAST(coalesce(named.name_count, 0) AS INTEGER) AS name_count,
  a.first_line,
  a.last_line
FROM attendance AS a
JOIN counted_meeting AS m ON m.meeting_id = a.meeting_id
LEFT JOIN named ON named.meeting_id = a.meeting_id AND named.name = a.name
WHERE coalesce(a.person_id, a.proposed_person_id) IS NOT NULL;
COMMENT ON VIEW person_entry IS 'Every entry of the attendance lists of the counted meetings that names somebody who is known, confirmed or proposed';

CREATE VIEW meeting_item AS
SELECT
  i.agenda_item_id,
  i.meeting_id,
  i.version_id,
  coalesce(m.committee_id, 0) AS committee_key,
  m.slug,
  m.held_on,
  i.number,
  i.same_as,
  i.title,
  i.item_type,
  i.presenter,
  i.result,
  CASE WHEN i.result IS NULL THEN FALSE ELSE TRUE END AS decided,
  i.first_line,
  i.last_line,
  m.document_disclosure AS disclosure
FROM agenda_item AS i
JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id;
COMMENT ON VIEW meeting_item IS 'Every agenda item of the counted meetings, by what it is counted and listed';

CREATE VIEW meeting_element AS
SELECT
  e.meeting_id,
  m.version_id,
  coalesce(m.committee_id, 0) AS committee_key,
  m.slug,
  m.held_on,
  e.position,
  e.element,
  e.state,
  CASE WHEN o.records_citation IS NULL THEN 0 ELSE 1 END AS cited,
  m.document_disclosure AS disclosure
FROM record_element AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE m.status = 'passed';
COMMENT ON VIEW meeting_element IS 'Every element of the record of the meetings that were held, by what it is counted';

CREATE VIEW follow_up_state AS
WITH following AS (
  -- A state holds until the first day of any event recorded after it.
  SELECT
    follow_up_id,
    state,
    uptake,
    effective_on,
    min(effective_on) OVER (
      PARTITION BY follow_up_id
      ORDER BY event_id ASC NULLS LAST
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS next_on
  FROM standing_event
), held AS (
  SELECT
    follow_up_id,
    state,
    uptake,
    effective_on,
    effective_on AS first_on,
    CASE WHEN next_on IS NULL THEN CAST('9999-12-31' AS DATE) ELSE CAST(next_on - INTERVAL '1' DAY AS DATE) END AS last_on
  FROM following
  WHERE next_on IS NULL OR effective_on < next_on
  UNION ALL
  SELECT follow_up_id, NULL, NULL, NULL, CAST('0001-01-01' AS DATE), CAST(min(effective_on) - INTERVAL '1' DAY AS DATE)
  FROM standing_event
  GROUP BY follow_up_id
), replied AS (
  SELECT request_id, max(CASE review_status WHEN 'confirmed' THEN 2 WHEN 'draft' THEN 1 ELSE 0 END) AS standing
  FROM standing_answer
  WHERE scope = '개별'
  GROUP BY request_id
)
SELECT
  f.follow_up_id,
  f.action_item_id,
  f.meeting_id,
  f.version_id,
  coalesce(f.committee_id, 0) AS committee_key,
  f.slug,
  f.session_label,
  f.held_on,
  f.position,
  f.kind,
  f.soft,
  f.owner_department,
  f.owner_basis,
  f.due_date,
  f.review_status,
  s.speaker_label,
  CASE replied.standing WHEN 2 THEN 'confirmed' WHEN 1 THEN 'draft' ELSE NULL END AS answer,
  held.state,
  held.uptake,
  CASE WHEN held.state IN ('완료', '종결') THEN 1 ELSE 0 END AS closed,
  held.effective_on,
  coalesce(held.first_on, CAST('0001-01-01' AS DATE)) AS first_on,
  coalesce(held.last_on, CAST('9999-12-31' AS DATE)) AS last_on,
  f.document_disclosure AS disclosure
FROM follow_up AS f
LEFT JOIN held ON held.follow_up_id = f.follow_up_id
LEFT JOIN speech AS s ON s.speech_id = f.speech_id
LEFT JOIN replied ON replied.request_id = f.action_item_id;
COMMENT ON VIEW follow_up_state IS 'Every follow-up in each state that it was in, from first_on to last_on: as of a day exactly one row of each. From 0001-01-01 no state is recorded; what holds still holds to 9999-12-31. The state of a day is that of the last event recorded whose effective_on has come';

CREATE VIEW item_day AS
SELECT
  held_on,
  disclosure,
  item_type,
  result,
  CAST(count(*) AS INTEGER) AS item_count,
  CAST(sum(CASE WHEN decided THEN 1 ELSE 0 END) AS INTEGER) AS decided_count
FROM meeting_item
GROUP BY held_on, disclosure, item_type, result;
COMMENT ON VIEW item_day IS 'Agenda items of each day, of all committees together';

CREATE VIEW element_day AS
SELECT
  held_on,
  disclosure,
  position,
  element,
  CAST(sum(CASE WHEN state = '있음' THEN 1 ELSE 0 END) AS INTEGER) AS whole_count,
  CAST(sum(CASE WHEN state = '일부' THEN 1 ELSE 0 END) AS INTEGER) AS part_count,
  CAST(sum(CASE WHEN state = '기록 없음' THEN 1 ELSE 0 END) AS INTEGER) AS missing_count,
  CAST(sum(CASE WHEN state = '해당 없음' THEN 1 ELSE 0 END) AS INTEGER) AS inapplicable_count,
  CAST(sum(cited) AS INTEGER) AS cited_count
FROM meeting_element
GROUP BY held_on, disclosure, position, element;
COMMENT ON VIEW element_day IS 'Elements of the records of each day''s meetings, of all committees together';

CREATE VIEW seat_day AS
SELECT
  held_on,
  meeting_disclosure,
  seat_disclosure,
  CAST(sum(CASE WHEN status = 'attended' THEN 1 ELSE 0 END) AS INTEGER) AS attended_count,
  CAST(sum(CASE WHEN status IN ('attended', 'proxy', 'excused', 'absent') THEN 1 ELSE 0 END) AS INTEGER) AS eligible_count,
  CAST(sum(CASE WHEN status = 'not_recorded' THEN 1 ELSE 0 END) AS INTEGER) AS not_recorded_count
FROM seat_meeting
GROUP BY held_on, meeting_disclosure, seat_disclosure;
COMMENT ON VIEW seat_day IS 'Attendance of each day, of the seats of all committees together';

CREATE VIEW follow_up_day AS
SELECT
  held_on,
  disclosure,
  kind,
  review_status,
  state,
  uptake,
  closed,
  due_date,
  CAST(count(*) AS INTEGER) AS follow_up_count,
  CAST(sum(CASE WHEN soft THEN 1 ELSE 0 END) AS INTEGER) AS soft_count,
  CAST(sum(CASE WHEN owner_department IS NULL THEN 0 ELSE 1 END) AS INTEGER) AS owned_count,
  CAST(sum(CASE WHEN effective_on <= due_date THEN closed ELSE 0 END) AS INTEGER) AS on_time_count,
  CAST(sum(CASE WHEN answer = 'confirmed' THEN 1 ELSE 0 END) AS INTEGER) AS answered_count,
  CAST(sum(CASE WHEN answer = 'draft' THEN 1 ELSE 0 END) AS INTEGER) AS proposed_count,
  max(first_on) AS latest_on
FROM follow_up_state
WHERE last_on = CAST('9999-12-31' AS DATE)
GROUP BY held_on, disclosure, kind, review_status, state, uptake, closed, due_date;
COMMENT ON VIEW follow_up_day IS 'The follow-ups of each day''s meetings as they stand, of all committees together. From the last latest_on on, this is how they stood on any day';

CREATE VIEW closure_month AS
SELECT
  year,
  month,
  disclosure,
  days,
  CAST(count(*) AS INTEGER) AS closed_count
FROM (
  SELECT
    CAST(extract(YEAR FROM held_on) AS INTEGER) AS year,
    CAST(extract(MONTH FROM held_on) AS INTEGER) AS month,
    disclosure,
    CAST(date_diff('day', held_on, effective_on) AS INTEGER) AS days
  FROM follow_up_state
  WHERE review_status = 'confirmed' AND closed = 1 AND last_on = CAST('9999-12-31' AS DATE) AND held_on IS NOT NULL
) AS taken
GROUP BY year, month, disclosure, days;
COMMENT ON VIEW closure_month IS 'How many days the follow-ups of each month''s meetings took to be closed, of all committees together: how many of them so many days';

CREATE VIEW review_entry AS
WITH held AS (
  -- A note is one of its document, which may record several meetings.
  SELECT version_id, min(meeting_id) AS meeting_id
  FROM counted_meeting
  GROUP BY version_id
), entries AS (
  SELECT
    1 AS part,
    'action_item' AS table_name,
    a.action_item_id AS row_id,
    a.meeting_id,
    a.kind,
    a.rule,
    a.confidence,
    a.first_line,
    a.review_status
  FROM action_item AS a
  UNION ALL
  SELECT
    2,
    'action_answer',
    c.action_item_id,
    c.meeting_id,
    'answer',
    min(w.rule),
    NULL,
    c.first_line,
    CASE min(CASE w.review_status WHEN 'draft' THEN 1 WHEN 'confirmed' THEN 2 ELSE 3 END) WHEN 1 THEN 'draft' WHEN 2 THEN 'confirmed' ELSE 'rejected' END
  FROM standing_answer AS w
  JOIN action_item AS c ON c.action_item_id = w.commitment_id
  GROUP BY c.action_item_id, c.meeting_id, c.first_line
  UNION ALL
  SELECT 3, 'speech', s.speech_id, s.meeting_id, 'speech', s.rule, NULL, s.first_line, s.review_status
  FROM speech AS s
  WHERE s.proposed_agenda_item_id IS NOT NULL
  UNION ALL
  SELECT 4, 'parse_note', n.note_id, held.meeting_id, 'note', n.code, NULL, n.line, n.review_status
  FROM parse_note AS n
  JOIN held ON held.version_id = n.version_id
)
SELECT
  e.part,
  e.table_name,
  e.row_id,
  e.meeting_id,
  m.version_id,
  m.slug,
  m.held_on,
  e.kind,
  e.rule,
  e.confidence,
  e.first_line,
  e.review_status,
  m.document_disclosure AS disclosure
FROM entries AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id;
COMMENT ON VIEW review_entry IS 'What a person reviews of the counted meetings: follow-ups, the answers of each promise as one, speeches whose item was proposed, notes';

CREATE VIEW review_day AS
SELECT
  held_on,
  disclosure,
  table_name,
  rule,
  CAST(count(*) AS INTEGER) AS entry_count,
  CAST(sum(CASE WHEN review_status = 'draft' THEN 1 ELSE 0 END) AS INTEGER) AS draft_count
FROM review_entry
GROUP BY held_on, disclosure, table_name, rule;
COMMENT ON VIEW review_day IS 'What there is to review of each day''s meetings, of all committees together';

CREATE VIEW committee_total AS
SELECT committee_key, document_disclosure AS disclosure, CAST(count(*) AS INTEGER) AS meeting_count
FROM meeting_summary
WHERE place = 1
GROUP BY committee_key, document_disclosure;
COMMENT ON VIEW committee_total IS 'Meetings of each committee, of the documents of each disclosure class';

CREATE VIEW member_total AS
WITH entry AS (
  SELECT
    e.person_id,
    e.committee_id,
    m.document_disclosure AS disclosure,
    e.attendance_id,
    e.held_on,
    e.role,
    coalesce(e.post, e.affiliation) AS post
  FROM person_entry AS e
  JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
  WHERE e.member
), listed AS (
  SELECT person_id, committee_id, disclosure, count(*) AS entry_count, min(held_on) AS first_on, max(held_on) AS last_on
  FROM entry
  GROUP BY person_id, committee_id, disclosure
), newest AS (
  -- Of the last day alone, since to put every entry in order takes longer than all else.
  SELECT
    l.person_id,
    l.committee_id,
    l.disclosure,
    l.entry_count,
    l.first_on,
    l.last_on,
    e.attendance_id,
    e.role,
    e.post,
    row_number() OVER (PARTITION BY l.person_id, l.committee_id, l.disclosure ORDER BY e.attendance_id DESC NULLS LAST) AS place
  FROM listed AS l
  JOIN entry AS e ON e.person_id = l.person_id
    AND coalesce(e.committee_id, 0) = coalesce(l.committee_id, 0)
    AND coalesce(e.disclosure, '') = coalesce(l.disclosure, '')
  WHERE e.held_on = l.last_on OR l.last_on IS NULL
), seated AS (
  SELECT
    s.person_id,
    s.committee_id,
    d.disclosure,
    s.membership_id,
    s.start_date,
    s.role,
    s.post,
    count(*) OVER (PARTITION BY s.person_id, s.committee_id, d.disclosure) AS seat_count,
    row_number() OVER (
      PARTITION BY s.person_id, s.committee_id, d.disclosure
      ORDER BY s.start_date DESC NULLS LAST, s.membership_id DESC NULLS LAST
    ) AS place
  FROM seat AS s
  JOIN document_version AS v ON v.version_id = s.version_id
  JOIN document AS d ON d.document_id = v.document_id
  WHERE s.person_id IS NOT NULL
), part AS (
  SELECT
    person_id,
    committee_id,
    disclosure,
    seat_count,
    membership_id,
    start_date,
    role AS seat_role,
    post AS seat_post,
    0 AS entry_count,
    CAST(NULL AS DATE) AS first_on,
    CAST(NULL AS DATE) AS last_on,
    CAST(NULL AS BIGINT) AS attendance_id,
    CAST(NULL AS TEXT) AS entry_role,
    CAST(NULL AS TEXT) AS entry_post
  FROM seated
  WHERE place = 1
  UNION ALL
  SELECT
    person_id,
    committee_id,
    disclosure,
    0,
    CAST(NULL AS BIGINT),
    CAST(NULL AS DATE),
    CAST(NULL AS TEXT),
    CAST(NULL AS TEXT),
    entry_count,
    first_on,
    last_on,
    attendance_id,
    role,
    post
  FROM newest
  WHERE place = 1
), whole AS (
  -- Of each kind one row at most: its greatest values are its values.
  SELECT
    person_id,
    committee_id,
    disclosure,
    max(seat_count) AS seat_count,
    max(membership_id) AS membership_id,
    max(start_date) AS start_date,
    max(seat_role) AS seat_role,
    max(seat_post) AS seat_post,
    max(entry_count) AS entry_count,
    max(first_on) AS first_on,
    max(last_on) AS last_on,
    max(attendance_id) AS attendance_id,
    max(entry_role) AS entry_role,
    max(entry_post) AS entry_post
  FROM part
  GROUP BY person_id, committee_id, disclosure
)
SELECT
  w.person_id,
  w.committee_id,
  w.disclosure,
  p.name,
  p.distinction,
  o.organization_id AS home_id,
  o.name AS home,
  CAST(w.seat_count AS INTEGER) AS seat_count,
  w.membership_id,
  w.start_date,
  w.seat_role,
  w.seat_post,
  CAST(w.entry_count AS INTEGER) AS entry_count,
  w.first_on,
  w.last_on,
  w.attendance_id,
  w.entry_role,
  w.entry_post,
  row_number() OVER (PARTITION BY w.person_id ORDER BY w.committee_id ASC NULLS LAST, w.disclosure ASC NULLS LAST) AS place
FROM whole AS w
JOIN person AS p ON p.person_id = w.person_id
LEFT JOIN organization_same AS own ON own.organization_id = p.organization_id AND own.review_status = 'confirmed'
JOIN organization AS o ON o.organization_id = coalesce(own.same_as_id, p.organization_id)
WHERE p.same_as IS NULL;
COMMENT ON VIEW member_total IS 'Seats and entries of each member on each committee, of the documents of each disclosure class; of a name that was merged those of the person whom it was merged into';

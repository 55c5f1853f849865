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

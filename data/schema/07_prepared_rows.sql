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

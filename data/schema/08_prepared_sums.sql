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

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

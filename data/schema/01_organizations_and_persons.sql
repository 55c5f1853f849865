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

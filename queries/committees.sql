-- Which committees are there, for what and by which law, with how many meetings, and when do they meet next?
-- list_place and list_count: the row's place among all that were asked for.
-- :as_of date day that the figures speak of
-- :committee integer? key of one committee
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
WITH asked AS (
  SELECT o.organization_id, o.name
  FROM organization AS o
  LEFT JOIN organization_same AS one ON one.organization_id = o.organization_id AND one.review_status = 'confirmed'
  WHERE o.classification = 'committee' AND one.organization_id IS NULL AND (:committee IS NULL OR o.organization_id = :committee)
), page AS (
  SELECT *
  FROM asked
  ORDER BY name ASC NULLS LAST, organization_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT *, row_number() OVER (ORDER BY name ASC NULLS LAST, organization_id ASC NULLS LAST) AS list_place
  FROM page
), listed AS (
  SELECT count(*) AS list_count
  FROM asked
), met AS (
  SELECT
    committee_id,
    sum(CASE WHEN status = 'passed' AND held_on <= :as_of THEN 1 ELSE 0 END) AS held_count,
    sum(CASE WHEN held_on IS NULL THEN 1 ELSE 0 END) AS dateless_count,
    min(CASE WHEN status = 'passed' AND held_on <= :as_of THEN held_on ELSE NULL END) AS first_on,
    max(CASE WHEN status = 'passed' AND held_on <= :as_of THEN held_on ELSE NULL END) AS last_on,
    min(CASE WHEN status <> 'cancelled' AND held_on > :as_of THEN held_on ELSE NULL END) AS next_on
  FROM counted_meeting
  WHERE committee_id IN (SELECT p.organization_id FROM page AS p)
  GROUP BY committee_id
), seated AS (
  SELECT
    s.committee_id,
    count(*) AS seat_count,
    sum(CASE WHEN (s.start_date IS NULL OR s.start_date <= :as_of) AND (s.end_date IS NULL OR :as_of <= s.end_date) THEN 1 ELSE 0 END) AS in_office_count
  FROM seat AS s
  WHERE s.committee_id IN (SELECT p.organization_id FROM page AS p)
  GROUP BY s.committee_id
)
SELECT
  o.organization_id AS committee_id,
  o.name AS committee,
  CASE WHEN parent.classification = 'city' THEN parent.name ELSE above.name END AS organization,
  CASE WHEN parent.classification = 'office' THEN parent.name ELSE NULL END AS office,
  o.function,
  o.legal_basis,
  o.member_count AS member_seat_count,
  o.voting_member_count,
  o.quorum_rule,
  o.quorum_citation,
  o.records_citation,
  CAST(coalesce(met.held_count, 0) AS INTEGER) AS held_count,
  CAST(coalesce(met.dateless_count, 0) AS INTEGER) AS dateless_count,
  met.first_on,
  met.last_on,
  met.next_on,
  CAST(coalesce(seated.seat_count, 0) AS INTEGER) AS seat_count,
  CAST(coalesce(seated.in_office_count, 0) AS INTEGER) AS in_office_count,
  CAST(placed.list_place AS INTEGER) AS list_place,
  CAST(listed.list_count AS INTEGER) AS list_count
FROM placed
CROSS JOIN listed
JOIN organization AS o ON o.organization_id = placed.organization_id
LEFT JOIN organization AS parent ON parent.organization_id = o.parent_organization_id
LEFT JOIN organization AS above ON above.organization_id = parent.parent_organization_id
LEFT JOIN met ON met.committee_id = o.organization_id
LEFT JOIN seated ON seated.committee_id = o.organization_id
WHERE (:first IS NULL OR placed.list_place >= :first)
ORDER BY placed.list_place ASC NULLS LAST

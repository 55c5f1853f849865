-- Which committees are there, for what and by which law, with how many meetings, and when do they meet next?
-- :as_of date day that the figures speak of
WITH met AS (
  SELECT
    committee_id,
    sum(CASE WHEN status = 'passed' AND held_on <= :as_of THEN 1 ELSE 0 END) AS held_count,
    sum(CASE WHEN held_on IS NULL THEN 1 ELSE 0 END) AS dateless_count,
    min(CASE WHEN status = 'passed' AND held_on <= :as_of THEN held_on ELSE NULL END) AS first_on,
    max(CASE WHEN status = 'passed' AND held_on <= :as_of THEN held_on ELSE NULL END) AS last_on,
    min(CASE WHEN status <> 'cancelled' AND held_on > :as_of THEN held_on ELSE NULL END) AS next_on
  FROM counted_meeting
  WHERE committee_id IS NOT NULL
  GROUP BY committee_id
), seated AS (
  SELECT
    s.committee_id,
    count(*) AS seat_count,
    sum(CASE WHEN (s.start_date IS NULL OR s.start_date <= :as_of) AND (s.end_date IS NULL OR :as_of <= s.end_date) THEN 1 ELSE 0 END) AS in_office_count
  FROM seat AS s
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
  CAST(coalesce(seated.in_office_count, 0) AS INTEGER) AS in_office_count
FROM organization AS o
LEFT JOIN organization AS parent ON parent.organization_id = o.parent_organization_id
LEFT JOIN organization AS above ON above.organization_id = parent.parent_organization_id
LEFT JOIN organization_same AS one ON one.organization_id = o.organization_id AND one.review_status = 'confirmed'
LEFT JOIN met ON met.committee_id = o.organization_id
LEFT JOIN seated ON seated.committee_id = o.organization_id
WHERE o.classification = 'committee' AND one.organization_id IS NULL
ORDER BY o.name ASC NULLS LAST, o.organization_id ASC NULLS LAST

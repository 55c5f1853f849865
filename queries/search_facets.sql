-- How many passages hold what was looked for, in all and by kind, committee, department, role of the speaker and year, each under the other filters?
-- :required texts index terms of which a passage must hold some or all
-- :by_words integer 1 where required terms decide; 0 where phrases alone do
-- :needed integer how many of the required terms a passage must hold
-- :phrases texts phrases that a passage must hold, lower case without white space
-- :by_phrases integer 1 where phrases decide, else 0
-- :phrase_count integer how many phrases there are
-- :kind text? speech, agenda, request, commitment or decision
-- :committee text? name of the committee; - for meetings without one
-- :department text? department; - for passages without one
-- :speaker_role text? role of the speaker; - for passages without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH required AS (
  SELECT DISTINCT given.term FROM (VALUES (:required)) AS given (term)
), said AS (
  SELECT DISTINCT given.phrase FROM (VALUES (:phrases)) AS given (phrase)
), posted AS (
  SELECT p.passage_id, p.term_id
  FROM search_posting AS p
  JOIN search_term AS t ON t.term_id = p.term_id
  JOIN required AS r ON r.term = t.term
), ranked AS (
  SELECT
    term_id,
    CAST(count(*) OVER () AS INTEGER) AS required_count,
    row_number() OVER (ORDER BY count(*) ASC NULLS LAST, term_id ASC NULLS LAST) AS place
  FROM posted
  GROUP BY term_id
), narrow AS (
  -- Who holds so many of the required terms holds one of the rarest: only those are counted.
  SELECT posted.passage_id
  FROM posted
  JOIN ranked ON ranked.term_id = posted.term_id
  WHERE ranked.place <= ranked.required_count - :needed + 1
), counted AS (
  SELECT passage_id, count(*) AS found
  FROM posted
  WHERE passage_id IN (SELECT passage_id FROM narrow)
  GROUP BY passage_id
), phrased AS (
  SELECT e.passage_id
  FROM search_passage AS e
  JOIN said ON strpos(e.folded, said.phrase) > 0
  WHERE :by_phrases = 1
    -- Words beside the phrases are found sooner than these.
    AND (:by_words = 0 OR e.passage_id IN (SELECT passage_id FROM counted WHERE found >= :needed))
  GROUP BY e.passage_id
  HAVING count(*) = :phrase_count
), candidate AS (
  SELECT passage_id
  FROM counted
  WHERE :by_phrases = 0 AND found >= :needed
  UNION ALL
  SELECT p.passage_id
  FROM phrased AS p
  LEFT JOIN counted AS c ON c.passage_id = p.passage_id
  WHERE :by_phrases = 1 AND coalesce(c.found, 0) >= :needed
), matched AS (
  SELECT
    e.kind,
    coalesce(e.committee, '-') AS committee,
    coalesce(e.department, '-') AS department,
    coalesce(e.role, '-') AS role,
    coalesce(CAST(extract(YEAR FROM e.held_on) AS TEXT), '-') AS held_in,
    CASE WHEN :kind IS NULL OR e.kind = :kind THEN 0 ELSE 1 END AS other_kind,
    CASE WHEN :committee IS NULL OR coalesce(e.committee, '-') = :committee THEN 0 ELSE 1 END AS other_committee,
    CASE WHEN :department IS NULL OR coalesce(e.department, '-') = :department THEN 0 ELSE 1 END AS other_department,
    CASE WHEN :speaker_role IS NULL OR coalesce(e.role, '-') = :speaker_role THEN 0 ELSE 1 END AS other_role,
    CASE WHEN (:since IS NULL OR e.held_on >= :since) AND (:until IS NULL OR e.held_on <= :until) THEN 0 ELSE 1 END AS other_period
  FROM candidate AS c
  JOIN open_passage AS e ON e.passage_id = c.passage_id
), faceted AS (
  SELECT 'all' AS facet, '-' AS facet_value, count(*) AS hit_count
  FROM matched WHERE other_kind + other_committee + other_department + other_role + other_period = 0
  UNION ALL
  SELECT 'kind', kind, count(*)
  FROM matched WHERE other_committee + other_department + other_role + other_period = 0 GROUP BY kind
  UNION ALL
  SELECT 'committee', committee, count(*)
  FROM matched WHERE other_kind + other_department + other_role + other_period = 0 GROUP BY committee
  UNION ALL
  SELECT 'department', department, count(*)
  FROM matched WHERE other_kind + other_committee + other_role + other_period = 0 GROUP BY department
  UNION ALL
  SELECT 'speaker_role', role, count(*)
  FROM matched WHERE other_kind + other_committee + other_department + other_period = 0 GROUP BY role
  UNION ALL
  SELECT 'year', held_in, count(*)
  FROM matched WHERE other_kind + other_committee + other_department + other_role = 0 GROUP BY held_in
)
SELECT facet, facet_value, hit_count
FROM faceted
ORDER BY facet ASC NULLS LAST, hit_count DESC NULLS LAST, facet_value ASC NULLS LAST

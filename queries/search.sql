-- Which passages hold the words and phrases that were looked for, best first (BM25, k1 1.2, b 0.75)?
-- :terms texts index terms that score
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
-- :first integer place of the first hit to show, counted from 1
-- :last integer place of the last hit to show
WITH asked AS (
  SELECT DISTINCT given.term FROM (VALUES (:terms)) AS given (term)
), required AS (
  SELECT DISTINCT given.term FROM (VALUES (:required)) AS given (term)
), said AS (
  SELECT DISTINCT given.phrase FROM (VALUES (:phrases)) AS given (phrase)
), size AS (
  SELECT CAST(count(*) AS DOUBLE) AS passage_count, CAST(sum(term_count) AS DOUBLE) AS term_count
  FROM search_passage
  WHERE NOT replaced
), posted AS (
  SELECT
    p.passage_id,
    p.term_id,
    CAST(p.occurrence_count AS DOUBLE) AS occurrence_count,
    CASE WHEN r.term IS NULL THEN 0 ELSE 1 END AS required
  FROM search_posting AS p
  JOIN search_term AS t ON t.term_id = p.term_id
  JOIN asked AS a ON a.term = t.term
  LEFT JOIN required AS r ON r.term = t.term
), spread AS (
  SELECT term_id, max(required) AS required, CAST(count(*) AS DOUBLE) AS passage_count
  FROM posted
  GROUP BY term_id
), ranked AS (
  SELECT
    term_id,
    CAST(sum(required) OVER () AS INTEGER) AS required_count,
    row_number() OVER (
      ORDER BY required DESC NULLS LAST, passage_count ASC NULLS LAST, term_id ASC NULLS LAST
    ) AS place
  FROM spread
), narrow AS (
  -- Who holds so many of the required terms holds one of the rarest: only those are scored.
  SELECT posted.passage_id
  FROM posted
  JOIN ranked ON ranked.term_id = posted.term_id
  WHERE :by_words = 0 OR ranked.place <= ranked.required_count - :needed + 1
), held AS (
  -- Words beside phrases are found sooner than these.
  SELECT posted.passage_id
  FROM posted
  WHERE posted.required = 1 AND posted.passage_id IN (SELECT passage_id FROM narrow)
  GROUP BY posted.passage_id
  HAVING count(*) >= :needed
), phrased AS (
  SELECT e.passage_id
  FROM search_passage AS e
  JOIN said ON strpos(e.folded, said.phrase) > 0
  WHERE :by_phrases = 1 AND (:by_words = 0 OR e.passage_id IN (SELECT passage_id FROM held))
  GROUP BY e.passage_id
  HAVING count(*) = :phrase_count
), scored AS (
  SELECT
    posted.passage_id,
    sum(posted.required) AS found,
    sum(
      ln(1 + (size.passage_count - spread.passage_count + 0.5) / (spread.passage_count + 0.5))
      * posted.occurrence_count * 2.2
      / (posted.occurrence_count + 1.2 * (0.25 + 0.75 * e.term_count * size.passage_count / size.term_count))
    ) AS score
  FROM posted
  JOIN spread ON spread.term_id = posted.term_id
  JOIN search_passage AS e ON e.passage_id = posted.passage_id
  CROSS JOIN size
  WHERE posted.passage_id IN (SELECT passage_id FROM narrow)
    AND (:by_phrases = 0 OR posted.passage_id IN (SELECT passage_id FROM phrased))
  GROUP BY posted.passage_id
), candidate AS (
  SELECT passage_id, score
  FROM scored
  WHERE :by_phrases = 0 AND found >= :needed
  UNION ALL
  SELECT p.passage_id, coalesce(s.score, 0) AS score
  FROM phrased AS p
  LEFT JOIN scored AS s ON s.passage_id = p.passage_id
  WHERE :by_phrases = 1 AND coalesce(s.found, 0) >= :needed
), best AS (
  SELECT
    e.passage_id,
    e.held_on,
    e.slug,
    e.meeting_name,
    e.session_label,
    e.version_id,
    e.committee,
    e.review_status,
    e.follow_up_position,
    -- A cast alone rounds in one engine and cuts in another.
    CAST(floor(c.score * 1000000 + 0.5) AS BIGINT) AS score
  FROM candidate AS c
  JOIN open_passage AS e ON e.passage_id = c.passage_id
  WHERE (:kind IS NULL OR e.kind = :kind)
    AND (:committee IS NULL OR coalesce(e.committee, '-') = :committee)
    AND (:department IS NULL OR coalesce(e.department, '-') = :department)
    AND (:speaker_role IS NULL OR coalesce(e.role, '-') = :speaker_role)
    AND (:since IS NULL OR e.held_on >= :since)
    AND (:until IS NULL OR e.held_on <= :until)
  ORDER BY score DESC NULLS LAST, e.held_on DESC NULLS LAST, e.slug ASC NULLS LAST, e.passage_id ASC NULLS LAST
  LIMIT :last
), placed AS (
  SELECT
    *,
    row_number() OVER (
      ORDER BY score DESC NULLS LAST, held_on DESC NULLS LAST, slug ASC NULLS LAST, passage_id ASC NULLS LAST
    ) AS place
  FROM best
)
SELECT
  placed.place AS hit_place,
  placed.score,
  e.passage_id,
  e.kind,
  placed.review_status,
  e.speaker_label,
  e.role,
  e.department,
  i.number AS agenda_number,
  placed.follow_up_position,
  placed.committee,
  placed.meeting_name,
  placed.session_label,
  placed.held_on,
  placed.slug,
  d.synthetic,
  e.first_line,
  e.last_line,
  e.text
FROM placed
JOIN search_passage AS e ON e.passage_id = placed.passage_id
JOIN document_version AS d ON d.version_id = placed.version_id
LEFT JOIN agenda_item AS i ON i.agenda_item_id = e.agenda_item_id
WHERE placed.place >= :first
ORDER BY placed.place ASC NULLS LAST

-- Where in the text of these passages do these terms stand?
-- :passages integers keys of the passages
-- :terms texts index terms
SELECT p.passage_id, t.term, p.places
FROM search_posting AS p
JOIN search_term AS t ON t.term_id = p.term_id
JOIN (SELECT DISTINCT given.term FROM (VALUES (:terms)) AS given (term)) AS a ON a.term = t.term
JOIN (SELECT DISTINCT given.passage_id FROM (VALUES (:passages)) AS given (passage_id)) AS g ON g.passage_id = p.passage_id
ORDER BY p.passage_id ASC NULLS LAST, t.term ASC NULLS LAST

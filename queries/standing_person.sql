-- Under which key does a person stand, as theirs may have been merged with another's?
-- name: theirs by the key that is asked for, which the other may not bear.
-- :person integer key of the person
SELECT coalesce(p.same_as, p.person_id) AS person_id, p.name
FROM person AS p
WHERE p.person_id = :person
ORDER BY p.person_id ASC NULLS LAST

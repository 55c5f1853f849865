-- Which persons of like names has a person said to be two?
SELECT person_id, other_person_id
FROM person_pair
WHERE state = 'apart'
ORDER BY person_id ASC NULLS LAST, other_person_id ASC NULLS LAST

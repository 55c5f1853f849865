-- How much is there to review of each table and rule, and how much of it has a person decided on?
-- Of a note the rule is its code. An answer stands once for its promise, under the first of its rules: a draft while one of its links is.
SELECT table_name, rule, CAST(sum(entry_count) AS INTEGER) AS entry_count, CAST(sum(draft_count) AS INTEGER) AS draft_count
FROM review_day
GROUP BY table_name, rule
ORDER BY table_name ASC NULLS LAST, rule ASC NULLS LAST

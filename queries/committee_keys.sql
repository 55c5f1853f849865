-- Which committees does any meeting name, by key? One row without a key stands for meetings that name none.
SELECT m.committee_id, CAST(count(*) AS INTEGER) AS meeting_count
FROM counted_meeting AS m
GROUP BY m.committee_id
ORDER BY m.committee_id ASC NULLS LAST

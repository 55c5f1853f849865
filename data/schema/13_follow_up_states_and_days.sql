CREATE VIEW meeting_item AS
SELECT
  i.agenda_item_id,
  i.meeting_id,
  i.version_id,
  coalesce(m.committee_id, 0) AS committee_key,
  m.slug,
  m.held_on,
  i.number,
  i.same_as,
  i.title,
  i.item_type,
  i.presenter,
  i.result,
  CASE WHEN i.result IS NULL THEN FALSE ELSE TRUE END AS decided,
  i.first_line,
  i.last_line,
  m.document_disclosure AS disclosure
FROM agenda_item AS i
JOIN counted_meeting AS m ON m.meeting_id = i.meeting_id;
COMMENT ON VIEW meeting_item IS 'Every agenda item of the counted meetings, by what it is counted and listed';

CREATE VIEW meeting_element AS
SELECT
  e.meeting_id,
  m.version_id,
  coalesce(m.committee_id, 0) AS committee_key,
  m.slug,
  m.held_on,
  e.position,
  e.element,
  e.state,
  CASE WHEN o.records_citation IS NULL THEN 0 ELSE 1 END AS cited,
  m.document_disclosure AS disclosure
FROM record_element AS e
JOIN counted_meeting AS m ON m.meeting_id = e.meeting_id
LEFT JOIN organization AS o ON o.organization_id = m.committee_id
WHERE m.status = 'passed';
COMMENT ON VIEW meeting_element IS 'Every element of the record of the meetings that were held, by what it is counted';

CREATE VIEW follow_up_state AS
WITH following AS (
  -- A state holds until the first day of any event recorded after it.
  SELECT
    follow_up_id,
    state,
    uptake,
    effective_on,
    min(effective_on) OVER (
      PARTITION BY follow_up_id
      ORDER BY event_id ASC NULLS LAST
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    ) AS next_on
  FROM standing_event
), held AS (
  SELECT
    follow_up_id,
    state,
    uptake,
    effective_on,
    effective_on AS first_on,
    CASE WHEN next_on IS NULL THEN CAST('9999-12-31' AS DATE) ELSE CAST(next_on - INTERVAL '1' DAY AS DATE) END AS last_on
  FROM following
  WHERE next_on IS NULL OR effective_on < next_on
  UNION ALL
  SELECT follow_up_id, NULL, NULL, NULL, CAST('0001-01-01' AS DATE), CAST(min(effective_on) - INTERVAL '1' DAY AS DATE)
  FROM standing_event
  GROUP BY follow_up_id
), replied AS (
  SELECT request_id, max(CASE review_status WHEN 'confirmed' THEN 2 WHEN 'draft' THEN 1 ELSE 0 END) AS standing
  FROM standing_answer
  WHERE scope = '개별'
  GROUP BY request_id
)
SELECT
  f.follow_up_id,
  f.action_item_id,
  f.meeting_id,
  f.version_id,
  coalesce(f.committee_id, 0) AS committee_key,
  f.slug,
  f.session_label,
  f.held_on,
  f.position,
  f.kind,
  f.soft,
  f.owner_department,
  f.owner_basis,
  f.due_date,
  f.review_status,
  s.speaker_label,
  CASE replied.standing WHEN 2 THEN 'confirmed' WHEN 1 THEN 'draft' ELSE NULL END AS answer,
  held.state,
  held.uptake,
  CASE WHEN held.state IN ('완료', '종결') THEN 1 ELSE 0 END AS closed,
  held.effective_on,
  coalesce(held.first_on, CAST('0001-01-01' AS DATE)) AS first_on,
  coalesce(held.last_on, CAST('9999-12-31' AS DATE)) AS last_on,
  f.document_disclosure AS disclosure
FROM follow_up AS f
LEFT JOIN held ON held.follow_up_id = f.follow_up_id
LEFT JOIN speech AS s ON s.speech_id = f.speech_id
LEFT JOIN replied ON replied.request_id = f.action_item_id;
COMMENT ON VIEW follow_up_state IS 'Every follow-up in each state that it was in, from first_on to last_on: as of a day exactly one row of each. From 0001-01-01 no state is recorded; what holds still holds to 9999-12-31. The state of a day is that of the last event recorded whose effective_on has come';

CREATE VIEW item_day AS
SELECT
  held_on,
  disclosure,
  item_type,
  result,
  CAST(count(*) AS INTEGER) AS item_count,
  CAST(sum(CASE WHEN decided THEN 1 ELSE 0 END) AS INTEGER) AS decided_count
FROM meeting_item
GROUP BY held_on, disclosure, item_type, result;
COMMENT ON VIEW item_day IS 'Agenda items of each day, of all committees together';

CREATE VIEW element_day AS
SELECT
  held_on,
  disclosure,
  position,
  element,
  CAST(sum(CASE WHEN state = '있음' THEN 1 ELSE 0 END) AS INTEGER) AS whole_count,
  CAST(sum(CASE WHEN state = '일부' THEN 1 ELSE 0 END) AS INTEGER) AS part_count,
  CAST(sum(CASE WHEN state = '기록 없음' THEN 1 ELSE 0 END) AS INTEGER) AS missing_count,
  CAST(sum(CASE WHEN state = '해당 없음' THEN 1 ELSE 0 END) AS INTEGER) AS inapplicable_count,
  CAST(sum(cited) AS INTEGER) AS cited_count
FROM meeting_element
GROUP BY held_on, disclosure, position, element;
COMMENT ON VIEW element_day IS 'Elements of the records of each day''s meetings, of all committees together';

CREATE VIEW seat_day AS
SELECT
  held_on,
  meeting_disclosure,
  seat_disclosure,
  CAST(sum(CASE WHEN status = 'attended' THEN 1 ELSE 0 END) AS INTEGER) AS attended_count,
  CAST(sum(CASE WHEN status IN ('attended', 'proxy', 'excused', 'absent') THEN 1 ELSE 0 END) AS INTEGER) AS eligible_count,
  CAST(sum(CASE WHEN status = 'not_recorded' THEN 1 ELSE 0 END) AS INTEGER) AS not_recorded_count
FROM seat_meeting
GROUP BY held_on, meeting_disclosure, seat_disclosure;
COMMENT ON VIEW seat_day IS 'Attendance of each day, of the seats of all committees together';

CREATE VIEW follow_up_day AS
SELECT
  held_on,
  disclosure,
  kind,
  review_status,
  state,
  uptake,
  closed,
  due_date,
  CAST(count(*) AS INTEGER) AS follow_up_count,
  CAST(sum(CASE WHEN soft THEN 1 ELSE 0 END) AS INTEGER) AS soft_count,
  CAST(sum(CASE WHEN owner_department IS NULL THEN 0 ELSE 1 END) AS INTEGER) AS owned_count,
  CAST(sum(CASE WHEN effective_on <= due_date THEN closed ELSE 0 END) AS INTEGER) AS on_time_count,
  CAST(sum(CASE WHEN answer = 'confirmed' THEN 1 ELSE 0 END) AS INTEGER) AS answered_count,
  CAST(sum(CASE WHEN answer = 'draft' THEN 1 ELSE 0 END) AS INTEGER) AS proposed_count,
  max(first_on) AS latest_on
FROM follow_up_state
WHERE last_on = CAST('9999-12-31' AS DATE)
GROUP BY held_on, disclosure, kind, review_status, state, uptake, closed, due_date;
COMMENT ON VIEW follow_up_day IS 'The follow-ups of each day''s meetings as they stand, of all committees together. From the last latest_on on, this is how they stood on any day';

CREATE VIEW closure_month AS
SELECT
  year,
  month,
  disclosure,
  days,
  CAST(count(*) AS INTEGER) AS closed_count
FROM (
  SELECT
    CAST(extract(YEAR FROM held_on) AS INTEGER) AS year,
    CAST(extract(MONTH FROM held_on) AS INTEGER) AS month,
    disclosure,
    CAST(date_diff('day', held_on, effective_on) AS INTEGER) AS days
  FROM follow_up_state
  WHERE review_status = 'confirmed' AND closed = 1 AND last_on = CAST('9999-12-31' AS DATE) AND held_on IS NOT NULL
) AS taken
GROUP BY year, month, disclosure, days;
COMMENT ON VIEW closure_month IS 'How many days the follow-ups of each month''s meetings took to be closed, of all committees together: how many of them so many days';

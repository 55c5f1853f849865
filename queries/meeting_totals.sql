-- How many meetings were held in a period, on which days, and how many of their records hold attendance, an agenda and all that is asked of them?
-- Meetings with status passed were held; an agenda alone says only that one is to be. What is not on record is in no sum.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH chosen AS (
  SELECT m.meeting_id, m.document_id, m.status, m.held_on, m.minutes_status, m.stated_attendee_count, m.stated_observer_count
  FROM counted_meeting AS m
  LEFT JOIN organization AS o ON o.organization_id = m.committee_id
  WHERE (:committee IS NULL OR coalesce(o.name, '-') = :committee)
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
), listed AS (
  SELECT
    meeting_id,
    sum(CASE WHEN member AND status IN ('present', 'remote') THEN 1 ELSE 0 END) AS present_count,
    sum(CASE WHEN member AND status IN ('present', 'remote', 'proxy') THEN 1 ELSE 0 END) AS came_count,
    sum(CASE WHEN member THEN 0 ELSE 1 END) AS observer_entry_count
  FROM attendance
  GROUP BY meeting_id
), items AS (
  SELECT meeting_id, count(*) AS item_count
  FROM agenda_item
  GROUP BY meeting_id
), gaps AS (
  SELECT meeting_id, sum(CASE WHEN state IN ('일부', '기록 없음') THEN 1 ELSE 0 END) AS gap_count
  FROM record_element
  GROUP BY meeting_id
), told AS (
  SELECT
    c.document_id,
    c.held_on,
    c.minutes_status,
    c.stated_attendee_count,
    c.stated_observer_count,
    listed.observer_entry_count,
    CASE WHEN c.status = 'passed' THEN 1 ELSE 0 END AS held,
    CASE WHEN listed.came_count > 0 THEN listed.present_count ELSE NULL END AS present_count,
    CASE WHEN items.item_count > 0 THEN 1 ELSE 0 END AS itemised,
    gaps.gap_count
  FROM chosen AS c
  LEFT JOIN listed ON listed.meeting_id = c.meeting_id
  LEFT JOIN items ON items.meeting_id = c.meeting_id
  LEFT JOIN gaps ON gaps.meeting_id = c.meeting_id
)
SELECT
  CAST(count(*) AS INTEGER) AS meeting_count,
  CAST(coalesce(sum(held), 0) AS INTEGER) AS held_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND held_on IS NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS undated_count,
  min(CASE WHEN held = 1 THEN held_on ELSE NULL END) AS first_held_on,
  max(CASE WHEN held = 1 THEN held_on ELSE NULL END) AS last_held_on,
  CAST(count(DISTINCT CASE WHEN held = 1 THEN document_id ELSE NULL END) AS INTEGER) AS document_count,
  CAST(coalesce(sum(CASE WHEN minutes_status = '확정' THEN 1 ELSE 0 END), 0) AS INTEGER) AS approved_count,
  CAST(coalesce(sum(CASE WHEN minutes_status IS NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS approval_unknown_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND present_count IS NOT NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS recorded_count,
  CAST(sum(CASE WHEN held = 1 THEN present_count ELSE NULL END) AS INTEGER) AS present_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND stated_attendee_count IS NOT NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS stated_count,
  CAST(sum(CASE WHEN held = 1 THEN stated_attendee_count ELSE NULL END) AS INTEGER) AS stated_attendee_count,
  CAST(coalesce(sum(CASE WHEN held = 1 THEN observer_entry_count ELSE NULL END), 0) AS INTEGER) AS observer_entry_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND stated_observer_count IS NOT NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS observers_stated_count,
  CAST(sum(CASE WHEN held = 1 THEN stated_observer_count ELSE NULL END) AS INTEGER) AS stated_observer_count,
  CAST(coalesce(sum(CASE WHEN held = 1 THEN itemised ELSE 0 END), 0) AS INTEGER) AS itemised_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND gap_count > 0 THEN 1 ELSE 0 END), 0) AS INTEGER) AS incomplete_count
FROM told
ORDER BY meeting_count ASC NULLS LAST

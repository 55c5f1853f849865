-- How many meetings were held in a period, on which days, and how many of their records hold attendance, an agenda and all that is asked of them?
-- Meetings with status passed were held; an agenda alone says only that one is to be. What is not on record is in no sum.
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH told AS (
  SELECT
    m.document_id,
    m.held_on,
    m.minutes_status,
    m.stated_attendee_count,
    m.stated_observer_count,
    m.observer_entry_count,
    m.present_count,
    m.gap_count,
    CASE WHEN m.status = 'passed' THEN 1 ELSE 0 END AS held,
    CASE WHEN m.agenda_item_count > 0 THEN 1 ELSE 0 END AS itemised
  FROM counted_summary AS m
  WHERE (:committee IS NULL OR m.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
)
SELECT
  CAST(count(*) AS INTEGER) AS meeting_count,
  CAST(coalesce(sum(held), 0) AS INTEGER) AS held_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND held_on IS NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS undated_count,
  min(CASE WHEN held = 1 THEN held_on ELSE NULL END) AS first_held_on,
  max(CASE WHEN held = 1 THEN held_on ELSE NULL END) AS last_held_on,
  CAST(count(DISTINCT CASE WHEN held = 1 THEN document_id ELSE NULL END) AS INTEGER) AS document_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND minutes_status = '확정' THEN 1 ELSE 0 END), 0) AS INTEGER) AS approved_count,
  CAST(coalesce(sum(CASE WHEN held = 1 AND minutes_status IS NULL THEN 1 ELSE 0 END), 0) AS INTEGER) AS approval_unknown_count,
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

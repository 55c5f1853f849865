-- Which items came before the committee, by meeting, with what became of each?
-- list_place and list_count: the row's place among all that were asked for.
-- :meeting text? slug of one meeting; all meetings without it
-- :number integer? number of the item at its meeting
-- :item_type text? 자문, 보고, 심의, 의결 or 기타
-- :department text? presenting department
-- :held text? yes for items of meetings that were held, no for those of meetings still to come or never held
-- :outcome text? needed for the items that need a decision (as outcome_mix counts them), a result for those of them with it, - for those without any
-- :first integer? place of the first row, from 1; from the start without it
-- :last integer? place of the last row; to the end without it
-- :committee text? name of the committee; - for meetings without one
-- :since date? first day of meetings
-- :until date? last day of meetings
WITH asked AS (
  SELECT m.agenda_item_id, m.committee_key, m.slug, m.held_on, m.number
  FROM meeting_item AS m
  WHERE (:meeting IS NULL OR m.slug = :meeting)
    AND (:number IS NULL OR m.number = :number)
    AND (:item_type IS NULL OR m.item_type = :item_type)
    AND (:department IS NULL OR m.presenter = :department)
    AND (:held IS NULL
      OR (:held = 'yes' AND m.meeting_id NOT IN (SELECT u.meeting_id FROM counted_meeting AS u WHERE u.status <> 'passed'))
      OR (:held = 'no' AND m.meeting_id IN (SELECT u.meeting_id FROM counted_meeting AS u WHERE u.status <> 'passed')))
    AND (:outcome IS NULL OR (m.meeting_id NOT IN (SELECT u.meeting_id FROM counted_meeting AS u WHERE u.status <> 'passed') AND m.agenda_item_id IN (
      SELECT d.agenda_item_id
      FROM agenda_item AS d
      WHERE (
        d.item_type IN ('심의', '의결')
        OR (d.item_type IS NULL AND d.result NOT IN ('보고', '보고받음', '보고를 받음', '보고청취', '보고접수', '접수', '자문완료'))
      ) AND (:outcome = 'needed' OR coalesce(d.result, '-') = :outcome)
    )))
    AND (:committee IS NULL OR m.committee_key IN (SELECT n.committee_key FROM named_committee AS n WHERE n.committee = :committee))
    AND (:since IS NULL OR m.held_on >= :since)
    AND (:until IS NULL OR m.held_on <= :until)
), page AS (
  SELECT *
  FROM asked
  ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, number ASC NULLS LAST, agenda_item_id ASC NULLS LAST
  LIMIT :last
), listed AS (
  SELECT
    *,
    row_number() OVER (ORDER BY held_on DESC NULLS LAST, slug ASC NULLS LAST, number ASC NULLS LAST, agenda_item_id ASC NULLS LAST) AS list_place
  FROM page
), counted AS (
  SELECT count(*) AS list_count
  FROM asked
)
SELECT
  i.agenda_item_id,
  c.slug,
  m.committee_id,
  m.committee,
  m.session_label,
  c.held_on,
  i.number,
  i.item_type,
  i.title,
  i.discussed_as,
  i.discussed_line,
  i.presenter,
  i.presented_by,
  i.result,
  i.resolution_text,
  i.first_line,
  i.last_line,
  i.rule,
  CAST(c.list_place AS INTEGER) AS list_place,
  CAST(counted.list_count AS INTEGER) AS list_count
FROM listed AS c
CROSS JOIN counted
JOIN agenda_item AS i ON i.agenda_item_id = c.agenda_item_id
JOIN counted_summary AS m ON m.meeting_id = i.meeting_id
WHERE (:first IS NULL OR c.list_place >= :first)
ORDER BY c.list_place ASC NULLS LAST

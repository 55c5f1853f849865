-- Which confirmed links between agenda items have lost one of the two, because the newest version of its document no longer has it?
-- Each with the item that remains, then the title of the lost one, the file and the last version in which it stood.
-- :item integer? key of the item that remains; all without it
WITH linked AS (
  SELECT link_id, agenda_item_id AS item_key, earlier_agenda_item_id AS other_key
  FROM agenda_link
  WHERE review_status = 'confirmed'
  UNION ALL
  SELECT link_id, earlier_agenda_item_id AS item_key, agenda_item_id AS other_key
  FROM agenda_link
  WHERE review_status = 'confirmed'
), stood AS (
  SELECT
    coalesce(i.same_as, i.agenda_item_id) AS item_key,
    i.agenda_item_id,
    i.meeting_id,
    i.number,
    i.title,
    v.document_id,
    v.version_no,
    row_number() OVER (PARTITION BY coalesce(i.same_as, i.agenda_item_id) ORDER BY v.version_no DESC NULLS LAST, i.agenda_item_id DESC NULLS LAST) AS place
  FROM agenda_item AS i
  JOIN document_version AS v ON v.version_id = i.version_id
  WHERE coalesce(i.same_as, i.agenda_item_id) IN (SELECT item_key FROM linked)
), newest AS (
  SELECT document_id, max(version_no) AS version_no
  FROM document_version
  GROUP BY document_id
)
SELECT
  l.link_id,
  k.agenda_item_id,
  m.slug,
  m.held_on,
  m.session_label,
  k.number,
  k.title,
  s.title AS lost_title,
  d.file_name,
  s.version_no
FROM linked AS l
JOIN stood AS k ON k.item_key = l.item_key AND k.place = 1
JOIN counted_meeting AS m ON m.meeting_id = k.meeting_id
JOIN stood AS s ON s.item_key = l.other_key AND s.place = 1
JOIN newest AS n ON n.document_id = s.document_id AND n.version_no > s.version_no
JOIN document AS d ON d.document_id = s.document_id
WHERE (:item IS NULL OR k.agenda_item_id = :item)
ORDER BY m.held_on DESC NULLS LAST, l.link_id ASC NULLS LAST, k.agenda_item_id ASC NULLS LAST

-- What was done, by whom, when, from where and why, the newest first?
SELECT a.act_id, a.name, a.actor, a.origin, a.happened_at, a.reason, a.undoes_act_id
FROM act AS a
ORDER BY a.act_id DESC NULLS LAST
LIMIT 500

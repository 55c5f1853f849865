# The trail
trail-title = Trail
trail-lead = Who did what, when and from where. Lines are only ever added, never changed.
trail-list = What was done
trail-count = { $count ->
    [one] The last act
   *[other] The last { $count } acts
  }
trail-none = Nothing has been done yet.
trail-holds = { $count ->
    [one] 1 act stands as it was written, in the database and in { $file }.
   *[other] { $count } acts stand as they were written, in the database and in { $file }.
  }
trail-changed = Act { $act }, or what it changed, was altered afterwards. The acts before it stand. Compare with a backup and with { $file }.
trail-unsealed = Act { $act } was not written by this program. Find out who changed the database directly.
trail-gone = Act { $act } is not in the database, but is in { $file }. Find out whether it was deleted, or an old database put in its place.
trail-differs = Act { $act } stands differently in the database and in { $file }. One of them was altered.
trail-broken-title = The record is not as it was written
trail-broken-text = { $told }
trail-checked = Check of the trail
admin-only-title = For the administrator only
admin-only-text = The trail may hold what is not open to all.
admin-only-link = To the sources
to-trail = See the trail
act-stage = Documents handed in
act-register = Documents stored
act-discard = Documents handed in let go
act-ingest = Documents stored by command
column-origin = From where
cli-trail-help = Check that the trail of acts is as it was written, and say what was altered or removed since.
error-trail-unwritable = The trail { $path } cannot be appended to ({ $reason }), so nothing was stored. The data are as they were. Check the disk and the file's permissions and try again.
trail-when = When (Korean time)

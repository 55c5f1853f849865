# What reading and parsing tell a person. The text always stays as printed.

# A file could not be read
error-missing-file = There is no file ‘{ $file }’. Check the path and the name.
error-not-a-file = ‘{ $file }’ is not a file. Give the path of a file of minutes.
error-unreadable-file = ‘{ $file }’ could not be opened ({ $reason }). Check its permissions and try again. Stored data are unchanged.
error-too-large = ‘{ $file }’ has { $megabytes } MB, more than the limit of { $limit } MB. Split the file. Stored data are unchanged.
error-empty-file = ‘{ $file }’ holds no text. Check the original file. Stored data are unchanged.
error-unsupported-type = The type of ‘{ $file }’ ({ $type }) cannot be read yet. Save it as text (.txt) and try again. Stored data are unchanged.
error-not-text = ‘{ $file }’ looks like binary data, not text. Check that it is a text file. Stored data are unchanged.
error-unknown-encoding = The letters on line { $line } of ‘{ $file }’ cannot be made out (neither UTF-8, UTF-16 nor CP949). Save it as UTF-8 and try again. Stored data are unchanged.

# Letters and lines
note-composed-hangul = Hangul that was written as separate letters was put together. Nothing else was changed.
note-control-character = { $count ->
    [one] There is one invisible control character.
   *[other] There are { $count } invisible control characters.
  } Left as it is.
note-blank-lines-at-start = { $count ->
    [one] Begins with a blank line.
   *[other] Begins with { $count } blank lines.
  }

# Cover and overview
note-no-meeting-found = None of the parts of minutes (title, date, place, attendance, agenda, speeches) were found, so no meeting was made.
note-no-meeting-date = No date of the meeting was found; it stays ‘not recorded’.
note-cover-title-differs = The cover’s title ‘{ $cover }’ differs from the one inside. The fuller one, ‘{ $title }’, was taken.
note-cover-date = The cover’s date ‘{ $printed }’ was not taken as the date of the meeting, which is read from its own label only.
note-office-below-organization = ‘{ $office }’ in parentheses was read as the office of ‘{ $organization }’.
note-section-heading = ‘{ $heading }’ was read as the heading of a section, not as a speaker.
note-letter-spaced-label = The spaced-out label ‘{ $label }’ was read without its spaces.
note-impossible-date = ‘{ $printed }’ holds a date that is not in the calendar. The date stays ‘not recorded’.
note-impossible-time = ‘{ $printed }’ holds a time that cannot be. That time stays ‘not recorded’.
note-weekday-differs = The weekday in ‘{ $printed }’ does not fit the date. The date was taken as printed.
note-end-before-start = In ‘{ $printed }’ the end comes before the start. Kept as printed.

# Attendance
note-count-on-label-line = This line holds the number of persons ({ $count }) only; the list was read from the lines below.
note-attendance-by-post = { $named } listed by name and { $posts } by post only. Posts were not linked to persons.
note-incomplete-list = The list ends in ‘등’ (and others): { $listed } entries are printed, { $stated } persons are stated.
note-attendance-count-differs = { $stated } persons are stated, the list has { $listed }. Both were kept.

# Agenda
note-agenda-numbered-by-position = The { $count } items carry no numbers; they were numbered in printed order.
note-item-type-differs-from-title = The item is marked ‘{ $type }’ while its title ends in ‘{ $title-word }’. The mark decides.
note-agenda-title-differs = The title of item { $number } differs from the list. List: ‘{ $listed }’, here: ‘{ $printed }’. Linked by its number.
note-presenter-differs = For item { $number } the list prints ‘{ $listed }’, this line ‘{ $speaker }’. Both were kept.
note-agenda-number-unknown = Item { $number } is not on the agenda list. It was linked to no item.
note-presented-title-only = Item { $numbers } is introduced by title only; what was said of it is not recorded.
note-result-in-attachment = The result says only ‘{ $printed }’. The attachment is not in this file, so no result was stored.
note-no-decision-recorded = No line records a decision or a vote. The result of every item stays ‘not recorded’.

# Speeches
note-speaker-without-attendance = ‘{ $speaker }’ speaks but is on neither list of persons.
note-speaker-anonymised = ‘{ $speaker }’ is a speaker whose name is hidden (speeches: { $count }); the circles are no bullet. Linked to no one on the list.
note-appointment-without-names = { $count } persons were chosen ({ $act }) but their names are not printed.
note-joined-across-page-break = ‘{ $before }’ and ‘{ $behind }’, parted by a page or line break, were joined { $space ->
    [yes] with a space.
   *[no] without a space.
  }
note-bullet-changes = The bullet changes from ‘{ $earlier }’ to ‘{ $now }’. Read as the same level.
note-blank-line-between-bullets = A blank line stands between paragraphs of one speech. The speech was read on.
note-full-stop-inside-quotation = A full stop inside quotation marks or brackets did not end the sentence: ‘…{ $words }’
note-sentence-without-predicate = Questions follow each other without a predicate. Kept as one sentence: ‘…{ $words }’
note-style-changes = From here the style is { $now ->
    [formal] the formal ‘-습니다’.
   *[noun] the summary ‘-음/-함’.
  }
note-procedural-not-commitment = This conducts the meeting and was not taken as a promise: ‘…{ $words }’
note-committee-alias = The committee is also printed as ‘{ $printed }’. Taken to be ‘{ $committee }’.

# Spelling
note-suspected-ocr = ‘{ $printed }’ is probably a misread ‘{ $likely }’. Kept as printed.
note-unusual-spelling = ‘{ $printed }’ is usually spelled ‘{ $likely }’. Kept as printed.
note-typographic-artefact = ‘{ $printed }’ looks like a leftover of a conversion. Kept as printed, and left out where titles are compared.
note-name-variant = ‘{ $name }’ is printed here as ‘{ $printed }’. Kept as printed.
note-spoken-filler = In ‘{ $word } { $noun }’ the word ‘{ $word }’ points to nothing and is probably a spoken filler. Kept as printed.

# Why an element of Article 18 of the Decree on Public Records is not whole
element-detail-observers-incomplete = All attendees are printed, but the list of observers is not whole.
element-detail-attendees-incomplete = The list of attendees is not whole.
element-detail-lists-incomplete = Neither the list of attendees nor that of observers is whole.
element-detail-names-missing = The number of persons is printed, their names are not.
element-detail-place-missing = The place is not printed.
element-detail-date-missing = The date is not printed.
element-detail-nothing-to-decide = Every item was for advice or report, so nothing was decided.

# What reading and parsing tell a person. The text always stays as printed.

# A file could not be read
error-missing-file = There is no file ‘{ $file }’. Check the path and the name.
error-not-a-file = ‘{ $file }’ is not a file. Give the path of a file of minutes.
error-unreadable-file = ‘{ $file }’ could not be opened ({ $reason }). Check its permissions and try again. Stored data are unchanged.
error-too-large = ‘{ $file }’ has { $megabytes } MB, more than the limit of { $limit } MB. Split the file. Stored data are unchanged.
error-empty-file = ‘{ $file }’ holds no text. Check the original file. Stored data are unchanged.
error-unsupported-type = ‘{ $file }’ is { $kind ->
    [html] a web page (HTML)
    [rtf] rich text (RTF)
    [xml] XML data
    [xlsx] an Excel workbook (.xlsx)
    [pptx] a PowerPoint file (.pptx)
    [odt] an OpenDocument text (.odt)
    [png] a picture (PNG)
    [jpeg] a picture (JPEG)
    [gif] a picture (GIF)
    [bmp] a picture (BMP)
    [tiff] a picture (TIFF)
    [webp] a picture (WebP)
    [program] a program
    [unknown] of an unknown type
   *[other] of the type { $type }
  } and cannot be read as minutes. Save the original as .hwp, .hwpx, .pdf, .docx or .txt and try again. Stored data are unchanged.
error-password-protected = ‘{ $file }’ is protected by a password. Remove the password, save it and try again. Stored data are unchanged.
error-distribution-locked = ‘{ $file }’ is a distribution document (배포용 문서), whose text is locked. Ask for the original, or print it to PDF in Hancom Office. Stored data are unchanged.
error-drm-protected = ‘{ $file }’ is locked by document security (DRM) or a certificate. Hand in the document with the protection removed. Stored data are unchanged.
error-old-hwp = ‘{ $file }’ is an old Hangul document (Hangul 97 or before). Open it in Hancom Office, save it as .hwp or .hwpx and try again. Stored data are unchanged.
error-old-office = ‘{ $file }’ is { $kind ->
    [doc] an old Word document (.doc)
    [ppt] an old PowerPoint document (.ppt)
    [xls] an old Excel document (.xls)
   *[other] a file that is damaged or in an old Office format
  } and cannot be read. Open it in the program that made it, save it as .hwpx, .docx or .pdf and try again. Stored data are unchanged.
error-archive-of-files = ‘{ $file }’ is an archive of several files. Unpack it and hand in the minutes inside. Stored data are unchanged.
error-archive-bomb = ‘{ $file }’ would grow far too large when unpacked and was not opened. Save the original document again and try again. Stored data are unchanged.
error-unsafe-archive = ‘{ $file }’ holds file names that point outside its folder or occur twice, and was not opened. Save it again in the program that made it. Stored data are unchanged.
error-broken-file = ‘{ $file }’ is damaged and could not be read. Open it in the program that made it, save it again and try again. Stored data are unchanged.
error-pictures-only = ‘{ $file }’ holds pictures and no text (a scanned document). Run text recognition (OCR) on it, or hand in the original document. Stored data are unchanged.
error-letters-unknown = ‘{ $file }’ does not say which letters its shapes stand for and cannot be read. Hand in the original document, or make the PDF again. Stored data are unchanged.
error-too-long = ‘{ $file }’ is longer than one document may be ({ $lines } lines). Split it by meeting and try again. Stored data are unchanged.
error-too-complex = ‘{ $file }’ is built too intricately to be read. Save it as text (.txt) and try again. Stored data are unchanged.
error-took-too-long = ‘{ $file }’ could not be read within { $seconds } seconds and was given up. Split it, or save it as text (.txt), and try again. Stored data are unchanged.
error-not-text = ‘{ $file }’ looks like binary data, not text. Check that it is a text file. Stored data are unchanged.
error-unknown-encoding = The letters on line { $line } of ‘{ $file }’ cannot be made out (neither UTF-8, UTF-16 nor CP949). Save it as UTF-8 and try again. Stored data are unchanged.

# Letters and lines
note-composed-hangul = Hangul that was written as separate letters was put together. Nothing else was changed.
note-control-character = { $count ->
    [one] There is one invisible control character.
   *[other] There are { $count } invisible control characters.
  } Left as it is.
note-page-furniture-left-out = ‘{ $words }’, a header, footer or page number, was left out of the text.
note-wrapped-lines-joined = Paragraphs broken over lines were joined in { $count } places; in { $unsure } of them the spacing was judged by the form of the words.
note-markdown-signs = The text is written in Markdown. Signs for bold words and table rules were taken off.
note-footnote-moved = The footnote ‘{ $words }’ was put right below the paragraph that refers to it.
note-comment-left-out = The comment ‘{ $words }’ was left out of the text.
note-comments-left-out = { $count } comments were left out of the text.
note-tracked-deletion = Text deleted under change tracking was left out; inserted text was read.
note-hidden-text = The hidden text ‘{ $words }’ was left out.
note-pictures-not-read = Text inside { $count } pictures cannot be read. Check the original document.
note-objects-not-read = { $count } objects could not be read. Check the original document.
note-formula-kept = A cell holds a formula. It was kept as written, not worked out.
note-script-ignored = The document holds a macro or script. It was not run; only the text was read.
note-synthetic-document = Says that it is synthetic. These minutes are made up, and every page that shows them says so.
note-blank-lines-at-start = { $count ->
    [one] Begins with a blank line.
   *[other] Begins with { $count } blank lines.
  }

# Cover and overview
note-no-meeting-found = None of the parts of minutes (title, date, place, attendance, agenda, speeches) were found, so no meeting was made.
note-no-attendance-found = No names or posts of those present were found; attendance stays ‘not recorded’. If another document lists them, upload it too.
note-no-attendee-count-found = No words were found that state how many attended, so the number of people on the list could not be compared. The stated number stays ‘not recorded’.
note-session-differs = ‘{ $other }’ is printed near the top too. The session stays ‘{ $session }’. Check which is the one of this meeting.
note-committee-doubtful = The committee was read from the title as ‘{ $committee }’; the title is an unusual one, so check the name: { $title }
note-place-doubtful = What was read as the place, ‘{ $place }’, seems to hold other words too. Kept as printed.
note-result-differs = The result of item { $number } is ‘{ $result }’ here and ‘{ $other }’ elsewhere. This one was taken. Check which is right.
note-due-in-next-year = ‘{ $printed }’ names no year and a time of the year before the meeting; the next year was taken ({ $day }). Remove the date if it speaks of what is past.
note-half-of-day-missing = ‘{ $printed }’ does not say morning or afternoon. The hours were kept as printed; correct them if it was the afternoon.
note-further-hours = ‘{ $printed }’ names further hours. The first start and end were taken; check when the meeting ended.
note-period-of-days = ‘{ $printed }’ is a period of several days. Its first day was taken as that of the meeting; check it.
note-date-moved = ‘{ $printed }’ names a date before and after a change; the changed one was taken.
note-another-era = The year in ‘{ $printed }’ is of another era. No date was made of it; enter it in the common era.
note-several-votes-in-line = One line counts several votes for item { $number }; which number is of which vote cannot be told, so none was taken. Read the line and enter them.
note-no-agenda-found = No agenda items were found; the agenda stays ‘not recorded’.
note-no-place-found = The place of the meeting was not found; it stays ‘not recorded’.
note-no-session-found = No number of the session was found; it stays ‘not recorded’.
note-no-start-found = When the meeting began was not found; its start and end stay ‘not recorded’.
note-agenda-count-differs = The document speaks of { $stated } agenda items, and { $listed } were read: compare with the document whether one is missing or too many.
note-no-end-found = When the meeting ended was not found; the end stays ‘not recorded’.
note-no-committee-found = No name of the committee was found; it stays ‘not recorded’.
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
note-year-missing = ‘{ $printed }’ has no year, nor has the title. The date stays ‘not recorded’.
note-year-from-title = ‘{ $printed }’ has no year; { $year } was taken from the title or session.
note-date-without-label = ‘{ $printed }’ was read as the date and time of the meeting, though no label says so.
note-place-behind-time = ‘{ $place }’ behind the time was read as the place.
note-mode-mixed = ‘{ $printed }’ names more than one way of meeting. The mode stays ‘not recorded’.
note-label-misread = The label ‘{ $printed }’ seems to be a misreading of ‘{ $likely }’. It was read as that; please check.
note-label-without-table = The label ‘{ $label }’ (‘{ $value }’) has no place in the tables; it stays in the text only.
note-text-without-speaker = { $count ->
    [one] One line
   *[other] { $count } lines
 } of text without a speaker stay in the text only.
note-time-mark = The time ‘{ $printed }’ within the record stays in the text only.
note-committee-from-first-minutes = The title of this meeting names no committee; ‘{ $committee }’ was taken from the first minutes in the same file.

# Attendance
note-count-on-label-line = This line holds the number of persons ({ $count }) only; the list was read from the lines below.
note-attendance-by-post = { $named } listed by name and { $posts } by post only. Posts were not linked to persons.
note-incomplete-list = The list ends in ‘등’ or ‘외’ (and others): { $listed } entries are printed, { $stated } persons are stated.
note-more-present-than-members = More persons present ({ $stated }) than there are members ({ $members }). Kept as printed.
note-attendance-count-differs = { $stated } persons are stated, the list has { $listed }. Both were kept.
note-entry-not-read = ‘{ $words }’ in the list was not read as a person and not stored. Please check whether it is one.
note-authority-among-attendees = Those listed under ‘{ $label }’ stand among the attendees and were counted as members. Please check whether they are, or sat in.

# Agenda
note-agenda-in-attachment = The agenda says ‘{ $printed }’ only. The attachment is not in this file, so no item was stored.
note-agenda-split-at-comma = Items on one line, apart by commas, were split into { $count }. Please check that they are not one item.
note-agenda-not-listed = There is no list of items; { $count } were read from the headings of the meeting. Please check that they are its items.
note-agenda-numbered-by-position = The { $count } items carry no numbers; they were numbered in printed order.
note-item-type-differs-from-title = The item is marked ‘{ $type }’ while its title ends in ‘{ $title-word }’. The mark decides.
note-agenda-title-differs = The title of item { $number } differs from the list. List: ‘{ $listed }’, here: ‘{ $printed }’. Linked by its number.
note-presenter-differs = For item { $number } the list prints ‘{ $listed }’, this line ‘{ $speaker }’. Both were kept.
note-agenda-number-unknown = Item { $number } is not on the agenda list. It was linked to no item.
note-presented-title-only = Item { $numbers } is introduced by title only; what was said of it is not recorded.
note-result-in-attachment = The result says only ‘{ $printed }’. The attachment is not in this file, so no result was stored.
note-no-decision-recorded = No line records a decision or a vote. The result of every item stays ‘not recorded’.
note-no-item-type-found = The type of agenda item { $numbers } (for deliberation, decision, advice, report …) was not found; it stays ‘not recorded’.
note-no-presenter-found = Who presented agenda item { $numbers }, or which department, was not found; it stays ‘not recorded’.
note-no-result-found = No result of agenda item { $number } was found, though these minutes state other results or decisions: check whether one of them is this item’s. Its result stays ‘not recorded’.

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
note-hardly-follow-up = A rule found this, but it is hardly like the follow-ups of other minutes and was left out. If it is one, add it in the review: ‘…{ $words }’
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
element-detail-attendees-missing = Observers are printed, but neither the attendees nor their number.
element-detail-names-missing = The number of persons is printed, their names are not.
element-detail-place-missing = The place is not printed.
element-detail-date-missing = The date is not printed.
element-detail-nothing-to-decide = Every item was for advice or report, so nothing was decided.

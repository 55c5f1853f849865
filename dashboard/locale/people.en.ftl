# People and names
people-title = People
people-lead = A person decides whose the names on the lists are. Two names of one person are merged, two persons of one name are split. Everything done is kept and can be undone. A masked name (○○○) is linked to nobody.
people-progress = { $confirmed } of { $entries } listed names confirmed
people-none-title = No names yet
people-none-text = They appear once a list with names has been read. On the command line, run python -m dashboard ingest FILE.
unknown-person-title = There is no such person
unknown-person-text = The person in the address was not found. Choose one from the list below.
unknown-person-link = Open without choosing a person
people-proposals-title = To decide
people-proposals-lead = Two names that may be one person, one name that may be two. Nothing is linked before it is decided.
people-proposals-none = Nothing to decide.
people-reason-same-name = The same name in two committees
people-reason-spacing = Names that differ by blanks alone
people-reason-posts = One name printed with more than one post
people-decide-label = { $number }
people-merge = One person
people-apart = Two persons
people-names-title = Names
people-names-lead = { $count ->
    [one] One name.
   *[other] { $count } names.
  } A name opens its entries.
people-standing = Entries on lists
people-entries = { $confirmed } of { $count } confirmed
people-same-as = the same person as { $name }
people-entries-title = Entries on lists
people-no-entries = No entries on lists.
people-confirm = Confirm { $count } as this person’s
people-confirm-label = Confirm this person’s entries
people-choose = Choose: { $entry }
people-linked = confirmed
people-proposed = proposed by name alone
people-split = Split { $count } chosen off as another person
people-split-none = Split 0 chosen off as another person
people-split-label = Split off a person of the same name
people-distinction = What tells them apart
people-distinction-hint = For example a department. It is shown after the name.
people-found = { $shown } of { $all } names
people-into-hint = These are the first { $shown } names. If the name is not among them, look for it under “Names” below.
people-into = Name of the same person (it stays)
people-merge-summary = Merge with another name
column-seat-count = Seats on rosters
column-first-on = First
column-last-on = Last
column-linked = Confirmed
column-distinction = What tells them apart
column-same-name = Name of the same person
column-person-count = Persons
column-entry-count = Entries
column-attendance-id = Entry number
column-other-person-id = Number of the other person
act-person-confirm = Person confirmed
act-person-merge = Names merged
act-person-apart = Kept apart
act-person-split = Name split
said-person-confirmed = { $count ->
    [one] 1 entry confirmed as this person’s.
   *[other] { $count } entries confirmed as this person’s.
  }
said-person-merged = Merged into one person. Entries moved: { $count }.
said-person-apart = Kept as two persons. They are proposed no more.
said-person-split = { $count ->
    [one] 1 entry split off as another person’s.
   *[other] { $count } entries split off as another person’s.
  }
refused-nothing-to-confirm = There is no entry to confirm. They may have been confirmed already.
refused-same-person = The same name was chosen. Choose another.
refused-merged-already = That name is merged with another already. Undo that first.
refused-not-their-entries = The chosen entries are not this person’s. Open the page anew and choose again.
refused-all-of-them = Not every entry can be split off. Leave one.

# Search
search-title = Search
search-lead = Finds speeches, agenda items and follow-ups by their words. Each result leads to its line of the minutes.
search-form-label = Search the minutes
search-words = Words to find
search-hint = Several words find passages that hold them all; double quotes find a phrase. For example: 접근성 "기본계획"
search-submit = Search
search-since = Meetings from
search-until = Meetings until
search-role = Role of the speaker
search-year = Year of the meeting
search-unfilter = Search without filters
search-no-committee = Committee not recorded
search-no-department = Department not recorded
search-no-role = No role
search-no-date = Date not recorded
search-coverage = { $count ->
    [one] { $count } passage is searched: paragraphs of speeches, agenda items and follow-ups.
   *[other] { $count } passages are searched: paragraphs of speeches, agenda items and follow-ups.
  }
search-indexing-title = The search index is being made
search-indexing-text = { $indexed } passages can be found now; { $missing } are not in the index yet. Open this page again in a moment to find them all.
search-incomplete = The index is being made, so some passages cannot be found yet. The same search may find more in a moment.
search-tips-title = How it searches
search-tip-1 = Words are found by their morphemes: 접근성 is found in 정보통신접근성, and 반영하겠습니다 finds every passage with 반영.
search-tip-2 = A phrase in double quotes is found in its order. Spacing and upper or lower case make no difference.
search-tip-3 = Results can be narrowed by committee, department, kind, role of the speaker and year, and the address can be shared as it is.
search-tip-4 = Speakers whose names are withheld are shown as printed and can be found by role only.
search-count = { $count ->
    [one] { $count } result for “{ $words }”.
   *[other] { $count } results for “{ $words }”.
  }
search-page = Page { $page } of { $last }
search-nothing = Nothing was found for “{ $words }”.
search-nothing-shorter = Try a shorter word, or one of like meaning.
search-nothing-follow-ups = Choose from the list of follow-ups
search-nothing-meetings = Look through the minutes in full
search-relaxed = No passage holds all the words; these hold at least one of them.
search-cut = Only the first { $count } characters were used.
search-past-end = The results end at page { $last }.
search-bad-date-title = A date could not be read
search-bad-date-text = Dates of meetings are written as 2024-03-26. Without them the search can go on.
search-bad-date-link = Search without dates
search-to-facets = Go to: narrow the results
search-hits-title = Passages found
search-facets-title = Narrow the results
search-facet-count = ({ $count })
search-facet-chosen = Chosen:
search-facet-drop = Remove filter:
search-facet-rest = { $values } others ({ $count })
search-pages-label = Pages of results
search-numbered = { $kind } { $number }
kind-speech = Speech
kind-agenda = Agenda item
column-department = Department
column-hit-place = Place
column-hit-count = Hits
column-score = Score (millionths)
column-passage-id = Passage
column-follow-up-position = Place among follow-ups
column-facet = Facet
column-facet-value = Value
column-passage-count = Passages
column-term = Index term
column-places = Places
column-indexed-count = Passages indexed

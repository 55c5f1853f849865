conformance-not-covered = Mobile apps were not audited. Of pages and files not listed here this result says nothing.
conformance-reservation = The result of an automatic audit, not a certification. No item that a person has not checked can be called met.
conformance-violations = { $count ->
    [one] 1 violation found by machine
   *[other] { $count } violations found by machine
}
conformance-no-rate = { $count ->
    [one] 1 item waits for a person, so there is no overall rate.
   *[other] { $count } items wait for a person, so there is no overall rate.
}
conformance-by-machine = automatic
conformance-open = open
affects-blind = people who use a screen reader
affects-low-vision = people with low vision
affects-colour-blind = people who see colours differently
affects-deaf = people who are deaf or hard of hearing
affects-motor = people who use a keyboard or switch, or whose hands tremble
affects-speech = people who use speech control
affects-cognitive = people with difficulty in attention, memory or reading
affects-seizure = people with photosensitive seizures
impact-critical = critical
impact-serious = serious
impact-moderate = moderate
impact-minor = minor
conformance-junit-suite = Automatic accessibility audit
conformance-earl-title = Automatic accessibility audit of { $target }
conformance-earl-summary = { $failed } violations found by machine, { $review } places for a person to check. No fault found by machine is not conformance; every criterion still needs a person.
conformance-openacr-title = { $product } Accessibility Conformance Report
conformance-product = Committee minutes dashboard
conformance-methods = Automatic audit in Chromium with { $engines } and this product’s own rules ({ $pages } pages, { $states } page states). No person’s check is in it.
conformance-found = Found by machine: { $failed } violations, { $review } places for a person to check
conformance-untold = No violation was found by machine; a person has to check.
conformance-not-applicable = There is nothing it applies to.
conformance-by-person = by a person
conformance-reviewed = A person’s check (KWCAG { $item }, { $page }): { $verdict }. { $note } ({ $actor }, { $date })
conformance-signed = Signed: { $department }, { $actor }, { $date }. Scope: { $scope }. SHA-256 of what was signed: { $hash }
conformance-methods-reviewed = Automatic audit in Chromium with { $engines } and this product’s own rules ({ $pages } pages, { $states } page states), and the persons’ checks noted here, on { $sampled } pages chosen as WCAG-EM says.
conformance-sampled = a person looks at it: { $why }
conformance-unsampled = by machine alone

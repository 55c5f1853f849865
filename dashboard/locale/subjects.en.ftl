# Agenda items followed through meetings
history-place = discussion { $place } of { $count }
history-proposed = an earlier discussion is proposed (not confirmed)
agenda-proposals-link = Items proposed as one subject
agenda-proposals-title = Proposed as one subject
agenda-proposals-lead = Items with similar titles, of one department, or with words that carry an item over (deferred, to be deliberated again) are proposed with the reason. Only what a person confirmed becomes history and is counted.
agenda-proposals-count = Proposals that wait for a person: { $count }
agenda-proposals-none = No proposal waits for a person.
item-chain-title = History of this item
item-chain-lead = { $count } discussions that a person confirmed to be one subject, in time order.
item-chain-none = No discussion at another meeting is confirmed as the same subject.
lost-links-title = Linked items that a new version lacks
lost-links-lead =
    { $count ->
        [one] One confirmed link is not shown in a history, because the newest version of a document lacks its other item.
       *[other] { $count } confirmed links are not shown in a history, because the newest version of a document lacks their other item.
    } The link is kept and holds again once the item is back. Where its title has changed much, link the new item on the page of the one that remains.
lost-links-stood = Where it stood last
item-chain-first = first discussion
item-proposals-title = Perhaps the same subject
item-proposals-lead = A proposal is no history until a person confirms it. Each decision can be taken back and stays when the document is read again.
item-follow-ups-title = Follow-ups of this item
item-follow-ups-lead = { $count } from all discussions in its history · as of { $date }
item-follow-ups-none = No follow-up is recorded for this item.
subject-score-pairs = titles alike: { $score } of 100 ({ $shared } of { $pairs } pairs of letters, without ordinals and general words such as “plan”)
subject-score = titles alike: { $score } of 100
subject-department = same department ({ $department })
subject-carried-over = carried over: “{ $words }”
subject-confirmed-by = confirmed by { $by }, { $at }
subject-rejected-by = two subjects: { $by }, { $at }
subject-decide-label = Decide whether one subject { $number }
subject-same = One subject
subject-other = Two subjects
subject-unlink = Take the link away
subject-link-again = Link as one subject
subject-link = Link as one subject
subject-link-summary = Link an item with another title
subject-choose = Item to link
subject-choose-hint = { $shown } of { $count } items of other meetings of this committee, the most similar titles first.
column-place-in-chain = Discussion
column-earlier-item = Earlier item
act-link-items = Decided whether items are one subject
said-one-subject = Linked as one subject.
said-two-subjects = Kept as two subjects. They are not proposed again.
refused-one-meeting = Two items of one meeting cannot be linked. Choose an item of another meeting.
subject-result = outcome { $result }
subjects-same = One subject: { $count } chosen
subjects-same-none = One subject: 0 chosen
subjects-other = Two subjects: those chosen
subjects-decide-label = Decide on the chosen proposals
column-decide = Decide
act-link-many = Decided whether many items are one subject
said-many-one-subject = Linked as one subject: { $count ->
    [one] one pair
   *[other] { $count } pairs
}.
said-many-two-subjects = Kept as two subjects: { $count ->
    [one] one pair
   *[other] { $count } pairs
}. They are not proposed again.

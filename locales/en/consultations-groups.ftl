# Used as: confidence-*, group-decision-*, notice-*
groups-title = Groups of similar contributions
groups-progress = { $decided } of { $all } contributions are decided.
groups-being-made = The program is grouping the contributions. You can go on with something else meanwhile.
groups-look-again = Look whether it is done
groups-parts = Grouped and put aside
groups-all = All groups
groups-aside = Put aside
groups-aside-none = Nothing is put aside.
groups-bring-back = Bring back what is chosen
groups-none = There are no groups yet. Where the program finds no contributions that are alike, it proposes none.
groups-same-text = The same text, sent many times
groups-same-text-hint = A campaign counts as one text that was sent so many times, not as so many views that people came to by themselves.
groups-similar = Similar contributions
groups-similar-hint = They share words, which does not mean that they agree: read them before you confirm a group.
groups-propose-hint = The program groups by their words what nobody has decided on. What people decided stays as it is.
groups-ungrouped = { $count ->
    [0] Every contribution stands in a group or is put aside.
    [one] One contribution stands in no group: it is like no other, or newer than the last proposal.
   *[other] { $count } contributions stand in no group: they are like no other, or newer than the last proposal.
}
groups-count = Number of groups
groups-propose = Propose groups
groups-safe-title = What a group does not tell
groups-safe = Only the words of the texts and what they mean are compared: not who wrote them, nor when, nor how somebody writes. Anonymous contributions of today join tomorrow, so that nobody can tell the hour from them.
group-sent-times = { $count ->
    [one] sent once
   *[other] sent { $count } times
}
group-waiting = { $count ->
    [one] One newer contribution waits to be confirmed here
   *[other] { $count } newer contributions wait to be confirmed here
}
group-is-proposed = Proposed by the program
group-is-confirmed = Confirmed
group-previous = Previous group
group-next = Next group
group-the-text = The text that was sent most often
group-members = Contributions in this group
group-same-words = In the very same words
group-shares = Shares with the others: { $words }
group-shares-meaning = It means something similar in other words
group-in-thread = Where it stands
group-choose = Choose this contribution
group-move = Move what is chosen
group-move-to = Move to
group-move-hint = What you move stays where you put it. A new group splits this one.
group-new = A new group
group-aside = Put aside: it belongs to no group
group-new-name = Name of the new group
group-confirm-title = Name and confirm
group-confirm-hint = The name is made of words of the texts: write your own. Confirming settles every contribution in this group, also those on its other pages. The summary then counts it from five contributions on.
group-name = Name of the group
group-counts-as-one-text = It is one text, sent many times (a campaign)
group-confirm = Confirm the group
group-merge = Merge into another group
group-merge-into = The group that stays
group-merge-hint = All contributions of this group go there.
group-dissolve = Take this group apart
group-dissolve-hint = Its contributions are undecided again, and a later proposal may group them otherwise.
error-group-chosen = Choose at least one contribution above
error-group-target = Choose where they go
notice-contribution-group-confirmed = The group is confirmed.
notice-contributions-moved = The contributions are moved.
notice-contribution-groups-merged = The groups are merged.
notice-contribution-group-dissolved = The group is taken apart.
notice-contribution-group-gone = This group is no longer there: somebody merged it or took it apart, or a newer proposal replaced it. Nothing of what you sent was done.
group-decisions-lead = What was decided about these groups, by day. Each decision can be taken back as long as nobody has decided otherwise since. Of contributions it tells how many, never which.
group-decision-confirmed = Group confirmed
group-decision-placed = Moved to another group
group-decision-set-aside = Put aside
group-decision-brought-back = Brought back for grouping
group-decision-split = Group split
group-decision-merged = Groups merged
group-decision-dissolved = Group taken apart
group-nowhere = in no group
group-split-title = Split this group
group-split-lead = This is how the program would divide it. Nothing is done yet: change what is wrong, name the new group, then split.
group-split-stays = It stays, with its name.
group-split-none = The program sees no two halves here. Choose yourself what goes to part 2.
group-split-part-of = Part that this contribution goes to
group-split-more = { $count ->
    [one] One more like these goes with them.
   *[other] { $count } more like these go with them.
}
group-split-do = Split
error-group-split = Leave at least one contribution in the first part, and put at least one in the second
notice-contribution-group-split = The group is split. This is the new one.
notice-contributions-brought-back = They are undecided again. The next proposal may group them.
notice-contributions-not-brought-back = Nothing was brought back: nothing was chosen, or somebody was there before you.

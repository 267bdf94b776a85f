lineage-title = Repeated from cycle to cycle
lineage-lead = The program proposes what is like a recommendation of the same mechanism’s round before, in its words or in its meaning, in another language as well. Likeness of 100 is three parts of shared words and seven of meaning, with five more for the same State and five for the same theme; where the languages differ, it is the meaning alone, less fifteen. You decide, and what is decided is not proposed again.
lineage-states = By decision
# Used as: lineage-state-*
lineage-state-proposed = Proposed
lineage-state-confirmed = Confirmed
lineage-state-refused = Refused
lineage-none = Nothing here. Rounds are compared after each import, once the register has two of one mechanism.
lineage-likeness = Likeness: { $count } of 100
# Used as: lineage-why-*
lineage-why-both = Alike in words ({ $words } of 100) and in meaning ({ $meaning } of 100)
lineage-why-words = Alike in words ({ $words } of 100), less in meaning ({ $meaning } of 100)
lineage-why-meaning = Alike in meaning ({ $meaning } of 100), in other words ({ $words } of 100)
lineage-why-unread = Alike in words ({ $words } of 100); their meaning has not been compared yet
lineage-why-language = Alike in meaning ({ $meaning } of 100); their words cannot be compared, since they are in different languages
lineage-earlier = Earlier
lineage-later = Later
lineage-common = Also in common: { $what }
lineage-confirm = It repeats it
lineage-refuse = It doesn’t
lineage-confirm-all-title = Confirm together
lineage-confirm-all-hint = Confirms all proposals with at least this likeness. Each decision can be changed later.
# Used as: lineage-level-*
lineage-level-nearly = nearly the same (80 or more)
lineage-level-close = much alike (70 or more)
lineage-level-alike = alike (55 or more)
lineage-of-level = Recommendations: { $count }
lineage-confirm-all = Confirm together
lineage-heading = From cycle to cycle
lineage-repeats = Repeats
lineage-repeated-by = Repeated by
lineage-then = Then:
lineage-now = Now:
lineage-decided-confirmed = Confirmed: it repeats an earlier recommendation
lineage-decided-refused = Decided: it does not repeat the earlier recommendation proposed
# Used as: notice-*
notice-lineage-decided = The decision is kept.
notice-lineage-decided-meanwhile = Meanwhile somebody else decided on this pair. Their decision stands: you find it under “Confirmed” or “Refused”.
compare-title = Compare two cycles
compare-lead = What was repeated and how the response changed, what is new, what was not repeated.
compare-none = At least two documents must be in the register.
compare-choose = Choose two that differ.
compare-cycle = UPR, cycle { $cycle }
compare-one = The first
compare-two = The second
compare-show = Compare
compare-by-response = By response
compare-by-theme = Figures by theme
compare-supported = (supported: { $count })
# Used as: compare-part-*
compare-part-repeated = Repeated
compare-part-new = New
compare-part-left = Not repeated
compare-parts = Parts of the comparison
compare-honest = Only what a person confirmed counts as repeated; what nobody has decided yet stands among the new and the not repeated.
compare-list-none = Nothing here.
desk-task-lineage = { $count ->
    [one] Repetition proposed
   *[other] Repetitions proposed
}
desk-task-legislation = { $count ->
    [one] Recommendation that speaks of a law, not assessed
   *[other] Recommendations that speak of a law, not assessed
}
desk-legislation = Legislation
desk-lineage = Repetitions
desk-batch = Many at once
similar-heading = Similar recommendations
similar-found = A program found these by their meaning, in any language; nobody has checked them.
similar-same = Says the same

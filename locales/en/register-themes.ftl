# Used as: notice-*
notice-themes-accepted = Accepted. Each recommendation shows it under its themes now.
notice-themes-taken-back = Taken back. The journal keeps both the decision and its undoing.
error-theme-unknown = No list has a theme of this name. Choose one that is offered while you type.
error-theme-chosen = Choose at least one of the suggestions, or name a theme.
themes-title = Recommendations without themes
themes-untagged = { $count ->
    [0] Every recommendation has a theme.
    [one] { $count } recommendation has no theme yet.
   *[other] { $count } recommendations have no theme yet.
}
themes-none = Nothing to do here. What is imported without themes will stand here with suggestions.
themes-list = Recommendations and suggestions
themes-suggested = Suggested by the program
themes-nothing-suggested = The program suggests nothing: it has not looked at this text yet, or does not know its words.
themes-other = Another theme
themes-accept = Accept what is ticked
themes-accept-all-title = Accept together
themes-accept-all-hint = Accepts for all recommendations without themes whatever is suggested with at least this confidence. You can take it back.
themes-from-level = Accept from
# Used as: themes-level-*
themes-level-sure = sure
themes-level-likely = likely
themes-level-possible = possible
# Used as: themes-level-means-*
themes-level-means-sure = About 99 of 100 such suggestions, or more, are right.
themes-level-means-likely = More than two thirds are right.
themes-level-means-possible = About half are right, or fewer.
themes-certainty = { $level }, right { $share } times in 100
themes-of-level = Recommendations: { $number }
themes-accept-all = Accept together
themes-decisions = Accepted lately
themes-decision = Recommendations: { $recommendations }. Classifications: { $terms }.
themes-undo = Take back
recommendation-terms-accepted = Filed under: { $terms }
recommendation-terms-taken-back = No longer filed under: { $terms }

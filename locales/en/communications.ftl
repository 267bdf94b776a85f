communications-title = Views and decisions on communications
communications-lead = What treaty bodies decided on individual communications about the State. Each remedy that they ask for is an obligation of the register.
communications-empty = No views or decision is recorded.
views-add = Add views or a decision
views-edit = Change this record
views-safety = Name nobody: neither who complained nor who else is concerned, unless the title of the published document does. This text is public.
views-symbol-hint = For example CCPR/C/120/D/2348/2014
views-decided-on = Adopted on
# Used as: views-outcome-*
views-outcome = Outcome
views-outcome-violation = Violation found
views-outcome-no-violation = No violation found
views-outcome-inadmissible = Inadmissible
views-outcome-discontinued = Discontinued
views-articles = Articles violated
views-articles-hint = As the views name them: 7; 10 (1); 14 (3) (g)
views-articles-are = articles { $articles }
views-remedies = Remedies asked for
views-remedies-hint = A line for each; each becomes a recommendation of the register.
views-remedies-count = { $count -> 
    [one] One remedy
   *[other] { $count } remedies
}
views-follow-up = Follow-up, in the body’s own words
views-follow-up-hint = For example: follow-up dialogue ongoing
views-grade = Grade
views-grade-hint = As the body gave it, for example B
views-information-due-on = Information due on
views-information-due-on-hint = 180 days after they were adopted, if left empty and a violation was found
views-information-sent-on = Information sent on
views-due = Information due on { $date }
# Used as: views-information-*
views-information-due = due
views-information-overdue = overdue
views-information-sent = sent
error-views-symbol = Enter the symbol of a treaty body’s document
error-views-known = These views are recorded already. Open them from the list to change them.
error-views-decided = Enter the day on which they were adopted

# Used as: priority-weight*, priority-score*, priority-spread*, criterion-*, notice-*, journal-*
priorities-title = Priorities
priorities-lead = Several people score each cluster by the same criteria, each with a reason. The combined figure proposes a priority; a person decides, and the decision is public with its reason.
priorities-compared = All clusters compared
priorities-none = There is no cluster to score
priorities-none-advice = Clusters are scored once they are accepted, by coordinators and by the focal points of the entities that answer for them.
priorities-waiting = { $count ->
    [0] You have scored all of them
    [one] One waits for your scores
   *[other] { $count } wait for your scores
}
priority-people = { $count ->
    [0] Nobody has scored it yet
    [one] One person scored it
   *[other] { $count } people scored it
}
priority-others = { $count ->
    [0] Nobody else has scored it yet.
    [one] One other person scored it.
   *[other] { $count } others scored it.
}
priority-based-on = { $count ->
    [one] Based on the scores of one person
   *[other] Based on the scores of { $count } people
}
priority-scored-by-you = You scored it
priority-waits-for-you = Waits for your scores
priority-score-title = Score: { $cluster }
priority-score-link = Give or change your own scores
priority-own-first = You will see what others gave once you have given your own scores.
priority-own-given = You gave your scores. You can change them until a decision is taken.
priority-score-label = Score
priority-cannot-say = I can’t say
priority-score-1 = 1 – very low
priority-score-2 = 2 – low
priority-score-3 = 3 – middling
priority-score-4 = 4 – high
priority-score-5 = 5 – very high
priority-reason-label = Your reason, in a sentence
priority-score-save = Save my scores
priority-given = What others gave
priority-known = What is known
priority-known-states = States that asked
priority-known-legislation = Recommendations that need a law
priority-known-deadlines = Reports due to treaty bodies
priority-known-no-deadline = No date is recorded
priority-known-not-consulted = Not consulted on yet
priority-scores = How it was scored
priority-mean = Mean
priority-counted = Counted as
priority-combined = Combined
priority-proposes = Proposes
priority-proposal = Proposed: { $level }
priority-people-heading = Scored by
priority-spread = Agreement
priority-spread-one = One score only
priority-spread-agreed = They agree
priority-spread-some = They differ
priority-spread-wide = They differ widely
priority-in-force = Decided
priority-order = The figures stand in the order of the criteria: { $criteria }. A criterion that nobody scored is left out.
priority-how = The mean score of each criterion, from 1 to 5, is multiplied by its weight; the sum is divided by the weights. Where a higher score counts against, 6 minus the mean is taken. From 3.67 the program proposes high, from 2.33 medium, below that low.
priority-decide = Decide
priority-decide-link = Decision on the priority
priority-decide-title = Priority: { $cluster }
priority-decide-hint = What the scores propose is chosen already. You may decide otherwise.
priority-why = Why
priority-why-hint = A sentence or two, which everybody can read. One language is enough to begin with.
priority-decide-save = Decide and publish
priority-decision = Priority
priority-decisions = Decisions
priority-decided-on = Decided on { $day }
priority-taken-back = No priority any more
priority-without-scores = Decided without scores.
priority-too-few = One person scored it. Figures are shown from two people on, so that they show nobody’s own scores.
priority-earlier = Earlier decisions
criteria-title = Criteria
criteria-lead = By these criteria clusters are scored. Changes apply to decisions that are yet to be taken; earlier ones keep the criteria and weights of their day.
criterion = Criterion
criterion-add = Add a criterion
criterion-change = Change a criterion
criterion-names = Name of the criterion
criterion-weight = Weight
criterion-weight-hint = A criterion that does not count is still scored and discussed.
criterion-direction = A higher score
criterion-direction-for = A higher score counts for the cluster
criterion-direction-against = A higher score counts against the cluster
criterion-active = Ask for scores by this criterion
criterion-asked = Used
criterion-is-asked = In use
criterion-is-off = Switched off
priority-weight-0 = Does not count
priority-weight-1 = Counts once
priority-weight-2 = Counts twice
priority-weight-3 = Counts three times
criterion-urgency = Urgency
criterion-people = People affected
criterion-legislation = Legislation needed
criterion-cost = Cost
criterion-deadline = Deadline of a treaty body
criterion-consultation = What stakeholders said in a consultation
criterion-hint-urgency = 1: nobody is harmed by waiting. 5: people are harmed today.
criterion-hint-people = 1: few people, little affected. 5: many people, or a group that is left behind.
criterion-hint-legislation = 1: practice can change without a law. 5: nothing can begin before a law is adopted.
criterion-hint-cost = 1: it fits into present budgets. 5: it needs a large sum of its own.
criterion-hint-deadline = 1: no date is set. 5: an answer is due within months.
criterion-hint-consultation = 1: those consulted see no need to hurry. 5: those concerned agree that it comes first. Arguments count, not how many wrote.
error-criterion-name = Write the name of the criterion in at least one language
error-score = Choose a score from 1 to 5, or take the reason away
error-score-reason = Give a reason for this score
error-score-none = Score at least one criterion
error-decision-reason = Say why, in at least one language
error-decision-seen = Scores or a decision came in meanwhile. Look at them above, then decide.
notice-priority-scored = Your scores are saved. Below you see what others gave.
notice-priority-decided = The decision is taken. Everybody can see it now, with its reason.
my-priorities = Score the clusters that your entity answers for
priority-withdraw = Withdraw the decision in force
priority-withdraw-hint = It stays readable, with its reason and its scores, and everybody sees that it was withdrawn. The decision before it is in force again; its scores wait for a new decision.
priority-withdrawn-on = Withdrawn on { $day }
priority-withdrawn = Withdrawn
priority-decided = Decided
priority-decisions-title = Decisions on priorities
priority-state = State
# Used as: priority-state-*
priority-state-in-force = in force
priority-state-replaced = replaced by a later one
priority-state-withdrawn = withdrawn

cycles-title = Cycles of the Universal Periodic Review
cycles-lead = Record when each review was held and adopted. Its papers are kept when you import them.
cycle-title = Universal Periodic Review, cycle { $cycle }
cycle-session = Session of the Working Group
cycle-reviewed-on = Reviewed on
cycle-adopted-on = Outcome adopted on
cycle-mid-term-on = Mid-term report planned for
cycle-head = Head of delegation
cycle-head-hint = The function is enough; a name only if it is public.
cycle-announced = Recommendations, as the outcome counts them
cycle-announced-hint = Where the register holds another number, the page says so and keeps this one.
cycle-printed = { $count -> 
    [one] The outcome itself counts { $count }
   *[other] The outcome itself counts { $count }
}
cycle-papers = Papers of this review
cycle-paper-missing = Not kept here yet.
error-cycle-announced = Enter a number of recommendations
error-cycle-order = The outcome cannot be adopted before the review

report-reason = What is wrong with it?
report-reason-missing = Choose a reason
# Used as: report-reason-*
report-reason-danger = Endangers somebody
report-reason-personal-data = Discloses personal data
report-reason-hate = Incites hatred or violence
report-reason-spam = Advertising or repetition
report-reason-other = Something else
report-title = Report this contribution to the moderators
report-lead = The moderators will look at it. Who reported it is not kept.
report-note = A note to the moderators
report-note-hint = Optional. Up to 1,000 characters.
report-send = Send the report
notice-contribution-reported = Thank you. The moderators will look at the contribution.
contribution-hide = Hide
contribution-show-again = Show again
contribution-hidden-only-you = Hidden; only moderators see it:
moderation-title = Moderation
moderation-lead = What was reported, the most reported first. The reason stands in the place of what is hidden, and its author, where known, is told by mail.
moderation-empty = Nothing waits
moderation-empty-lead = There are no open reports.
moderation-tick = Select this contribution
moderation-times = { $count ->
    [one] once
   *[other] { $count } times
}
moderation-hide-ticked = Hide the selected
moderation-dismiss-ticked = Keep the selected and close the reports
moderation-deed-missing = Choose to hide or to keep
moderation-none-ticked = Select at least one contribution
notice-moderation-done = Done.
moderation-hide-title = Hide the contribution
moderation-hide-lead = A line with the reason stays. The text is kept for the moderators; the author, where known, is told by mail.
moderation-restore-title = Show the contribution again
moderation-restore-lead = Everybody will see it again.
notice-contribution-hidden = The contribution is hidden.
notice-contribution-restored = The contribution is shown again.
mail-thread-open = Open the thread
mail-thread-why = You get this message because the reply answers your contribution.
mail-official-reply-subject = Official reply to your contribution: { $topic }
mail-official-reply-line = { $entity } replied to your contribution on “{ $topic }”.
mail-hidden-subject = Your contribution was hidden: { $topic }
mail-hidden-line = The moderators hid your contribution on “{ $topic }”. Reason: { $reason }.
mail-hidden-appeal = If you think that this is a mistake, write to the coordinators; their address is on the contact page. You may write another contribution.
# Used as: mail-kind-*
mail-kind-official-reply = Official reply
mail-kind-contribution-hidden = Hidden contribution

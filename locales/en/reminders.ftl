answer-title = How far has this action come?
answer-lead = You answer as { $name } for { $entity }. This page is yours alone: you need no password.
answer-form = Your answer
answer-hand-over = Does somebody else answer for this now?
answer-hand-over-lead = Tell the coordinators, so that the right person is reminded. Until they change it, reminders still come to you.
answer-hand-over-words = Who, if you know
answer-hand-over-send = Tell the coordinators
answer-hand-over-title = The coordinators are told
answer-hand-over-next = They will ask your entity who answers from now on. You need to do nothing more.
answer-thanks-title = Thank you, your answer is saved
answer-thanks-next = It stands on the action’s public page now, and the coordinators are told of it. If the action is not done yet, you will be reminded again when its due date nears.
answer-thanks-public = See it on the action’s page
answer-thanks-correct = To add or correct something, use the same link again until { $day }.
answer-back = Back to the form
answer-expired-title = This link has expired
answer-expired-lead = Links from mails work for a limited time. We can send a new one to the address that this one was sent to.
answer-expired-send = Send me a new link
answer-renewed-title = A new link is on its way
answer-renewed-lead = Look into the mailbox to which the first one came. It may take some minutes.
answer-not-in-charge-title = You do not answer for this action any more
answer-not-in-charge-lead = Your entity has named somebody else, or your account was closed. What is reported on the action is public.
due-today = due today
due-days-left = { $count ->
    [one] one day left
   *[other] { $count } days left
}
due-days-late = { $count ->
    [one] one day late
   *[other] { $count } days late
}
my-lead = You answer for { $entities }.
my-late = Late
my-coming = Due next
my-answered = Done or dropped
my-due = Due on { $day }.
my-last-answer = last answer on { $day }
my-empty = Nothing is owed
my-empty-lead = No action stands in the plan for your entity. You will get a mail when one is due.
my-no-entity = You answer for no entity
my-no-entity-lead = This page lists what a focal point owes. If you should answer for an entity, write to the coordinators.
inbox-title = The demonstration’s mail
inbox-lead = No mail leaves this demonstration. What would have been sent stands here, newest first.
inbox-empty = No mail yet
inbox-empty-lead = Reminders, sign-in links and answers will appear here.
inbox-to = To
inbox-text = As text
inbox-html = See how it looks in a mail program

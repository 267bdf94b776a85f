email-greeting = Dear { $name },
email-fact = { $label }: { $value }
email-automatic = { $sender } sent this message automatically.
email-action = Action
email-due = Due
email-cluster = Cluster
email-entity = Responsible
email-plan-state = State
email-reminder-subject-due = { $action } – due on { $day }
email-reminder-subject-today = { $action } – due today, { $day }
email-reminder-subject-late = { $action } – late, was due on { $day }
email-reminder-due = { $count ->
    [one] One day is left until this action is due.
   *[other] { $count } days are left until this action is due.
}
email-reminder-today = This action is due today.
email-reminder-late = { $count ->
    [one] This action was due yesterday.
   *[other] This action was due { $count } days ago.
}
email-reminder-asks = Please say how far it has come. A state and two or three sentences are enough, and you need no password.
email-reminder-button = Answer now
email-reminder-hand-over = If somebody else answers for this now, open the link and say so: the coordinators will see to it.
email-link-until = The link is for you alone and works until { $day }. Please do not pass it on.
email-answer-link-subject = { $action } – your new link to answer
email-answer-link-text = You asked for a new link, because the one before had expired.
email-answer-subject = Answer of { $entity }: { $action }
email-answer-intro = A responsible entity has reported on an action.
email-answer-text = What it says
email-answer-button = See the action
email-hand-over-subject = { $entity }: somebody else is to be reminded
email-hand-over-text = A focal point says that somebody else answers for their actions now. Until you change it, reminders still go to the same address.
email-hand-over-who = Says
email-hand-over-words = In their words
email-hand-over-button = Change the focal points
email-test-subject = Test: mail from the portal arrives
email-test-text = You asked for this test on the desk. Reminders take the same way.
email-test-button = Back to the reminders

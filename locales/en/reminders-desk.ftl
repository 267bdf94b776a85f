reminder-desk-lead = Who is reminded next, what was sent, and what was not, with the reason.
reminder-warning-no-server = No mail server is set: every mail waits. An administrator sets BARAZA_SMTP_URL.
reminder-warning-never-ran = Reminders have never been worked through: the worker is not running. Start “baraza serve” without “--no-worker”, or “baraza remind”.
reminder-warning-no-run = Reminders were last worked through on { $moment }: the worker is not running.
reminder-warning-refused = The mail server has refused mail for more than two hours. It says:
reminder-coming = What comes next
reminder-coming-lead = In the next 30 days, if nobody answers before. Whoever answered within the last seven days is not reminded.
reminder-coming-none = No reminder is due in the next 30 days.
# Used as: mail-state-*
mail-state-failed = Failed
mail-state-queued = Waiting
mail-state-skipped = Skipped
mail-state-sent = Sent
# Used as: mail-list-*
mail-list-failed = Mails that failed for good
mail-list-queued = Mails that wait to be sent
mail-list-skipped = Reminders that were not sent
mail-list-sent = Mails that were sent
reminder-list-empty = None.
mail-column-subject = What
mail-column-to = To
mail-column-when = When
mail-column-why = Why
mail-to-nobody = nobody
mail-why-waits = It is its turn in a moment.
mail-again = Try again
# Used as: mail-kind-*
mail-kind-reminder = Reminder
mail-kind-answer-link = New link
mail-kind-answer-received = Answer
mail-kind-hand-over = Hand-over
mail-kind-reminder-test = Test
# Used as: mail-reason-*
mail-reason-look-back = Missed by more than 72 hours: the portal was not working
mail-reason-superseded = A later reminder for the same action was due as well
mail-reason-no-focal-point = The entity has no focal point
mail-reason-unreachable = No focal point of the entity has an open account with an address
mail-reason-answered = The entity answered meanwhile
mail-reason-settled = The action is done or dropped
mail-reason-due-date-changed = The due date was changed
mail-reason-not-in-charge = The person no longer answers for the entity
reminder-rules = Rules
reminder-rules-none = No rule: nobody is reminded.
reminder-rule-before = { $count ->
    [one] One day before the due date
   *[other] { $count } days before the due date
}
reminder-rule-on = On the due date
reminder-rule-after = { $count ->
    [one] One day after the due date
   *[other] { $count } days after the due date
}
reminder-rule-remove = Remove
reminder-rule-days = Days
reminder-rule-side = When
# Used as: reminder-side-*
reminder-side-before = before the due date
reminder-side-on = on the due date
reminder-side-after = after the due date
reminder-rule-add = Add a rule
reminder-timing = Time of day
reminder-hour = Hour
reminder-hour-hint = In each recipient’s own time zone.
reminder-weekend = Weekend
reminder-weekend-hint = What falls on a weekend goes out on the next working day.
# Used as: reminder-weekend-*
reminder-weekend-none = none: every day counts
reminder-weekend-saturday-sunday = Saturday and Sunday
reminder-weekend-friday-saturday = Friday and Saturday
reminder-look = See and try
reminder-preview = Read a reminder in any language
reminder-preview-lead = The next reminder that is to come. Its link works only in the mail itself.
reminder-preview-languages = Language of the reminder
reminder-preview-none = Nothing to show yet
reminder-preview-none-lead = As soon as an open action has a due date, its reminder can be read here.
reminder-test = Send a test to me
notice-reminder-test-queued = A test is on its way to your own address.
notice-reminder-again = The mail is tried again.
error-reminder-days = Give a whole number of days from 1 to { $limit }
error-reminder-side = Say whether before, on or after the due date
error-reminder-rule-twice = There is such a rule already

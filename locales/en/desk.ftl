desk-nav = Desk
desk-today = Today
desk-import = Import
desk-themes = Themes
desk-clusters = Clusters
desk-plan = Plan
desk-consultations = Consultations
desk-moderation = Moderation
desk-reminders = Reminders
desk-entities = Entities
desk-people = People
desk-journal = Journal
desk-settings = Settings
desk-organisations = Organisations
desk-since = since { $day }
desk-late-since = late since { $day }
desk-closed-on = closed { $day }
desk-nothing = Nothing waits for you
desk-nothing-words = When something needs a decision, it stands here, what waits longest first.
desk-next-reminders = Next reminders
desk-no-reminders = No reminder is due soon.
desk-open-consultations = Open consultations
desk-no-consultations = No consultation is open.
desk-closes = Closes { $moment }
desk-task-imports = { $count ->
    [one] Import previewed and not applied
   *[other] Imports previewed and not applied
}
desk-task-proposed = { $count ->
    [one] Proposed cluster awaits a decision
   *[other] Proposed clusters await a decision
}
desk-task-untagged = { $count ->
    [one] Recommendation without a theme
   *[other] Recommendations without a theme
}
desk-task-unclustered = { $count ->
    [one] Recommendation without a cluster
   *[other] Recommendations without a cluster
}
desk-task-unaccepted = { $count ->
    [one] Recommendation that the program added to a cluster
   *[other] Recommendations that the program added to clusters
}
desk-task-overdue = { $count ->
    [one] Overdue action
   *[other] Overdue actions
}
desk-task-silent = { $count ->
    [one] Entity silent for 30 days
   *[other] Entities silent for 30 days
}
desk-task-no-focal-point = { $count ->
    [one] Entity without a focal point
   *[other] Entities without a focal point
}
desk-task-organisations = { $count ->
    [one] Organisation to verify
   *[other] Organisations to verify
}
desk-task-reports = { $count ->
    [one] Reported contribution to look at
   *[other] Reported contributions to look at
}
desk-task-summary = { $count ->
    [one] Summary owed
   *[other] Summaries owed
}
desk-task-drafts = { $count ->
    [one] Consultation in draft
   *[other] Consultations in draft
}
desk-task-mails = { $count ->
    [one] Mail failed
   *[other] Mails failed
}
desk-task-invitations = { $count ->
    [one] Invitation not accepted yet
   *[other] Invitations not accepted yet
}

desk-obligations = Obligations
obligations-lead = What binds the State beside the recommendations.
obligations-treaties-lead = Signatures, ratifications, reservations, procedures accepted and reports due.
desk-task-letters = { $count -> 
    [one] Letter of special procedures to reply to
   *[other] Letters of special procedures to reply to
}
desk-task-treaty-reports = { $count -> 
    [one] Overdue report to a treaty body
   *[other] Overdue reports to treaty bodies
}
desk-due-on = due on { $day }
desk-task-views = { $count -> 
    [one] Decision of a treaty body to report on
   *[other] Decisions of treaty bodies to report on
}

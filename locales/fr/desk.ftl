desk-nav = Espace de coordination
desk-today = Aujourd’hui
desk-import = Importation
desk-themes = Thèmes
desk-clusters = Regroupements
desk-plan = Plan
desk-consultations = Consultations
desk-moderation = Modération
desk-reminders = Rappels
desk-entities = Entités
desk-people = Personnes
desk-journal = Journal
desk-settings = Réglages
desk-organisations = Organisations
desk-since = depuis le { $day }
desk-late-since = en retard depuis le { $day }
desk-closed-on = close le { $day }
desk-nothing = Rien n’est en attente
desk-nothing-words = Ce qui demande une décision apparaît ici, le plus ancien d’abord.
desk-next-reminders = Prochains rappels
desk-no-reminders = Aucun rappel n’est prévu prochainement.
desk-open-consultations = Consultations ouvertes
desk-no-consultations = Aucune consultation n’est ouverte.
desk-closes = Clôture : { $moment }
desk-task-imports = { $count ->
    [one] Importation prévisualisée mais non appliquée
   *[other] Importations prévisualisées mais non appliquées
}
desk-task-proposed = { $count ->
    [one] Regroupement proposé en attente de décision
   *[other] Regroupements proposés en attente de décision
}
desk-task-untagged = { $count ->
    [one] Recommandation sans thème
   *[other] Recommandations sans thème
}
desk-task-unclustered = { $count ->
    [one] Recommandation sans regroupement
   *[other] Recommandations sans regroupement
}
desk-task-unaccepted = { $count ->
    [one] Recommandation ajoutée à un regroupement par le programme
   *[other] Recommandations ajoutées à des regroupements par le programme
}
desk-task-overdue = { $count ->
    [one] Action en retard
   *[other] Actions en retard
}
desk-task-silent = { $count ->
    [one] Entité silencieuse depuis 30 jours
   *[other] Entités silencieuses depuis 30 jours
}
desk-task-no-focal-point = { $count ->
    [one] Entité sans point focal
   *[other] Entités sans point focal
}
desk-task-organisations = { $count ->
    [one] Organisation à vérifier
   *[other] Organisations à vérifier
}
desk-task-reports = { $count ->
    [one] Contribution signalée à examiner
   *[other] Contributions signalées à examiner
}
desk-task-summary = { $count ->
    [one] Synthèse à rédiger
   *[other] Synthèses à rédiger
}
desk-task-drafts = { $count ->
    [one] Consultation à l’état de brouillon
   *[other] Consultations à l’état de brouillon
}
desk-task-mails = { $count ->
    [one] Courriel dont l’envoi a échoué
   *[other] Courriels dont l’envoi a échoué
}
desk-task-invitations = { $count ->
    [one] Invitation pas encore acceptée
   *[other] Invitations pas encore acceptées
}

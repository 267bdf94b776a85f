desk-obligations = Obligations
obligations-lead = Ce qui lie l’État en plus des recommandations.
obligations-treaties-lead = Signatures, ratifications, réserves, procédures acceptées et rapports attendus.
desk-task-letters = { $count -> 
    [one] Lettre des procédures spéciales qui attend une réponse
    [many] Lettres des procédures spéciales qui attendent une réponse
   *[other] Lettres des procédures spéciales qui attendent une réponse
}
desk-task-treaty-reports = { $count -> 
    [one] Rapport en retard à un organe conventionnel
    [many] Rapports en retard aux organes conventionnels
   *[other] Rapports en retard aux organes conventionnels
}
desk-due-on = attendu le { $day }
desk-task-views = { $count -> 
    [one] Décision d’un organe conventionnel sur laquelle informer
    [many] Décisions d’organes conventionnels sur lesquelles informer
   *[other] Décisions d’organes conventionnels sur lesquelles informer
}

communications-title = Constatations et décisions concernant des communications
communications-lead = Ce que les organes conventionnels ont décidé au sujet de communications individuelles visant l’État. Chaque réparation qu’ils demandent est une obligation du registre.
communications-empty = Aucune constatation ou décision n’est enregistrée.
views-add = Ajouter des constatations ou une décision
views-edit = Modifier cette fiche
views-safety = Ne nommez personne : ni l’auteur ni les autres intéressés, sauf si le titre du document publié le fait. Ce texte est public.
views-symbol-hint = Par exemple CCPR/C/120/D/2348/2014
views-decided-on = Adoptées le
# Used as: views-outcome-*
views-outcome = Issue
views-outcome-violation = Violation constatée
views-outcome-no-violation = Absence de violation
views-outcome-inadmissible = Irrecevable
views-outcome-discontinued = Examen interrompu
views-articles = Articles violés
views-articles-hint = Comme les constatations les nomment : 7 ; 10 (1) ; 14 (3) (g)
views-articles-are = articles { $articles }
views-remedies = Réparations demandées
views-remedies-hint = Une ligne pour chacune ; chacune devient une recommandation du registre.
views-remedies-count = { $count -> 
    [one] Une réparation
    [many] { $count } de réparations
   *[other] { $count } réparations
}
views-follow-up = Suivi, dans les termes de l’organe
views-follow-up-hint = Par exemple : dialogue de suivi en cours
views-grade = Note
views-grade-hint = Telle que l’organe l’a donnée, par exemple B
views-information-due-on = Renseignements attendus le
views-information-due-on-hint = 180 jours après l’adoption, si vide et si une violation a été constatée
views-information-sent-on = Renseignements envoyés le
views-due = Renseignements attendus le { $date }
# Used as: views-information-*
views-information-due = attendus
views-information-overdue = en retard
views-information-sent = envoyés
error-views-symbol = Saisissez la cote d’un document d’un organe conventionnel
error-views-known = Ces constatations sont déjà enregistrées. Ouvrez-les depuis la liste pour les modifier.
error-views-decided = Saisissez la date d’adoption

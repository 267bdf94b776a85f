priorities-title = Priorités
priorities-lead = Plusieurs personnes notent chaque regroupement selon les mêmes critères, en motivant chaque note. Le résultat combiné propose une priorité ; une personne décide, et la décision est publiée avec ses motifs.
priorities-compared = Tous les regroupements comparés
priorities-none = Aucun regroupement à noter
priorities-none-advice = Les regroupements sont notés une fois acceptés, par la coordination et par les points focaux des entités qui en répondent.
priorities-waiting = { $count ->
    [0] Vous les avez tous notés
    [one] Un regroupement attend vos notes
   *[other] { $count } regroupements attendent vos notes
}
priority-people = { $count ->
    [0] Personne ne l’a encore noté
    [one] Une personne l’a noté
   *[other] { $count } personnes l’ont noté
}
priority-others = { $count ->
    [0] Personne d’autre ne l’a encore noté.
    [one] Une autre personne l’a noté.
   *[other] { $count } autres personnes l’ont noté.
}
priority-based-on = { $count ->
    [one] Fondée sur les notes d’une personne
   *[other] Fondée sur les notes de { $count } personnes
}
priority-scored-by-you = Vous l’avez noté
priority-waits-for-you = Attend vos notes
priority-score-title = Noter : { $cluster }
priority-score-link = Donner ou modifier vos propres notes
priority-own-first = Vous verrez les notes des autres une fois que vous aurez donné les vôtres.
priority-own-given = Vous avez donné vos notes. Vous pouvez les modifier tant qu’aucune décision n’est prise.
priority-score-label = Note
priority-cannot-say = Je ne peux pas me prononcer
priority-score-1 = 1 – très faible
priority-score-2 = 2 – faible
priority-score-3 = 3 – moyenne
priority-score-4 = 4 – élevée
priority-score-5 = 5 – très élevée
priority-reason-label = Votre motif, en une phrase
priority-score-save = Enregistrer mes notes
priority-given = Ce que les autres ont donné
priority-known = Ce que l’on sait
priority-known-states = États qui l’ont demandé
priority-known-legislation = Recommandations qui appellent une loi
priority-known-deadlines = Rapports attendus par les organes conventionnels
priority-known-no-deadline = Aucune date n’est enregistrée
priority-known-not-consulted = Pas encore de consultation
priority-scores = Comment il a été noté
priority-mean = Moyenne
priority-counted = Compte pour
priority-combined = Résultat combiné
priority-proposes = Propose
priority-proposal = Proposition : { $level }
priority-people-heading = Notes de
priority-spread = Accord
priority-spread-one = Une seule note
priority-spread-agreed = Les notes concordent
priority-spread-some = Les notes diffèrent
priority-spread-wide = Les notes divergent fortement
priority-in-force = Décidé
priority-order = Les chiffres suivent l’ordre des critères : { $criteria }. Un critère que personne n’a noté est omis.
priority-how = La note moyenne de chaque critère, de 1 à 5, est multipliée par son poids ; la somme est divisée par les poids. Si une note élevée compte contre, on retient 6 moins la moyenne. À partir de 3,67, le programme propose une priorité haute ; à partir de 2,33, moyenne ; en dessous, basse.
priority-decide = Décider
priority-decide-link = Décision sur la priorité
priority-decide-title = Priorité : { $cluster }
priority-decide-hint = Ce que proposent les notes est déjà choisi. Vous pouvez décider autrement.
priority-why = Motifs
priority-why-hint = Une phrase ou deux, que tout le monde pourra lire. Une langue suffit pour commencer.
priority-decide-save = Décider et publier
priority-decision = Priorité
priority-decisions = Décisions
priority-decided-on = Décidée le { $day }
priority-taken-back = Plus de priorité
priority-without-scores = Décidée sans notes.
priority-too-few = Une seule personne a noté. Les chiffres ne sont affichés qu’à partir de deux personnes, afin de ne révéler les notes de personne.
priority-earlier = Décisions antérieures
criteria-title = Critères
criteria-lead = Les regroupements sont notés selon ces critères. Les changements valent pour les décisions à venir ; les décisions antérieures gardent les critères et les poids de leur date.
criterion = Critère
criterion-add = Ajouter un critère
criterion-change = Modifier un critère
criterion-names = Nom du critère
criterion-weight = Poids
criterion-weight-hint = Un critère qui ne compte pas est tout de même noté et discuté.
criterion-direction = Une note élevée
criterion-direction-for = Une note élevée compte pour le regroupement
criterion-direction-against = Une note élevée compte contre le regroupement
criterion-active = Demander des notes selon ce critère
criterion-asked = Utilisé
criterion-is-asked = En usage
criterion-is-off = Désactivé
priority-weight-0 = Ne compte pas
priority-weight-1 = Compte une fois
priority-weight-2 = Compte double
priority-weight-3 = Compte triple
criterion-urgency = Urgence
criterion-people = Personnes touchées
criterion-legislation = Loi nécessaire
criterion-cost = Coût
criterion-deadline = Échéance d’un organe conventionnel
criterion-consultation = Ce que les parties prenantes ont dit lors d’une consultation
criterion-hint-urgency = 1 : attendre ne nuit à personne. 5 : des personnes subissent un préjudice aujourd’hui.
criterion-hint-people = 1 : peu de personnes, peu touchées. 5 : beaucoup de personnes, ou un groupe laissé de côté.
criterion-hint-legislation = 1 : la pratique peut changer sans loi. 5 : rien ne peut commencer avant l’adoption d’une loi.
criterion-hint-cost = 1 : les budgets actuels suffisent. 5 : il faut un budget important à part.
criterion-hint-deadline = 1 : aucune date n’est fixée. 5 : une réponse est attendue dans les mois qui viennent.
criterion-hint-consultation = 1 : les personnes consultées ne voient pas d’urgence. 5 : les personnes concernées s’accordent à la placer en tête. Ce sont les arguments qui comptent, non le nombre de contributions.
error-criterion-name = Écrivez le nom du critère dans au moins une langue
error-score = Choisissez une note de 1 à 5, ou effacez le motif
error-score-reason = Motivez cette note
error-score-none = Notez au moins un critère
error-decision-reason = Motivez la décision dans au moins une langue
error-decision-seen = Des notes ou une décision ont été ajoutées entre-temps. Consultez-les ci-dessus, puis décidez.
notice-priority-scored = Vos notes sont enregistrées. Vous voyez ci-dessous celles des autres.
notice-priority-decided = La décision est prise. Chacun peut désormais la voir, avec ses motifs.
my-priorities = Noter les regroupements dont répond votre entité
priority-withdraw = Retirer la décision en vigueur
priority-withdraw-hint = Elle reste lisible, avec son motif et ses notes, et chacun voit qu’elle a été retirée. La décision précédente est de nouveau en vigueur ; ses notes attendent une nouvelle décision.
priority-withdrawn-on = Retirée le { $day }
priority-withdrawn = Retirée
priority-decided = Décidée
priority-decisions-title = Décisions sur les priorités
priority-state = État
priority-state-in-force = en vigueur
priority-state-replaced = remplacée par une décision ultérieure
priority-state-withdrawn = retirée

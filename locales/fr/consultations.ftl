consultations-lead = Ce sur quoi l’on vous consulte, jusqu’à quand, et ce qui en est résulté.
consultations-empty = Aucune consultation pour le moment
consultations-empty-lead = Elles apparaîtront ici dès leur publication.
consultation-kicker = Consultation
topic-kicker = Sujet d’une consultation
phase-draft = Brouillon
phase-coming = À venir
phase-open = Ouverte
phase-closed = Close
consultation-days-left = { $count ->
    [0] Clôture aujourd’hui
    [one] Clôture demain
   *[other] Clôture dans { $count } jours
}
consultation-closes = Jusqu’au { $moment }
consultation-closed-on = Close depuis le { $moment }
consultation-opens = Ouvre le { $moment }
consultation-take-part = Participer
consultation-summary = Lire la synthèse
audience-may-write-everybody = Tout le monde peut lire et contribuer.
audience-may-write-registered = Tout le monde peut lire ; pour contribuer, il faut un compte.
audience-may-write-invited = Tout le monde peut lire ; seules les personnes invitées contribuent.
topics-count = { $count ->
    [0] Aucun sujet
    [one] Un sujet
   *[other] { $count } sujets
}
topic-recommendations = Les recommandations concernées
topic-recommendations-count = { $count ->
    [0] Aucune recommandation
    [one] Une recommandation
    [many] { $count } de recommandations
   *[other] { $count } recommandations
}
topic-all-recommendations = Toutes les recommandations de ce regroupement
consultation-course = Le déroulement
consultation-course-opens = Ouverture aux contributions
consultation-course-closes = Clôture
consultation-course-summary = Publication d’une synthèse : ce qui a été entendu, ce qui a changé
consultation-so-far = Participation à ce jour
consultation-counting = Sont comptées les contributions et réponses publiées, y compris les réponses officielles ; celles qui sont masquées ou retirées ne le sont pas.

home-title = Ce qui a été promis, ce qui est fait et ce que vous en pensez
home-lead = Ce que les mécanismes des droits de l’homme de l’ONU ont recommandé à ce pays, et qui est chargé d’y donner suite.
home-find = Chercher une recommandation
home-find-button = Chercher
home-open = En cours
home-open-none = Aucune consultation n’est ouverte en ce moment.
home-open-all = Toutes les consultations
home-coming = Bientôt
# $moment: day, time and zone
home-closes = Clôture : { $moment }
# $moment: day, time and zone
home-opens = Ouverture : { $moment }
home-days-left = { $count ->
    [0] Clôture aujourd’hui
    [one] Clôture demain
   *[other] Clôture dans { $count } jours
}
home-topics = { $count ->
    [0] Aucun sujet
    [one] Un sujet
   *[other] { $count } sujets
}
home-standing = État d’avancement
home-done = { $done } sur { $total }
home-done-words = actions du plan achevées
home-actions-done = { $count ->
    [one] { $count } achevée
   *[other] { $count } achevées
}
home-actions-under-way = { $count } en cours
home-actions-late = { $count } en retard
home-actions-planned = { $count ->
    [one] { $count } non commencée
   *[other] { $count } non commencées
}
home-no-actions = Le plan ne contient encore aucune action.
home-recommendations = Recommandations
home-supported = Acceptées par l’État
home-in-part = Acceptées en partie
home-noted = Notées ou non acceptées
home-pledges = Engagements volontaires
home-plan = Le plan, action par action
home-themes = Par thème
home-themes-words = Les thèmes les plus fréquents des recommandations
home-theme = Thème
home-news = Quoi de neuf
home-news-none = Rien de nouveau ces 60 derniers jours.
home-empty = Ce portail est en préparation
home-empty-words = Vous trouverez bientôt ici les recommandations adressées à ce pays, qui est chargé de chacune et ce qui est fait. Revenez dans quelques jours.
home-empty-desk = La première étape est d’importer les recommandations : la matrice Word du HCDH ou une feuille de calcul. Vous voyez ce qui serait ajouté avant que rien ne le soit.
home-empty-import = Importer des recommandations
news-recommendations = { $count ->
    [one] Une recommandation a été ajoutée
    [many] { $count } de recommandations ont été ajoutées
   *[other] { $count } recommandations ont été ajoutées
}
news-clusters = { $count ->
    [one] Regroupement accepté
   *[other] { $count } regroupements ont été acceptés
}
news-progress = Progrès communiqués
news-announced = Consultation annoncée
news-opened = Consultation ouverte
news-closed = Consultation close
news-outcome = Ce que la consultation a changé
news-official-reply = Réponse officielle

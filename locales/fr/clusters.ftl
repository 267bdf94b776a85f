clusters-title = Regroupements
clusters-lead = Des recommandations qui vont ensemble, qui en est responsable et où en est le travail.
clusters-none = Aucun regroupement n’est encore accepté
clusters-none-advice = En attendant, vous pouvez lire les recommandations une à une.
clusters-save = Enregistrer sous forme de tableau
cluster-recommendations = { $count ->
    [one] { $count } recommandation
    [many] { $count } de recommandations
   *[other] { $count } recommandations
}
cluster-actions-done = Actions achevées : { $done } sur { $count }
cluster-priority = Priorité : { $level }
cluster-priority-label = Priorité
priority-high = haute
priority-medium = moyenne
priority-low = basse
priority-none = pas encore fixée
cluster-edit = Travailler sur ce regroupement
cluster-actions = Ce qui est entrepris
cluster-actions-none = Aucune action n’est encore convenue pour ce regroupement.
cluster-members = Recommandations
cluster-lead = Entité chef de file
cluster-lead-none = Pas encore désignée
cluster-supporting = Entités d’appui
cluster-topics = Consultations à ce sujet
cluster-contributions = { $count ->
    [0] Aucune contribution pour le moment
    [one] Une contribution
    [many] { $count } de contributions
   *[other] { $count } contributions
}
cluster-placed-by-person = Placée ici par l’équipe de coordination.
cluster-placed-by-program = Placée ici par le programme parce que les textes se ressemblent.
cluster-placed-because = Placée ici car elle partage avec les autres : { $words }
cluster-asks = Ce qui est demandé
cluster-asks-themes = Ses thèmes les plus fréquents :
cluster-asks-shortest = Une de ses recommandations, la plus courte de celles qui en relèvent sûrement :
cluster-all-mechanisms = Tous
cluster-overlaps = Ce que plusieurs mécanismes demandent
cluster-overlaps-all = Voir leurs recommandations côte à côte
cluster-plain-words-link = Le dire en mots simples

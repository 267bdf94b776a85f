clusters-unclustered = { $count ->
    [0] Toutes les recommandations sont dans un regroupement.
    [one] { $count } recommandation n’est encore dans aucun regroupement.
    [many] { $count } de recommandations ne sont encore dans aucun regroupement.
   *[other] { $count } recommandations ne sont encore dans aucun regroupement.
}
clusters-in-state-proposed = Proposés
clusters-in-state-accepted = Acceptés
clusters-in-state-discarded = Écartés
clusters-states = États des regroupements
clusters-none-here = Aucun regroupement dans cet état.
clusters-accept-all = Accepter toutes les propositions
clusters-propose-title = Une proposition du programme
clusters-propose-hint = Le programme regroupe par thème et par texte les recommandations au sujet desquelles personne n’a rien décidé. Ce que des personnes ont décidé reste tel quel.
clusters-count = Nombre de nouveaux regroupements
clusters-count-hint = Laissez vide et le programme choisira.
clusters-propose = Proposer des regroupements
cluster-words = Mots qui le distinguent : { $words }
cluster-waiting = { $count ->
    [one] { $count } recommandation à confirmer
   *[other] { $count } recommandations à confirmer
}
cluster-accept = Accepter
cluster-accept-waiting = Les confirmer dans ce regroupement
cluster-discard = Écarter
cluster-discard-hint = Ses recommandations ne sont alors dans aucun regroupement. C’est impossible s’il a déjà une action ou une consultation.
cluster-is-proposed = Proposé par le programme
cluster-is-accepted = Regroupement accepté
cluster-is-merged = Fusionné avec un autre regroupement
cluster-is-discarded = Regroupement écarté
cluster-responsibility = Priorité et responsabilité
confidence-high = sûr
confidence-medium = probable
confidence-low = possible
cluster-choose-member = Choisir le paragraphe { $paragraph }
cluster-move-to = Déplacer les recommandations choisies vers
cluster-move-hint = Ce que vous déplacez reste où vous le mettez ; le programme n’y touche jamais.
cluster-new = Un nouveau regroupement
cluster-new-name = Nom du nouveau regroupement
cluster-move = Déplacer
cluster-names = Nom du regroupement
cluster-merge = Fusionner avec un autre regroupement
cluster-merge-into = Le regroupement qui reste
cluster-merge-hint = Toutes les recommandations et actions y passent, et l’ancienne adresse y mène.
error-cluster-name = Écrivez le nom du regroupement dans au moins une langue
error-cluster-chosen = Choisissez ci-dessus au moins une recommandation
error-cluster-target = Choisissez le regroupement où elles vont
error-cluster-count = Écrivez un nombre de 1 à { $limit }, ou laissez vide
notice-clusters-proposed = Voici la proposition. Le public n’en voit rien tant que vous ne l’acceptez pas.
notice-clusters-accepted = Accepté. Tout le monde peut le voir.
notice-cluster-discarded = Le regroupement est écarté.
notice-recommendations-moved = Les recommandations sont déplacées.
notice-cluster-merged = Les regroupements sont fusionnés.
journal-clusters-proposed = Regroupements proposés
journal-cluster-accepted = Regroupement accepté
journal-cluster-discarded = Regroupement écarté
journal-cluster-renamed = Regroupement renommé
journal-recommendation-moved = Recommandation déplacée ici
journal-cluster-merged = Regroupement fusionné
journal-cluster-split = Nouveau regroupement tiré de celui-ci
journal-cluster-prioritised = Priorité fixée
journal-cluster-entities-set = Entités responsables fixées
plain-line-late = Quelqu’un d’autre a écrit ceci pendant votre saisie. Un nouvel enregistrement le remplacera :
names-lead = Si vous les acceptez, tout le monde verra les regroupements sous ces noms. Ouvrez un regroupement pour en changer les noms.
names-accept = Tout accepter sous ces noms
names-look-and-accept = Voir et accepter

register-title = Recommandations
register-lead = Ce que les mécanismes des Nations Unies relatifs aux droits de l’homme ont recommandé à l’État, et ce qu’il a répondu.
register-search-label = Chercher une recommandation
register-search = Chercher
register-found = { $count ->
    [0] Aucune recommandation
    [one] Une recommandation
    [many] { $count } de recommandations
   *[other] { $count } recommandations
}
register-filters = Filtres
register-filters-set = { $count ->
    [one] Filtres (un actif)
   *[other] Filtres ({ $count } actifs)
}
register-clear = Effacer tous les filtres
register-set = { $facet } : { $value }
register-remove = Retirer ce filtre
register-show = Afficher les résultats
register-any = Indifférent
register-all-values = { $count ->
    [one] Tout afficher ({ $count })
   *[other] Tout afficher ({ $count })
}
register-sort = Ordre
# Used as: register-sort-*
register-sort-document = Document le plus récent d’abord
register-sort-newest = Les plus récentes au registre d’abord
register-sort-states = Le plus grand nombre d’États auteurs d’abord
# Used as: facet-*
facet-response = Position
facet-cycle = Cycle de l’EPU
facet-mechanism = Mécanisme
facet-document = Document
facet-theme = Thème
facet-group = Groupe concerné
facet-sdg = ODD
facet-state = État auteur
facet-cluster = Regroupement
facet-entity = Entité responsable
register-none-title = Aucune recommandation ne correspond à votre recherche
register-none-advice = Employez moins de mots ou de filtres. Les mots sont cherchés dans toutes les langues, ainsi que dans les cotes et les paragraphes.
register-empty-title = Pas encore de recommandation
register-empty-advice = Elles apparaîtront ici dès que le premier document aura été importé.
register-download = Télécharger cette liste
# Used as: response-*
response-under-consideration = À l’examen
response-supported = Acceptée
response-supported-in-part = Acceptée en partie
response-noted = Notée
response-not-supported = Non acceptée
response-voluntary-pledge = Engagement volontaire
# Used as: kind-*
kind-recommendation = Recommandation
kind-pledge = Engagement volontaire
document-cycle = cycle { $cycle }
document-session = session { $session }
documents-title = Documents de l’ONU
documents-lead = Les documents où figurent les recommandations et les autres documents de chaque examen.
documents-empty = Aucun document ne figure encore au registre.
document-recommendations = { $count ->
    [0] Aucune recommandation
    [one] Une recommandation
    [many] { $count } de recommandations
   *[other] { $count } recommandations
}
document-see = Voir ses recommandations
symbol-find = Trouver un document par sa cote
symbol-label = Cote du document
symbol-hint = Elle figure en haut de la première page du document, par exemple CEDAW/C/SEN/CO/3-7.
symbol-unknown = Ce n’est pas la cote d’un document des Nations Unies. Copiez-la en haut de la première page du document.
symbol-not-here = Ce document ne figure pas dans le registre de ce portail.
symbol-country = État concerné
symbol-reports = Rapports périodiques
symbol-session = Session ou année
# Used as: symbol-nature-*
symbol-nature-session-document = Document de session
symbol-nature-resolution = Résolution
symbol-nature-decision = Décision
symbol-nature-draft = Projet
symbol-nature-conference-room-paper = Document de séance
symbol-nature-national-report = Rapport national pour l’Examen périodique universel
symbol-nature-compilation = Compilation des renseignements de l’ONU
symbol-nature-stakeholder-summary = Résumé des communications des parties prenantes
symbol-nature-state-report = Rapport de l’État partie
symbol-nature-concluding-observations = Observations finales
symbol-nature-list-of-issues = Liste de points
symbol-nature-list-of-issues-prior-to-reporting = Liste de points établie avant la soumission du rapport
symbol-nature-replies-to-list-of-issues = Réponses à la liste de points
symbol-nature-follow-up = Renseignements sur la suite donnée aux observations finales
symbol-nature-general-comment = Observation ou recommandation générale
symbol-nature-views = Constatations ou décision concernant une communication
symbol-nature-summary-record = Compte rendu analytique
recommendation-title = Recommandation { $paragraph }
recommendation-untitled = Recommandation n° { $number }
recommendation-number = Numéro
recommendation-kind = Nature
recommendation-text = Texte
recommendation-lang = Langue
recommendation-address = Adresse
recommendation-also-in = Dans d’autres langues
recommendation-source = Source
recommendation-read-at-un = La lire sur le site de l’ONU
recommendation-paragraph = Paragraphe
recommendation-states = États auteurs
recommendation-themes = Thèmes
recommendation-groups = Groupes concernés
recommendation-sdgs = ODD
recommendation-ours = Les noms marqués d’un * sont traduits par nous d’après la terminologie des Nations Unies.
recommendation-no-cluster = Pas encore dans un regroupement
recommendation-lead = Entité chef de file
recommendation-supporting = Entités d’appui
recommendation-actions = Ce qui est entrepris
recommendation-no-actions = Aucune action n’est encore prévue.
recommendation-due = échéance : { $date }
recommendation-newest = Dernier compte rendu
recommendation-consultations = Où elle est discutée
recommendation-contributions = { $count ->
    [0] Aucune contribution pour le moment
    [one] Une contribution
    [many] { $count } de contributions
   *[other] { $count } contributions
}
recommendation-history = Historique
recommendation-added-on = Ajoutée au registre
recommendation-changed-by = Modifiée par l’importation { $number } : { $what }
journal-document-added = Document ajouté
journal-recommendations-imported = Recommandations importées
journal-recommendation-changed = Recommandation modifiée par une importation

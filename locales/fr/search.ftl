search-title = Recherche
# $words: what was asked for
search-title-of = Recherche : { $words }
search-label = Mots, « expression entre guillemets », cote ou paragraphe
search-button = Chercher
search-advice = La recherche porte sur les recommandations, documents, regroupements, actions, consultations et contributions dans toutes les langues, et trouve les autres formes d’un mot. Les guillemets gardent les mots ensemble, un astérisque remplace toute terminaison (discrimin*), et une cote ou un paragraphe mène à sa place (120.89).
search-preparing = La recherche est en préparation. Il manque des résultats ; réessayez dans une minute.
# $words: what was asked for, $others: what was searched for instead
search-instead = Aucun texte ne contient « { $words } ». Voici ce qui contient « { $others } ».
search-wordless = « { $words } » ne contient aucun mot à chercher : rien n’est donc laissé de côté.
# Before a link with other words
search-meant = Vouliez-vous dire :
search-found = { $count ->
    [0] Aucun résultat
    [one] Un résultat
   *[other] { $count } résultats
}
search-none-advice = Employez moins de mots, ou le début d’un mot suivi d’un astérisque (discrimin*). Les mots sont cherchés dans toutes les langues, dans les cotes et dans les paragraphes.
search-none-register = Choisir plutôt par thème, mécanisme ou État dans le registre
# $kind: one of search-kind-*, $count: how many
search-all = { $kind } : tout afficher ({ $count })
search-every-kind = Afficher toutes les catégories
search-everywhere = Chercher aussi parmi les documents, regroupements, actions, consultations et contributions
# Used as: search-kind-*
search-kind-recommendation = Recommandations
search-kind-document = Documents de l’ONU
search-kind-cluster = Regroupements
search-kind-action = Actions
search-kind-consultation = Consultations
search-kind-contribution = Contributions
search-meaning = Proches par le sens
search-meaning-note = Peu de textes contiennent ces mots. Un programme a trouvé ceux-ci d’après leur sens, dans toutes les langues.

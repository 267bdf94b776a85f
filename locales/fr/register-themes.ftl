notice-themes-accepted = Accepté. Chaque recommandation le montre désormais parmi ses thèmes.
notice-themes-taken-back = Annulé. Le journal conserve la décision et son annulation.
error-theme-unknown = Aucune liste ne contient de thème de ce nom. Choisissez-en un parmi ceux qui sont proposés pendant la saisie.
error-theme-chosen = Choisissez au moins une des suggestions, ou indiquez un thème.
themes-title = Recommandations sans thème
themes-untagged = { $count ->
    [0] Chaque recommandation a un thème.
    [one] { $count } recommandation n’a pas encore de thème.
   *[other] { $count } recommandations n’ont pas encore de thème.
}
themes-none = Rien à faire ici. Ce qui est importé sans thème apparaîtra ici avec des suggestions.
themes-list = Recommandations et suggestions
themes-suggested = Suggéré par le programme
themes-nothing-suggested = Le programme ne suggère rien : il n’a pas encore examiné ce texte, ou n’en connaît pas les mots.
themes-other = Autre thème
themes-accept = Accepter ce qui est coché
themes-accept-all-title = Accepter ensemble
themes-accept-all-hint = Accepte, pour toutes les recommandations sans thème, tout ce qui est suggéré avec au moins ce degré de confiance. Vous pourrez l’annuler.
themes-from-level = Accepter à partir de
themes-level-sure = sûr
themes-level-likely = probable
themes-level-possible = possible
themes-level-means-sure = Environ 99 suggestions de ce genre sur 100, ou plus, sont justes.
themes-level-means-likely = Plus des deux tiers sont justes.
themes-level-means-possible = Environ la moitié sont justes, ou moins.
themes-certainty = { $level }, juste { $share } fois sur 100
themes-of-level = Recommandations : { $number }
themes-accept-all = Accepter ensemble
themes-decisions = Acceptés récemment
themes-decision = Recommandations : { $recommendations }. Classements : { $terms }.
themes-undo = Annuler
recommendation-terms-accepted = Classée sous : { $terms }
recommendation-terms-taken-back = N’est plus classée sous : { $terms }

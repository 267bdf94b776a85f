follow-link = Suivre par courriel ou par flux
follow-title = Suivre
follow-this = Cette liste, telle qu’elle est filtrée
follow-everything = Tout ce qui se passe
follow-by-mail = Par courriel
follow-mail-words = Vous recevez un courriel quand il y a du nouveau, jamais plus d’un par jour. Aucun compte n’est nécessaire.
follow-who-sees = Qui peut le voir
follow-who-sees-words = Personne. L’adresse ne sert qu’à ces courriels, n’est montrée à personne et est supprimée dès que vous arrêtez.
follow-address = Votre adresse électronique
follow-send = M’envoyer un lien
follow-by-feed = Par flux
follow-feed-words = Les lecteurs de flux montrent les nouveautés sans aucune adresse :
follow-manage = Ce que vous suivez
follow-manage-words = Cette page est pour quiconque a le lien de votre courriel.
follow-confirm-title = Voulez-vous suivre ceci ?
follow-confirm-words = Vous recevriez des nouvelles de :
follow-confirm = Oui, suivre
follow-refuse = Non, supprimer mon adresse
follow-end = Ne plus suivre
follow-end-all = Tout arrêter et supprimer mon adresse
follow-gone = Ce lien ne suit plus rien
follow-gone-words = Le suivi a été arrêté, ou personne ne l’a confirmé dans les trois jours. Aucune adresse n’est conservée. Vous pouvez recommencer depuis toute page du registre.
notice-follow-asked = Consultez votre messagerie : si l’adresse est correcte, un courriel avec un lien est en route.
notice-follow-confirmed = Vous suivez ceci désormais.
notice-follow-ended = Vous ne suivez plus ceci. Ce qui était conservé à cette fin est supprimé.
email-follow-subject = Voulez-vous suivre { $name } ?
email-follow-text = Quelqu’un a demandé que les nouvelles de { $name } soient envoyées à cette adresse. Si c’est vous, veuillez confirmer.
email-follow-button = Oui, suivre
email-follow-note = Si ce n’était pas vous, ne faites rien : l’adresse sera oubliée dans trois jours.
email-news-subject = { $count ->
    [one] Une nouveauté dans ce que vous suivez
    [many] { $count } de nouveautés dans ce que vous suivez
   *[other] { $count } nouveautés dans ce que vous suivez
}
email-news-text = Voici ce qui s’est passé depuis le dernier courriel :
email-news-button = Voir les nouveautés
email-news-more = { $count ->
    [one] Il s’est passé une autre chose.
    [many] Il s’est passé { $count } d’autres choses.
   *[other] Il s’est passé { $count } autres choses.
}
email-news-end = Modifier ou arrêter : { $link }
mail-kind-follow = Confirmation d’un suivi
mail-kind-news = Nouvelles d’un suivi
privacy-kept-follows = L’adresse de qui suit sans compte est conservée jusqu’à ce que la personne arrête, ou trois jours si elle ne confirme pas. Les courriels qui lui sont envoyés ne sont pas conservés.
happened-imported = Ajoutées au registre : { $name }
happened-recommendation = Nouvelle au registre : { $name }
happened-recommendation-changed = Recommandation modifiée : { $name }
happened-assessment-added = Évaluation du suivi : { $name }
happened-cluster-accepted = Regroupement accepté : { $name }
happened-priority-high = Priorité haute : { $name }
happened-priority-medium = Priorité moyenne : { $name }
happened-priority-low = Priorité basse : { $name }
happened-priority-none = Plus de priorité : { $name }
happened-cluster-priority-withdrawn = Décision sur la priorité retirée : { $name }
happened-action-added = Action prévue : { $name }
happened-action-changed = Action modifiée : { $name }
happened-progress-reported = Compte rendu : { $name }
happened-consultation-published = Consultation annoncée : { $name }
happened-outcome-written = Ce qui a changé après la consultation : { $name }
happened-official-reply = Réponse officielle dans : { $name }

portal-name = Baraza
skip-to-content = Aller au contenu
nav-account = Compte
nav-languages = Langues
nav-sections = Rubriques
nav-recommendations = Recommandations
nav-clusters = Regroupements
nav-plan = Plan
nav-consultations = Consultations
nav-entities = Entités responsables
nav-search = Recherche
nav-documents = Documents de l’ONU
nav-my = Mes échéances
nav-desk = Espace de coordination
nav-contact = Contact
nav-privacy = Protection des données
nav-accessibility = Accessibilité
nav-receipt = J’ai un code de récépissé
nav-here = Vous êtes ici
nav-pages = Pages
sign-in = Se connecter
sign-out = Se déconnecter
previous-page = Page précédente
next-page = Page suivante
optional = (facultatif)
in-other-languages = Dans d’autres langues
cancel = Annuler
save = Enregistrer
notice-saved = Vos modifications sont enregistrées.
error-prefix = Erreur :
error-summary = Il y a un problème
error-too-long = { $limit ->
    [one] Raccourcissez ce texte à un caractère
   *[other] Raccourcissez ce texte à { $limit } caractères au plus
}
error-email = Écrivez une adresse électronique complète, par exemple name@example.org
error-day = Indiquez la date avec le jour, le mois et l’année
error-time = Indiquez l’heure en heures et minutes, par exemple 23:59
error-page-not-found = Cette page n’existe pas
error-page-not-found-advice = Elle a peut-être été déplacée, son adresse est peut-être mal écrite, ou vous n’y avez pas accès.
error-page-forbidden = Vous ne pouvez pas faire cela
error-page-forbidden-advice = Votre compte ne le permet pas. Si vous pensez que c’est une erreur, écrivez à l’équipe de coordination.
error-page-conflict = Quelque chose a changé entre-temps
error-page-conflict-advice = Revenez en arrière, rechargez la page et réessayez. Si vous avez écrit un texte, copiez-le d’abord.
error-page-too-large = L’envoi est trop volumineux
error-page-too-large-advice = Un fichier peut peser jusqu’à 10 Mo. Revenez en arrière et envoyez un fichier plus petit ou un texte plus court.
error-page-too-long = Votre texte est trop long
error-page-too-long-advice = Rien n’est perdu : revenez avec le bouton Précédent de votre navigateur, votre texte est de nouveau dans le formulaire. Raccourcissez-le ou envoyez-le en plusieurs parties.
error-page-too-many = Trop de tentatives en peu de temps
error-page-too-many-advice = { $count ->
    [one] Attendez une seconde et réessayez. Ce que vous avez écrit se trouve encore sur la page précédente.
   *[other] Attendez { $count } secondes et réessayez. Ce que vous avez écrit se trouve encore sur la page précédente.
}
error-page-unavailable = Le portail n’est pas disponible pour l’instant
error-page-unavailable-advice = Réessayez dans quelques minutes. Rien de ce qui était enregistré n’est perdu.
error-page-bad-request = Cette demande n’a pas été comprise
error-page-bad-request-advice = Revenez à la page précédente et réessayez.
error-page-internal = Une erreur s’est produite de notre côté
error-page-internal-advice = L’erreur est enregistrée. Revenez à la page précédente, où vous retrouverez ce que vous avez écrit, et réessayez dans un instant.
error-page-home = Aller à la page d’accueil
footer-demo = Ceci est une démonstration : les contributions sont des exemples et aucun courriel n’en sort.
footer-demo-inbox = Le courrier de la démonstration
footer-baraza = Ce portail fonctionne avec Baraza, un logiciel libre.
title-and-part = { $title }, { $part }

email-greeting = Bonjour { $name },
email-fact = { $label } : { $value }
email-automatic = Message envoyé automatiquement. Expéditeur : { $sender }.
email-action = Action
email-due = Échéance
email-cluster = Regroupement
email-entity = Entité responsable
email-plan-state = État
email-reminder-subject-due = { $action } – échéance le { $day }
email-reminder-subject-today = { $action } – échéance aujourd’hui, { $day }
email-reminder-subject-late = { $action } – en retard, l’échéance était le { $day }
email-reminder-due = { $count ->
    [one] Il reste un jour avant l’échéance de cette action.
   *[other] Il reste { $count } jours avant l’échéance de cette action.
}
email-reminder-today = Cette action arrive à échéance aujourd’hui.
email-reminder-late = { $count ->
    [one] Cette action est arrivée à échéance hier.
   *[other] Cette action est arrivée à échéance il y a { $count } jours.
}
email-reminder-asks = Veuillez indiquer où elle en est. Un état et deux ou trois phrases suffisent, et aucun mot de passe n’est nécessaire.
email-reminder-button = Répondre maintenant
email-reminder-hand-over = Si une autre personne en répond désormais, ouvrez le lien et dites-le : l’équipe de coordination s’en occupera.
email-link-until = Ce lien vous est personnel et fonctionne jusqu’au { $day }. Merci de ne pas le transmettre.
email-answer-link-subject = { $action } – votre nouveau lien pour répondre
email-answer-link-text = Vous avez demandé un nouveau lien, car le précédent avait expiré.
email-answer-subject = Réponse reçue ({ $entity }) : { $action }
email-answer-intro = Une entité responsable a rendu compte d’une action.
email-answer-text = Ce qu’elle dit
email-answer-button = Voir l’action
email-hand-over-subject = { $entity } : une autre personne doit recevoir les rappels
email-hand-over-text = Un point focal indique qu’une autre personne répond désormais à sa place. Tant que vous ne changez rien, les rappels vont à la même adresse.
email-hand-over-who = Indiqué par
email-hand-over-words = Dans ses propres mots
email-hand-over-button = Modifier les points focaux
email-test-subject = Essai : les courriels du portail arrivent
email-test-text = Vous avez demandé cet essai dans l’espace de coordination. Les rappels prennent le même chemin.
email-test-button = Retour aux rappels

answer-title = Où en est cette action ?
answer-lead = Vous répondez en tant que { $name } pour l’entité suivante : { $entity }. Cette page vous est personnelle : aucun mot de passe n’est nécessaire.
answer-form = Votre réponse
answer-hand-over = Une autre personne en répond-elle désormais ?
answer-hand-over-lead = Dites-le à l’équipe de coordination, pour que la bonne personne reçoive les rappels. D’ici là, c’est vous qui les recevrez encore.
answer-hand-over-words = Qui, si vous le savez
answer-hand-over-send = Prévenir l’équipe de coordination
answer-hand-over-title = L’équipe de coordination est prévenue
answer-hand-over-next = Elle demandera à votre entité qui répond désormais. Vous n’avez rien d’autre à faire.
answer-thanks-title = Merci, votre réponse est enregistrée
answer-thanks-next = Elle figure maintenant sur la page publique de l’action, et l’équipe de coordination en est avertie. Si l’action n’est pas encore achevée, vous recevrez un nouveau rappel à l’approche de l’échéance.
answer-thanks-public = La voir sur la page de l’action
answer-thanks-correct = Pour ajouter ou corriger quelque chose, utilisez le même lien jusqu’au { $day }.
answer-back = Retour au formulaire
answer-expired-title = Ce lien a expiré
answer-expired-lead = Les liens des courriels fonctionnent pendant un temps limité. Nous pouvons en envoyer un nouveau à la même adresse.
answer-expired-send = Envoyez-moi un nouveau lien
answer-renewed-title = Un nouveau lien est en route
answer-renewed-lead = Consultez la boîte où le premier est arrivé. Cela peut prendre quelques minutes.
answer-not-in-charge-title = Vous ne répondez plus de cette action
answer-not-in-charge-lead = Votre entité a désigné une autre personne, ou votre compte a été fermé. Ce qui est communiqué au sujet de l’action est public.
due-today = échéance aujourd’hui
due-days-left = { $count ->
    [one] encore un jour
   *[other] encore { $count } jours
}
due-days-late = { $count ->
    [one] un jour de retard
   *[other] { $count } jours de retard
}
my-lead = Vous répondez pour : { $entities }.
my-late = En retard
my-coming = Prochaines échéances
my-answered = Achevées ou abandonnées
my-due = Échéance : { $day }.
my-last-answer = dernière réponse le { $day }
my-empty = Aucune échéance
my-empty-lead = Aucune action du plan n’incombe à votre entité. Vous recevrez un courriel quand il y en aura une.
my-no-entity = Vous ne répondez pour aucune entité
my-no-entity-lead = Cette page énumère ce qu’un point focal doit faire. Si vous devez répondre pour une entité, écrivez à l’équipe de coordination.
inbox-title = Le courrier de la démonstration
inbox-lead = Aucun courriel ne sort de cette démonstration. Ce qui aurait été envoyé se trouve ici, le plus récent d’abord.
inbox-empty = Pas encore de courriel
inbox-empty-lead = Les rappels, les liens de connexion et les réponses apparaîtront ici.
inbox-to = À
inbox-text = En texte brut
inbox-html = Voir l’aspect dans un logiciel de messagerie

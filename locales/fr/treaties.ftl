treaties-title = Instruments relatifs aux droits de l’homme
treaties-lead = Les neuf instruments internationaux fondamentaux relatifs aux droits de l’homme et leurs neuf protocoles facultatifs : ceux auxquels l’État est partie, ce qu’il accepte et le rapport attendu.
treaties-edit = Enregistrer ou modifier
treaties-empty = Rien n’est encore enregistré
treaties-empty-words = Le coordonnateur saisit au bureau, sous « Obligations », la situation de l’État à l’égard de chaque instrument : un par un, ou tous à la fois dans un tableau.
treaties-count = Partie à { $party } traités et protocoles sur { $total }.
treaties-unrecorded = { $count -> 
    [one] Un n’est pas encore enregistré.
    [many] { $count } ne sont pas encore enregistrés.
   *[other] { $count } ne sont pas encore enregistrés.
}
treaties-gaps = Pas encore partie
treaties-reports = Rapports attendus
treaties-desk-lead = Choisissez un instrument pour enregistrer la situation de l’État. Chaque changement est conservé au journal.
treaties-public = Voir comme le public
treaty = Instrument
treaty-edit = Modifier cette fiche
treaty-body = Organe de suivi
treaty-adopted = Adopté par l’Assemblée générale
treaty-in-force = Entré en vigueur
# Used as: treaty-state-*
treaty-state = Situation
treaty-state-party = Partie
treaty-state-signed = Signé, non partie
treaty-state-not-party = Non partie
treaty-state-unrecorded = Non enregistré
# Used as: treaty-consent-*
treaty-consent = Comment l’État est devenu partie
treaty-consent-hint = Laissez « Non partie » s’il n’a pas consenti à être lié.
treaty-consent-ratification = Ratification
treaty-consent-accession = Adhésion
treaty-consent-succession = Succession
treaty-signed-on = Signé le
treaty-consented-on = Date de ratification, d’adhésion ou de succession
treaty-consented-on-hint = Le jour du dépôt de l’instrument
treaty-communications = Communications individuelles
treaty-communications-hint = Si l’État a fait la déclaration par laquelle il les accepte
treaty-inquiry = Procédure d’enquête
# Used as: treaty-acceptance-*
treaty-acceptance-accepted = Accepté
treaty-acceptance-not-accepted = Non accepté
treaty-not-known = Non enregistré
# Used as: treaty-report-*
treaty-report = Prochain rapport
treaty-report-due = attendu
treaty-report-overdue = en retard
treaty-report-submitted = soumis
treaty-report-due-on = Prochain rapport attendu le
treaty-report-submitted-on = Ce rapport a été soumis le
treaty-report-submitted-on-hint = Laissez vide tant qu’il n’est pas soumis.
treaty-reviewed-on = Dernier examen par l’organe
treaty-asking = Recommandations qui le demandent
treaty-asked = { $count -> 
    [one] Une recommandation le demande.
    [many] { $count } de recommandations le demandent.
   *[other] { $count } recommandations le demandent.
}
treaty-nobody-asks = Aucune recommandation du registre ne le demande nommément.
reservations-title = Réserves et déclarations
reservations-none = Aucune n’est enregistrée.
# Used as: reservation-kind-*
reservation-kind = Nature
reservation-kind-reservation = Réserve
reservation-kind-declaration = Déclaration
reservation-made-on = Faite le
reservation-text = Texte
reservation-text-hint = Tel qu’il a été déposé ; une langue suffit.
reservation-add = Ajouter une réserve ou une déclaration
reservation-withdraw = Marquer comme retirée
reservation-withdrawn-on = Retirée le
reservation-withdrawn = retirée le { $date }
treaty-table = Tous à la fois, dans un tableau
treaty-table-lead = Le tableau a une ligne par instrument et contient ce qui est déjà enregistré. Écrivez les dates comme 2026-12-31 et remettez-le en CSV. Toutes les lignes sont prises, ou aucune.
treaty-table-take = Prendre ce tableau
treaty-table-refused = Rien n’a été pris : corrigez ces cellules et remettez le tableau.
treaty-table-no-column = Le tableau n’a pas de colonne « treaty ». Prenez le modèle.
treaty-table-nothing = Aucune ligne ne contient de valeur dans une colonne du modèle. Prenez le modèle et remplissez-le.
treaty-table-not-csv = Ce n’est pas un tableau CSV en UTF-8. Enregistrez-le comme « CSV UTF-8 ».
treaty-table-unknown = Ce n’est aucun des 18 instruments. Écrivez son code comme dans le modèle.
error-treaty-consent = Indiquez comment l’État est devenu partie, ou laissez la date vide
error-treaty-adopted = Cette date précède l’adoption de l’instrument
error-treaty-order = L’État ne peut être lié avant d’avoir signé
error-reservation-text = Saisissez le texte de la réserve ou de la déclaration

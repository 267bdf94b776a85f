# Used as: import-state-*
import-state-reading = en cours de lecture
import-state-comparing = en cours de comparaison avec le registre
import-state-applying = en cours d’application
import-state-refused = refusée
import-state-undone = annulée
# Used as: import-format-*
import-format-auto = Fichier
import-likely = Probablement déjà au registre
import-likely-title = Recommandations qui figurent probablement déjà au registre
import-likely-lead = Leur libellé est presque le même et l’une des deux n’a pas de paragraphe ou pas de cote ; ou le registre les contient dans une autre langue, des mêmes États et avec presque le même sens. Elles sont laissées de côté, sauf si vous choisissez de les ajouter.
import-choose = Ce qui est importé
import-rows-done = { $count ->
    [0] Aucune ligne encore
    [one] { $count } ligne
   *[other] { $count } lignes
}
import-wait = Cette page montre d’elle-même l’avancement.
import-look-again = Regarder de nouveau
import-broken-off = La lecture a été interrompue. Écartez-la et envoyez de nouveau le fichier ; rien n’a été importé.
import-broken-off-applying = L’importation a été interrompue. Ce qui figure déjà au registre y reste ; faites-la reprendre.
import-go-on = Reprendre
import-undo = Annuler cette importation
import-undo-lead = Ce qu’elle a ajouté est retiré et ce qu’elle a modifié redevient comme avant. C’est possible tant que rien n’en dépend.
import-cannot-undo = Cette importation ne peut plus être annulée : certaines de ses recommandations figurent dans un regroupement accepté ou ont été modifiées par une importation ultérieure.
notice-import-undone = L’importation est annulée.

import-title = Importer des recommandations
import-lead = Utilisez le rapport du Groupe de travail sur l’Examen périodique universel ou les observations finales d’un organe conventionnel (Word, PDF), la liste de recommandations que le HCDH envoie en fichier Word, un export de l’Index universel des droits de l’homme (Excel, JSON), d’UPR Info (CSV, JSON) ou d’IMPACT OSS (CSV), ou un tableau à vous. Vous voyez ce qui changerait avant que rien ne change.
import-file = Fichier
import-file-hint = Word (.docx), PDF, Excel (.xlsx), CSV ou JSON
import-file-needed = Choisissez un fichier
import-lang = Langue des textes
import-lang-hint = Utilisée là où le fichier ne l’indique pas
import-look = Voir ce qui changerait
import-earlier = Importations précédentes
import-none-yet = Rien n’a encore été importé.
import-on = Date
import-state = État
# Used as: import-state-*
import-state-previewed = en attente d’une décision
import-state-applied = appliquée
import-state-discarded = écartée
# Used as: import-format-*
import-format-matrix = Liste thématique du HCDH
import-format-upr-info = Export d’UPR Info
import-added = Ajoutées
import-changed = Modifiées
import-unchanged = Inchangées
import-refused = Refusées
import-elsewhere = Concernant d’autres États, laissées de côté
import-added-title = Nouvelles recommandations
import-changed-title = Recommandations qui changent
import-refused-title = Lignes qui ne peuvent être lues
import-refused-lead = Corrigez-les ici, ou dans le fichier avant de l’importer à nouveau. Ce que le registre contient déjà reste inchangé.
import-remarks-title = Noms qui ne figurent dans aucune liste
import-remarks-lead = Ces lignes sont importées sans le nom.
import-announced = { $count ->
    [0] Le fichier lui-même n’annonce aucune recommandation ; son tableau en contient.
    [one] Le fichier lui-même annonce une recommandation ; son tableau en contient un nombre différent.
    [many] Le fichier lui-même annonce { $count } de recommandations ; son tableau en contient un nombre différent.
   *[other] Le fichier lui-même annonce { $count } recommandations ; son tableau en contient un nombre différent.
}
import-line = Ligne
import-lines = Lignes
import-column = Colonne
import-reason = Ce qui ne va pas
import-excerpt = Ce qui s’y trouve
import-name = Nom
import-list = Liste
# Used as: import-list-*
import-list-theme = thèmes
import-list-group = groupes concernés
import-list-sdg = ODD
import-list-state = États
import-parts = Ce qui change : { $parts }
# Used as: import-part-*
import-part-text = le libellé
import-part-translation = le texte dans une langue de plus
import-part-response = la position
import-part-source = la source de la position
import-part-states = les États auteurs
import-part-themes = les thèmes
import-part-groups = les groupes concernés
import-part-sdgs = les ODD
import-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
import-apply = Importer ces recommandations
import-discard = Écarter
import-nothing = Ce fichier ne change rien : tout figure déjà au registre.
import-applied-on = Appliquée le { $date }
import-several-states = Ce fichier concerne plusieurs États et le portail n’a pas encore de pays. Indiquez d’abord le pays dans les réglages.
notice-import-applied = Les recommandations sont importées.
notice-import-nothing-ticked = Rien n’était coché : rien n’a été importé.
notice-import-discarded = Le fichier est écarté ; rien n’a été changé.

## Why a file is refused
# Used as: import-file-*

import-file-unknown-kind = « { $name } » n’est ni un fichier Word (.docx), ni un PDF, ni un tableau (.xlsx, .csv). Enregistrez-le sous l’une de ces formes.
import-file-not-docx = Ce n’est pas un fichier Word (.docx). Ouvrez-le dans un traitement de texte et enregistrez-le en .docx.
import-file-not-csv = Ce n’est pas un tableau (.xlsx, .csv). Ouvrez-le dans un tableur et enregistrez-le sous l’une de ces formes.
import-file-too-large = Le fichier dépasse { $megabytes } Mo. Divisez-le en plusieurs fichiers.
import-file-damaged-archive = Le fichier est endommagé. Demandez-le ou téléchargez-le de nouveau.
import-file-archive-too-large = Décompressé, le fichier serait bien plus grand qu’un document. Enregistrez-le de nouveau dans un traitement de texte.
import-file-broken-xml = Le fichier est endommagé dans sa partie { $part }. Ouvrez-le dans un traitement de texte et enregistrez-le de nouveau.
import-file-wrong-encoding = L’encodage du fichier ne peut être reconnu. Enregistrez-le en « CSV UTF-8 ».
import-file-no-table = Le fichier ne contient pas de tableau de recommandations. Prenez la liste thématique que le HCDH envoie, ou remplissez le modèle proposé sur cette page.
import-file-missing-column = Le tableau n’a pas de colonne « { $column } ». Ajoutez-la ou choisissez un autre format.
import-file-too-many-rows = Le tableau a plus de { $most } lignes. Divisez-le en plusieurs fichiers.

## Why a row is refused
# Used as: import-row-*

import-row-no-text = Il n’y a pas de texte. Remplissez la recommandation ou supprimez la ligne.
import-row-no-symbol = On ne sait pas dans quel document elle figure. Ajoutez la source de la position avec sa cote.
import-row-unknown-country = Aucun État ne s’appelle « { $name } ». Écrivez son nom comme le fait l’Organisation des Nations Unies.
import-row-unknown-response = « { $word } » n’est pas une position. Écrivez acceptée, acceptée en partie, notée ou non acceptée.
import-row-unknown-language = « { $word } » n’est pas une langue du portail. Écrivez ar, en, es, fr, ru ou zh.
import-row-unknown-goal = « { $word } » n’est ni un objectif ni une cible. Commencez par son numéro, par exemple 16 ou 16.3.
import-row-not-a-number = « { $word } » n’est pas un nombre. N’écrivez que des chiffres.
import-row-cell-count = La ligne a { $found } cellules au lieu de { $expected }. Cherchez des guillemets qui ne sont pas fermés.

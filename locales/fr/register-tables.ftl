import-template-symbol = Cote
import-template-session = Session
import-template-date = Date du document
import-template-title = Un tableau à vous
import-template-lead = Les recommandations qui ne figurent dans aucun de ces fichiers peuvent être saisies dans un modèle, puis importées. Seul le texte est obligatoire ; une ligne qui commence par # est un exemple et n’est pas prise. Les États, les thèmes et les groupes sont séparés par des points-virgules.
import-template-download = Modèle ({ $format })
import-template-example = Exemple : remplacez cette ligne
import-read-as = Ce tableau n’est pas en UTF-8. Il a été lu comme { $encoding } ; vérifiez que les lettres sont justes.
# Used as: import-format-*
import-format-uhri = Index universel des droits de l’homme
import-format-impact = IMPACT OSS
import-format-csv = Tableau du portail
# Used as: import-part-*
import-part-origin = sa provenance
import-file-encrypted = Le fichier est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe et importez-le de nouveau.
import-file-broken-json = Le fichier JSON est endommagé à la ligne { $line }. Téléchargez-le de nouveau.
import-file-empty = Le fichier est vide. Téléchargez-le de nouveau ou choisissez-en un autre.
import-file-impact-actions = Ceci est la liste des actions d’IMPACT. Importez ici sa liste de recommandations ; saisissez les actions dans le plan.
import-file-impact-indicators = Ceci est la liste des indicateurs d’IMPACT. Importez ici sa liste de recommandations ; les indicateurs n’ont pas leur place dans le registre.
import-file-not-kept = Le contenu du fichier n’a pas pu être conservé. Rien n’a été importé ; réessayez dans un instant.
import-row-no-reference = Il n’y a pas de référence. Indiquez celle d’IMPACT.
import-row-not-a-date = « { $word } » n’est pas une date. Écrivez l’année, le mois et le jour, par exemple 2026-03-31.
# Used as: kind-*
kind-concern = Préoccupation
recommendation-index = Dans l’Index universel des droits de l’homme

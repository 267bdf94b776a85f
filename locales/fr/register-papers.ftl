import-format-report = Rapport du Groupe de travail
import-format-observations = Observations finales
import-file-damaged-pdf = Le PDF est endommagé ou verrouillé. Demandez-le ou téléchargez-le de nouveau, ou prenez le fichier Word.
import-file-scanned-pdf = Le PDF contient des images de pages, sans texte. Demandez le fichier Word, ou un PDF enregistré à partir de celui-ci.
import-file-right-to-left-pdf = L’arabe ne peut pas être lu dans un PDF. Demandez le fichier Word.
import-file-too-many-pages = Le PDF a plus de { $most } pages. Ne prenez que la partie où figurent les recommandations.
import-file-not-paper = Ce n’est ni un fichier Word (.docx) ni un PDF. Demandez l’un des deux.
import-file-no-recommendations = Aucune liste de recommandations numérotées n’a été trouvée dans ce document. Prenez son fichier Word, ou la liste thématique du HCDH.

recommendation-heading = Sous le titre
recommendation-introduction = Introduite par
recommendation-assessment = Commentaire sur la mise en œuvre, d’après la liste

## A document that is not taken: what it is, and what to import in its place
import-paper-report = « { $symbol } » est le rapport du Groupe de travail sur l’Examen périodique universel. Importez-le comme tel.
import-paper-observations = « { $symbol } » : ce sont les observations finales d’un organe conventionnel. Importez-les comme telles.
import-paper-addendum = « { $symbol } » est l’additif dans lequel l’État donne ses vues sur les recommandations. Importez le rapport du Groupe de travail, puis la liste thématique du HCDH, qui indique la position sur chacune.
import-paper-national-report = « { $symbol } » est le rapport national que l’État soumet avant son examen. Il ne contient pas de recommandations. Importez le rapport du Groupe de travail.
import-paper-compilation = « { $symbol } » est la compilation de renseignements des Nations Unies que le HCDH établit pour l’examen. Ce qu’elle cite figure dans d’autres documents. Importez les observations finales des organes conventionnels et le rapport du Groupe de travail.
import-paper-stakeholder-summary = « { $symbol } » est le résumé des communications des parties prenantes établi pour l’examen. Il cite leurs demandes et ne contient pas de recommandations. Importez le rapport du Groupe de travail.
import-paper-decision = « { $symbol } » est une décision ou une résolution du Conseil des droits de l’homme. Les recommandations figurent dans le rapport auquel elle renvoie. Importez le rapport du Groupe de travail.
import-paper-advance-questions = Ce sont les questions que des États envoient avant l’examen. Ce ne sont pas des recommandations. Importez le rapport du Groupe de travail.
import-paper-list-of-issues = « { $symbol } » est la liste de points d’un organe conventionnel, avec des questions à l’État. Importez les observations finales.
import-paper-replies = « { $symbol } » : ce sont les réponses de l’État à une liste de points. Importez les observations finales.
import-paper-follow-up = « { $symbol } » : ce sont des renseignements de l’État sur la suite donnée aux observations finales. Importez les observations finales.
import-paper-state-report = « { $symbol } » est un rapport de l’État à un organe conventionnel. Importez les observations finales.
import-paper-unknown = D’après sa première page, ce document ne contient pas de recommandations. Importez le rapport du Groupe de travail sur l’Examen périodique universel, les observations finales d’un organe conventionnel ou la liste thématique du HCDH.

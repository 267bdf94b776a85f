import-format-report = Informe del Grupo de Trabajo
import-format-observations = Observaciones finales
import-file-damaged-pdf = El PDF está dañado o bloqueado. Pídalo o descárguelo de nuevo, o tome el archivo Word.
import-file-scanned-pdf = El PDF contiene imágenes de páginas, sin texto. Pida el archivo Word, o un PDF guardado a partir de él.
import-file-right-to-left-pdf = El árabe no se puede leer en un PDF. Pida el archivo Word.
import-file-too-many-pages = El PDF tiene más de { $most } páginas. Tome solo la parte que contiene las recomendaciones.
import-file-not-paper = Esto no es un archivo Word (.docx) ni un PDF. Pida uno de los dos.
import-file-no-recommendations = No se ha encontrado en este documento ninguna lista de recomendaciones numeradas. Tome su archivo Word, o la lista temática del ACNUDH.

recommendation-heading = Bajo el título
recommendation-introduction = Introducida por
recommendation-assessment = Comentario sobre la aplicación, según la lista

## A document that is not taken: what it is, and what to import in its place
import-paper-report = «{ $symbol }» es el informe del Grupo de Trabajo sobre el Examen Periódico Universal. Impórtelo como tal.
import-paper-observations = «{ $symbol }»: son las observaciones finales de un órgano de tratados. Impórtelas como tales.
import-paper-addendum = «{ $symbol }» es la adición en que el Estado da sus opiniones sobre las recomendaciones. Importe el informe del Grupo de Trabajo y después la lista temática del ACNUDH, que indica la posición sobre cada una.
import-paper-national-report = «{ $symbol }» es el informe nacional que el Estado presenta antes de su examen. No contiene recomendaciones. Importe el informe del Grupo de Trabajo.
import-paper-compilation = «{ $symbol }» es la recopilación de información de las Naciones Unidas que el ACNUDH prepara para el examen. Lo que cita figura en otros documentos. Importe las observaciones finales de los órganos de tratados y el informe del Grupo de Trabajo.
import-paper-stakeholder-summary = «{ $symbol }» es el resumen de las comunicaciones de las partes interesadas para el examen. Cita lo que piden y no contiene recomendaciones. Importe el informe del Grupo de Trabajo.
import-paper-decision = «{ $symbol }» es una decisión o resolución del Consejo de Derechos Humanos. Las recomendaciones figuran en el informe al que se remite. Importe el informe del Grupo de Trabajo.
import-paper-advance-questions = Son las preguntas que los Estados envían antes del examen. No son recomendaciones. Importe el informe del Grupo de Trabajo.
import-paper-list-of-issues = «{ $symbol }» es la lista de cuestiones de un órgano de tratados, con preguntas al Estado. Importe las observaciones finales.
import-paper-replies = «{ $symbol }»: son las respuestas del Estado a una lista de cuestiones. Importe las observaciones finales.
import-paper-follow-up = «{ $symbol }»: es información del Estado sobre el seguimiento de las observaciones finales. Importe las observaciones finales.
import-paper-state-report = «{ $symbol }» es un informe del Estado a un órgano de tratados. Importe las observaciones finales.
import-paper-unknown = Según su primera página, este documento no contiene recomendaciones. Importe el informe del Grupo de Trabajo sobre el Examen Periódico Universal, las observaciones finales de un órgano de tratados o la lista temática del ACNUDH.

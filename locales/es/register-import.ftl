import-title = Importar recomendaciones
import-lead = Use el informe del Grupo de Trabajo sobre el Examen Periódico Universal o las observaciones finales de un órgano de tratados (Word, PDF), la lista de recomendaciones que el ACNUDH envía como archivo Word, una exportación del Índice Universal de los Derechos Humanos (Excel, JSON), de UPR Info (CSV, JSON) o de IMPACT OSS (CSV), o una tabla propia. Verá qué cambiaría antes de que cambie nada.
import-file = Archivo
import-file-hint = Word (.docx), PDF, Excel (.xlsx), CSV o JSON
import-file-needed = Elija un archivo
import-lang = Idioma de los textos
import-lang-hint = Se usa donde el archivo no lo indica
import-look = Ver qué cambiaría
import-earlier = Importaciones anteriores
import-none-yet = Todavía no se ha importado nada.
import-on = Fecha
import-state = Estado
# Used as: import-state-*
import-state-previewed = a la espera de una decisión
import-state-applied = aplicada
import-state-discarded = descartada
# Used as: import-format-*
import-format-matrix = Lista temática del ACNUDH
import-format-upr-info = Exportación de UPR Info
import-added = Añadidas
import-changed = Modificadas
import-unchanged = Sin cambios
import-refused = Rechazadas
import-elsewhere = Sobre otros Estados, no incluidas
import-added-title = Recomendaciones nuevas
import-changed-title = Recomendaciones que cambian
import-refused-title = Filas que no se pueden leer
import-refused-lead = Corríjalas aquí, o en el archivo e impórtelo de nuevo. Lo que ya está en el registro no cambia.
import-remarks-title = Nombres que no figuran en ninguna lista
import-remarks-lead = Estas filas se importan sin el nombre.
import-announced = { $count ->
    [one] El propio archivo anuncia una recomendación; su tabla contiene un número distinto.
    [many] El propio archivo anuncia { $count } de recomendaciones; su tabla contiene un número distinto.
   *[other] El propio archivo anuncia { $count } recomendaciones; su tabla contiene un número distinto.
}
import-line = Fila
import-lines = Filas
import-column = Columna
import-reason = Qué está mal
import-excerpt = Lo que dice
import-name = Nombre
import-list = Lista
# Used as: import-list-*
import-list-theme = temas
import-list-group = grupos afectados
import-list-sdg = ODS
import-list-state = Estados
import-parts = Qué cambia: { $parts }
# Used as: import-part-*
import-part-text = el texto
import-part-translation = el texto en un idioma más
import-part-response = la posición
import-part-source = la fuente de la posición
import-part-states = los Estados autores
import-part-themes = los temas
import-part-groups = los grupos afectados
import-part-sdgs = los ODS
import-more = { $count ->
    [one] y una más
   *[other] y { $count } más
}
import-apply = Importar estas recomendaciones
import-discard = Descartar
import-nothing = Este archivo no cambia nada: todo está ya en el registro.
import-applied-on = Aplicada el { $date }
import-several-states = Este archivo trata de varios Estados y el portal aún no tiene país. Indique primero el país en la configuración.
notice-import-applied = Las recomendaciones se han importado.
notice-import-nothing-ticked = No se marcó nada; no se importó nada.
notice-import-discarded = El archivo se ha descartado; no se ha cambiado nada.

## Why a file is refused
# Used as: import-file-*

import-file-unknown-kind = «{ $name }» no es un archivo Word (.docx), ni un PDF, ni una tabla (.xlsx, .csv). Guárdelo en uno de esos formatos.
import-file-not-docx = Esto no es un archivo Word (.docx). Ábralo en un procesador de textos y guárdelo como .docx.
import-file-not-csv = Esto no es una tabla (.xlsx, .csv). Ábralo en una hoja de cálculo y guárdelo en uno de esos formatos.
import-file-too-large = El archivo supera los { $megabytes } MB. Divídalo en varios archivos.
import-file-damaged-archive = El archivo está dañado. Pídalo o descárguelo de nuevo.
import-file-archive-too-large = Descomprimido, el archivo sería mucho mayor que un documento. Guárdelo de nuevo en un procesador de textos.
import-file-broken-xml = El archivo está dañado en su parte { $part }. Ábralo en un procesador de textos y guárdelo de nuevo.
import-file-wrong-encoding = No se reconoce la codificación del archivo. Guárdelo como «CSV UTF-8».
import-file-no-table = El archivo no contiene una tabla de recomendaciones. Use la lista temática que envía el ACNUDH o rellene la plantilla de esta página.
import-file-missing-column = La tabla no tiene la columna «{ $column }». Añádala o elija otro formato.
import-file-too-many-rows = La tabla tiene más de { $most } filas. Divídala en varios archivos.

## Why a row is refused
# Used as: import-row-*

import-row-no-text = No hay texto. Escriba la recomendación o elimine la fila.
import-row-no-symbol = No queda claro en qué documento figura. Añada la fuente de la posición con su signatura.
import-row-unknown-country = Ningún Estado se llama «{ $name }». Escriba su nombre como lo hacen las Naciones Unidas.
import-row-unknown-response = «{ $word }» no es una posición. Escriba aceptada, aceptada en parte, se tomó nota o no aceptada.
import-row-unknown-language = «{ $word }» no es un idioma del portal. Escriba ar, en, es, fr, ru o zh.
import-row-unknown-goal = «{ $word }» no es un objetivo ni una meta. Empiece por su número, por ejemplo 16 o 16.3.
import-row-not-a-number = «{ $word }» no es un número. Escriba solo cifras.
import-row-cell-count = La fila tiene { $found } celdas en lugar de { $expected }. Busque comillas sin cerrar.

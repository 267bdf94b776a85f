import-template-symbol = Signatura
import-template-session = Período de sesiones
import-template-date = Fecha del documento
import-template-title = Una tabla propia
import-template-lead = Las recomendaciones que no están en ninguno de estos archivos pueden escribirse en una plantilla e importarse desde ella. Solo el texto es obligatorio; una fila que empieza por # es un ejemplo y no se toma. Los Estados, los temas y los grupos se separan con punto y coma.
import-template-download = Plantilla ({ $format })
import-template-example = Ejemplo: sustituya esta fila
import-read-as = Esta tabla no está en UTF-8. Se ha leído como { $encoding }; compruebe que las letras son correctas.
# Used as: import-format-*
import-format-uhri = Índice Universal de los Derechos Humanos
import-format-impact = IMPACT OSS
import-format-csv = Tabla del portal
# Used as: import-part-*
import-part-origin = su procedencia
import-file-encrypted = El archivo está protegido con una contraseña. Ábralo, guárdelo sin ella e impórtelo de nuevo.
import-file-broken-json = El archivo JSON está dañado en la línea { $line }. Descárguelo de nuevo.
import-file-empty = El archivo está vacío. Descárguelo de nuevo o elija otro.
import-file-impact-actions = Esta es la lista de medidas de IMPACT. Importe aquí su lista de recomendaciones y escriba las medidas en el plan.
import-file-impact-indicators = Esta es la lista de indicadores de IMPACT. Importe aquí su lista de recomendaciones; los indicadores no tienen lugar en el registro.
import-file-not-kept = No se ha podido guardar el contenido del archivo. No se ha importado nada; inténtelo de nuevo dentro de un momento.
import-row-no-reference = No hay referencia. Escriba la que tiene en IMPACT.
import-row-not-a-date = «{ $word }» no es una fecha. Escriba año, mes y día, por ejemplo 2026-03-31.
# Used as: kind-*
kind-concern = Preocupación
recommendation-index = En el Índice Universal de los Derechos Humanos

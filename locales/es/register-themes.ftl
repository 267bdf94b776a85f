notice-themes-accepted = Aceptado. Cada recomendación lo muestra ya entre sus temas.
notice-themes-taken-back = Deshecho. El diario conserva tanto la decisión como su anulación.
error-theme-unknown = Ninguna lista contiene un tema con ese nombre. Elija uno de los que se ofrecen mientras escribe.
error-theme-chosen = Elija al menos una de las sugerencias o indique un tema.
themes-title = Recomendaciones sin temas
themes-untagged = { $count ->
    [0] Todas las recomendaciones tienen algún tema.
    [one] { $count } recomendación no tiene todavía ningún tema.
   *[other] { $count } recomendaciones no tienen todavía ningún tema.
}
themes-none = Aquí no hay nada que hacer. Lo que se importe sin temas aparecerá aquí con sugerencias.
themes-list = Recomendaciones y sugerencias
themes-suggested = Sugerido por el programa
themes-nothing-suggested = El programa no sugiere nada: todavía no ha examinado este texto o no conoce sus palabras.
themes-other = Otro tema
themes-accept = Aceptar lo marcado
themes-accept-all-title = Aceptar en conjunto
themes-accept-all-hint = Acepta, para todas las recomendaciones sin temas, todo lo sugerido con al menos este grado de confianza. Podrá deshacerlo.
themes-from-level = Aceptar a partir de
themes-level-sure = seguro
themes-level-likely = probable
themes-level-possible = posible
themes-level-means-sure = Aciertan unas 99 de cada 100 sugerencias de este tipo, o más.
themes-level-means-likely = Aciertan más de las dos terceras partes.
themes-level-means-possible = Acierta aproximadamente la mitad, o menos.
themes-certainty = { $level }, acierta { $share } de cada 100 veces
themes-of-level = Recomendaciones: { $number }
themes-accept-all = Aceptar en conjunto
themes-decisions = Aceptado recientemente
themes-decision = Recomendaciones: { $recommendations }. Clasificaciones: { $terms }.
themes-undo = Deshacer
recommendation-terms-accepted = Clasificada en: { $terms }
recommendation-terms-taken-back = Ya no está clasificada en: { $terms }

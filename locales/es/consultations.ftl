consultations-lead = Sobre qué se le consulta, hasta cuándo y qué resultó de lo dicho.
consultations-empty = Aún no hay consultas
consultations-empty-lead = Aparecerán aquí en cuanto se publiquen.
consultation-kicker = Consulta
topic-kicker = Cuestión de una consulta
phase-draft = Borrador
phase-coming = Próxima
phase-open = Abierta
phase-closed = Cerrada
consultation-days-left = { $count ->
    [0] Se cierra hoy
    [one] Se cierra mañana
   *[other] Se cierra en { $count } días
}
consultation-closes = Hasta: { $moment }
consultation-closed-on = Se cerró: { $moment }
consultation-opens = Se abre: { $moment }
consultation-take-part = Participar
consultation-summary = Leer la síntesis
audience-may-write-everybody = Cualquiera puede leer y participar.
audience-may-write-registered = Cualquiera puede leer; para participar se necesita una cuenta.
audience-may-write-invited = Cualquiera puede leer; solo participan las personas invitadas.
topics-count = { $count ->
    [0] Ninguna cuestión
    [one] Una cuestión
   *[other] { $count } cuestiones
}
topic-recommendations = Las recomendaciones correspondientes
topic-recommendations-count = { $count ->
    [one] Una recomendación
    [many] { $count } de recomendaciones
   *[other] { $count } recomendaciones
}
topic-all-recommendations = Todas las recomendaciones de esta agrupación
consultation-course = Cómo se desarrolla
consultation-course-opens = Se abre a las aportaciones
consultation-course-closes = Se cierra
consultation-course-summary = Se publica una síntesis: qué se escuchó, qué cambió
consultation-so-far = Participación hasta ahora
consultation-counting = Cuentan las aportaciones y respuestas publicadas, también las oficiales; no las ocultas ni las retiradas.

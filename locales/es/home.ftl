home-title = Qué se prometió, qué se ha hecho y qué opina usted
home-lead = Lo que los mecanismos de derechos humanos de las Naciones Unidas recomendaron a este país y quién es responsable de aplicarlo.
home-find = Buscar una recomendación
home-find-button = Buscar
home-open = Abiertas ahora
home-open-none = En este momento no hay ninguna consulta abierta.
home-open-all = Todas las consultas
home-coming = Próximamente
# $moment: day, time and zone
home-closes = Se cierra: { $moment }
# $moment: day, time and zone
home-opens = Se abre: { $moment }
home-days-left = { $count ->
    [0] Se cierra hoy
    [one] Se cierra mañana
   *[other] Se cierra en { $count } días
}
home-topics = { $count ->
    [one] Una cuestión
   *[other] { $count } cuestiones
}
home-standing = Cómo avanza la aplicación
home-done = { $done } de { $total }
home-done-words = acciones del plan realizadas
home-actions-done = { $count ->
    [one] { $count } realizada
   *[other] { $count } realizadas
}
home-actions-under-way = { $count } en curso
home-actions-late = { $count ->
    [one] { $count } atrasada
   *[other] { $count } atrasadas
}
home-actions-planned = { $count } sin empezar
home-no-actions = El plan todavía no contiene ninguna acción.
home-recommendations = Recomendaciones
home-supported = Aceptadas por el Estado
home-in-part = Aceptadas en parte
home-noted = No aceptadas o de las que se tomó nota
home-pledges = Compromisos voluntarios
home-plan = El plan, acción por acción
home-themes = Por tema
home-themes-words = Los temas de los que trata la mayoría de las recomendaciones
home-theme = Tema
home-news = Novedades
home-news-none = No hay novedades en los últimos 60 días.
home-empty = Este portal está en preparación
home-empty-words = Pronto estarán aquí las recomendaciones hechas a este país, quién es responsable de cada una y qué se ha hecho. Vuelva dentro de unos días.
home-empty-desk = El primer paso es importar las recomendaciones: la matriz de Word del ACNUDH o una hoja de cálculo. Usted ve lo que se añadiría antes de que se añada nada.
home-empty-import = Importar recomendaciones
news-recommendations = { $count ->
    [one] Se añadió una recomendación
    [many] Se añadieron { $count } de recomendaciones
   *[other] Se añadieron { $count } recomendaciones
}
news-clusters = { $count ->
    [one] Agrupación aceptada
   *[other] Se aceptaron { $count } agrupaciones
}
news-progress = Avances comunicados
news-announced = Consulta anunciada
news-opened = Consulta abierta
news-closed = Consulta cerrada
news-outcome = Lo que cambió la consulta
news-official-reply = Respuesta oficial

clusters-title = Agrupaciones
clusters-lead = Recomendaciones que van juntas, quién responde de ellas y hasta dónde ha llegado el trabajo.
clusters-none = Todavía no hay ninguna agrupación aceptada
clusters-none-advice = Mientras tanto puede leer las recomendaciones una a una.
clusters-save = Guardar como tabla
cluster-recommendations = { $count ->
    [one] Una recomendación
    [many] { $count } de recomendaciones
   *[other] { $count } recomendaciones
}
cluster-actions-done = Acciones realizadas: { $done } de { $count }
cluster-priority = Prioridad: { $level }
cluster-priority-label = Prioridad
priority-high = alta
priority-medium = media
priority-low = baja
priority-none = aún sin fijar
cluster-edit = Trabajar en esta agrupación
cluster-actions = Qué se está haciendo
cluster-actions-none = Todavía no se ha acordado ninguna acción para esta agrupación.
cluster-members = Recomendaciones
cluster-lead = Entidad principal
cluster-lead-none = Aún sin designar
cluster-supporting = Entidades de apoyo
cluster-topics = Consultas al respecto
cluster-contributions = { $count ->
    [0] Todavía no hay aportaciones
    [one] Una aportación
    [many] { $count } de aportaciones
   *[other] { $count } aportaciones
}
cluster-placed-by-person = Colocada aquí por el equipo de coordinación.
cluster-placed-by-program = Colocada aquí por el programa porque los textos se parecen.
cluster-placed-because = Colocada aquí porque comparte con las demás: { $words }
cluster-asks = Qué se pide
cluster-asks-themes = Sus temas más frecuentes:
cluster-asks-shortest = Una de sus recomendaciones, la más breve de las que sin duda le corresponden:
cluster-all-mechanisms = Todos
cluster-overlaps = Lo que piden varios mecanismos
cluster-overlaps-all = Ver sus recomendaciones en paralelo
cluster-plain-words-link = Decirlo en palabras sencillas

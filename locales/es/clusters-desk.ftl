clusters-unclustered = { $count ->
    [0] Todas las recomendaciones están en alguna agrupación.
    [one] Una recomendación no está todavía en ninguna agrupación.
    [many] { $count } de recomendaciones no están todavía en ninguna agrupación.
   *[other] { $count } recomendaciones no están todavía en ninguna agrupación.
}
clusters-in-state-proposed = Propuestas
clusters-in-state-accepted = Aceptadas
clusters-in-state-discarded = Descartadas
clusters-states = Estados de las agrupaciones
clusters-none-here = No hay ninguna agrupación en este estado.
clusters-accept-all = Aceptar todas las propuestas
clusters-propose-title = Una propuesta del programa
clusters-propose-hint = El programa agrupa por tema y texto las recomendaciones sobre las que nadie ha decidido. Lo que decidieron las personas queda como está.
clusters-count = Número de agrupaciones nuevas
clusters-count-hint = Déjelo vacío y el programa elegirá.
clusters-propose = Proponer agrupaciones
cluster-words = Palabras que la distinguen: { $words }
cluster-waiting = { $count ->
    [one] Una recomendación por confirmar
   *[other] { $count } recomendaciones por confirmar
}
cluster-accept = Aceptar
cluster-accept-waiting = Confirmarlas en esta agrupación
cluster-discard = Descartar
cluster-discard-hint = Sus recomendaciones quedan entonces sin agrupación. No es posible si ya tiene una acción o una consulta.
cluster-is-proposed = Propuesta por el programa
cluster-is-accepted = Agrupación aceptada
cluster-is-merged = Fusionada con otra agrupación
cluster-is-discarded = Agrupación descartada
cluster-responsibility = Prioridad y responsabilidad
confidence-high = seguro
confidence-medium = probable
confidence-low = posible
cluster-choose-member = Elegir el párrafo { $paragraph }
cluster-move-to = Trasladar las recomendaciones elegidas a
cluster-move-hint = Lo que traslade queda donde lo ponga; el programa no lo cambia nunca.
cluster-new = Una agrupación nueva
cluster-new-name = Nombre de la agrupación nueva
cluster-move = Trasladar
cluster-names = Nombre de la agrupación
cluster-merge = Fusionar con otra agrupación
cluster-merge-into = La agrupación que permanece
cluster-merge-hint = Todas las recomendaciones y acciones pasan a ella, y la dirección antigua lleva allí.
error-cluster-name = Escriba el nombre de la agrupación al menos en un idioma
error-cluster-chosen = Elija arriba al menos una recomendación
error-cluster-target = Elija la agrupación a la que pasan
error-cluster-count = Escriba un número de 1 a { $limit } o déjelo vacío
notice-clusters-proposed = Aquí está la propuesta. El público no verá nada hasta que la acepte.
notice-clusters-accepted = Aceptado. Ya lo ve todo el mundo.
notice-cluster-discarded = La agrupación ha sido descartada.
notice-recommendations-moved = Las recomendaciones han sido trasladadas.
notice-cluster-merged = Las agrupaciones se han fusionado.
journal-clusters-proposed = Agrupaciones propuestas
journal-cluster-accepted = Agrupación aceptada
journal-cluster-discarded = Agrupación descartada
journal-cluster-renamed = Nombre de la agrupación modificado
journal-recommendation-moved = Recomendación trasladada aquí
journal-cluster-merged = Agrupación fusionada
journal-cluster-split = Agrupación nueva separada de esta
journal-cluster-prioritised = Prioridad fijada
journal-cluster-entities-set = Entidades responsables fijadas
plain-line-late = Otra persona escribió esto mientras usted escribía. Si guarda de nuevo, lo reemplazará:
names-lead = Si las acepta, todos verán las agrupaciones con estos nombres. Abra una agrupación para cambiar sus nombres.
names-accept = Aceptar todo con estos nombres
names-look-and-accept = Ver y aceptar

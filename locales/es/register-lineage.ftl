lineage-title = Repetidas de un ciclo a otro
lineage-lead = El programa propone lo que se parece a una recomendación de la ronda anterior del mismo mecanismo, por sus palabras o por su significado, también en otro idioma. El parecido, sobre 100, suma tres partes de palabras comunes y siete de significado, con cinco puntos más por el mismo Estado y cinco por el mismo tema; si los idiomas difieren, es solo el significado, menos quince puntos. Usted decide, y lo decidido no vuelve a proponerse.
lineage-states = Por decisión
lineage-state-proposed = Propuestas
lineage-state-confirmed = Confirmadas
lineage-state-refused = Descartadas
lineage-none = Aquí no hay nada. Las rondas se comparan después de cada importación, cuando el registro tiene dos de un mismo mecanismo.
lineage-likeness = Parecido: { $count } de 100
lineage-why-both = Se parecen en las palabras ({ $words } de 100) y en el significado ({ $meaning } de 100)
lineage-why-words = Se parecen en las palabras ({ $words } de 100), menos en el significado ({ $meaning } de 100)
lineage-why-meaning = Se parecen en el significado ({ $meaning } de 100), con otras palabras ({ $words } de 100)
lineage-why-unread = Se parecen en las palabras ({ $words } de 100); su significado aún no se ha comparado
lineage-why-language = Se parecen en el significado ({ $meaning } de 100); sus palabras no pueden compararse, pues están en idiomas distintos
lineage-earlier = Anterior
lineage-later = Posterior
lineage-common = También en común: { $what }
lineage-confirm = La repite
lineage-refuse = No la repite
lineage-confirm-all-title = Confirmar en conjunto
lineage-confirm-all-hint = Confirma todas las propuestas con al menos este parecido. Cada decisión puede cambiarse después.
lineage-level-nearly = casi iguales (80 o más)
lineage-level-close = muy parecidas (70 o más)
lineage-level-alike = parecidas (55 o más)
lineage-of-level = Recomendaciones: { $count }
lineage-confirm-all = Confirmar en conjunto
lineage-heading = De un ciclo a otro
lineage-repeats = Repite
lineage-repeated-by = Repetida por
lineage-then = Entonces:
lineage-now = Ahora:
lineage-decided-confirmed = Confirmado: repite una recomendación anterior
lineage-decided-refused = Decidido: no repite la recomendación anterior propuesta
notice-lineage-decided = La decisión queda registrada.
notice-lineage-decided-meanwhile = Entretanto otra persona decidió sobre este par. Su decisión se mantiene: la encontrará en «Confirmadas» o «Descartadas».
compare-title = Comparar dos ciclos
compare-lead = Qué se repitió y cómo cambió la posición, qué es nuevo y qué no se repitió.
compare-none = El registro debe tener al menos dos documentos.
compare-choose = Elija dos distintos.
compare-cycle = EPU, ciclo { $cycle }
compare-one = El primero
compare-two = El segundo
compare-show = Comparar
compare-by-response = Por posición
compare-by-theme = Cifras por tema
compare-supported = (aceptadas: { $count })
compare-part-repeated = Repetidas
compare-part-new = Nuevas
compare-part-left = No repetidas
compare-parts = Partes de la comparación
compare-honest = Solo cuenta como repetido lo que confirmó una persona; lo que nadie ha decidido todavía figura entre las nuevas y las no repetidas.
compare-list-none = Aquí no hay nada.
desk-task-lineage = { $count ->
    [one] Repetición propuesta
   *[other] Repeticiones propuestas
}
desk-task-legislation = { $count ->
    [one] Recomendación que habla de una ley, sin evaluar
   *[other] Recomendaciones que hablan de una ley, sin evaluar
}
desk-legislation = Legislación
desk-lineage = Repeticiones
desk-batch = Cambios en lote
similar-heading = Recomendaciones similares
similar-found = Las encontró un programa por su significado, en cualquier idioma; nadie las ha revisado.
similar-same = Dice lo mismo

groups-title = Grupos de aportaciones similares
groups-progress = Decididas: { $decided } de { $all } aportaciones.
groups-being-made = El programa está agrupando las aportaciones. Mientras tanto puede seguir con otra cosa.
groups-look-again = Ver si ha terminado
groups-parts = Agrupadas y apartadas
groups-all = Todos los grupos
groups-aside = Apartadas
groups-aside-none = No se ha apartado nada.
groups-bring-back = Recuperar lo elegido
groups-none = Aún no hay grupos. Si el programa no encuentra aportaciones parecidas, no propone ninguno.
groups-same-text = El mismo texto, enviado muchas veces
groups-same-text-hint = Una campaña cuenta como un texto enviado tantas veces, no como otras tantas opiniones a las que cada persona llegó por su cuenta.
groups-similar = Aportaciones similares
groups-similar-hint = Comparten palabras, lo que no significa que coincidan: léalas antes de confirmar un grupo.
groups-propose-hint = El programa agrupa por sus palabras aquello sobre lo que nadie ha decidido. Lo que decidieron las personas queda como está.
groups-ungrouped = { $count ->
    [0] Todas las aportaciones están en un grupo o apartadas.
    [one] Una aportación no está en ningún grupo: no se parece a ninguna otra o es posterior a la última propuesta.
    [many] { $count } de aportaciones no están en ningún grupo: no se parecen a ninguna otra o son posteriores a la última propuesta.
   *[other] { $count } aportaciones no están en ningún grupo: no se parecen a ninguna otra o son posteriores a la última propuesta.
}
groups-count = Número de grupos
groups-propose = Proponer grupos
groups-safe-title = Lo que un grupo no revela
groups-safe = Solo se comparan las palabras de los textos y su significado: ni quién los escribió, ni cuándo, ni el estilo de nadie. Las aportaciones anónimas de hoy se incorporan mañana, para que nadie pueda deducir la hora.
group-sent-times = { $count ->
    [one] enviado una vez
    [many] enviado { $count } de veces
   *[other] enviado { $count } veces
}
group-waiting = { $count ->
    [one] Una aportación más reciente espera confirmación aquí
    [many] { $count } de aportaciones más recientes esperan confirmación aquí
   *[other] { $count } aportaciones más recientes esperan confirmación aquí
}
group-is-proposed = Propuesto por el programa
group-is-confirmed = Confirmado
group-previous = Grupo anterior
group-next = Grupo siguiente
group-the-text = El texto enviado con más frecuencia
group-members = Aportaciones de este grupo
group-same-words = Con las mismas palabras
group-shares = Comparte con las demás: { $words }
group-shares-meaning = Significa algo parecido con otras palabras
group-in-thread = Dónde figura
group-choose = Elegir esta aportación
group-move = Mover lo elegido
group-move-to = Mover a
group-move-hint = Lo que mueva queda donde lo ponga. Un grupo nuevo divide este.
group-new = Un grupo nuevo
group-aside = Apartar: no pertenece a ningún grupo
group-new-name = Nombre del grupo nuevo
group-confirm-title = Nombrar y confirmar
group-confirm-hint = El nombre se compone de palabras de los textos: escriba uno propio. Al confirmar se fija cada aportación de este grupo, también las de sus otras páginas. El resumen lo cuenta a partir de cinco aportaciones.
group-name = Nombre del grupo
group-counts-as-one-text = Es un solo texto, enviado muchas veces (una campaña)
group-confirm = Confirmar el grupo
group-merge = Fusionar con otro grupo
group-merge-into = El grupo que queda
group-merge-hint = Todas las aportaciones de este grupo pasan a él.
group-dissolve = Deshacer este grupo
group-dissolve-hint = Sus aportaciones vuelven a quedar sin decidir, y una propuesta posterior puede agruparlas de otro modo.
error-group-chosen = Elija al menos una aportación
error-group-target = Elija adónde van
notice-contribution-group-confirmed = El grupo está confirmado.
notice-contributions-moved = Las aportaciones se han movido.
notice-contribution-groups-merged = Los grupos se han fusionado.
notice-contribution-group-dissolved = El grupo se ha deshecho.
notice-contribution-group-gone = Este grupo ya no existe: alguien lo fusionó o lo deshizo, o una propuesta más reciente lo sustituyó. No se ha hecho nada de lo que envió.
group-decisions-lead = Lo que se decidió sobre estos grupos, día por día. Cada decisión puede deshacerse mientras nadie haya decidido otra cosa después. De las aportaciones se dice cuántas, nunca cuáles.
group-decision-confirmed = Grupo confirmado
group-decision-placed = Traslado a otro grupo
group-decision-set-aside = Apartadas
group-decision-brought-back = Recuperadas para agruparlas
group-decision-split = Grupo dividido
group-decision-merged = Grupos fusionados
group-decision-dissolved = Grupo deshecho
group-nowhere = en ningún grupo
group-split-title = Dividir este grupo
group-split-lead = Así lo dividiría el programa. Todavía no se ha hecho nada: corrija lo que esté mal, dé nombre al grupo nuevo y divida.
group-split-stays = Se queda, con su nombre.
group-split-none = El programa no ve aquí dos mitades. Elija usted qué pasa a la parte 2.
group-split-part-of = Parte a la que va esta aportación
group-split-more = { $count ->
    [one] Otra parecida va con ellas.
    [many] { $count } de otras parecidas van con ellas.
   *[other] Otras { $count } parecidas van con ellas.
}
group-split-do = Dividir
error-group-split = Deje al menos una aportación en la primera parte y ponga al menos una en la segunda
notice-contribution-group-split = El grupo está dividido. Este es el nuevo.
notice-contributions-brought-back = Vuelven a estar sin decidir. La próxima propuesta puede agruparlas.
notice-contributions-not-brought-back = No se ha recuperado nada: no se eligió nada o alguien se adelantó.

priorities-title = Prioridades
priorities-lead = Varias personas puntúan cada agrupación según los mismos criterios y motivan cada puntuación. El resultado combinado propone una prioridad; una persona decide, y la decisión se publica con sus motivos.
priorities-compared = Comparación de todas las agrupaciones
priorities-none = No hay agrupaciones que puntuar
priorities-none-advice = Las agrupaciones se puntúan una vez aceptadas; lo hacen la coordinación y los puntos focales de las entidades responsables.
priorities-waiting = { $count ->
    [0] Las ha puntuado todas
    [one] Una agrupación espera sus puntuaciones
   *[other] { $count } agrupaciones esperan sus puntuaciones
}
priority-people = { $count ->
    [0] Nadie la ha puntuado todavía
    [one] Una persona la ha puntuado
   *[other] { $count } personas la han puntuado
}
priority-others = { $count ->
    [0] Nadie más la ha puntuado todavía.
    [one] Otra persona la ha puntuado.
   *[other] Otras { $count } personas la han puntuado.
}
priority-based-on = { $count ->
    [one] Basada en las puntuaciones de una persona
   *[other] Basada en las puntuaciones de { $count } personas
}
priority-scored-by-you = Usted la puntuó
priority-waits-for-you = Espera sus puntuaciones
priority-score-title = Puntuar: { $cluster }
priority-score-link = Dar o cambiar sus propias puntuaciones
priority-own-first = Verá lo que dieron los demás cuando haya dado sus propias puntuaciones.
priority-own-given = Ya dio sus puntuaciones. Puede cambiarlas hasta que se tome una decisión.
priority-score-label = Puntuación
priority-cannot-say = No puedo pronunciarme
priority-score-1 = 1 – muy baja
priority-score-2 = 2 – baja
priority-score-3 = 3 – media
priority-score-4 = 4 – alta
priority-score-5 = 5 – muy alta
priority-reason-label = Su motivo, en una frase
priority-score-save = Guardar mis puntuaciones
priority-given = Lo que dieron los demás
priority-known = Lo que se sabe
priority-known-states = Estados que lo pidieron
priority-known-legislation = Recomendaciones que requieren una ley
priority-known-deadlines = Informes pendientes ante los órganos de tratados
priority-known-no-deadline = No hay ninguna fecha registrada
priority-known-not-consulted = Aún no se ha consultado
priority-scores = Cómo se puntuó
priority-mean = Media
priority-counted = Cuenta como
priority-combined = Resultado combinado
priority-proposes = Propone
priority-proposal = Propuesta: { $level }
priority-people-heading = Puntuada por
priority-spread = Acuerdo
priority-spread-one = Una sola puntuación
priority-spread-agreed = Hay acuerdo
priority-spread-some = Hay diferencias
priority-spread-wide = Hay grandes diferencias
priority-in-force = Decidido
priority-order = Las cifras siguen el orden de los criterios: { $criteria }. Se omite el criterio que nadie puntuó.
priority-how = La puntuación media de cada criterio, de 1 a 5, se multiplica por su peso; la suma se divide por los pesos. Si una puntuación alta cuenta en contra, se toma 6 menos la media. A partir de 3,67 el programa propone una prioridad alta; a partir de 2,33, media; por debajo, baja.
priority-decide = Decidir
priority-decide-link = Decisión sobre la prioridad
priority-decide-title = Prioridad: { $cluster }
priority-decide-hint = Ya está elegido lo que proponen las puntuaciones. Puede decidir otra cosa.
priority-why = Motivos
priority-why-hint = Una o dos frases, que todo el mundo podrá leer. Para empezar basta un idioma.
priority-decide-save = Decidir y publicar
priority-decision = Prioridad
priority-decisions = Decisiones
priority-decided-on = Decidida el { $day }
priority-taken-back = Ya sin prioridad
priority-without-scores = Decidida sin puntuaciones.
priority-too-few = Puntuó una sola persona. Las cifras se muestran a partir de dos personas, para no revelar las puntuaciones de nadie.
priority-earlier = Decisiones anteriores
criteria-title = Criterios
criteria-lead = Las agrupaciones se puntúan según estos criterios. Los cambios valen para las decisiones futuras; las anteriores conservan los criterios y pesos de su fecha.
criterion = Criterio
criterion-add = Añadir un criterio
criterion-change = Modificar un criterio
criterion-names = Nombre del criterio
criterion-weight = Peso
criterion-weight-hint = Un criterio que no cuenta se puntúa y se debate igualmente.
criterion-direction = Una puntuación alta
criterion-direction-for = Una puntuación alta cuenta a favor
criterion-direction-against = Una puntuación alta cuenta en contra
criterion-active = Pedir puntuaciones según este criterio
criterion-asked = En uso
criterion-is-asked = Se usa
criterion-is-off = Desactivado
priority-weight-0 = No cuenta
priority-weight-1 = Cuenta una vez
priority-weight-2 = Cuenta doble
priority-weight-3 = Cuenta triple
criterion-urgency = Urgencia
criterion-people = Personas afectadas
criterion-legislation = Legislación necesaria
criterion-cost = Costo
criterion-deadline = Plazo de un órgano de tratado
criterion-consultation = Lo que dijeron los interesados en una consulta
criterion-hint-urgency = 1: esperar no perjudica a nadie. 5: hay personas perjudicadas hoy.
criterion-hint-people = 1: pocas personas, poco afectadas. 5: muchas personas, o un grupo que se queda atrás.
criterion-hint-legislation = 1: la práctica puede cambiar sin una ley. 5: nada puede empezar antes de aprobarse una ley.
criterion-hint-cost = 1: cabe en los presupuestos actuales. 5: necesita una partida propia importante.
criterion-hint-deadline = 1: no hay fecha fijada. 5: se espera una respuesta en pocos meses.
criterion-hint-consultation = 1: las personas consultadas no ven prisa. 5: las personas afectadas coinciden en que va primero. Cuentan los argumentos, no cuántas personas escribieron.
error-criterion-name = Escriba el nombre del criterio en al menos un idioma
error-score = Elija una puntuación del 1 al 5 o quite el motivo
error-score-reason = Motive esta puntuación
error-score-none = Puntúe al menos un criterio
error-decision-reason = Motive la decisión en al menos un idioma
error-decision-seen = Entretanto se han añadido puntuaciones o una decisión. Véalas arriba y decida después.
notice-priority-scored = Sus puntuaciones se han guardado. Abajo ve las de los demás.
notice-priority-decided = La decisión está tomada. Ahora todo el mundo puede verla, con sus motivos.
my-priorities = Puntuar las agrupaciones de las que responde su entidad
priority-withdraw = Retirar la decisión en vigor
priority-withdraw-hint = Sigue siendo legible, con su motivo y sus puntuaciones, y todo el mundo ve que se retiró. La decisión anterior vuelve a estar en vigor; sus puntuaciones esperan una nueva decisión.
priority-withdrawn-on = Retirada el { $day }
priority-withdrawn = Retirada
priority-decided = Decidida
priority-decisions-title = Decisiones sobre las prioridades
priority-state = Estado
priority-state-in-force = en vigor
priority-state-replaced = sustituida por una posterior
priority-state-withdrawn = retirada

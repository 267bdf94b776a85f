answer-title = ¿Cuánto ha avanzado esta acción?
answer-lead = Usted responde como { $name } por la siguiente entidad: { $entity }. Esta página es solo suya: no necesita contraseña.
answer-form = Su respuesta
answer-hand-over = ¿Responde ahora otra persona?
answer-hand-over-lead = Dígalo al equipo de coordinación, para que los recordatorios lleguen a la persona adecuada. Hasta que lo cambie, seguirán llegándole a usted.
answer-hand-over-words = Quién, si lo sabe
answer-hand-over-send = Avisar al equipo de coordinación
answer-hand-over-title = Se ha avisado al equipo de coordinación
answer-hand-over-next = Preguntará a su entidad quién responde a partir de ahora. Usted no tiene que hacer nada más.
answer-thanks-title = Gracias, su respuesta se ha guardado
answer-thanks-next = Ya figura en la página pública de la acción y el equipo de coordinación ha recibido un aviso. Si la acción aún no está realizada, recibirá otro recordatorio cuando se acerque el plazo.
answer-thanks-public = Verla en la página de la acción
answer-thanks-correct = Para añadir o corregir algo, use el mismo enlace hasta el { $day }.
answer-back = Volver al formulario
answer-expired-title = Este enlace ha caducado
answer-expired-lead = Los enlaces de los correos funcionan durante un tiempo limitado. Podemos enviar uno nuevo a la misma dirección.
answer-expired-send = Envíenme un nuevo enlace
answer-renewed-title = Un nuevo enlace está en camino
answer-renewed-lead = Mire en el buzón al que llegó el primero. Puede tardar unos minutos.
answer-not-in-charge-title = Usted ya no responde de esta acción
answer-not-in-charge-lead = Su entidad ha designado a otra persona, o su cuenta se ha cerrado. Lo que se comunica sobre la acción es público.
due-today = vence hoy
due-days-left = { $count ->
    [one] queda un día
   *[other] quedan { $count } días
}
due-days-late = { $count ->
    [one] un día de retraso
   *[other] { $count } días de retraso
}
my-lead = Usted responde por: { $entities }.
my-late = Con retraso
my-coming = Próximos plazos
my-answered = Realizadas o abandonadas
my-due = Vence el { $day }.
my-last-answer = última respuesta el { $day }
my-empty = No hay nada pendiente
my-empty-lead = Ninguna acción del plan corresponde a su entidad. Recibirá un correo cuando haya una.
my-no-entity = Usted no responde por ninguna entidad
my-no-entity-lead = Esta página muestra lo que un punto focal tiene pendiente. Si debe responder por una entidad, escriba al equipo de coordinación.
inbox-title = El correo de la demostración
inbox-lead = Ningún correo sale de esta demostración. Lo que se habría enviado está aquí, lo más reciente primero.
inbox-empty = Todavía no hay correo
inbox-empty-lead = Aquí aparecerán los recordatorios, los enlaces de acceso y las respuestas.
inbox-to = Para
inbox-text = Como texto sin formato
inbox-html = Ver su aspecto en un programa de correo

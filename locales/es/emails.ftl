email-greeting = Estimado/a { $name }:
email-fact = { $label }: { $value }
email-automatic = Mensaje automático. Remitente: { $sender }.
email-action = Acción
email-due = Plazo
email-cluster = Agrupación
email-entity = Entidad responsable
email-plan-state = Estado
email-reminder-subject-due = { $action } – vence el { $day }
email-reminder-subject-today = { $action } – vence hoy, { $day }
email-reminder-subject-late = { $action } – con retraso, venció el { $day }
email-reminder-due = { $count ->
    [one] Queda un día para que venza el plazo de esta acción.
   *[other] Quedan { $count } días para que venza el plazo de esta acción.
}
email-reminder-today = El plazo de esta acción vence hoy.
email-reminder-late = { $count ->
    [one] El plazo de esta acción venció ayer.
   *[other] El plazo de esta acción venció hace { $count } días.
}
email-reminder-asks = Indique, por favor, cuánto se ha avanzado. Bastan un estado y dos o tres frases, y no necesita contraseña.
email-reminder-button = Responder ahora
email-reminder-hand-over = Si ahora responde otra persona, abra el enlace y dígalo: el equipo de coordinación se ocupará.
email-link-until = El enlace es solo para usted y funciona hasta el { $day }. No lo reenvíe, por favor.
email-answer-link-subject = { $action } – su nuevo enlace para responder
email-answer-link-text = Usted pidió un nuevo enlace porque el anterior había caducado.
email-answer-subject = Respuesta recibida ({ $entity }): { $action }
email-answer-intro = Una entidad responsable ha informado sobre una acción.
email-answer-text = Lo que dice
email-answer-button = Ver la acción
email-hand-over-subject = { $entity }: otra persona debe recibir los recordatorios
email-hand-over-text = Un punto focal dice que ahora responde otra persona. Mientras usted no lo cambie, los recordatorios seguirán llegando a la misma dirección.
email-hand-over-who = Lo dice
email-hand-over-words = En sus palabras
email-hand-over-button = Cambiar los puntos focales
email-test-subject = Prueba: el correo del portal llega
email-test-text = Usted pidió esta prueba en el espacio de coordinación. Los recordatorios siguen el mismo camino.
email-test-button = Volver a los recordatorios

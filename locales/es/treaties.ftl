treaties-title = Tratados de derechos humanos
treaties-lead = Los nueve tratados internacionales fundamentales de derechos humanos y sus nueve protocolos facultativos: en cuáles es parte el Estado, qué acepta y qué informe debe presentar.
treaties-edit = Registrar o modificar
treaties-empty = Todavía no hay nada registrado
treaties-empty-words = El coordinador introduce en el escritorio, en «Obligaciones», la situación del Estado respecto de cada tratado: uno por uno, o todos a la vez en una tabla.
treaties-count = Parte en { $party } de { $total } tratados y protocolos.
treaties-unrecorded = { $count -> 
    [one] Falta registrar uno.
    [many] Falta registrar { $count }.
   *[other] Falta registrar { $count }.
}
treaties-gaps = Todavía no es parte
treaties-reports = Informes pendientes
treaties-desk-lead = Elija un tratado para registrar la situación del Estado. Cada cambio queda anotado en el diario.
treaties-public = Ver como el público
treaty = Tratado
treaty-edit = Modificar este registro
treaty-body = Órgano de vigilancia
treaty-adopted = Aprobado por la Asamblea General
treaty-in-force = Entrada en vigor general
# Used as: treaty-state-*
treaty-state = Situación
treaty-state-party = Parte
treaty-state-signed = Firmado, no es parte
treaty-state-not-party = No es parte
treaty-state-unrecorded = Sin registrar
# Used as: treaty-consent-*
treaty-consent = Cómo pasó el Estado a ser parte
treaty-consent-hint = Déjelo en «No es parte» si no ha consentido en obligarse.
treaty-consent-ratification = Ratificación
treaty-consent-accession = Adhesión
treaty-consent-succession = Sucesión
treaty-signed-on = Fecha de firma
treaty-consented-on = Fecha de ratificación, adhesión o sucesión
treaty-consented-on-hint = El día del depósito del instrumento
treaty-communications = Comunicaciones individuales
treaty-communications-hint = Si el Estado hizo la declaración por la que las acepta
treaty-inquiry = Procedimiento de investigación
# Used as: treaty-acceptance-*
treaty-acceptance-accepted = Aceptado
treaty-acceptance-not-accepted = No aceptado
treaty-not-known = Sin registrar
# Used as: treaty-report-*
treaty-report = Próximo informe
treaty-report-due = por presentar
treaty-report-overdue = con retraso
treaty-report-submitted = presentado
treaty-report-due-on = El próximo informe se debe presentar el
treaty-report-submitted-on = Ese informe se presentó el
treaty-report-submitted-on-hint = Déjelo vacío hasta que se presente.
treaty-reviewed-on = Último examen por el órgano
treaty-asking = Recomendaciones que lo piden
treaty-asked = { $count -> 
    [one] Una recomendación lo pide.
    [many] { $count } de recomendaciones lo piden.
   *[other] { $count } recomendaciones lo piden.
}
treaty-nobody-asks = Ninguna recomendación del registro lo pide por su nombre.
reservations-title = Reservas y declaraciones
reservations-none = No hay ninguna registrada.
# Used as: reservation-kind-*
reservation-kind = Tipo
reservation-kind-reservation = Reserva
reservation-kind-declaration = Declaración
reservation-made-on = Fecha
reservation-text = Texto
reservation-text-hint = Tal como se depositó; basta un idioma.
reservation-add = Añadir una reserva o declaración
reservation-withdraw = Marcar como retirada
reservation-withdrawn-on = Fecha de retiro
reservation-withdrawn = retirada el { $date }
treaty-table = Todos a la vez, en una tabla
treaty-table-lead = La tabla tiene una fila por tratado y contiene lo ya registrado. Escriba las fechas como 2026-12-31 y entréguela en CSV. Se toman todas las filas, o ninguna.
treaty-table-take = Tomar esta tabla
treaty-table-refused = No se tomó nada: corrija estas celdas y vuelva a entregar la tabla.
treaty-table-no-column = La tabla no tiene la columna «treaty». Use la plantilla.
treaty-table-nothing = Ninguna fila contiene un valor en una columna de la plantilla. Use la plantilla y rellénela.
treaty-table-not-csv = No es una tabla CSV en UTF-8. Guárdela como «CSV UTF-8».
treaty-table-unknown = No es ninguno de los 18 tratados. Escriba su código como en la plantilla.
error-treaty-consent = Indique cómo pasó el Estado a ser parte, o deje vacía la fecha
error-treaty-adopted = Esta fecha es anterior a la aprobación del tratado
error-treaty-order = El Estado no puede quedar obligado antes de firmar
error-reservation-text = Introduzca el texto de la reserva o declaración

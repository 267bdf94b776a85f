### The words of the field, as the Spanish texts of the UN have them.
### Forms: { -cluster }, { -cluster(form: "plural") }.

## What is recommended

-mechanism = { $form ->
   *[singular] mecanismo
    [plural] mecanismos
}
-universal-periodic-review = examen periódico universal
-treaty-body = órgano de tratados
-special-procedure = procedimiento especial
-regional-body = órgano regional
-national-mechanism = mecanismo nacional de aplicación, presentación de informes y seguimiento
-document = { $form ->
   *[singular] documento
    [plural] documentos
}
-symbol = signatura
-session = período de sesiones
-cycle = ciclo
-concluding-observations = observaciones finales
-recommendation = { $form ->
   *[singular] recomendación
    [plural] recomendaciones
}
-voluntary-pledge = compromiso voluntario
-paragraph = párrafo
-recommending-state = Estado autor de la recomendación
-state-under-review = Estado examinado
-response = posición del Estado
-under-consideration = en examen
-supported = aceptada
-supported-in-part = aceptada en parte
-noted = se tomó nota
-not-supported = no aceptada

## How it is sorted

-theme = { $form ->
   *[singular] tema
    [plural] temas
}
-affected-group = grupo afectado
-sdg-target = meta de los ODS
-cluster = { $form ->
   *[singular] agrupación
    [plural] agrupaciones
}
-priority = prioridad

## Who does what about it

-entity = { $form ->
   *[singular] entidad
    [plural] entidades
}
-lead-entity = entidad principal
-supporting-entity = entidad de apoyo
-focal-point = { $form ->
   *[singular] punto focal
    [plural] puntos focales
}
-plan = { $form ->
   *[singular] plan
    [plural] planes
}
-national-action-plan = plan de acción nacional
-action = { $form ->
   *[singular] acción
    [plural] acciones
}
-milestone = hito
-indicator = { $form ->
   *[singular] indicador
    [plural] indicadores
}
-baseline = valor de referencia
-target = valor objetivo
-progress-update = { $form ->
   *[singular] informe de avance
    [plural] informes de avance
}
-evidence = documentos justificativos
-plan-state = estado de la acción
-implementation-level = grado de aplicación
-assessment = evaluación
-report = informe

## Who is asked

-consultation = { $form ->
   *[singular] consulta
    [plural] consultas
}
-topic = { $form ->
   *[singular] cuestión
    [plural] cuestiones
}
-contribution = { $form ->
   *[singular] aportación
    [plural] aportaciones
}
-comment = comentario
-reply = respuesta
-official-reply = respuesta oficial
-meeting = { $form ->
   *[singular] reunión
    [plural] reuniones
}
-summary = { $form ->
   *[singular] síntesis
    [plural] síntesis
}
-receipt = resguardo
-mode-named = con su nombre
-mode-pseudonymous = con seudónimo
-mode-sealed = bajo sello
-mode-anonymous = anónima

## How the portal works

-reminder = recordatorio
-desk = espacio de coordinación
-journal = diario
-register = registro
-exchange = espacio de intercambio
-cooperation-activity = actividad de cooperación técnica
-good-practice = buena práctica
-need = necesidad
-offer = oferta
-fund = fondo

## Who uses it

-visitor = visitante
-participant = participante
-stakeholder = parte interesada
-organisation = organización
-civil-society = sociedad civil
-nhri = institución nacional de derechos humanos
-representative = representante
-validator = validador
-facilitator = facilitador
-observer = observador
-moderator = moderador
-trustee = tercero de confianza
-auditor = auditor
-coordinator = coordinador
-administrator = administrador

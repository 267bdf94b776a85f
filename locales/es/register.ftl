register-title = Recomendaciones
register-lead = Lo que los mecanismos de derechos humanos de las Naciones Unidas recomendaron al Estado, y lo que este respondió.
register-search-label = Buscar una recomendación
register-search = Buscar
register-found = { $count ->
    [0] Ninguna recomendación
    [one] Una recomendación
    [many] { $count } de recomendaciones
   *[other] { $count } recomendaciones
}
register-filters = Filtros
register-filters-set = { $count ->
    [one] Filtros (uno activo)
   *[other] Filtros ({ $count } activos)
}
register-clear = Quitar todos los filtros
register-set = { $facet }: { $value }
register-remove = Quitar este filtro
register-show = Mostrar resultados
register-any = Cualquiera
register-all-values = { $count ->
    [one] Mostrar todo ({ $count })
   *[other] Mostrar todo ({ $count })
}
register-sort = Orden
# Used as: register-sort-*
register-sort-document = Documento más reciente primero
register-sort-newest = Más recientes en el registro primero
register-sort-states = Con más Estados autores primero
# Used as: facet-*
facet-response = Posición
facet-cycle = Ciclo del EPU
facet-mechanism = Mecanismo
facet-document = Documento
facet-theme = Tema
facet-group = Grupo afectado
facet-sdg = ODS
facet-state = Estado autor
facet-cluster = Agrupación
facet-entity = Entidad responsable
register-none-title = Ninguna recomendación coincide con la búsqueda
register-none-advice = Use menos palabras o filtros. Las palabras se buscan en todos los idiomas, y también en signaturas y párrafos.
register-empty-title = Todavía no hay recomendaciones
register-empty-advice = Aparecerán aquí cuando se importe el primer documento.
register-download = Descargar esta lista
# Used as: response-*
response-under-consideration = En examen
response-supported = Aceptada
response-supported-in-part = Aceptada en parte
response-noted = Se tomó nota
response-not-supported = No aceptada
response-voluntary-pledge = Compromiso voluntario
# Used as: kind-*
kind-recommendation = Recomendación
kind-pledge = Compromiso voluntario
document-cycle = ciclo { $cycle }
document-session = período de sesiones { $session }
documents-title = Documentos de las Naciones Unidas
documents-lead = Los documentos en que figuran las recomendaciones y los demás documentos de cada examen.
documents-empty = Todavía no hay ningún documento en el registro.
document-recommendations = { $count ->
    [0] Ninguna recomendación
    [one] Una recomendación
    [many] { $count } de recomendaciones
   *[other] { $count } recomendaciones
}
document-see = Ver sus recomendaciones
symbol-find = Buscar un documento por su signatura
symbol-label = Signatura del documento
symbol-hint = Figura en la parte superior de la primera página, por ejemplo CEDAW/C/SEN/CO/3-7.
symbol-unknown = No es la signatura de un documento de las Naciones Unidas. Cópiela de la parte superior de la primera página.
symbol-not-here = El registro de este portal no contiene este documento.
symbol-country = Estado de que se trata
symbol-reports = Informes periódicos
symbol-session = Período de sesiones o año
# Used as: symbol-nature-*
symbol-nature-session-document = Documento del período de sesiones
symbol-nature-resolution = Resolución
symbol-nature-decision = Decisión
symbol-nature-draft = Proyecto
symbol-nature-conference-room-paper = Documento de sesión
symbol-nature-national-report = Informe nacional para el examen periódico universal
symbol-nature-compilation = Recopilación de información de las Naciones Unidas
symbol-nature-stakeholder-summary = Resumen de las comunicaciones de las partes interesadas
symbol-nature-state-report = Informe del Estado parte
symbol-nature-concluding-observations = Observaciones finales
symbol-nature-list-of-issues = Lista de cuestiones
symbol-nature-list-of-issues-prior-to-reporting = Lista de cuestiones previa a la presentación del informe
symbol-nature-replies-to-list-of-issues = Respuestas a la lista de cuestiones
symbol-nature-follow-up = Información sobre el seguimiento de las observaciones finales
symbol-nature-general-comment = Observación o recomendación general
symbol-nature-views = Dictamen o decisión sobre una comunicación
symbol-nature-summary-record = Acta resumida
recommendation-title = Recomendación { $paragraph }
recommendation-untitled = Recomendación núm. { $number }
recommendation-number = Número
recommendation-kind = Clase
recommendation-text = Texto
recommendation-lang = Idioma
recommendation-address = Dirección
recommendation-also-in = En otros idiomas
recommendation-source = Fuente
recommendation-read-at-un = Leerla en el sitio de las Naciones Unidas
recommendation-paragraph = Párrafo
recommendation-states = Estados autores
recommendation-themes = Temas
recommendation-groups = Grupos afectados
recommendation-sdgs = ODS
recommendation-ours = Los nombres marcados con * son traducción nuestra según la terminología de las Naciones Unidas.
recommendation-no-cluster = Todavía no está en ninguna agrupación
recommendation-lead = Entidad principal
recommendation-supporting = Entidades de apoyo
recommendation-actions = Qué se está haciendo
recommendation-no-actions = Todavía no hay ninguna acción prevista.
recommendation-due = vence el { $date }
recommendation-newest = Último informe
recommendation-consultations = Dónde se debate
recommendation-contributions = { $count ->
    [0] Todavía no hay aportaciones
    [one] Una aportación
    [many] { $count } de aportaciones
   *[other] { $count } aportaciones
}
recommendation-history = Historial
recommendation-added-on = Añadida al registro
recommendation-changed-by = Modificada por la importación { $number }: { $what }
journal-document-added = Documento añadido
journal-recommendations-imported = Recomendaciones importadas
journal-recommendation-changed = Recomendación modificada por una importación

desk-nav = Espacio de coordinación
desk-today = Hoy
desk-import = Importación
desk-themes = Temas
desk-clusters = Agrupaciones
desk-plan = Plan
desk-consultations = Consultas
desk-moderation = Moderación
desk-reminders = Recordatorios
desk-entities = Entidades
desk-people = Personas
desk-journal = Diario
desk-settings = Configuración
desk-organisations = Organizaciones
desk-since = desde el { $day }
desk-late-since = con retraso desde el { $day }
desk-closed-on = cerrada el { $day }
desk-nothing = No hay nada pendiente
desk-nothing-words = Lo que necesite una decisión aparecerá aquí, lo más antiguo primero.
desk-next-reminders = Próximos recordatorios
desk-no-reminders = No hay recordatorios próximos.
desk-open-consultations = Consultas abiertas
desk-no-consultations = No hay ninguna consulta abierta.
desk-closes = Se cierra: { $moment }
desk-task-imports = { $count ->
    [one] Importación previsualizada y sin aplicar
   *[other] Importaciones previsualizadas y sin aplicar
}
desk-task-proposed = { $count ->
    [one] Agrupación propuesta a la espera de decisión
   *[other] Agrupaciones propuestas a la espera de decisión
}
desk-task-untagged = { $count ->
    [one] Recomendación sin tema
   *[other] Recomendaciones sin tema
}
desk-task-unclustered = { $count ->
    [one] Recomendación sin agrupación
   *[other] Recomendaciones sin agrupación
}
desk-task-unaccepted = { $count ->
    [one] Recomendación que el programa añadió a una agrupación
   *[other] Recomendaciones que el programa añadió a agrupaciones
}
desk-task-overdue = { $count ->
    [one] Acción con el plazo vencido
   *[other] Acciones con el plazo vencido
}
desk-task-silent = { $count ->
    [one] Entidad en silencio desde hace 30 días
   *[other] Entidades en silencio desde hace 30 días
}
desk-task-no-focal-point = { $count ->
    [one] Entidad sin punto focal
   *[other] Entidades sin punto focal
}
desk-task-organisations = { $count ->
    [one] Organización por verificar
   *[other] Organizaciones por verificar
}
desk-task-reports = { $count ->
    [one] Aportación denunciada por examinar
   *[other] Aportaciones denunciadas por examinar
}
desk-task-summary = { $count ->
    [one] Síntesis pendiente
   *[other] Síntesis pendientes
}
desk-task-drafts = { $count ->
    [one] Consulta en borrador
   *[other] Consultas en borrador
}
desk-task-mails = { $count ->
    [one] Correo que no se pudo enviar
   *[other] Correos que no se pudieron enviar
}
desk-task-invitations = { $count ->
    [one] Invitación aún no aceptada
   *[other] Invitaciones aún no aceptadas
}

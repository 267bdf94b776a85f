desk-obligations = Obligaciones
obligations-lead = Lo que obliga al Estado además de las recomendaciones.
obligations-treaties-lead = Firmas, ratificaciones, reservas, procedimientos aceptados e informes pendientes.
desk-task-letters = { $count -> 
    [one] Carta de los procedimientos especiales por responder
    [many] Cartas de los procedimientos especiales por responder
   *[other] Cartas de los procedimientos especiales por responder
}
desk-task-treaty-reports = { $count -> 
    [one] Informe atrasado a un órgano de tratado
    [many] Informes atrasados a órganos de tratados
   *[other] Informes atrasados a órganos de tratados
}
desk-due-on = vence el { $day }
desk-task-views = { $count -> 
    [one] Decisión de un órgano de tratado sobre la que informar
    [many] Decisiones de órganos de tratados sobre las que informar
   *[other] Decisiones de órganos de tratados sobre las que informar
}

cycles-title = Ciclos del examen periódico universal
cycles-lead = Registre cuándo se celebró y se aprobó cada examen. Sus documentos se conservan al importarlos.
cycle-title = Examen periódico universal, ciclo { $cycle }
cycle-session = Período de sesiones del Grupo de Trabajo
cycle-reviewed-on = Fecha del examen
cycle-adopted-on = Fecha de aprobación de los resultados
cycle-mid-term-on = Informe de mitad de período previsto para
cycle-head = Jefe de la delegación
cycle-head-hint = Basta el cargo; el nombre solo si es público.
cycle-announced = Recomendaciones, según las cuenta el documento final
cycle-announced-hint = Si el registro contiene otro número, la página lo indica y conserva este.
cycle-printed = { $count -> 
    [one] El propio documento final cuenta { $count }
    [many] El propio documento final cuenta { $count }
   *[other] El propio documento final cuenta { $count }
}
cycle-papers = Documentos de este examen
cycle-paper-missing = Todavía no se conserva aquí.
error-cycle-announced = Introduzca un número de recomendaciones
error-cycle-order = El resultado no puede aprobarse antes del examen

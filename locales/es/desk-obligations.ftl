desk-obligations = Obligaciones
obligations-lead = Lo que obliga al Estado además de las recomendaciones.
obligations-treaties = Tratados de derechos humanos
obligations-treaties-lead = Firmas, ratificaciones, reservas, procedimientos aceptados e informes pendientes.

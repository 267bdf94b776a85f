communications-title = Dictámenes y decisiones sobre comunicaciones
communications-lead = Lo que los órganos de tratados decidieron sobre comunicaciones individuales relativas al Estado. Cada reparación que piden es una obligación del registro.
communications-empty = No hay dictámenes ni decisiones registrados.
views-add = Añadir un dictamen o una decisión
views-edit = Modificar este registro
views-safety = No nombre a nadie: ni al autor ni a otras personas afectadas, salvo que lo haga el título del documento publicado. Este texto es público.
views-symbol-hint = Por ejemplo CCPR/C/120/D/2348/2014
views-decided-on = Fecha de aprobación
# Used as: views-outcome-*
views-outcome = Resultado
views-outcome-violation = Violación constatada
views-outcome-no-violation = Sin violación
views-outcome-inadmissible = Inadmisible
views-outcome-discontinued = Archivada
views-articles = Artículos violados
views-articles-hint = Como los nombra el dictamen: 7; 10 1); 14 3) g)
views-articles-are = artículos { $articles }
views-remedies = Reparaciones pedidas
views-remedies-hint = Una línea para cada una; cada una pasa a ser una recomendación del registro.
views-remedies-count = { $count -> 
    [one] Una reparación
    [many] { $count } de reparaciones
   *[other] { $count } reparaciones
}
views-follow-up = Seguimiento, en palabras del órgano
views-follow-up-hint = Por ejemplo: el diálogo de seguimiento continúa
views-grade = Calificación
views-grade-hint = Como la dio el órgano, por ejemplo B
views-information-due-on = Información antes del
views-information-due-on-hint = 180 días después de la aprobación, si se deja vacío y se constató una violación
views-information-sent-on = Información enviada el
views-due = Información antes del { $date }
# Used as: views-information-*
views-information-due = pendiente
views-information-overdue = con retraso
views-information-sent = enviada
error-views-symbol = Introduzca la signatura de un documento de un órgano de tratado
error-views-known = Este dictamen ya está registrado. Ábralo desde la lista para modificarlo.
error-views-decided = Introduzca la fecha de aprobación

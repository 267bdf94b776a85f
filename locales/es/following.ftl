follow-link = Seguir por correo o por canal
follow-title = Seguir
follow-this = Esta lista, tal como está filtrada
follow-everything = Todo lo que sucede
follow-by-mail = Por correo
follow-mail-words = Recibirá un correo cuando haya novedades, nunca más de uno al día. No necesita cuenta.
follow-who-sees = Quién puede verlo
follow-who-sees-words = Nadie. La dirección solo se usa para estos correos, no se muestra a nadie y se borra en cuanto deje de seguir.
follow-address = Su dirección de correo
follow-send = Envíenme un enlace
follow-by-feed = Por canal de noticias
follow-feed-words = Los lectores de canales muestran las novedades sin ninguna dirección:
follow-manage = Lo que sigue
follow-manage-words = Esta página es para quien tenga el enlace de su correo.
follow-confirm-title = ¿Quiere seguir esto?
follow-confirm-words = Recibiría novedades sobre:
follow-confirm = Sí, seguir
follow-refuse = No, borrar mi dirección
follow-end = Dejar de seguir
follow-end-all = Dejar todo y borrar mi dirección
follow-gone = Este enlace ya no sigue nada
follow-gone-words = El seguimiento se terminó o nadie lo confirmó en tres días. No se conserva ninguna dirección. Puede volver a seguir desde cualquier página del registro.
notice-follow-asked = Mire su correo: si la dirección es correcta, un mensaje con un enlace está en camino.
notice-follow-confirmed = A partir de ahora sigue esto.
notice-follow-ended = Ya no sigue esto. Lo que se guardaba para ello se ha borrado.
email-follow-subject = ¿Quiere seguir { $name }?
email-follow-text = Alguien ha pedido que se envíen a esta dirección las novedades sobre { $name }. Si ha sido usted, confírmelo.
email-follow-button = Sí, seguir
email-follow-note = Si no ha sido usted, no haga nada: la dirección se olvidará en tres días.
email-news-subject = { $count ->
    [one] Una novedad en lo que sigue
    [many] { $count } de novedades en lo que sigue
   *[other] { $count } novedades en lo que sigue
}
email-news-text = Esto ha sucedido desde el último correo:
email-news-button = Ver las novedades
email-news-more = { $count ->
    [one] Ha sucedido una cosa más.
    [many] Han sucedido { $count } de cosas más.
   *[other] Han sucedido { $count } cosas más.
}
email-news-end = Cambiar o dejar de recibirlo: { $link }
mail-kind-follow = Confirmación de un seguimiento
mail-kind-news = Novedades de un seguimiento
privacy-kept-follows = La dirección de quien sigue sin cuenta se guarda hasta que lo deje, o tres días si no confirma. Los correos que se le envían no se guardan.
happened-imported = Añadidas al registro: { $name }
happened-recommendation = Nueva en el registro: { $name }
happened-recommendation-changed = Recomendación modificada: { $name }
happened-assessment-added = Evaluación del seguimiento: { $name }
happened-cluster-accepted = Agrupación aceptada: { $name }
happened-priority-high = Prioridad alta: { $name }
happened-priority-medium = Prioridad media: { $name }
happened-priority-low = Prioridad baja: { $name }
happened-priority-none = Ya sin prioridad: { $name }
happened-cluster-priority-withdrawn = Decisión sobre la prioridad retirada: { $name }
happened-action-added = Acción prevista: { $name }
happened-action-changed = Acción modificada: { $name }
happened-progress-reported = Avance comunicado: { $name }
happened-consultation-published = Consulta anunciada: { $name }
happened-outcome-written = Qué cambió tras la consulta: { $name }
happened-official-reply = Respuesta oficial en: { $name }

portal-name = Baraza
skip-to-content = Ir al contenido
nav-account = Cuenta
nav-languages = Idiomas
nav-sections = Secciones
nav-recommendations = Recomendaciones
nav-clusters = Agrupaciones
nav-plan = Plan
nav-consultations = Consultas
nav-entities = Entidades responsables
nav-search = Búsqueda
nav-documents = Documentos de las Naciones Unidas
nav-my = Mis plazos
nav-desk = Espacio de coordinación
nav-contact = Contacto
nav-privacy = Privacidad
nav-accessibility = Accesibilidad
nav-receipt = Tengo un código de resguardo
nav-here = Usted está aquí
nav-pages = Páginas
sign-in = Iniciar sesión
sign-out = Cerrar sesión
previous-page = Página anterior
next-page = Página siguiente
optional = (opcional)
in-other-languages = En otros idiomas
cancel = Cancelar
save = Guardar
notice-saved = Los cambios se han guardado.
error-prefix = Error:
error-summary = Hay un problema
error-too-long = { $limit ->
    [one] Acorte el texto a un carácter
   *[other] Acorte el texto a { $limit } caracteres como máximo
}
error-email = Escriba una dirección de correo completa, por ejemplo name@example.org
error-day = Indique la fecha con día, mes y año
error-time = Indique la hora en horas y minutos, por ejemplo 23:59
error-page-not-found = Esta página no existe
error-page-not-found-advice = Puede que se haya trasladado, que la dirección esté mal escrita o que usted no tenga acceso a ella.
error-page-forbidden = No puede hacer esto
error-page-forbidden-advice = Su cuenta no lo permite. Si cree que es un error, escriba al equipo de coordinación.
error-page-conflict = Algo cambió entretanto
error-page-conflict-advice = Vuelva atrás, recargue la página e inténtelo de nuevo. Si escribió un texto, cópielo antes.
error-page-too-large = Lo enviado es demasiado grande
error-page-too-large-advice = Un archivo puede tener hasta 10 MB. Vuelva atrás y envíe un archivo más pequeño o un texto más corto.
error-page-too-long = Su texto es demasiado largo
error-page-too-long-advice = No se ha perdido nada: vuelva con el botón Atrás del navegador y su texto estará de nuevo en el formulario. Acórtelo o envíelo en varias partes.
error-page-too-many = Demasiados intentos en poco tiempo
error-page-too-many-advice = { $count ->
    [one] Espere un segundo e inténtelo de nuevo. Lo que escribió sigue en la página anterior.
   *[other] Espere { $count } segundos e inténtelo de nuevo. Lo que escribió sigue en la página anterior.
}
error-page-unavailable = El portal no está disponible ahora
error-page-unavailable-advice = Inténtelo de nuevo en unos minutos. No se ha perdido nada de lo guardado.
error-page-bad-request = No se entendió esta solicitud
error-page-bad-request-advice = Vuelva a la página anterior e inténtelo de nuevo.
error-page-internal = Algo falló de nuestro lado
error-page-internal-advice = El error ha quedado registrado. Vuelva a la página anterior, donde sigue lo que escribió, e inténtelo de nuevo en un momento.
error-page-home = Ir a la página de inicio
footer-demo = Esto es una demostración: las aportaciones son ejemplos y ningún correo sale de aquí.
footer-demo-inbox = El correo de la demostración
footer-baraza = Este portal funciona con Baraza, que es software libre.
title-and-part = { $title }, { $part }

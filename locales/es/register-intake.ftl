# Used as: import-state-*
import-state-reading = en lectura
import-state-comparing = en comparación con el registro
import-state-applying = en aplicación
import-state-refused = rechazada
import-state-undone = deshecha
# Used as: import-format-*
import-format-auto = Archivo
import-likely = Probablemente ya en el registro
import-likely-title = Recomendaciones que probablemente ya están en el registro
import-likely-lead = Su texto es casi el mismo y una de las dos carece de párrafo o de signatura; o el registro las tiene en otro idioma, de los mismos Estados y con casi el mismo significado. No se incluyen, salvo que usted decida añadirlas.
import-choose = Qué se importa
import-rows-done = { $count ->
    [0] Ninguna fila todavía
    [one] Una fila
   *[other] { $count } filas
}
import-wait = Esta página muestra por sí sola el avance.
import-look-again = Mirar de nuevo
import-broken-off = La lectura se interrumpió. Descártela y envíe de nuevo el archivo; no se ha importado nada.
import-broken-off-applying = La importación se interrumpió. Lo que ya está en el registro se mantiene; haga que continúe.
import-go-on = Continuar
import-undo = Deshacer esta importación
import-undo-lead = Lo que añadió se elimina y lo que cambió vuelve a ser como antes. Es posible mientras nada dependa de ello.
import-cannot-undo = Esta importación ya no se puede deshacer: algunas de sus recomendaciones están en una agrupación aceptada o fueron modificadas por una importación posterior.
notice-import-undone = La importación se ha deshecho.

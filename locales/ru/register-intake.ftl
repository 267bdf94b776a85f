# Used as: import-state-*
import-state-reading = читается
import-state-comparing = сравнивается с реестром
import-state-applying = применяется
import-state-refused = отвергнут
import-state-undone = отменён
# Used as: import-format-*
import-format-auto = Файл
import-likely = Вероятно, уже в реестре
import-likely-title = Рекомендации, которые, вероятно, уже есть в реестре
import-likely-lead = Их формулировки почти одинаковы, а у одной из двух нет пункта или условного обозначения; либо они есть в реестре на другом языке, от тех же государств и почти с тем же смыслом. Они пропускаются, если вы не решите их добавить.
import-choose = Что импортируется
import-rows-done = { $count ->
    [0] Пока ни одной строки
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}
import-wait = Эта страница сама показывает ход работы.
import-look-again = Посмотреть ещё раз
import-broken-off = Чтение прервалось. Отклоните его и загрузите файл ещё раз; ничего не импортировано.
import-broken-off-applying = Импорт прервался. То, что уже в реестре, останется; продолжите его.
import-go-on = Продолжить
import-undo = Отменить этот импорт
import-undo-lead = Добавленное будет удалено, а изменённое станет прежним. Это возможно, пока от этого ничего не зависит.
import-cannot-undo = Этот импорт уже нельзя отменить: некоторые его рекомендации стоят в принятом кластере или изменены более поздним импортом.
notice-import-undone = Импорт отменён.

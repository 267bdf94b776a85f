lineage-title = Повторение от цикла к циклу
lineage-lead = Программа предлагает то, что похоже на рекомендацию предыдущего цикла того же механизма — словами или смыслом, в том числе на другом языке. Сходство из 100 складывается на три десятых из общих слов и на семь десятых из смысла, плюс пять за то же государство и пять за ту же тему; если языки разные, это один смысл минус пятнадцать. Решаете вы; решённое больше не предлагается.
lineage-states = По решению
lineage-state-proposed = Предложено
lineage-state-confirmed = Подтверждено
lineage-state-refused = Отклонено
lineage-none = Здесь пусто. Циклы сравниваются после каждого импорта, как только в реестре есть два цикла одного механизма.
lineage-likeness = Сходство: { $count } из 100
lineage-why-both = Похожи словами ({ $words } из 100) и смыслом ({ $meaning } из 100)
lineage-why-words = Похожи словами ({ $words } из 100), меньше — смыслом ({ $meaning } из 100)
lineage-why-meaning = Похожи смыслом ({ $meaning } из 100), но сказаны другими словами ({ $words } из 100)
lineage-why-unread = Похожи словами ({ $words } из 100); смысл ещё не сравнивался
lineage-why-language = Похожи смыслом ({ $meaning } из 100); слова сравнить нельзя, так как языки разные
lineage-earlier = Раньше
lineage-later = Позже
lineage-common = Общее также: { $what }
lineage-confirm = Повторяет
lineage-refuse = Не повторяет
lineage-confirm-all-title = Подтвердить вместе
lineage-confirm-all-hint = Подтверждает все предложения со сходством не ниже указанного. Каждое решение можно изменить позже.
lineage-level-nearly = почти одно и то же (80 и больше)
lineage-level-close = очень похоже (70 и больше)
lineage-level-alike = похоже (55 и больше)
lineage-of-level = Рекомендации: { $count }
lineage-confirm-all = Подтвердить вместе
lineage-heading = От цикла к циклу
lineage-repeats = Повторяет
lineage-repeated-by = Повторена в
lineage-then = Тогда:
lineage-now = Теперь:
lineage-decided-confirmed = Подтверждено: повторяет более раннюю рекомендацию
lineage-decided-refused = Решено: не повторяет предложенную более раннюю рекомендацию
notice-lineage-decided = Решение сохранено.
notice-lineage-decided-meanwhile = Тем временем решение по этой паре принял кто-то другой. Оно остается в силе: вы найдете его в разделе «Подтверждено» или «Отклонено».
compare-title = Сравнить два цикла
compare-lead = Что повторилось и как изменилась позиция, что нового, что не повторилось.
compare-none = В реестре должно быть не менее двух документов.
compare-choose = Выберите два разных.
compare-cycle = УПО, цикл { $cycle }
compare-one = Первый
compare-two = Второй
compare-show = Сравнить
compare-by-response = По позициям
compare-by-theme = Цифры по темам
compare-supported = (поддержано: { $count })
compare-part-repeated = Повторено
compare-part-new = Новые
compare-part-left = Не повторено
compare-parts = Части сравнения
compare-honest = Повторённым считается только то, что подтвердил человек; то, о чём ещё не решено, стоит среди новых и не повторённых.
compare-list-none = Здесь пусто.
desk-task-lineage = { $count ->
    [one] предложенное повторение
    [few] предложенных повторения
    [many] предложенных повторений
   *[other] предложенного повторения
}
desk-task-legislation = { $count ->
    [one] рекомендация о законе без оценки
    [few] рекомендации о законе без оценки
    [many] рекомендаций о законе без оценки
   *[other] рекомендации о законе без оценки
}
desk-legislation = Законы
desk-lineage = Повторения
desk-batch = Пакетом
similar-heading = Сходные рекомендации
similar-found = Найдены программой по смыслу, на любом языке; никем не проверены.
similar-same = О том же

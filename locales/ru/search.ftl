search-title = Поиск
# $words: what was asked for
search-title-of = Поиск: { $words }
search-label = Слова, «фраза в кавычках», условное обозначение или пункт
search-button = Искать
search-advice = Поиск ведётся по рекомендациям, документам, кластерам, мероприятиям, консультациям и высказываниям на всех языках и находит другие формы слова. Кавычки сохраняют порядок слов, звёздочка заменяет любое окончание (дискримин*), а условное обозначение или номер пункта ведёт к нужному месту (120.89).
search-preparing = Поиск ещё готовится. Часть результатов отсутствует; повторите попытку через минуту.
# $words: what was asked for, $others: what was searched for instead
search-instead = Текстов со словами «{ $words }» нет. Показано то, что содержит «{ $others }».
search-wordless = В запросе «{ $words }» нет слова, которое можно искать, поэтому ничего не отсеяно.
# Before a link with other words
search-meant = Возможно, вы имели в виду:
search-found = { $count ->
    [0] Ничего не найдено
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
search-none-advice = Укажите меньше слов или начало слова со звёздочкой (дискримин*). Слова ищутся на всех языках, в условных обозначениях и номерах пунктов.
search-none-register = Выбрать по теме, механизму или государству в реестре
# $kind: one of search-kind-*, $count: how many
search-all = { $kind }: показать все ({ $count })
search-every-kind = Показать все категории
search-everywhere = Искать также среди документов, кластеров, мероприятий, консультаций и высказываний
# Used as: search-kind-*
search-kind-recommendation = Рекомендации
search-kind-document = Документы ООН
search-kind-cluster = Кластеры
search-kind-action = Мероприятия
search-kind-consultation = Консультации
search-kind-contribution = Высказывания
search-meaning = Близкие по смыслу
search-meaning-note = Эти слова есть лишь в немногих текстах. Программа нашла эти тексты по смыслу, на любом языке.

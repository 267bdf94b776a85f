register-title = Рекомендации
register-lead = Что правозащитные механизмы Организации Объединенных Наций рекомендовали государству и что оно ответило.
register-search-label = Найти рекомендацию
register-search = Найти
register-found = { $count ->
    [0] Нет рекомендаций
    [one] { $count } рекомендация
    [few] { $count } рекомендации
    [many] { $count } рекомендаций
   *[other] { $count } рекомендации
}
register-filters = Фильтры
register-filters-set = { $count ->
    [one] Фильтры (задан { $count })
    [few] Фильтры (задано { $count })
    [many] Фильтры (задано { $count })
   *[other] Фильтры (задано { $count })
}
register-clear = Сбросить все фильтры
register-set = { $facet }: { $value }
register-remove = Убрать этот фильтр
register-show = Показать результаты
register-any = Любое значение
register-all-values = { $count ->
    [one] Все ({ $count })
    [few] Все ({ $count })
    [many] Все ({ $count })
   *[other] Все ({ $count })
}
register-sort = Порядок
# Used as: register-sort-*
register-sort-document = Сначала новейший документ
register-sort-newest = Сначала новые в реестре
register-sort-states = По числу рекомендующих государств
# Used as: facet-*
facet-response = Позиция
facet-cycle = Цикл УПО
facet-mechanism = Механизм
facet-document = Документ
facet-theme = Тема
facet-group = Затрагиваемая группа
facet-sdg = ЦУР
facet-state = Рекомендующее государство
facet-cluster = Кластер
facet-entity = Ответственное ведомство
register-none-title = Ничего не найдено
register-none-advice = Укажите меньше слов или фильтров. Слова ищутся на всех языках, а также в условных обозначениях и номерах пунктов.
register-empty-title = Рекомендаций пока нет
register-empty-advice = Они появятся здесь, когда будет импортирован первый документ.
register-download = Скачать этот список
# Used as: response-*
response-under-consideration = На рассмотрении
response-supported = Поддержана
response-supported-in-part = Поддержана частично
response-noted = Принята к сведению
response-not-supported = Не поддержана
response-voluntary-pledge = Добровольное обязательство
# Used as: kind-*
kind-recommendation = Рекомендация
kind-pledge = Добровольное обязательство
document-cycle = цикл { $cycle }
document-session = сессия { $session }
documents-title = Документы ООН
documents-lead = Документы, в которых содержатся рекомендации, и другие документы каждого обзора.
documents-empty = В реестре пока нет документов.
document-recommendations = { $count ->
    [0] Нет рекомендаций
    [one] { $count } рекомендация
    [few] { $count } рекомендации
    [many] { $count } рекомендаций
   *[other] { $count } рекомендации
}
document-see = Показать рекомендации документа
symbol-find = Найти документ по условному обозначению
symbol-label = Условное обозначение документа
symbol-hint = Оно стоит вверху первой страницы документа, например CEDAW/C/SEN/CO/3-7.
symbol-unknown = Это не условное обозначение документа Организации Объединенных Наций. Скопируйте его с верха первой страницы документа.
symbol-not-here = В реестре этого портала нет этого документа.
symbol-country = Государство
symbol-reports = Периодические доклады
symbol-session = Сессия или год
# Used as: symbol-nature-*
symbol-nature-session-document = Документ сессии
symbol-nature-resolution = Резолюция
symbol-nature-decision = Решение
symbol-nature-draft = Проект
symbol-nature-conference-room-paper = Документ зала заседаний
symbol-nature-national-report = Национальный доклад для универсального периодического обзора
symbol-nature-compilation = Подборка информации Организации Объединенных Наций
symbol-nature-stakeholder-summary = Резюме материалов, представленных заинтересованными сторонами
symbol-nature-state-report = Доклад государства-участника
symbol-nature-concluding-observations = Заключительные замечания
symbol-nature-list-of-issues = Перечень вопросов
symbol-nature-list-of-issues-prior-to-reporting = Перечень вопросов до представления доклада
symbol-nature-replies-to-list-of-issues = Ответы на перечень вопросов
symbol-nature-follow-up = Информация о последующей деятельности в связи с заключительными замечаниями
symbol-nature-general-comment = Замечание общего порядка или общая рекомендация
symbol-nature-views = Соображения или решение по сообщению
symbol-nature-summary-record = Краткий отчет
recommendation-title = Рекомендация { $paragraph }
recommendation-untitled = Рекомендация № { $number }
recommendation-number = Номер
recommendation-kind = Вид
recommendation-text = Текст
recommendation-lang = Язык
recommendation-address = Адрес
recommendation-also-in = Также на языках
recommendation-source = Источник
recommendation-read-at-un = Читать на сайте ООН
recommendation-paragraph = Пункт
recommendation-states = Рекомендующие государства
recommendation-themes = Темы
recommendation-groups = Затрагиваемые группы
recommendation-sdgs = ЦУР
recommendation-ours = Названия со знаком * переведены нами по терминологии ООН.
recommendation-no-cluster = Пока не входит ни в один кластер
recommendation-lead = Головное ведомство
recommendation-supporting = Ведомства-соисполнители
recommendation-actions = Что делается
recommendation-no-actions = Мероприятий пока не запланировано.
recommendation-due = срок: { $date }
recommendation-newest = Последний отчет
recommendation-consultations = Где обсуждается
recommendation-contributions = { $count ->
    [0] Пока нет высказываний
    [one] { $count } высказывание
    [few] { $count } высказывания
    [many] { $count } высказываний
   *[other] { $count } высказывания
}
recommendation-history = История
recommendation-added-on = Добавлена в реестр
recommendation-changed-by = Изменена импортом { $number }: { $what }
journal-document-added = Добавлен документ
journal-recommendations-imported = Импортированы рекомендации
journal-recommendation-changed = Рекомендация изменена импортом

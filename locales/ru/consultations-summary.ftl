summary-title = Резюме консультации
summary-said = { $count ->
    [one] { $count } высказывание
    [few] { $count } высказывания
    [many] { $count } высказываний
   *[other] { $count } высказывания
}
summary-subtitle = Резюме консультации — { $mechanism }
summary-footer = Страница {"{page}"} из {"{pages}"}
summary-what-was-asked = О чем спрашивали
summary-what-was-said = Что было сказано
summary-what-changed = Что изменилось
summary-no-outcome = Что изменилось благодаря этой консультации, еще не описано.
summary-numbers = Участие в цифрах
summary-period = Период
summary-from-until = начало: { $from }; окончание: { $until }
summary-audience = Кто мог высказаться
summary-audience-everybody = все желающие
summary-audience-registered = лица с учетной записью
summary-audience-invited = приглашенные лица
summary-modes = Как можно было высказаться
summary-mode = Способ участия
summary-mode-named = под своим именем
summary-mode-pseudonymous = под псевдонимом
summary-mode-anonymous = анонимно
summary-contributions = Высказывания
summary-replies = Ответы
summary-official-replies = Официальные ответы
summary-written-on = Дата составления
summary-address = Адрес
summary-by-topic = По вопросам
summary-by-mode = По способу участия
summary-by-language = По языкам
summary-topic = Вопрос
summary-language = Язык
summary-left-out = Не включены: скрытые модераторами — { $hidden }; отозванные авторами — { $withdrawn }.
summary-recommendations = Рекомендации, о которых идет речь: { $list }
summary-nothing-said = По этому вопросу никто не высказался.
summary-by = { $name }, { $date }
summary-official-by = Официальный ответ · { $name }, { $date }
summary-anonymous = Аноним
summary-former-participant = Бывший участник
summary-mechanism = Национальный механизм
summary-download-docx = Скачать резюме (Word)
summary-still-open = Консультация еще открыта. Закрытие: { $until }. Эти данные предварительные.
summary-files = Файлы
summary-file-docx = Резюме: Word (DOCX)
summary-file-xlsx = Все высказывания: Excel (XLSX)
summary-file-csv = Все высказывания: CSV
summary-file-json = Все высказывания: JSON
summary-file = консультация-{ $number }
summary-sheet = Высказывания
summary-official-yes = да
summary-official-no = нет
summary-state-published = опубликовано
summary-state-hidden = скрыто модераторами
summary-state-withdrawn = отозвано автором
summary-column-topic = Номер вопроса
summary-column-topic-title = Вопрос
summary-column-key = Ключ
summary-column-parent = Ответ на
summary-column-depth = Уровень
summary-column-date = Дата
summary-column-mode = Способ участия автора
summary-column-name = Показанное имя
summary-column-organisation = Организация
summary-column-official = Официальный ответ
summary-column-entity = Ведомство
summary-column-language = Язык
summary-column-state = Состояние
summary-column-text = Текст
summary-column-address = Адрес
outcome-write = Описать, что изменилось
outcome-hint = По тому, что было сказано: что сделано или почему нет. Текст публикуется в резюме.
journal-outcome-written = Описано, что изменилось благодаря консультации
summary-groups = Что было сказано, по группам
summary-groups-hint = Координаторы сгруппировали схожее. Группа показывает, о чем говорили, а не то, что мнения совпадают.
summary-group = Группа
summary-campaigns = Один текст, присланный много раз
summary-campaign = Текст
summary-times-sent = Сколько раз прислан
summary-group-kinds = Кто
summary-groups-small = { $count ->
    [one] { $count } группа, в которой менее пяти высказываний, не показана, чтобы нельзя было угадать авторов.
    [few] { $count } группы, в каждой из которых менее пяти высказываний, не показаны, чтобы нельзя было угадать авторов.
    [many] { $count } групп, в каждой из которых менее пяти высказываний, не показаны, чтобы нельзя было угадать авторов.
   *[other] { $count } группы, в каждой из которых менее пяти высказываний, не показаны, чтобы нельзя было угадать авторов.
}
summary-kind-organisation = от организаций: { $count }
summary-kind-named = под своим именем: { $count }
summary-kind-pseudonymous = под выбранным именем: { $count }
summary-kind-anonymous = анонимно: { $count }
summary-column-group = Группа

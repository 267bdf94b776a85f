entities-title = Ответственные ведомства
entities-lead = Кто отвечает за выполнение рекомендаций, что каждому предстоит и что уже сделано.
entities-none = Пока не указано ни одного ведомства
entities-none-advice = Они появятся здесь, как только будут распределены обязанности.
entity-open-actions = { $count ->
    [one] { $count } незавершенное мероприятие
    [few] { $count } незавершенных мероприятия
    [many] { $count } незавершенных мероприятий
   *[other] { $count } незавершенных мероприятия
}
entity-overdue-actions = { $count ->
    [one] { $count } просрочено
    [few] { $count } просрочено
    [many] { $count } просрочено
   *[other] { $count } просрочено
}
entity-closed = Это ведомство закрыто и новых обязанностей не получает. Сделанное им остается здесь.
entity-actions = Что предстоит и что сделано
entity-actions-none = В плане пока нет мероприятий этого ведомства.
entity-leads = Головное ведомство
entity-supports = Соисполнитель
entity-clusters-none = Не возглавляет ни одного кластера.
desk-entities-lead = Кто за что отвечает и кому приходят напоминания.
desk-entities-none-advice = Добавьте министерство, суд или другое ведомство, затем его контактное лицо.
entity-add = Добавить ведомство
entity-is-closed = Закрыто
entity-names = Название
names-hint = Читатель видит название на своем языке, а если его нет — на английском. Для начала достаточно одного языка.
entity-public-page = Как это видят все
focal-points-title = Контактные лица
focal-points-none = За это ведомство пока никто не отвечает: напоминания никому не приходят.
focal-point-make-main = Сделать основным
focal-point-remove = Снять с роли контактного лица
focal-point-add = Добавить контактное лицо
focal-point-part = Роль
focal-point-part-main = Основное
focal-point-part-alternate = Замещающее
person-email = Адрес электронной почты
person-email-hint = Если учетной записи нет, человек получит приглашение по электронной почте.
person-name = Имя
person-language = Язык
person-language-hint = На нем пишутся письма этому человеку.
entity-reopen = Открыть снова
entity-close = Закрыть ведомство
entity-close-hint = После этого оно не получает новых обязанностей, а сделанное остается видимым.
organisations-title = Организации заинтересованных сторон
organisations-lead = От имени организаций говорят только представители проверенных организаций.
organisations-none = Пока не указано ни одной организации.
organisation-verified = Проверена
organisation-waits = Ожидает проверки
organisation-add = Добавить организацию
organisation-name = Название организации
organisation-name-hint = Так, как его пишет сама организация.
organisation-kind = Вид организации
organisation-kind-ngo = Неправительственная организация
organisation-kind-nhri = Национальное правозащитное учреждение
organisation-kind-union = Профсоюз
organisation-kind-university = Университет или научный институт
organisation-kind-un = Структура Организации Объединенных Наций
organisation-kind-parliament = Парламент
organisation-kind-business = Предприятие или деловое объединение
organisation-kind-other = Другая организация
organisation-verify = Отметить как проверенную
organisation-unverify = Снять отметку о проверке
organisation-verify-hint = Убедитесь, что организация существует, и выясните, кто говорит от ее имени.
representatives-title = Представители
representatives-none = От имени этой организации пока никто не говорит.
representative-add = Добавить представителя
representative-remove = Снять полномочия представителя
entity-kind = Вид ведомства
entity-kind-ministry = Министерство
entity-kind-agency = Государственное агентство
entity-kind-court = Суд или орган судебной власти
entity-kind-prosecution = Прокуратура
entity-kind-police = Полиция
entity-kind-parliament = Парламент
entity-kind-statistics = Статистическое ведомство
entity-kind-ombudsperson = Омбудсмен
entity-kind-province = Провинция или регион
entity-kind-municipality = Муниципалитет
entity-kind-council = Совет или комиссия
entity-kind-other = Другое ведомство
error-entity-name = Напишите название ведомства хотя бы на одном языке
error-choose = Выберите из списка
error-person-email = Напишите адрес электронной почты этого человека
error-person-name = Напишите имя этого человека
error-organisation-name = Напишите название организации
journal-entity-added = Ведомство добавлено
journal-entity-changed = Сведения о ведомстве изменены
journal-entity-closed = Ведомство закрыто
journal-entity-reopened = Ведомство снова открыто
journal-focal-point-set = Назначено контактное лицо
journal-focal-point-removed = Контактное лицо снято
journal-organisation-added = Организация добавлена
journal-organisation-verified = Изменена отметка о проверке организации
journal-representative-set = Изменен представитель организации

reminder-desk-lead = Кто получит следующее напоминание, что отправлено, что нет и почему.
reminder-warning-no-server = Почтовый сервер не указан: все письма ждут. Администратор должен задать BARAZA_SMTP_URL.
reminder-warning-never-ran = Напоминания еще ни разу не обрабатывались: фоновый процесс не работает. Запустите «baraza serve» без «--no-worker» или «baraza remind».
reminder-warning-no-run = Последняя обработка напоминаний: { $moment }; фоновый процесс не работает.
reminder-warning-refused = Почтовый сервер отклоняет письма больше двух часов. Он сообщает:
reminder-coming = Ближайшие напоминания
reminder-coming-lead = В ближайшие 30 дней, если никто не ответит раньше. Тем, кто ответил за последние семь дней, напоминания не отправляются.
reminder-coming-none = В ближайшие 30 дней напоминаний нет.
mail-state-failed = Не отправлены
mail-state-queued = Ждут
mail-state-skipped = Пропущены
mail-state-sent = Отправлены
mail-list-failed = Письма, которые так и не удалось отправить
mail-list-queued = Письма, которые ждут отправки
mail-list-skipped = Напоминания, которые не отправлялись
mail-list-sent = Отправленные письма
reminder-list-empty = Нет.
mail-column-subject = Что
mail-column-to = Кому
mail-column-when = Когда
mail-column-why = Почему
mail-to-nobody = никому
mail-why-waits = Скоро подойдет его очередь.
mail-again = Повторить
mail-kind-reminder = Напоминание
mail-kind-answer-link = Новая ссылка
mail-kind-answer-received = Ответ
mail-kind-hand-over = Смена контактного лица
mail-kind-reminder-test = Проверка
mail-reason-look-back = Опоздание больше 72 часов: портал не работал
mail-reason-superseded = Подошло и более позднее напоминание о том же мероприятии
mail-reason-no-focal-point = У ведомства нет контактного лица
mail-reason-unreachable = Ни у одного контактного лица ведомства нет действующей учетной записи с адресом
mail-reason-answered = Ведомство за это время ответило
mail-reason-settled = Мероприятие выполнено или снято с плана
mail-reason-due-date-changed = Срок изменен
mail-reason-not-in-charge = Этот человек больше не отвечает за ведомство
reminder-rules = Правила
reminder-rules-none = Правил нет: никому не напоминают.
reminder-rule-before = { $count ->
    [one] За { $count } день до срока
    [few] За { $count } дня до срока
    [many] За { $count } дней до срока
   *[other] За { $count } дня до срока
}
reminder-rule-on = В день срока
reminder-rule-after = { $count ->
    [one] Через { $count } день после срока
    [few] Через { $count } дня после срока
    [many] Через { $count } дней после срока
   *[other] Через { $count } дня после срока
}
reminder-rule-remove = Убрать
reminder-rule-days = Дней
reminder-rule-side = Когда
reminder-side-before = до срока
reminder-side-on = в день срока
reminder-side-after = после срока
reminder-rule-add = Добавить правило
reminder-timing = Время отправки
reminder-hour = Час
reminder-hour-hint = По часовому поясу каждого получателя.
reminder-weekend = Выходные
reminder-weekend-hint = То, что приходится на выходные, отправляется в следующий рабочий день.
reminder-weekend-none = нет: считаются все дни
reminder-weekend-saturday-sunday = суббота и воскресенье
reminder-weekend-friday-saturday = пятница и суббота
reminder-look = Посмотреть и проверить
reminder-preview = Прочитать напоминание на любом языке
reminder-preview-lead = Ближайшее из будущих напоминаний. Ссылка действует только в самом письме.
reminder-preview-languages = Язык напоминания
reminder-preview-none = Показывать пока нечего
reminder-preview-none-lead = Как только у открытого мероприятия появится срок, его напоминание можно будет прочитать здесь.
reminder-test = Отправить мне проверочное письмо
notice-reminder-test-queued = Проверочное письмо отправляется на ваш адрес.
notice-reminder-again = Письмо отправляется еще раз.
error-reminder-days = Укажите целое число дней от 1 до { $limit }
error-reminder-side = Укажите: до срока, в день срока или после
error-reminder-rule-twice = Такое правило уже есть

email-greeting = Здравствуйте, { $name }!
email-fact = { $label }: { $value }
email-automatic = Это сообщение отправлено автоматически ({ $sender }).
email-action = Мероприятие
email-due = Срок
email-cluster = Кластер
email-entity = Ответственное ведомство
email-plan-state = Состояние
email-reminder-subject-due = { $action } — срок { $day }
email-reminder-subject-today = { $action } — срок сегодня, { $day }
email-reminder-subject-late = { $action } — просрочено, срок истек { $day }
email-reminder-due = { $count ->
    [one] До срока этого мероприятия остался { $count } день.
    [few] До срока этого мероприятия осталось { $count } дня.
    [many] До срока этого мероприятия осталось { $count } дней.
   *[other] До срока этого мероприятия осталось { $count } дня.
}
email-reminder-today = Срок этого мероприятия — сегодня.
email-reminder-late = { $count ->
    [one] Срок этого мероприятия истек { $count } день назад.
    [few] Срок этого мероприятия истек { $count } дня назад.
    [many] Срок этого мероприятия истек { $count } дней назад.
   *[other] Срок этого мероприятия истек { $count } дня назад.
}
email-reminder-asks = Сообщите, пожалуйста, как идет работа. Достаточно указать состояние и написать два-три предложения; пароль не нужен.
email-reminder-button = Ответить сейчас
email-reminder-hand-over = Если теперь за это отвечает другой человек, откройте ссылку и сообщите об этом: координаторы примут меры.
email-link-until = Ссылка (действует до { $day }) предназначена только вам. Пожалуйста, никому ее не передавайте.
email-answer-link-subject = { $action } — новая ссылка для ответа
email-answer-link-text = Вы запросили новую ссылку, потому что срок действия прежней истек.
email-answer-subject = Ответ ({ $entity }): { $action }
email-answer-intro = Ответственное ведомство сообщило о ходе работы.
email-answer-text = Что сообщается
email-answer-button = Открыть мероприятие
email-hand-over-subject = { $entity }: напоминания должен получать другой человек
email-hand-over-text = Контактное лицо сообщает, что теперь отвечает другой человек. Пока вы этого не измените, напоминания приходят по прежнему адресу.
email-hand-over-who = Сообщает
email-hand-over-words = Дословно
email-hand-over-button = Изменить контактных лиц
email-test-subject = Проверка: почта портала доходит
email-test-text = Вы запросили эту проверку на рабочем столе. Напоминания идут тем же путем.
email-test-button = К напоминаниям

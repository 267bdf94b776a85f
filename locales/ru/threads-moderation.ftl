report-reason = Что с этим не так?
report-reason-missing = Выберите причину
report-reason-danger = Подвергает кого-то опасности
report-reason-personal-data = Раскрывает личные данные
report-reason-hate = Разжигает ненависть или призывает к насилию
report-reason-spam = Реклама или повторение
report-reason-other = Другое
report-title = Пожаловаться модераторам на это высказывание
report-lead = Модераторы рассмотрят его. Кто пожаловался, не сохраняется.
report-note = Примечание для модераторов
report-note-hint = Необязательно. До 1000 знаков.
report-send = Отправить жалобу
notice-contribution-reported = Спасибо. Модераторы рассмотрят это высказывание.
contribution-hide = Скрыть
contribution-show-again = Показать снова
contribution-hidden-only-you = Скрыто, видно только модераторам:
moderation-title = Модерация
moderation-lead = Высказывания, на которые пожаловались; сначала те, на которые жалоб больше. На месте скрытого высказывания указана причина; автор, если он известен, получает письмо.
moderation-empty = Рассматривать нечего
moderation-empty-lead = Открытых жалоб нет.
moderation-tick = Выбрать это высказывание
moderation-times = { $count ->
    [one] { $count } раз
    [few] { $count } раза
    [many] { $count } раз
   *[other] { $count } раза
}
moderation-hide-ticked = Скрыть выбранное
moderation-dismiss-ticked = Оставить выбранное и закрыть жалобы
moderation-deed-missing = Выберите: скрыть или оставить
moderation-none-ticked = Выберите хотя бы одно высказывание
notice-moderation-done = Готово.
moderation-hide-title = Скрыть высказывание
moderation-hide-lead = Останется строка с причиной. Текст сохраняется для модераторов; автор, если он известен, получает письмо.
moderation-restore-title = Показать высказывание снова
moderation-restore-lead = Его снова увидят все.
notice-contribution-hidden = Высказывание скрыто.
notice-contribution-restored = Высказывание снова показано.
mail-thread-open = Открыть обсуждение
mail-thread-why = Вы получили это письмо, потому что на ваше высказывание ответили.
mail-official-reply-subject = Официальный ответ на ваше высказывание: { $topic }
mail-official-reply-line = { $entity }: ответ на ваше высказывание по вопросу «{ $topic }».
mail-hidden-subject = Ваше высказывание скрыто: { $topic }
mail-hidden-line = Модераторы скрыли ваше высказывание по вопросу «{ $topic }». Причина: { $reason }.
mail-hidden-appeal = Если вы считаете это ошибкой, напишите координаторам; их адрес — на странице контактов. Вы можете написать другое высказывание.
mail-kind-official-reply = Официальный ответ
mail-kind-contribution-hidden = Скрытое высказывание

consultation-new = Новая консультация
consultation-edit = Изменить консультацию
consultations-all = Все консультации
consultations-empty-desk = Начните первую: ее вопросы берутся из принятых кластеров.
consultation-phase = Состояние
consultation-opens-at = Открытие
consultation-closes-at = Закрытие
consultation-audience = Кто может высказаться
consultation-audience-missing = Выберите, кто может высказаться
audience-everybody = Все
audience-registered = Люди с учетной записью
audience-invited = Приглашенные
consultation-modes = Как можно высказаться
consultation-modes-hint = Каждый выбирает способ, когда пишет; заранее отмечен тот, который меньше всего раскрывает автора. После публикации это изменить нельзя.
consultation-modes-missing = Выберите хотя бы один способ
consultation-modes-fixed = Консультация опубликована: то, кто и как может высказаться, уже обещано и не меняется.
consultation-texts = Название и цель
consultation-texts-hint = Достаточно одного языка; читатели на других языках увидят английский текст или тот, который есть.
consultation-texts-missing = Напишите название хотя бы на одном языке
consultation-title = Название
consultation-title-missing = Напишите название и на этом языке
consultation-purpose = Цель: о чем спрашивают, кто, почему сейчас, что может измениться
consultation-times = Время
consultation-times-hint = Часовой пояс: { $zone }.
consultation-opens-on = День открытия
consultation-opens-time = Время открытия
consultation-closes-on = День закрытия
consultation-closes-time = Время закрытия
consultation-opens-missing = Укажите день открытия
consultation-closes-missing = Укажите день закрытия
consultation-closes-too-early = Закрытие должно быть позже открытия
consultation-as-others = Как это видят другие
consultation-missing-languages = Пока нет названия на языках: { $languages }.
consultation-warning-short = На ответ меньше двух недель: объединениям и жителям сел нужно больше времени.
consultation-warning-at-once = Время открытия прошло: консультация откроется сразу после публикации.
consultation-warning-no-anonymous = Анонимно высказаться нельзя: те, кто опасается репрессий, промолчат.
consultation-hindrance-no-topic = Добавьте хотя бы один вопрос.
consultation-hindrance-past = Время закрытия прошло: выберите более позднее.
consultation-publish = Опубликовать консультацию
consultation-publish-lead = С этого момента ее увидят все, и она откроется в назначенное время. Изменить то, кто и как может высказаться, будет уже нельзя.
notice-consultation-published = Консультация опубликована.
topic-add = Добавить
topic-remove = Убрать этот вопрос
topic-add-clusters = Вопросы из кластеров
topic-add-question = Свободный вопрос
topic-clusters = Принятые кластеры
topic-clusters-lead = Каждый выбранный кластер станет вопросом со своим обсуждением.
topic-no-clusters = Принятых кластеров пока нет
topic-cluster-taken = Уже добавлен как вопрос: { $cluster }
topic-cluster-see = Посмотреть рекомендации
topic-title = Заголовок вопроса
topic-title-missing = Напишите заголовок хотя бы на одном языке
topic-question = Вопрос
invitation-title = Приглашения
invitation-count = { $count ->
    [0] Никто еще не приглашен
    [one] Приглашен { $count } человек
    [few] Приглашены { $count } человека
    [many] Приглашено { $count } человек
   *[other] Приглашено { $count } человека
}
invitation-addresses = Адреса электронной почты
invitation-addresses-hint = По одному в строке; у этих людей должна быть учетная запись.
invitation-addresses-missing = Напишите хотя бы один адрес
invitation-addresses-unknown = У некоторых адресов нет учетной записи, поэтому никто не приглашен. Уберите их или попросите этих людей сначала зарегистрироваться.
invitation-send = Пригласить
notice-participants-invited = Участники приглашены.

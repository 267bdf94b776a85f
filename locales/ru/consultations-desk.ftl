consultation-new = Новая консультация
consultation-edit = Изменить консультацию
consultations-all = Все консультации
consultations-empty-desk = Начните первую: её вопросы берутся из принятых групп.
consultation-phase = Состояние
consultation-opens-at = Открытие
consultation-closes-at = Закрытие
consultation-audience = Кто может высказаться
consultation-audience-missing = Выберите, кто может высказаться
audience-everybody = Все
audience-registered = Люди с учётной записью
audience-invited = Приглашённые
consultation-modes = Как можно выступить
consultation-modes-hint = Каждый выбирает, когда пишет; заранее отмечен наименее раскрывающий способ. После публикации это не меняется.
consultation-modes-missing = Выберите хотя бы один способ
consultation-modes-fixed = Консультация опубликована: кто и как высказывается, обещано и не меняется.
consultation-texts = Название и цель
consultation-texts-hint = Достаточно одного языка; читающие на другом увидят английский или то, что есть.
consultation-texts-missing = Напишите название хотя бы на одном языке
consultation-title = Название
consultation-title-missing = Напишите название и на этом языке
consultation-purpose = Цель: о чём спрашивают, кто, почему сейчас, что может измениться
consultation-times = Время
consultation-times-hint = По времени города { $zone }.
consultation-opens-on = День открытия
consultation-opens-time = Время открытия
consultation-closes-on = День закрытия
consultation-closes-time = Время закрытия
consultation-opens-missing = Укажите день открытия
consultation-closes-missing = Укажите день закрытия
consultation-closes-too-early = Закрытие должно быть позже открытия
consultation-as-others = Как это видят другие
consultation-missing-languages = Пока нет названия на языках: { $languages }.
consultation-warning-short = Меньше двух недель на ответ: объединениям и сёлам нужно больше времени.
consultation-warning-at-once = Время открытия прошло: она откроется сразу после публикации.
consultation-warning-no-anonymous = Анонимно высказаться нельзя: те, кто опасается преследований, промолчат.
consultation-hindrance-no-topic = Добавьте хотя бы один вопрос.
consultation-hindrance-past = Время закрытия прошло: выберите более позднее.
consultation-publish = Опубликовать консультацию
consultation-publish-lead = С этого момента её видят все, и она открывается в назначенное время. Кто и как высказывается, изменить будет нельзя.
notice-consultation-published = Консультация опубликована.
topic-add = Добавить
topic-remove = Убрать этот вопрос
topic-add-clusters = Вопросы из групп
topic-add-question = Свободный вопрос
topic-clusters = Принятые группы
topic-clusters-lead = Каждая выбранная группа станет вопросом со своим обсуждением.
topic-no-clusters = Принятых групп пока нет
topic-cluster-taken = Уже вопрос: { $cluster }
topic-cluster-see = Посмотреть рекомендации
topic-title = Заголовок вопроса
topic-title-missing = Напишите заголовок хотя бы на одном языке
topic-question = Вопрос
invitation-title = Приглашения
invitation-count = { $count ->
    [0] Никто ещё не приглашён
    [one] Приглашён { $count } человек
    [few] Приглашены { $count } человека
    [many] Приглашено { $count } человек
   *[other] Приглашено { $count } человека
}
invitation-addresses = Адреса электронной почты
invitation-addresses-hint = По одному в строке; у людей должна быть учётная запись.
invitation-addresses-missing = Напишите хотя бы один адрес
invitation-addresses-unknown = У некоторых адресов нет учётной записи. Никто не приглашён.
invitation-send = Пригласить
notice-participants-invited = Они приглашены.

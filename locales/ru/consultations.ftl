consultations-lead = О чем вас спрашивают, до какого времени и к чему привело сказанное.
consultations-empty = Консультаций пока нет
consultations-empty-lead = Они появятся здесь после публикации.
consultation-kicker = Консультация
topic-kicker = Вопрос консультации
phase-draft = Черновик
phase-coming = Предстоит
phase-open = Открыта
phase-closed = Закрыта
consultation-days-left = { $count ->
    [0] Закрывается сегодня
    [1] Закрывается завтра
    [one] Закрывается через { $count } день
    [few] Закрывается через { $count } дня
    [many] Закрывается через { $count } дней
   *[other] Закрывается через { $count } дня
}
consultation-closes = До: { $moment }
consultation-closed-on = Закрыта: { $moment }
consultation-opens = Откроется: { $moment }
consultation-take-part = Принять участие
consultation-summary = Читать резюме
audience-may-write-everybody = Читать и высказываться могут все.
audience-may-write-registered = Читать могут все; чтобы высказаться, нужна учетная запись.
audience-may-write-invited = Читать могут все; высказываются приглашенные.
topics-count = { $count ->
    [0] Вопросов нет
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}
topic-recommendations = Рекомендации, о которых идет речь
topic-recommendations-count = { $count ->
    [one] { $count } рекомендация
    [few] { $count } рекомендации
    [many] { $count } рекомендаций
   *[other] { $count } рекомендации
}
topic-all-recommendations = Все рекомендации этого кластера
consultation-course = Что дальше
consultation-course-opens = Открывается для высказываний
consultation-course-closes = Закрывается
consultation-course-summary = Публикуется резюме: что было услышано, что изменилось
consultation-so-far = Участие на сегодня
consultation-counting = Учитываются опубликованные высказывания и ответы, включая официальные; скрытые и отозванные не учитываются.

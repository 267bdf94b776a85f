home-title = Что было обещано, что сделано и что вы об этом думаете
home-lead = Что правозащитные механизмы ООН рекомендовали этой стране и кто отвечает за выполнение.
home-find = Найти рекомендацию
home-find-button = Найти
home-open = Сейчас открыто
home-open-none = Сейчас нет открытых консультаций.
home-open-all = Все консультации
home-coming = Скоро откроются
# $moment: day, time and zone
home-closes = Закрывается: { $moment }
# $moment: day, time and zone
home-opens = Открывается: { $moment }
home-days-left = { $count ->
    [0] Закрывается сегодня
    [1] Закрывается завтра
    [one] Закрывается через { $count } день
    [few] Закрывается через { $count } дня
    [many] Закрывается через { $count } дней
   *[other] Закрывается через { $count } дня
}
home-topics = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}
home-standing = Как обстоят дела
home-done = { $done } из { $total }
home-done-words = мероприятий плана выполнено
home-actions-done = Выполнено: { $count }
home-actions-under-way = Выполняется: { $count }
home-actions-late = Просрочено: { $count }
home-actions-planned = Не начато: { $count }
home-no-actions = В плане пока нет мероприятий.
home-recommendations = Рекомендации
home-supported = Поддержаны государством
home-in-part = Поддержаны частично
home-noted = Приняты к сведению или не поддержаны
home-pledges = Добровольные обязательства
home-plan = План по мероприятиям
home-themes = По темам
home-themes-words = Темы, которым посвящено больше всего рекомендаций
home-theme = Тема
home-news = Что нового
home-news-none = За последние 60 дней ничего не произошло.
home-empty = Портал готовится к открытию
home-empty-words = Скоро здесь появятся рекомендации, вынесенные в адрес этой страны, с указанием того, кто отвечает за каждую и что сделано. Загляните через несколько дней.
home-empty-desk = Первый шаг — импорт рекомендаций: таблица УВКПЧ в формате Word или электронная таблица. Вы увидите, что будет добавлено, прежде чем это произойдет.
home-empty-import = Импортировать рекомендации
news-recommendations = { $count ->
    [one] Добавлена { $count } рекомендация
    [few] Добавлены { $count } рекомендации
    [many] Добавлено { $count } рекомендаций
   *[other] Добавлено { $count } рекомендации
}
news-clusters = { $count ->
    [1] Принят кластер
    [one] Принят { $count } кластер
    [few] Приняты { $count } кластера
    [many] Принято { $count } кластеров
   *[other] Принято { $count } кластера
}
news-progress = Сообщено о ходе работы
news-announced = Объявлена консультация
news-opened = Консультация открыта
news-closed = Консультация закрыта
news-outcome = Что изменила консультация
news-official-reply = Официальный ответ

follow-link = Следить по почте или в ленте
follow-title = Следить
follow-this = Этот список с заданными фильтрами
follow-everything = Все, что происходит
follow-by-mail = По почте
follow-mail-words = Вы получите письмо, когда произойдет что-то новое, не чаще одного в день. Учетная запись не нужна.
follow-who-sees = Кто это видит
follow-who-sees-words = Никто. Адрес нужен только для этих писем, не показывается никому и удаляется, как только вы перестанете следить.
follow-address = Ваш адрес электронной почты
follow-send = Прислать мне ссылку
follow-by-feed = В ленте
follow-feed-words = Программы чтения лент показывают новое без всякого адреса:
follow-manage = За чем вы следите
follow-manage-words = Эта страница открыта тому, у кого есть ссылка из вашего письма.
follow-confirm-title = Хотите следить за этим?
follow-confirm-words = Вам будут приходить новости о следующем:
follow-confirm = Да, следить
follow-refuse = Нет, удалить мой адрес
follow-end = Больше не следить
follow-end-all = Прекратить все и удалить мой адрес
follow-gone = По этой ссылке ничего не отслеживается
follow-gone-words = Отслеживание прекращено или не было подтверждено в течение трех дней. Адрес не хранится. Начать снова можно с любой страницы реестра.
notice-follow-asked = Проверьте почту: если адрес верен, письмо со ссылкой уже в пути.
notice-follow-confirmed = Теперь вы следите за этим.
notice-follow-ended = Вы больше не следите за этим. Все, что для этого хранилось, удалено.
email-follow-subject = Хотите следить за этим: { $name }?
email-follow-text = Кто-то попросил присылать на этот адрес новости: { $name }. Если это были вы, подтвердите.
email-follow-button = Да, следить
email-follow-note = Если это были не вы, ничего не делайте: через три дня адрес будет забыт.
email-news-subject = { $count ->
    [one] { $count } новость о том, за чем вы следите
    [few] { $count } новости о том, за чем вы следите
    [many] { $count } новостей о том, за чем вы следите
   *[other] { $count } новости о том, за чем вы следите
}
email-news-text = Вот что произошло с прошлого письма:
email-news-button = Посмотреть новое
email-news-more = { $count ->
    [one] И еще { $count } событие.
    [few] И еще { $count } события.
    [many] И еще { $count } событий.
   *[other] И еще { $count } события.
}
email-news-end = Изменить или прекратить: { $link }
mail-kind-follow = Подтверждение подписки
mail-kind-news = Новости по подписке
privacy-kept-follows = Адрес того, кто следит без учетной записи, хранится, пока он не прекратит, или три дня, если не подтвердит. Письма к нему не хранятся.
happened-imported = Добавлено в реестр: { $name }
happened-recommendation = Новое в реестре: { $name }
happened-recommendation-changed = Рекомендация изменена: { $name }
happened-assessment-added = Оценка последующих мер: { $name }
happened-cluster-accepted = Кластер принят: { $name }
happened-priority-high = Высокий приоритет: { $name }
happened-priority-medium = Средний приоритет: { $name }
happened-priority-low = Низкий приоритет: { $name }
happened-priority-none = Приоритет снят: { $name }
happened-cluster-priority-withdrawn = Отозвано решение о приоритете: { $name }
happened-action-added = Запланировано мероприятие: { $name }
happened-action-changed = Мероприятие изменено: { $name }
happened-progress-reported = Отчет о ходе работы: { $name }
happened-consultation-published = Объявлена консультация: { $name }
happened-outcome-written = Что изменилось после консультации: { $name }
happened-official-reply = Официальный ответ: { $name }

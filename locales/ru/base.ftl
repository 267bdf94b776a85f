portal-name = Baraza
skip-to-content = Перейти к содержанию
nav-account = Учетная запись
nav-languages = Языки
nav-sections = Разделы
nav-recommendations = Рекомендации
nav-clusters = Кластеры
nav-plan = План
nav-consultations = Консультации
nav-entities = Ответственные ведомства
nav-search = Поиск
nav-documents = Документы ООН
nav-my = Мои задачи
nav-desk = Рабочий стол
nav-contact = Контакты
nav-privacy = Конфиденциальность
nav-accessibility = Доступность
nav-receipt = У меня есть код квитанции
nav-here = Вы здесь
nav-pages = Страницы
sign-in = Войти
sign-out = Выйти
previous-page = Предыдущая страница
next-page = Следующая страница
optional = (необязательно)
in-other-languages = На других языках
cancel = Отмена
save = Сохранить
notice-saved = Изменения сохранены.
error-prefix = Ошибка:
error-summary = Обнаружена ошибка
error-too-long = { $limit ->
    [one] Сократите текст: не более { $limit } знака
    [few] Сократите текст: не более { $limit } знаков
    [many] Сократите текст: не более { $limit } знаков
   *[other] Сократите текст: не более { $limit } знака
}
error-email = Укажите полный адрес электронной почты, например name@example.org
error-day = Укажите дату: день, месяц и год
error-time = Укажите время в часах и минутах, например 23:59
error-page-not-found = Такой страницы нет
error-page-not-found-advice = Возможно, она перемещена, в адресе допущена ошибка или у вас нет к ней доступа.
error-page-forbidden = Это действие вам недоступно
error-page-forbidden-advice = Ваша учетная запись этого не позволяет. Если это ошибка, напишите координаторам.
error-page-conflict = За это время что-то изменилось
error-page-conflict-advice = Вернитесь назад, обновите страницу и попробуйте еще раз. Если вы написали текст, сначала скопируйте его.
error-page-too-large = Отправлено слишком много данных
error-page-too-large-advice = Размер файла — до 10 МБ. Вернитесь назад и отправьте файл меньшего размера или более короткий текст.
error-page-too-long = Ваш текст слишком длинный
error-page-too-long-advice = Ничего не потеряно: вернитесь кнопкой «Назад» в браузере, и написанное снова будет в форме. Сократите его или отправьте по частям.
error-page-too-many = Слишком много попыток за короткое время
error-page-too-many-advice = { $count ->
    [one] Подождите { $count } секунду и попробуйте еще раз. Ваш текст сохранился на предыдущей странице.
    [few] Подождите { $count } секунды и попробуйте еще раз. Ваш текст сохранился на предыдущей странице.
    [many] Подождите { $count } секунд и попробуйте еще раз. Ваш текст сохранился на предыдущей странице.
   *[other] Подождите { $count } секунды и попробуйте еще раз. Ваш текст сохранился на предыдущей странице.
}
error-page-unavailable = Портал сейчас недоступен
error-page-unavailable-advice = Попробуйте еще раз через несколько минут. Ничего из сохраненного не потеряно.
error-page-bad-request = Этот запрос не распознан
error-page-bad-request-advice = Вернитесь на предыдущую страницу и попробуйте еще раз.
error-page-internal = Произошла ошибка на нашей стороне
error-page-internal-advice = Ошибка записана. Вернитесь назад, где сохранился ваш текст, и попробуйте еще раз чуть позже.
error-page-home = На главную страницу
footer-demo = Это демонстрация: высказывания приведены для примера, письма никуда не отправляются.
footer-demo-inbox = Почта демонстрации
footer-baraza = Портал работает на Baraza — свободной программе.
title-and-part = { $title }, { $part }

treaties-title = Договоры по правам человека
treaties-lead = Девять основных международных договоров по правам человека и девять факультативных протоколов к ним: участником каких из них является государство, что оно признает и какой доклад предстоит представить.
treaties-edit = Внести или изменить
treaties-empty = Пока ничего не внесено
treaties-empty-words = Координатор вносит на рабочем столе, в разделе «Обязательства», положение государства по каждому договору: по одному или все сразу в таблице.
treaties-count = Участник { $party } из { $total } договоров и протоколов.
treaties-unrecorded = { $count -> 
    [one] { $count } еще не внесен.
    [few] { $count } еще не внесены.
    [many] { $count } еще не внесены.
   *[other] { $count } еще не внесены.
}
treaties-gaps = Еще не участник
treaties-reports = Доклады, которые предстоит представить
treaties-desk-lead = Выберите договор, чтобы внести положение государства. Каждое изменение сохраняется в журнале.
treaties-public = Посмотреть, как видит публика
treaty = Договор
treaty-edit = Изменить эту запись
treaty-body = Наблюдающий орган
treaty-adopted = Принят Генеральной Ассамблеей
treaty-in-force = Вступил в силу
# Used as: treaty-state-*
treaty-state = Статус
treaty-state-party = Участник
treaty-state-signed = Подписан, не участник
treaty-state-not-party = Не участник
treaty-state-unrecorded = Не внесено
# Used as: treaty-consent-*
treaty-consent = Как государство стало участником
treaty-consent-hint = Оставьте «Не участник», если оно не дало согласия на обязательность.
treaty-consent-ratification = Ратификация
treaty-consent-accession = Присоединение
treaty-consent-succession = Правопреемство
treaty-signed-on = Дата подписания
treaty-consented-on = Дата ратификации, присоединения или правопреемства
treaty-consented-on-hint = День сдачи документа на хранение
treaty-communications = Индивидуальные сообщения
treaty-communications-hint = Сделало ли государство заявление об их признании
treaty-inquiry = Процедура расследования
# Used as: treaty-acceptance-*
treaty-acceptance-accepted = Признано
treaty-acceptance-not-accepted = Не признано
treaty-not-known = Не внесено
# Used as: treaty-report-*
treaty-report = Следующий доклад
treaty-report-due = предстоит
treaty-report-overdue = просрочен
treaty-report-submitted = представлен
treaty-report-due-on = Срок следующего доклада
treaty-report-submitted-on = Этот доклад представлен
treaty-report-submitted-on-hint = Оставьте пустым, пока он не представлен.
treaty-reviewed-on = Последнее рассмотрение органом
treaty-asking = Рекомендации, в которых об этом говорится
treaty-asked = { $count -> 
    [one] Об этом говорит { $count } рекомендация.
    [few] Об этом говорят { $count } рекомендации.
    [many] Об этом говорят { $count } рекомендаций.
   *[other] Об этом говорят { $count } рекомендации.
}
treaty-nobody-asks = Ни одна рекомендация реестра не говорит об этом прямо.
reservations-title = Оговорки и заявления
reservations-none = Ни одной не внесено.
# Used as: reservation-kind-*
reservation-kind = Вид
reservation-kind-reservation = Оговорка
reservation-kind-declaration = Заявление
reservation-made-on = Дата
reservation-text = Текст
reservation-text-hint = Как он был сдан на хранение; достаточно одного языка.
reservation-add = Добавить оговорку или заявление
reservation-withdraw = Отметить как снятую
reservation-withdrawn-on = Дата снятия
reservation-withdrawn = снята { $date }
treaty-table = Все сразу, в таблице
treaty-table-lead = В таблице по строке на договор, и в ней уже есть то, что внесено. Пишите даты как 2026-12-31 и загрузите ее в формате CSV. Принимаются все строки или ни одной.
treaty-table-take = Принять эту таблицу
treaty-table-refused = Ничего не принято: исправьте эти ячейки и загрузите таблицу снова.
treaty-table-no-column = В таблице нет столбца «treaty». Возьмите шаблон.
treaty-table-nothing = Ни в одной строке нет значения в столбцах шаблона. Возьмите шаблон и заполните его.
treaty-table-not-csv = Это не таблица CSV в UTF-8. Сохраните ее как «CSV UTF-8».
treaty-table-unknown = Это не один из 18 договоров. Напишите его код, как в шаблоне.
error-treaty-consent = Укажите, как государство стало участником, или оставьте дату пустой
error-treaty-adopted = Эта дата раньше принятия договора
error-treaty-order = Государство не может быть связано до подписания
error-reservation-text = Введите текст оговорки или заявления

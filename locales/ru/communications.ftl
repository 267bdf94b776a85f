communications-title = Соображения и решения по сообщениям
communications-lead = Что договорные органы решили по индивидуальным сообщениям о государстве. Каждая мера, о которой они просят, – обязательство реестра.
communications-empty = Соображений и решений не внесено.
views-add = Добавить соображения или решение
views-edit = Изменить эту запись
views-safety = Никого не называйте: ни автора, ни других, кого это касается, если их не называет заголовок опубликованного документа. Этот текст открыт для всех.
views-symbol-hint = Например, CCPR/C/120/D/2348/2014
views-decided-on = Дата принятия
# Used as: views-outcome-*
views-outcome = Итог
views-outcome-violation = Установлено нарушение
views-outcome-no-violation = Нарушения не установлено
views-outcome-inadmissible = Неприемлемо
views-outcome-discontinued = Рассмотрение прекращено
views-articles = Нарушенные статьи
views-articles-hint = Как они названы в соображениях: 7; 10 (1); 14 (3) (g)
views-articles-are = статьи { $articles }
views-remedies = Требуемые меры
views-remedies-hint = По строке на каждую; каждая становится рекомендацией реестра.
views-remedies-count = { $count -> 
    [one] { $count } мера
    [few] { $count } меры
    [many] { $count } мер
   *[other] { $count } меры
}
views-follow-up = Последующие меры, словами самого органа
views-follow-up-hint = Например: диалог о последующих мерах продолжается
views-grade = Оценка
views-grade-hint = Как дал орган, например B
views-information-due-on = Срок представления информации
views-information-due-on-hint = Через 180 дней после принятия, если не заполнено и нарушение установлено
views-information-sent-on = Информация направлена
views-due = Информация до { $date }
# Used as: views-information-*
views-information-due = ожидается
views-information-overdue = просрочена
views-information-sent = направлена
error-views-symbol = Введите условное обозначение документа договорного органа
error-views-known = Эти соображения уже внесены. Чтобы изменить их, откройте их из списка.
error-views-decided = Введите дату принятия

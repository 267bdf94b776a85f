priorities-title = Приоритеты
priorities-lead = Несколько человек оценивают каждый кластер по одним и тем же критериям и обосновывают каждую оценку. Общий показатель предлагает приоритет; решение принимает человек, и оно публикуется вместе с обоснованием.
priorities-compared = Сравнение всех кластеров
priorities-none = Нет кластеров для оценки
priorities-none-advice = Кластеры оцениваются после их принятия: это делают координаторы и контактные лица ответственных ведомств.
priorities-waiting = { $count ->
    [0] Вы оценили все кластеры
    [one] { $count } кластер ожидает вашей оценки
    [few] { $count } кластера ожидают вашей оценки
    [many] { $count } кластеров ожидают вашей оценки
   *[other] { $count } кластера ожидают вашей оценки
}
priority-people = { $count ->
    [0] Пока никто не оценил
    [one] Оценил { $count } человек
    [few] Оценили { $count } человека
    [many] Оценили { $count } человек
   *[other] Оценили { $count } человека
}
priority-others = { $count ->
    [0] Больше никто пока не оценил.
    [one] Оценил еще { $count } человек.
    [few] Оценили еще { $count } человека.
    [many] Оценили еще { $count } человек.
   *[other] Оценили еще { $count } человека.
}
priority-based-on = { $count ->
    [one] На основе оценок { $count } человека
    [few] На основе оценок { $count } человек
    [many] На основе оценок { $count } человек
   *[other] На основе оценок { $count } человека
}
priority-scored-by-you = Вы оценили
priority-waits-for-you = Ожидает вашей оценки
priority-score-title = Оценка: { $cluster }
priority-score-link = Поставить или изменить собственные оценки
priority-own-first = Вы увидите оценки других, когда поставите свои.
priority-own-given = Вы поставили оценки. Их можно изменить, пока решение не принято.
priority-score-label = Оценка
priority-cannot-say = Затрудняюсь ответить
priority-score-1 = 1 – очень низкая
priority-score-2 = 2 – низкая
priority-score-3 = 3 – средняя
priority-score-4 = 4 – высокая
priority-score-5 = 5 – очень высокая
priority-reason-label = Ваше обоснование, одним предложением
priority-score-save = Сохранить мои оценки
priority-given = Оценки других
priority-known = Что известно
priority-known-states = Государства, давшие рекомендации
priority-known-legislation = Рекомендации, требующие закона
priority-known-deadlines = Доклады, ожидаемые договорными органами
priority-known-no-deadline = Сроки не указаны
priority-known-not-consulted = Консультаций пока не было
priority-scores = Как оценили
priority-mean = Среднее
priority-counted = Учтено как
priority-combined = Общий показатель
priority-proposes = Предложение
priority-proposal = Предлагается: { $level }
priority-people-heading = Оценили
priority-spread = Согласие
priority-spread-one = Только одна оценка
priority-spread-agreed = Оценки совпадают
priority-spread-some = Оценки расходятся
priority-spread-wide = Оценки сильно расходятся
priority-in-force = Решено
priority-order = Числа стоят в порядке критериев: { $criteria }. Критерий, который никто не оценил, пропускается.
priority-how = Средняя оценка каждого критерия, от 1 до 5, умножается на его вес; сумма делится на сумму весов. Если высокая оценка снижает приоритет, берется 6 минус среднее. Начиная с 3,67 программа предлагает высокий приоритет, с 2,33 – средний, ниже – низкий.
priority-decide = Принять решение
priority-decide-link = Решение о приоритете
priority-decide-title = Приоритет: { $cluster }
priority-decide-hint = Уже выбрано то, что предлагают оценки. Вы можете решить иначе.
priority-why = Обоснование
priority-why-hint = Одно-два предложения, которые сможет прочитать каждый. Для начала достаточно одного языка.
priority-decide-save = Принять и опубликовать
priority-decision = Приоритет
priority-decisions = Решения
priority-decided-on = Решение принято { $day }
priority-taken-back = Приоритет снят
priority-without-scores = Решено без оценок.
priority-too-few = Оценил один человек. Показатели публикуются, если оценили хотя бы двое, чтобы ничьи оценки не были раскрыты.
priority-earlier = Прежние решения
criteria-title = Критерии
criteria-lead = По этим критериям оцениваются кластеры. Изменения касаются будущих решений; прежние сохраняют критерии и веса своего времени.
criterion = Критерий
criterion-add = Добавить критерий
criterion-change = Изменить критерий
criterion-names = Название критерия
criterion-weight = Вес
criterion-weight-hint = Критерий, который не учитывается, все равно оценивается и обсуждается.
criterion-direction = Высокая оценка
criterion-direction-for = Высокая оценка повышает приоритет
criterion-direction-against = Высокая оценка понижает приоритет
criterion-active = Оценивать по этому критерию
criterion-asked = Применяется
criterion-is-asked = Да
criterion-is-off = Отключен
priority-weight-0 = Не учитывается
priority-weight-1 = Учитывается один раз
priority-weight-2 = Учитывается дважды
priority-weight-3 = Учитывается трижды
criterion-urgency = Срочность
criterion-people = Затронутые люди
criterion-legislation = Необходимость закона
criterion-cost = Затраты
criterion-deadline = Срок договорного органа
criterion-consultation = Мнение заинтересованных сторон на консультации
criterion-hint-urgency = 1: ожидание никому не вредит. 5: люди страдают уже сегодня.
criterion-hint-people = 1: немного людей, затронутых слабо. 5: много людей или группа, которая остается в стороне.
criterion-hint-legislation = 1: практику можно изменить без закона. 5: без принятия закона ничего нельзя начать.
criterion-hint-cost = 1: хватает действующих бюджетов. 5: нужны крупные отдельные средства.
criterion-hint-deadline = 1: срок не установлен. 5: ответ нужен в ближайшие месяцы.
criterion-hint-consultation = 1: участники консультации не видят спешки. 5: те, кого это касается, согласны, что это главное. Важны доводы, а не число высказываний.
error-criterion-name = Напишите название критерия хотя бы на одном языке
error-score = Выберите оценку от 1 до 5 или уберите обоснование
error-score-reason = Обоснуйте эту оценку
error-score-none = Оцените хотя бы один критерий
error-decision-reason = Обоснуйте решение хотя бы на одном языке
error-decision-seen = Тем временем появились новые оценки или решение. Посмотрите их выше, затем решайте.
notice-priority-scored = Ваши оценки сохранены. Ниже видны оценки других.
notice-priority-decided = Решение принято. Теперь его вместе с обоснованием видят все.
my-priorities = Оценить кластеры, за которые отвечает ваше ведомство
priority-withdraw = Отозвать действующее решение
priority-withdraw-hint = Его, его обоснование и оценки по-прежнему можно прочесть, и всем видно, что оно отозвано. Снова действует предыдущее решение; оценки ждут нового решения.
priority-withdrawn-on = Отозвано { $day }
priority-withdrawn = Отозвано
priority-decided = Принято
priority-decisions-title = Решения о приоритетах
priority-state = Состояние
priority-state-in-force = действует
priority-state-replaced = заменено более поздним
priority-state-withdrawn = отозвано

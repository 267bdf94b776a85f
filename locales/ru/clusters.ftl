clusters-title = Кластеры
clusters-lead = Рекомендации, которые связаны между собой, кто за них отвечает и как далеко продвинулась работа.
clusters-none = Пока не принято ни одного кластера
clusters-none-advice = До тех пор рекомендации можно читать по отдельности.
clusters-save = Сохранить таблицей
cluster-recommendations = { $count ->
    [one] { $count } рекомендация
    [few] { $count } рекомендации
    [many] { $count } рекомендаций
   *[other] { $count } рекомендации
}
cluster-actions-done = Выполнено мероприятий: { $done } из { $count }
cluster-priority = Приоритет: { $level }
cluster-priority-label = Приоритет
priority-high = высокий
priority-medium = средний
priority-low = низкий
priority-none = еще не задан
cluster-edit = Работать с этим кластером
cluster-actions = Что делается
cluster-actions-none = Для этого кластера пока не согласовано ни одного мероприятия.
cluster-members = Рекомендации
cluster-lead = Головное ведомство
cluster-lead-none = Пока не назначено
cluster-supporting = Ведомства-соисполнители
cluster-topics = Обсуждается в консультациях
cluster-contributions = { $count ->
    [0] Высказываний пока нет
    [one] { $count } высказывание
    [few] { $count } высказывания
    [many] { $count } высказываний
   *[other] { $count } высказывания
}
cluster-placed-by-person = Помещена сюда координатором.
cluster-placed-by-program = Помещена сюда программой, потому что тексты похожи.
cluster-placed-because = Здесь, потому что с другими ее объединяет: { $words }
cluster-asks = Что рекомендуется
cluster-asks-themes = Самые частые темы:
cluster-asks-shortest = Одна из рекомендаций – самая короткая из тех, что точно сюда относятся:
cluster-all-mechanisms = Все
cluster-overlaps = Что рекомендуют несколько механизмов
cluster-overlaps-all = Посмотреть их рекомендации рядом
cluster-plain-words-link = Изложить простыми словами

clusters-unclustered = { $count ->
    [0] Все рекомендации входят в кластеры.
    [one] { $count } рекомендация пока не входит ни в один кластер.
    [few] { $count } рекомендации пока не входят ни в один кластер.
    [many] { $count } рекомендаций пока не входят ни в один кластер.
   *[other] { $count } рекомендации пока не входят ни в один кластер.
}
clusters-in-state-proposed = Предложенные
clusters-in-state-accepted = Принятые
clusters-in-state-discarded = Отклоненные
clusters-states = Состояния кластеров
clusters-none-here = В этом состоянии кластеров нет.
clusters-accept-all = Принять все предложения
clusters-propose-title = Предложение программы
clusters-propose-hint = Программа группирует по темам и текстам то, о чем еще никто не принял решения. Решения людей остаются в силе.
clusters-count = Число новых кластеров
clusters-count-hint = Оставьте пустым — число выберет программа.
clusters-propose = Предложить кластеры
cluster-words = Отличительные слова: { $words }
cluster-waiting = { $count ->
    [one] { $count } рекомендация ожидает принятия
    [few] { $count } рекомендации ожидают принятия
    [many] { $count } рекомендаций ожидают принятия
   *[other] { $count } рекомендации ожидают принятия
}
cluster-accept = Принять
cluster-accept-waiting = Принять их в этот кластер
cluster-discard = Отклонить
cluster-discard-hint = Его рекомендации после этого не входят ни в один кластер. Это невозможно, если у него уже есть мероприятие или консультация.
cluster-is-proposed = Предложен программой
cluster-is-accepted = Принятый кластер
cluster-is-merged = Объединен с другим кластером
cluster-is-discarded = Отклоненный кластер
cluster-responsibility = Приоритет и ответственность
confidence-high = надёжно
confidence-medium = вероятно
confidence-low = возможно
cluster-choose-member = Выбрать пункт { $paragraph }
cluster-move-to = Переместить выбранные рекомендации в
cluster-move-hint = Перемещенное остается там, куда вы его поместили; программа этого не меняет.
cluster-new = Новый кластер
cluster-new-name = Название нового кластера
cluster-move = Переместить
cluster-names = Название кластера
cluster-merge = Объединить с другим кластером
cluster-merge-into = Кластер, который останется
cluster-merge-hint = Все рекомендации и мероприятия перейдут в него, и прежний адрес будет вести туда.
error-cluster-name = Напишите название кластера хотя бы на одном языке
error-cluster-chosen = Выберите выше хотя бы одну рекомендацию
error-cluster-target = Выберите кластер, в который они перейдут
error-cluster-count = Напишите число от 1 до { $limit } или оставьте поле пустым
notice-clusters-proposed = Вот предложение. Пока вы его не примете, посетители ничего из него не увидят.
notice-clusters-accepted = Принято. Теперь это видят все.
notice-cluster-discarded = Кластер отклонен.
notice-recommendations-moved = Рекомендации перемещены.
notice-cluster-merged = Кластеры объединены.
journal-clusters-proposed = Предложены кластеры
journal-cluster-accepted = Кластер принят
journal-cluster-discarded = Кластер отклонен
journal-cluster-renamed = Кластер переименован
journal-recommendation-moved = Сюда перемещена рекомендация
journal-cluster-merged = Кластер объединен с другим
journal-cluster-split = Из кластера выделен новый
journal-cluster-prioritised = Задан приоритет
journal-cluster-entities-set = Назначены ответственные ведомства
plain-line-late = Пока вы писали, кто-то другой написал следующее. Повторное сохранение заменит этот текст:
names-lead = Если вы их примете, все увидят кластеры под этими названиями. Чтобы изменить названия, откройте кластер.
names-accept = Принять все под этими названиями
names-look-and-accept = Посмотреть и принять

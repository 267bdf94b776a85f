import-title = Импорт рекомендаций
import-lead = Возьмите доклад Рабочей группы по универсальному периодическому обзору или заключительные замечания договорного органа (Word, PDF), перечень рекомендаций, который УВКПЧ присылает в файле Word, экспорт Всемирного индекса прав человека (Excel, JSON), UPR Info (CSV, JSON) или IMPACT OSS (CSV) либо собственную таблицу. Вы увидите, что изменится, прежде чем что-либо изменится.
import-file = Файл
import-file-hint = Word (.docx), PDF, Excel (.xlsx), CSV или JSON
import-file-needed = Выберите файл
import-lang = Язык текстов
import-lang-hint = Используется, если язык не указан в самом файле
import-look = Посмотреть, что изменится
import-earlier = Прежние импорты
import-none-yet = Пока ничего не импортировано.
import-on = Дата
import-state = Состояние
# Used as: import-state-*
import-state-previewed = ожидает решения
import-state-applied = применен
import-state-discarded = отклонен
# Used as: import-format-*
import-format-matrix = Тематический перечень УВКПЧ
import-format-upr-info = Экспорт UPR Info
import-added = Добавлено
import-changed = Изменено
import-unchanged = Без изменений
import-refused = Не принято
import-elsewhere = О других государствах, пропущено
import-added-title = Новые рекомендации
import-changed-title = Рекомендации, которые изменятся
import-refused-title = Строки, которые нельзя прочитать
import-refused-lead = Исправьте их здесь либо в файле и импортируйте его снова. То, что уже есть в реестре, не меняется.
import-remarks-title = Названия, которых нет ни в одном списке
import-remarks-lead = Эти строки будут импортированы без такого названия.
import-announced = { $count ->
    [one] В самом файле указана { $count } рекомендация; в его таблице их другое число.
    [few] В самом файле указаны { $count } рекомендации; в его таблице их другое число.
    [many] В самом файле указано { $count } рекомендаций; в его таблице их другое число.
   *[other] В самом файле указано { $count } рекомендации; в его таблице их другое число.
}
import-line = Строка
import-lines = Строки
import-column = Столбец
import-reason = Что не так
import-excerpt = Что указано в файле
import-name = Название
import-list = Список
# Used as: import-list-*
import-list-theme = темы
import-list-group = затрагиваемые группы
import-list-sdg = ЦУР
import-list-state = государства
import-parts = Что меняется: { $parts }
# Used as: import-part-*
import-part-text = формулировка
import-part-translation = текст еще на одном языке
import-part-response = позиция
import-part-source = источник позиции
import-part-states = рекомендующие государства
import-part-themes = темы
import-part-groups = затрагиваемые группы
import-part-sdgs = ЦУР
import-more = { $count ->
    [one] и еще { $count }
    [few] и еще { $count }
    [many] и еще { $count }
   *[other] и еще { $count }
}
import-apply = Импортировать эти рекомендации
import-discard = Отклонить
import-nothing = Этот файл ничего не меняет: все уже есть в реестре.
import-applied-on = Применен { $date }
import-several-states = Этот файл касается нескольких государств, а страна портала еще не указана. Сначала укажите страну в настройках.
notice-import-applied = Рекомендации импортированы.
notice-import-nothing-ticked = Ничего не отмечено, поэтому ничего не импортировано.
notice-import-discarded = Файл отклонен; ничего не изменено.

## Why a file is refused
# Used as: import-file-*

import-file-unknown-kind = «{ $name }» — не файл Word (.docx), не PDF и не таблица (.xlsx, .csv). Сохраните его в одном из этих форматов.
import-file-not-docx = Это не файл Word (.docx). Откройте его в текстовом редакторе и сохраните как .docx.
import-file-not-csv = Это не таблица (.xlsx, .csv). Откройте файл в табличном редакторе и сохраните в одном из этих форматов.
import-file-too-large = Файл больше { $megabytes } МБ. Разделите его на несколько файлов.
import-file-damaged-archive = Файл поврежден. Запросите или скачайте его еще раз.
import-file-archive-too-large = После распаковки файл был бы намного больше документа. Сохраните его заново в текстовом редакторе.
import-file-broken-xml = Файл поврежден в части { $part }. Откройте его в текстовом редакторе и сохраните заново.
import-file-wrong-encoding = Не удаётся определить кодировку файла. Сохраните его как «CSV UTF-8».
import-file-no-table = В файле нет таблицы рекомендаций. Возьмите тематический перечень, который присылает УВКПЧ, или заполните шаблон с этой страницы.
import-file-missing-column = В таблице нет столбца «{ $column }». Добавьте его или выберите другой формат.
import-file-too-many-rows = В таблице больше { $most } строк. Разделите ее на несколько файлов.

## Why a row is refused
# Used as: import-row-*

import-row-no-text = Нет текста. Впишите рекомендацию или удалите строку.
import-row-no-symbol = Неясно, в каком документе содержится рекомендация. Добавьте источник позиции с его условным обозначением.
import-row-unknown-country = Нет государства с названием «{ $name }». Напишите название так, как принято в Организации Объединенных Наций.
import-row-unknown-response = «{ $word }» — не позиция государства. Напишите: поддержана, поддержана частично, принята к сведению или не поддержана.
import-row-unknown-language = «{ $word }» — не язык портала. Напишите ar, en, es, fr, ru или zh.
import-row-unknown-goal = «{ $word }» — не цель и не задача. Начните с номера, например 16 или 16.3.
import-row-not-a-number = «{ $word }» — не число. Пишите только цифры.
import-row-cell-count = В строке ячеек: { $found } вместо { $expected }. Проверьте, все ли кавычки закрыты.

import-template-symbol = Условное обозначение
import-template-session = Сессия
import-template-date = Дата документа
import-template-title = Собственная таблица
import-template-lead = Рекомендации, которых нет ни в одном из этих файлов, можно внести в шаблон и импортировать из него. Обязателен только текст; строка, которая начинается с #, — пример и пропускается. Государства, темы и группы разделяются точкой с запятой.
import-template-download = Шаблон ({ $format })
import-template-example = Пример: замените эту строку
import-read-as = Эта таблица не в кодировке UTF-8. Она прочитана как { $encoding }; проверьте, верны ли буквы.
# Used as: import-format-*
import-format-uhri = Всемирный индекс прав человека
import-format-impact = IMPACT OSS
import-format-csv = Таблица портала
# Used as: import-part-*
import-part-origin = её происхождение
import-file-encrypted = Файл защищён паролем. Откройте его, сохраните без пароля и импортируйте ещё раз.
import-file-broken-json = Файл JSON повреждён в строке { $line }. Скачайте его ещё раз.
import-file-empty = Файл пуст. Скачайте его ещё раз или выберите другой.
import-file-impact-actions = Это список мер IMPACT. Импортируйте здесь его список рекомендаций, а меры внесите в план.
import-file-impact-indicators = Это список показателей IMPACT. Импортируйте здесь его список рекомендаций; показателям в реестре места нет.
import-file-not-kept = Содержимое файла не удалось сохранить. Ничего не импортировано; попробуйте ещё раз чуть позже.
import-row-no-reference = Нет ссылочного номера. Укажите его, как в IMPACT.
import-row-not-a-date = «{ $word }» — не дата. Напишите год, месяц и день, например 2026-03-31.
# Used as: kind-*
kind-concern = Обеспокоенность
recommendation-index = Во Всемирном индексе прав человека

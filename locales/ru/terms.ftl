### The words of the field, as the Russian texts of the UN have them.
### Forms: { -cluster }, and form: "genitive", "plural" or "plural-genitive".

## What is recommended

-mechanism = { $form ->
   *[singular] механизм
    [genitive] механизма
    [plural] механизмы
    [plural-genitive] механизмов
}
-universal-periodic-review = универсальный периодический обзор
-treaty-body = договорный орган
-special-procedure = специальная процедура
-regional-body = региональный орган
-national-mechanism = национальный механизм осуществления, представления докладов и последующей деятельности
-document = { $form ->
   *[singular] документ
    [genitive] документа
    [plural] документы
    [plural-genitive] документов
}
-symbol = условное обозначение
-session = сессия
-cycle = цикл
-concluding-observations = заключительные замечания
-recommendation = { $form ->
   *[singular] рекомендация
    [genitive] рекомендации
    [plural] рекомендации
    [plural-genitive] рекомендаций
}
-voluntary-pledge = добровольное обязательство
-paragraph = пункт
-recommending-state = рекомендующее государство
-state-under-review = государство — объект обзора
-response = позиция государства
-under-consideration = на рассмотрении
-supported = поддержана
-supported-in-part = поддержана частично
-noted = принята к сведению
-not-supported = не поддержана

## How it is sorted

-theme = { $form ->
   *[singular] тема
    [genitive] темы
    [plural] темы
    [plural-genitive] тем
}
-affected-group = затрагиваемая группа
-sdg-target = задача ЦУР
-cluster = { $form ->
   *[singular] кластер
    [genitive] кластера
    [plural] кластеры
    [plural-genitive] кластеров
}
-priority = приоритет

## Who does what about it

-entity = { $form ->
   *[singular] ведомство
    [genitive] ведомства
    [plural] ведомства
    [plural-genitive] ведомств
}
-lead-entity = головное ведомство
-supporting-entity = ведомство-соисполнитель
-focal-point = { $form ->
   *[singular] контактное лицо
    [genitive] контактного лица
    [plural] контактные лица
    [plural-genitive] контактных лиц
}
-plan = { $form ->
   *[singular] план
    [genitive] плана
    [plural] планы
    [plural-genitive] планов
}
-national-action-plan = национальный план действий
-action = { $form ->
   *[singular] мероприятие
    [genitive] мероприятия
    [plural] мероприятия
    [plural-genitive] мероприятий
}
-milestone = контрольная точка
-indicator = { $form ->
   *[singular] показатель
    [genitive] показателя
    [plural] показатели
    [plural-genitive] показателей
}
-baseline = исходное значение
-target = целевое значение
-progress-update = { $form ->
   *[singular] отчет о ходе работы
    [genitive] отчета о ходе работы
    [plural] отчеты о ходе работы
    [plural-genitive] отчетов о ходе работы
}
-evidence = подтверждающие материалы
-plan-state = состояние мероприятия
-implementation-level = степень осуществления
-assessment = оценка
-report = доклад

## Who is asked

-consultation = { $form ->
   *[singular] консультация
    [genitive] консультации
    [plural] консультации
    [plural-genitive] консультаций
}
-topic = { $form ->
   *[singular] вопрос
    [genitive] вопроса
    [plural] вопросы
    [plural-genitive] вопросов
}
-contribution = { $form ->
   *[singular] высказывание
    [genitive] высказывания
    [plural] высказывания
    [plural-genitive] высказываний
}
-comment = комментарий
-reply = ответ
-official-reply = официальный ответ
-meeting = { $form ->
   *[singular] встреча
    [genitive] встречи
    [plural] встречи
    [plural-genitive] встреч
}
-summary = { $form ->
   *[singular] резюме
    [genitive] резюме
    [plural] резюме
    [plural-genitive] резюме
}
-receipt = квитанция
-mode-named = под своим именем
-mode-pseudonymous = под псевдонимом
-mode-sealed = под печатью
-mode-anonymous = анонимно

## How the portal works

-reminder = напоминание
-desk = рабочий стол
-journal = журнал
-register = реестр
-exchange = площадка обмена
-cooperation-activity = деятельность по техническому сотрудничеству
-good-practice = передовая практика
-need = потребность
-offer = предложение
-fund = фонд

## Who uses it

-visitor = посетитель
-participant = участник
-stakeholder = заинтересованная сторона
-organisation = организация
-civil-society = гражданское общество
-nhri = национальное правозащитное учреждение
-representative = представитель
-validator = утверждающее лицо
-facilitator = ведущий встречи
-observer = наблюдатель
-moderator = модератор
-trustee = доверенное лицо
-auditor = аудитор
-coordinator = координатор
-administrator = администратор

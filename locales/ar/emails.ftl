email-greeting = إلى { $name }، تحية طيبة وبعد،
email-fact = { $label }: { $value }
email-automatic = أُرسلت هذه الرسالة آلياً من { $sender }.
email-action = الإجراء
email-due = موعد الاستحقاق
email-cluster = المجموعة
email-entity = الجهة المسؤولة
email-plan-state = الحالة
email-reminder-subject-due = { $action } – يستحق في { $day }
email-reminder-subject-today = { $action } – يستحق اليوم، { $day }
email-reminder-subject-late = { $action } – فات موعده، كان يستحق في { $day }
email-reminder-due = { $count ->
    [zero] حل موعد استحقاق هذا الإجراء.
    [one] بقي يوم واحد على موعد استحقاق هذا الإجراء.
    [two] بقي يومان على موعد استحقاق هذا الإجراء.
    [few] بقيت { $count } أيام على موعد استحقاق هذا الإجراء.
    [many] بقي { $count } يوماً على موعد استحقاق هذا الإجراء.
   *[other] بقي { $count } يوم على موعد استحقاق هذا الإجراء.
}
email-reminder-today = يحل اليوم موعد استحقاق هذا الإجراء.
email-reminder-late = { $count ->
    [zero] حل موعد استحقاق هذا الإجراء.
    [one] كان موعد استحقاق هذا الإجراء أمس.
    [two] مضى يومان على موعد استحقاق هذا الإجراء.
    [few] مضت { $count } أيام على موعد استحقاق هذا الإجراء.
    [many] مضى { $count } يوماً على موعد استحقاق هذا الإجراء.
   *[other] مضى { $count } يوم على موعد استحقاق هذا الإجراء.
}
email-reminder-asks = نرجو إفادتنا بما أُنجز. يكفي ذكر الحالة مع جملتين أو ثلاث، ولا حاجة إلى كلمة مرور.
email-reminder-button = الرد الآن
email-reminder-hand-over = إذا أصبح شخص آخر مسؤولاً عن هذا الأمر فافتحوا الرابط وأخبرونا بذلك، وسيتولى المنسقون ما يلزم.
email-link-until = هذا الرابط شخصي، لكم وحدكم، ويعمل حتى { $day }. نرجو عدم إعطائه لغيركم.
email-answer-link-subject = { $action } – رابط جديد لردكم
email-answer-link-text = طلبتم رابطاً جديداً لأن الرابط السابق انتهت صلاحيته.
email-answer-subject = رد من { $entity }: { $action }
email-answer-intro = قدمت جهة مسؤولة تحديثاً عن أحد الإجراءات.
email-answer-text = مضمون الرد
email-answer-button = عرض الإجراء
email-hand-over-subject = { $entity }: ينبغي تذكير شخص آخر
email-hand-over-text = يقول أحد مسؤولي الاتصال إن شخصاً آخر أصبح مسؤولاً عن إجراءاته. تظل التذكيرات تُرسل إلى العنوان نفسه إلى أن تغيّروه.
email-hand-over-who = صاحب الإفادة
email-hand-over-words = نص الإفادة
email-hand-over-button = تغيير مسؤولي الاتصال
email-test-subject = اختبار: بريد البوابة يصل
email-test-text = طلبتم هذا الاختبار من مكتب التنسيق. وتسلك التذكيرات الطريق نفسه.
email-test-button = العودة إلى التذكيرات

reminder-desk-lead = من سيُذكَّر تالياً، وما أُرسل، وما لم يُرسل وسبب ذلك.
reminder-warning-no-server = لم يُضبط خادم بريد: كل الرسائل تنتظر. يضبط مدير النظام BARAZA_SMTP_URL.
reminder-warning-never-ran = لم تُعالج التذكيرات قط: العملية الخلفية لا تعمل. شغّلوا «baraza serve» من دون «--no-worker»، أو «baraza remind».
reminder-warning-no-run = عولجت التذكيرات آخر مرة: { $moment }. العملية الخلفية لا تعمل.
reminder-warning-refused = يرفض خادم البريد الرسائل منذ أكثر من ساعتين. رد الخادم:
reminder-coming = ما سيأتي
reminder-coming-lead = خلال الأيام الثلاثين القادمة، ما لم يرد أحد قبل ذلك. ولا يُذكَّر من رد خلال الأيام السبعة الأخيرة.
reminder-coming-none = لا تذكير مستحقاً خلال الأيام الثلاثين القادمة.
mail-state-failed = تعذر إرسالها
mail-state-queued = قيد الانتظار
mail-state-skipped = لم تُرسل
mail-state-sent = أُرسلت
mail-list-failed = رسائل تعذّر إرسالها نهائياً
mail-list-queued = رسائل تنتظر الإرسال
mail-list-skipped = تذكيرات لم تُرسل
mail-list-sent = رسائل أُرسلت
reminder-list-empty = لا شيء.
mail-column-subject = الموضوع
mail-column-to = إلى
mail-column-when = متى
mail-column-why = السبب
mail-to-nobody = لا أحد
mail-why-waits = سيحين دورها بعد لحظة.
mail-again = إعادة المحاولة
mail-kind-reminder = تذكير
mail-kind-answer-link = رابط جديد
mail-kind-answer-received = رد
mail-kind-hand-over = تغيير مسؤول الاتصال
mail-kind-reminder-test = اختبار
mail-reason-look-back = فات موعده بأكثر من 72 ساعة: لم تكن البوابة تعمل
mail-reason-superseded = حل أيضاً موعد تذكير أحدث للإجراء نفسه
mail-reason-no-focal-point = ليس للجهة مسؤول اتصال
mail-reason-unreachable = ليس لأي من مسؤولي اتصال الجهة حساب مفتوح له عنوان
mail-reason-answered = ردت الجهة في هذه الأثناء
mail-reason-settled = أُنجز الإجراء أو أُلغي
mail-reason-due-date-changed = تغيّر موعد الاستحقاق
mail-reason-not-in-charge = لم يعد هذا الشخص مسؤول الاتصال في الجهة
reminder-rules = القواعد
reminder-rules-none = لا قاعدة: لا يُذكَّر أحد.
reminder-rule-before = { $count ->
    [zero] في يوم الاستحقاق
    [one] قبل موعد الاستحقاق بيوم واحد
    [two] قبل موعد الاستحقاق بيومين
    [few] قبل موعد الاستحقاق بـ { $count } أيام
    [many] قبل موعد الاستحقاق بـ { $count } يوماً
   *[other] قبل موعد الاستحقاق بـ { $count } يوم
}
reminder-rule-on = في يوم الاستحقاق
reminder-rule-after = { $count ->
    [zero] في يوم الاستحقاق
    [one] بعد موعد الاستحقاق بيوم واحد
    [two] بعد موعد الاستحقاق بيومين
    [few] بعد موعد الاستحقاق بـ { $count } أيام
    [many] بعد موعد الاستحقاق بـ { $count } يوماً
   *[other] بعد موعد الاستحقاق بـ { $count } يوم
}
reminder-rule-remove = إزالة
reminder-rule-days = عدد الأيام
reminder-rule-side = متى
reminder-side-before = قبل موعد الاستحقاق
reminder-side-on = في يوم الاستحقاق
reminder-side-after = بعد موعد الاستحقاق
reminder-rule-add = إضافة قاعدة
reminder-timing = وقت الإرسال
reminder-hour = الساعة
reminder-hour-hint = بحسب المنطقة الزمنية لكل مستلم.
reminder-weekend = عطلة نهاية الأسبوع
reminder-weekend-hint = ما يقع في العطلة يُرسل في يوم العمل التالي.
reminder-weekend-none = بلا عطلة: تُحتسب كل الأيام
reminder-weekend-saturday-sunday = السبت والأحد
reminder-weekend-friday-saturday = الجمعة والسبت
reminder-look = معاينة وتجربة
reminder-preview = قراءة تذكير بأي لغة
reminder-preview-lead = أقرب تذكير قادم. لا يعمل رابطه إلا في الرسالة نفسها.
reminder-preview-languages = لغة التذكير
reminder-preview-none = لا شيء لعرضه بعد
reminder-preview-none-lead = حالما يكون لإجراء مفتوح موعد استحقاق يمكن قراءة تذكيره هنا.
reminder-test = إرسال اختبار إليّ
notice-reminder-test-queued = رسالة اختبار في طريقها إلى عنوانكم.
notice-reminder-again = تُعاد محاولة إرسال الرسالة.
error-reminder-days = اكتبوا عدداً صحيحاً من الأيام من 1 إلى { $limit }
error-reminder-side = حددوا هل ذلك قبل موعد الاستحقاق أم في يومه أم بعده
error-reminder-rule-twice = هذه القاعدة موجودة من قبل

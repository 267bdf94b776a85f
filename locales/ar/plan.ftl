plan-title = خطة التنفيذ
plan-lead = ما سيجري عمله، ومن سيقوم به، وبحلول متى.
plan-filters = التصفية
plan-state = حالة الإجراء
plan-state-planned = مخطط له
plan-state-under-way = قيد التنفيذ
plan-state-delayed = متأخر
plan-state-done = منجز
plan-state-dropped = ملغى
plan-entity = الجهة المسؤولة
plan-show = عرض النتائج
plan-clear = إزالة معايير التصفية
plan-none-found = لا يوجد إجراء مطابق
plan-none-found-advice = جرّبوا حالة أخرى أو جهة أخرى.
plan-none = لا توجد إجراءات في الخطة بعد
plan-none-advice = ستظهر الإجراءات هنا حالما يُتفق عليها.
plan-all-entities = كل الجهات
plan-all-states = كل الحالات
plan-overdue = فات موعده
choose = اختاروا …
action-number = الإجراء { $number }
action-due = موعد الاستحقاق: { $day }
action-overdue = { $count ->
    [zero] الموعد اليوم
    [one] فات موعده منذ يوم واحد
    [two] فات موعده منذ يومين
    [few] فات موعده منذ { $count } أيام
    [many] فات موعده منذ { $count } يوماً
   *[other] فات موعده منذ { $count } يوم
}
action-add = إضافة إجراء
action-edit = تعديل هذا الإجراء
action-entity = الجهة المسؤولة
action-entity-hint = تصل التذكيرات إلى مسؤولي الاتصال فيها عند اقتراب الموعد.
action-cluster = المجموعة
action-cluster-hint = لا تُضاف الإجراءات إلا إلى المجموعات المقبولة.
action-titles = العنوان
action-descriptions = الوصف
action-descriptions-hint = ما الذي يجب إنجازه، وكيف يُعرف أنه أُنجز.
action-starts-on = تاريخ البدء
action-starts-on-hint = اختياري.
action-due-on = موعد الاستحقاق
action-due-on-hint = آخر يوم لا يُعد فيه الإجراء متأخراً.
action-history = ما جرى
progress-title = ما أُبلغ عنه
progress-none = لم تبلغ الجهة المسؤولة عن أي تقدم بعد.
progress-report = الإبلاغ عن التقدم
progress-state-hint = كما هي اليوم.
progress-body = ما الذي أُنجز؟
progress-body-hint = بضع جمل تكفي: ما تم، وما بقي، وما يعوق العمل.
progress-language = لغة النص
progress-attachment = ملف مرفق
progress-attachment-hint = PDF أو DOCX أو ODT أو XLSX أو PNG أو JPEG، حتى 10 ميغابايت. قد يحتفظ ملف PDF باسم كاتبه.
progress-who-sees = من يرى هذا
progress-who-sees-all = يرى الجميع النص والملف واسم جهتكم. ولا يُعرض اسمكم أنتم.
progress-send = إرسال التقرير
notice-progress = شكراً لكم. نُشر تقريركم.
desk-plan-lead = لكل مجموعة إجراء، له جهة وموعد استحقاق.
desk-plan-none-advice = اقبلوا مجموعة أولاً، ثم أضيفوا إجراءً لها.
error-action-cluster = اختاروا المجموعة التي يخصها الإجراء
error-action-entity = اختاروا الجهة المسؤولة عن الإجراء
error-action-due = حددوا موعد الاستحقاق
error-action-order = لا يمكن أن يسبق موعد الاستحقاق تاريخ البدء
error-action-title = اكتبوا عنوان الإجراء بلغة واحدة على الأقل
error-progress-body = اكتبوا ما الذي أُنجز
file-empty = هذا الملف فارغ. اختاروا ملفاً آخر
file-too-big = هذا الملف أكبر من 10 ميغابايت. صغّروه أو قسّموه
file-type-refused = لا يمكن إرفاق هذا النوع من الملفات. أرسلوا الملف بصيغة PDF أو DOCX أو ODT أو XLSX أو PNG أو JPEG
file-damaged = هذا الملف تالف. افتحوه واحفظوه من جديد ثم حاولوا مرة أخرى
file-has-macros = يحتوي هذا الملف على وحدات ماكرو. احفظوه من دونها أو بصيغة PDF
journal-action-added = أُضيف الإجراء إلى الخطة
journal-action-changed = عُدّل الإجراء
journal-progress-reported = أبلغت الجهة عن التقدم

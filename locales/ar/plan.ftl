plan-title = خطة التنفيذ
plan-lead = ما ستقوم به الدولة، ومن يقوم به، وبحلول متى.
plan-filters = تصفية
plan-state = حالة الإجراء
plan-state-planned = مخطط له
plan-state-under-way = قيد التنفيذ
plan-state-delayed = متعثر
plan-state-done = منجز
plan-state-dropped = ملغى
plan-entity = الجهة المسؤولة
plan-show = عرض النتائج
plan-clear = إزالة التصفية
plan-none-found = لا يوجد إجراء يطابق التصفية
plan-none-found-advice = جرّب حالة أخرى أو جهة أخرى.
plan-none = لا توجد إجراءات في الخطة بعد
plan-none-advice = ستظهر هنا حال الاتفاق عليها.
plan-all-entities = كل الجهات
plan-all-states = كل الحالات
plan-overdue = متأخر عن موعده
choose = اختر …
action-number = الإجراء { $number }
action-due = الموعد النهائي { $day }
action-overdue = { $count ->
    [zero] الموعد اليوم
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
}
action-add = إضافة إجراء
action-edit = تعديل الإجراء
action-entity = الجهة المسؤولة
action-entity-hint = تصل رسائل التذكير إلى مسؤول الاتصال فيها.
action-cluster = المجموعة
action-cluster-hint = لا تظهر هنا إلا المجموعات المقبولة.
action-titles = العنوان
action-descriptions = الوصف
action-descriptions-hint = ما الذي يجب إنجازه، وكيف يُعرف أنه أُنجز.
action-starts-on = تاريخ البدء
action-starts-on-hint = اختياري.
action-due-on = الموعد النهائي
action-due-on-hint = آخر يوم من المهلة.
action-history = ما جرى
progress-title = ما تم الإبلاغ عنه
progress-none = لم تبلغ الجهة المسؤولة عن أي تقدم بعد.
progress-report = الإبلاغ عن التقدم
progress-state-hint = كما هي اليوم.
progress-body = ما الذي أُنجز؟
progress-body-hint = بضع جمل تكفي: ما تم، وما بقي، وما يعوق العمل.
progress-language = لغة النص
progress-attachment = ملف مرفق
progress-attachment-hint = PDF أو DOCX أو ODT أو XLSX أو PNG أو JPEG، حتى 10 MB. قد يحتفظ ملف PDF باسم كاتبه.
progress-who-sees = من يرى هذا
progress-who-sees-all = يرى الجميع النص والملف واسم جهتك، ولا يُعرض اسمك.
progress-send = إرسال التقرير
notice-progress = شكرًا، نُشر تقريرك.
desk-plan-lead = إجراء لكل مجموعة، بجهة مسؤولة وموعد نهائي.
desk-plan-none-advice = اقبل مجموعة أولًا، ثم أضف إجراءً لها.
error-action-cluster = اختر المجموعة التي يخصها الإجراء
error-action-entity = اختر الجهة المسؤولة عن الإجراء
error-action-due = حدّد الموعد النهائي
error-action-order = يجب ألا يسبق الموعد النهائي تاريخ البدء
error-action-title = اكتب عنوان الإجراء بلغة واحدة على الأقل
error-progress-body = اكتب ما الذي أُنجز
file-empty = هذا الملف فارغ. اختر ملفًا آخر
file-too-big = هذا الملف أكبر من 10 MB. صغّره أو قسّمه
file-type-refused = لا يمكن إرفاق هذا النوع من الملفات. أرسله بصيغة PDF أو DOCX أو ODT أو XLSX أو PNG أو JPEG
file-damaged = هذا الملف تالف. افتحه واحفظه من جديد ثم أعد المحاولة
file-has-macros = يحتوي هذا الملف على وحدات ماكرو. احفظه بدونها أو بصيغة PDF
journal-action-added = أُضيف الإجراء إلى الخطة
journal-action-changed = عُدّل الإجراء
journal-progress-reported = أبلغت الجهة عن التقدم

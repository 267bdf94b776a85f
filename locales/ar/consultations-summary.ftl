summary-title = ملخص المشاورة
summary-said = { $count ->
    [zero] لا مساهمات حتى الآن
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $count } مساهمات
    [many] { $count } مساهمة
   *[other] { $count } مساهمة
}
summary-subtitle = ملخص المشاورة – { $mechanism }
summary-footer = الصفحة {"{page}"} من {"{pages}"}
summary-what-was-asked = ما الذي طُرح للتشاور
summary-what-was-said = ما الذي قيل
summary-what-changed = ما الذي تغيّر
summary-no-outcome = لم يُكتب بعد ما الذي تغيّر نتيجة هذه المشاورة.
summary-numbers = المشاركة بالأرقام
summary-period = الفترة
summary-from-until = من { $from } إلى { $until }
summary-audience = من كان بإمكانه المساهمة
summary-audience-everybody = الجميع
summary-audience-registered = من لديهم حساب
summary-audience-invited = المدعوون
summary-modes = طرق الظهور المتاحة
summary-mode = طريقة الظهور
summary-mode-named = بالاسم الصريح
summary-mode-pseudonymous = باسم مستعار
summary-mode-anonymous = بدون اسم
summary-contributions = المساهمات
summary-replies = الردود
summary-official-replies = الردود الرسمية
summary-written-on = تاريخ إعداد الملخص
summary-address = الرابط
summary-by-topic = حسب المسألة
summary-by-mode = حسب طريقة الظهور
summary-by-language = حسب اللغة
summary-topic = المسألة
summary-language = اللغة
summary-left-out = ما لم يُدرج: مساهمات أخفاها المشرفون: { $hidden }؛ مساهمات سحبها أصحابها: { $withdrawn }.
summary-recommendations = التوصيات المعنية: { $list }
summary-nothing-said = لم يساهم أحد في هذه المسألة.
summary-by = { $name }، { $date }
summary-official-by = رد رسمي · { $name }، { $date }
summary-anonymous = بدون اسم
summary-former-participant = مشارك سابق
summary-mechanism = الآلية الوطنية
summary-download-docx = تنزيل الملخص (Word)
summary-still-open = ما زالت المشاورة مفتوحة حتى { $until }؛ هذه الأرقام مؤقتة.
summary-files = ملفات
summary-file-docx = الملخص: Word (DOCX)
summary-file-xlsx = كل المساهمات: Excel (XLSX)
summary-file-csv = كل المساهمات: CSV
summary-file-json = كل المساهمات: JSON
summary-file = مشاورة-{ $number }
summary-sheet = المساهمات
summary-official-yes = نعم
summary-official-no = لا
summary-state-published = منشورة
summary-state-hidden = أخفاها المشرفون
summary-state-withdrawn = سحبها صاحبها
summary-column-topic = رقم المسألة
summary-column-topic-title = المسألة
summary-column-key = المعرّف
summary-column-parent = رد على
summary-column-depth = المستوى
summary-column-date = التاريخ
summary-column-mode = طريقة الظهور
summary-column-name = الاسم الظاهر
summary-column-organisation = المنظمة
summary-column-official = رد رسمي
summary-column-entity = الجهة
summary-column-language = اللغة
summary-column-state = الحالة
summary-column-text = النص
summary-column-address = الرابط
outcome-write = كتابة ما الذي تغيّر
outcome-hint = عن كل ما قيل: ما الذي فُعل، أو لماذا لم يُفعل. يُنشر النص في الملخص.
journal-outcome-written = كُتب ما الذي تغيّر نتيجة مشاورة
summary-groups = ما قيل، في مجموعات
summary-groups-hint = جمع المنسقون ما هو متشابه. وتدل المجموعة على ما تحدث عنه الناس، لا على اتفاقهم.
summary-group = المجموعة
summary-campaigns = نص واحد أُرسل مرات عديدة
summary-campaign = النص
summary-times-sent = عدد مرات الإرسال
summary-group-kinds = من
summary-groups-small = { $count ->
    [zero] تُعرض جميع المجموعات.
    [one] لا تُعرض مجموعة واحدة تضم أقل من خمس مساهمات، كي لا يُستدل على أحد.
    [two] لا تُعرض مجموعتان تضم كل منهما أقل من خمس مساهمات، كي لا يُستدل على أحد.
    [few] لا تُعرض { $count } مجموعات تضم كل منها أقل من خمس مساهمات، كي لا يُستدل على أحد.
    [many] لا تُعرض { $count } مجموعة تضم كل منها أقل من خمس مساهمات، كي لا يُستدل على أحد.
   *[other] لا تُعرض { $count } مجموعة تضم كل منها أقل من خمس مساهمات، كي لا يُستدل على أحد.
}
summary-kind-organisation = باسم منظمات: { $count }
summary-kind-named = بالاسم: { $count }
summary-kind-pseudonymous = باسم مختار: { $count }
summary-kind-anonymous = بلا اسم: { $count }
summary-column-group = المجموعة

entities-title = الجهات المسؤولة
entities-lead = الجهات التي تعمل على تنفيذ التوصيات، وما عليها، وما أنجزته.
entities-none = لم تُسجَّل أي جهة بعد
entities-none-advice = ستظهر هنا حال تعيين الجهات المسؤولة.
entity-open-actions = { $count ->
    [zero] لا توجد إجراءات جارية
    [one] إجراء واحد جارٍ
    [two] إجراءان جاريان
    [few] { $count } إجراءات جارية
    [many] { $count } إجراءً جاريًا
   *[other] { $count } إجراء جارٍ
}
entity-overdue-actions = { $count ->
    [zero] لا توجد إجراءات متأخرة
    [one] إجراء واحد متأخر
    [two] إجراءان متأخران
    [few] { $count } إجراءات متأخرة
    [many] { $count } إجراءً متأخرًا
   *[other] { $count } إجراء متأخر
}
entity-closed = أُغلقت هذه الجهة ولا تتولى أعمالًا جديدة. وما أنجزته يبقى هنا.
entity-actions = ما على هذه الجهة وما أنجزته
entity-actions-none = لا يوجد في الخطة إجراء لهذه الجهة بعد.
entity-leads = الجهة الرئيسية في
entity-supports = تساند
entity-clusters-none = لا تقود هذه الجهة أي مجموعة.
desk-entities-lead = من يجيب عن ماذا، وإلى من تُرسل رسائل التذكير.
desk-entities-none-advice = أضف وزارة أو محكمة أو أي جهة أخرى، ثم عيّن مسؤول الاتصال فيها.
entity-add = إضافة جهة
entity-is-closed = مغلقة
entity-names = الاسم
names-hint = يُقرأ الاسم بلغة القارئ، وإن لم يوجد فبالإنكليزية. تكفي لغة واحدة للبدء.
entity-public-page = كما يراها الجمهور
focal-points-title = مسؤولو الاتصال
focal-points-none = لا يجيب أحد عن هذه الجهة بعد، فلا تصلها رسائل التذكير.
focal-point-make-main = جعله مسؤول الاتصال الرئيسي
focal-point-remove = إنهاء مهمته
focal-point-add = إضافة مسؤول اتصال
focal-point-part = الصفة
focal-point-part-main = رئيسي
focal-point-part-alternate = مناوب
person-email = البريد الإلكتروني
person-email-hint = من ليس له حساب يُدعى برسالة إلكترونية.
person-name = الاسم
person-language = اللغة
person-language-hint = تُكتب الرسائل إليه بهذه اللغة.
entity-reopen = إعادة فتح الجهة
entity-close = إغلاق الجهة
entity-close-hint = لا تتولى بعد ذلك أعمالًا جديدة، ويبقى ما أنجزته ظاهرًا.
organisations-title = منظمات أصحاب المصلحة
organisations-lead = من التُّحقق منه فقط يشارك باسم منظمته.
organisations-none = لم تُسجَّل أي منظمة بعد.
organisation-verified = تم التحقق منها
organisation-waits = تنتظر التحقق
organisation-add = إضافة منظمة
organisation-name = اسم المنظمة
organisation-name-hint = كما تكتبه المنظمة نفسها.
organisation-kind = نوع المنظمة
organisation-kind-ngo = منظمة غير حكومية
organisation-kind-nhri = المؤسسة الوطنية لحقوق الإنسان
organisation-kind-union = نقابة
organisation-kind-university = جامعة أو معهد بحوث
organisation-kind-un = كيان تابع للأمم المتحدة
organisation-kind-parliament = البرلمان
organisation-kind-business = منشأة تجارية أو جمعية أعمال
organisation-kind-other = منظمة أخرى
organisation-verify = تأكيد التحقق من المنظمة
organisation-unverify = سحب التحقق
organisation-verify-hint = تأكد من وجودها وممن يتكلم باسمها.
representatives-title = الممثلون
representatives-none = لا يتكلم أحد باسم هذه المنظمة بعد.
representative-add = إضافة ممثل
representative-remove = إنهاء التمثيل
entity-kind = نوع الجهة
entity-kind-ministry = وزارة
entity-kind-agency = هيئة حكومية
entity-kind-court = محكمة أو سلطة قضائية
entity-kind-prosecution = النيابة العامة
entity-kind-police = الشرطة
entity-kind-parliament = البرلمان
entity-kind-statistics = مكتب الإحصاء
entity-kind-ombudsperson = أمين المظالم
entity-kind-province = مقاطعة أو إقليم
entity-kind-municipality = بلدية
entity-kind-council = مجلس أو لجنة
entity-kind-other = جهة أخرى
error-entity-name = اكتب اسم الجهة بلغة واحدة على الأقل
error-choose = اختر من القائمة
error-person-email = اكتب عنوان البريد الإلكتروني للشخص
error-person-name = اكتب اسم الشخص
error-organisation-name = اكتب اسم المنظمة
journal-entity-added = أُضيفت جهة
journal-entity-changed = عُدّلت بيانات الجهة
journal-entity-closed = أُغلقت الجهة
journal-entity-reopened = أُعيد فتح الجهة
journal-focal-point-set = عُيّن مسؤول اتصال
journal-focal-point-removed = أُنهيت مهمة مسؤول اتصال
journal-organisation-added = أُضيفت منظمة
journal-organisation-verified = تغيّر التحقق من منظمة
journal-representative-set = تغيّر ممثل منظمة

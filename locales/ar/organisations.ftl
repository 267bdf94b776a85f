entities-title = الجهات المسؤولة
entities-lead = الجهات المسؤولة عن العمل بالتوصيات، وما على كل منها، وما أنجزته.
entities-none = لم تُسجَّل أي جهة بعد
entities-none-advice = ستظهر الجهات هنا حالما تُحدَّد المسؤوليات.
entity-open-actions = { $count ->
    [zero] لا توجد إجراءات مفتوحة
    [one] إجراء واحد مفتوح
    [two] إجراءان مفتوحان
    [few] { $count } إجراءات مفتوحة
    [many] { $count } إجراءً مفتوحاً
   *[other] { $count } إجراء مفتوح
}
entity-overdue-actions = { $count ->
    [zero] لا إجراءات فات موعدها
    [one] إجراء واحد فات موعده
    [two] إجراءان فات موعدهما
    [few] { $count } إجراءات فات موعدها
    [many] { $count } إجراءً فات موعده
   *[other] { $count } إجراء فات موعده
}
entity-closed = أُغلقت هذه الجهة ولا تتولى أعمالاً جديدة. وما أنجزته يبقى هنا.
entity-actions = ما على هذه الجهة وما أنجزته
entity-actions-none = لا يوجد في الخطة إجراء لهذه الجهة بعد.
entity-leads = جهة رئيسية في
entity-supports = جهة مساندة في
entity-clusters-none = ليست الجهة الرئيسية في أي مجموعة.
desk-entities-lead = من المسؤول عن ماذا، وإلى من تُرسل التذكيرات.
desk-entities-none-advice = أضيفوا وزارة أو محكمة أو أي جهة أخرى، ثم مسؤول الاتصال فيها.
entity-add = إضافة جهة
entity-is-closed = مغلقة
entity-names = الاسم
names-hint = يظهر الاسم بلغة القارئ، وإن لم يوجد بها فبالإنكليزية. تكفي لغة واحدة للبدء.
entity-public-page = كما يراها الجمهور
focal-points-title = مسؤولو الاتصال
focal-points-none = لا أحد مسؤول عن الرد باسم هذه الجهة بعد: لا تصل التذكيرات إلى أحد.
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
entity-close-hint = لا تتولى بعد ذلك أعمالاً جديدة، ويبقى ما أنجزته ظاهراً.
organisations-title = منظمات أصحاب المصلحة
organisations-lead = لا يتحدث باسم المنظمات إلا ممثلو المنظمات التي جرى التحقق منها.
organisations-none = لم تُسجَّل أي منظمة بعد.
organisation-verified = جرى التحقق منها
organisation-waits = تنتظر التحقق
organisation-add = إضافة منظمة
organisation-name = اسم المنظمة
organisation-name-hint = كما تكتبه المنظمة نفسها.
organisation-kind = نوع المنظمة
organisation-kind-ngo = منظمة غير حكومية
organisation-kind-nhri = مؤسسة وطنية لحقوق الإنسان
organisation-kind-union = نقابة عمالية
organisation-kind-university = جامعة أو معهد بحوث
organisation-kind-un = كيان تابع للأمم المتحدة
organisation-kind-parliament = البرلمان
organisation-kind-business = مؤسسة أعمال أو رابطة لمؤسسات الأعمال
organisation-kind-other = منظمة أخرى
organisation-verify = تأكيد التحقق من هذه المنظمة
organisation-unverify = سحب التحقق
organisation-verify-hint = تأكدوا من وجودها وممن يتحدث باسمها.
representatives-title = الممثلون
representatives-none = لا يتحدث أحد باسم هذه المنظمة بعد.
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
error-entity-name = اكتبوا اسم الجهة بلغة واحدة على الأقل
error-choose = اختاروا من القائمة
error-person-email = اكتبوا عنوان البريد الإلكتروني للشخص
error-person-name = اكتبوا اسم الشخص
error-organisation-name = اكتبوا اسم المنظمة
journal-entity-added = أُضيفت جهة
journal-entity-changed = عُدّلت بيانات الجهة
journal-entity-closed = أُغلقت الجهة
journal-entity-reopened = أُعيد فتح الجهة
journal-focal-point-set = عُيّن مسؤول اتصال
journal-focal-point-removed = أُنهيت مهمة مسؤول اتصال
journal-organisation-added = أُضيفت منظمة
journal-organisation-verified = تغيّر التحقق من منظمة
journal-representative-set = تغيّر ممثل منظمة

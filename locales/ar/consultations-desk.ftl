consultation-new = مشاورة جديدة
consultation-edit = تعديل المشاورة
consultations-all = جميع المشاورات
consultations-empty-desk = ابدأوا بالمشاورة الأولى: تؤخذ مسائلها من المجموعات المقبولة.
consultation-phase = الحالة
consultation-opens-at = الافتتاح
consultation-closes-at = الإغلاق
consultation-audience = من يستطيع المساهمة
consultation-audience-missing = اختاروا من يستطيع المساهمة
audience-everybody = الجميع
audience-registered = من لديهم حساب
audience-invited = المدعوون
consultation-modes = كيف يمكن الظهور
consultation-modes-hint = يختار كل مساهم طريقته عند الكتابة، وتكون الطريقة الأقل كشفاً مختارة مسبقاً. لا يمكن تغيير ذلك بعد النشر.
consultation-modes-missing = اختاروا طريقة واحدة على الأقل
consultation-modes-fixed = المشاورة منشورة: ما وُعد به الناس بشأن من يساهم وكيف يظهر لا يتغير.
consultation-texts = العنوان والغرض
consultation-texts-hint = تكفي لغة واحدة؛ ومن يقرأ لغة أخرى يرى الإنكليزية أو أي لغة متاحة.
consultation-texts-missing = اكتبوا عنواناً بلغة واحدة على الأقل
consultation-title = العنوان
consultation-title-missing = اكتبوا العنوان بهذه اللغة أيضاً
consultation-purpose = الغرض: ما المطلوب، ومن يسأل، ولماذا الآن، وما الذي يمكن أن يتغير
consultation-times = الأوقات
consultation-times-hint = بتوقيت { $zone }.
consultation-opens-on = يوم الافتتاح
consultation-opens-time = ساعة الافتتاح
consultation-closes-on = يوم الإغلاق
consultation-closes-time = ساعة الإغلاق
consultation-opens-missing = حددوا يوم الافتتاح
consultation-closes-missing = حددوا يوم الإغلاق
consultation-closes-too-early = يجب أن يكون الإغلاق بعد الافتتاح
consultation-as-others = كما يراها الآخرون
consultation-missing-languages = لا عنوان بعد بهذه اللغات: { $languages }.
consultation-warning-short = أقل من أسبوعين للإجابة: الجمعيات والقرى تحتاج إلى وقت أطول.
consultation-warning-at-once = وقت الافتتاح قد مضى: تُفتح المشاورة حالما تنشرونها.
consultation-warning-no-anonymous = لا يمكن لأحد أن يساهم بدون اسم: من يخشون الأعمال الانتقامية سيلزمون الصمت.
consultation-hindrance-no-topic = أضيفوا مسألة واحدة على الأقل.
consultation-hindrance-past = وقت الإغلاق قد مضى: حددوا وقتاً لاحقاً.
consultation-publish = نشر المشاورة
consultation-publish-lead = بعد النشر يراها الجميع، وتُفتح في وقتها. ولا يمكن بعد ذلك تغيير من يساهم وكيف يظهر.
notice-consultation-published = نُشرت المشاورة.
topic-add = إضافة
topic-remove = إزالة هذه المسألة
topic-add-clusters = مسائل من المجموعات
topic-add-question = سؤال حر
topic-clusters = المجموعات المقبولة
topic-clusters-lead = تصبح كل مجموعة مختارة مسألة لها نقاشها.
topic-no-clusters = لا مجموعات مقبولة بعد
topic-cluster-taken = هي مسألة بالفعل: { $cluster }
topic-cluster-see = عرض توصياتها
topic-title = عنوان السؤال
topic-title-missing = اكتبوا عنواناً بلغة واحدة على الأقل
topic-question = السؤال
invitation-title = الدعوات
invitation-count = { $count ->
    [0] لم يُدعَ أحد بعد
    [one] دُعي شخص واحد
    [two] دُعي شخصان
    [few] دُعي { $count } أشخاص
    [many] دُعي { $count } شخصاً
   *[other] دُعي { $count } شخص
}
invitation-addresses = عناوين البريد الإلكتروني
invitation-addresses-hint = عنوان في كل سطر، لأشخاص لديهم حساب هنا.
invitation-addresses-missing = اكتبوا عنواناً واحداً على الأقل
invitation-addresses-unknown = بعض هذه العناوين ليس لها حساب، فلم يُدعَ أحد. احذفوا هذه العناوين أو اطلبوا من أصحابها التسجيل أولاً.
invitation-send = دعوتهم
notice-participants-invited = دُعوا إلى المشاورة.

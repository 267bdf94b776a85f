register-title = التوصيات
register-lead = ما أوصت به آليات الأمم المتحدة لحقوق الإنسان الدولةَ، وما كان موقف الدولة منه.
register-search-label = ابحث عن توصية
register-search = ابحث
register-found = { $count ->
    [0] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
}
register-filters = المرشِّحات
register-filters-set = { $count ->
    [zero] المرشِّحات
    [one] المرشِّحات (واحد مفعَّل)
    [two] المرشِّحات (اثنان مفعَّلان)
    [few] المرشِّحات ({ $count } مفعَّلة)
    [many] المرشِّحات ({ $count } مفعَّلاً)
   *[other] المرشِّحات ({ $count } مفعَّل)
}
register-clear = أزل جميع المرشِّحات
register-set = { $facet }: { $value }
register-remove = أزل هذا المرشِّح
register-show = اعرض النتائج
register-any = الكل
register-all-values = { $count ->
    [zero] لا شيء
    [one] الوحيد
    [two] كلاهما
    [few] الكل ({ $count })
    [many] الكل ({ $count })
   *[other] الكل ({ $count })
}
register-sort = الترتيب
# Used as: register-sort-*
register-sort-document = أحدث الوثائق أولاً
register-sort-newest = أحدث ما سُجِّل أولاً
register-sort-states = ما أوصت به دول أكثر أولاً
# Used as: facet-*
facet-response = موقف الدولة
facet-cycle = جولة الاستعراض الدوري الشامل
facet-mechanism = الآلية
facet-document = الوثيقة
facet-theme = الموضوع
facet-group = الفئة المتأثرة
facet-sdg = هدف التنمية المستدامة
facet-state = الدولة صاحبة التوصية
facet-cluster = المجموعة
facet-entity = الجهة المسؤولة
register-none-title = لا توجد توصية مطابقة
register-none-advice = استخدم كلمات أو مرشِّحات أقل. يجري البحث عن الكلمات بجميع اللغات وفي رموز الوثائق وأرقام الفقرات.
register-empty-title = لا توجد توصيات بعد
register-empty-advice = ستظهر هنا بعد استيراد أول وثيقة.
register-download = نزّل هذه القائمة
# Used as: response-*
response-under-consideration = قيد النظر
response-supported = تحظى بالتأييد
response-supported-in-part = تحظى بتأييد جزئي
response-noted = أحيط بها علمًا
response-not-supported = لا تحظى بالتأييد
response-voluntary-pledge = تعهد طوعي
# Used as: kind-*
kind-recommendation = توصية
kind-pledge = تعهد طوعي
document-cycle = الجولة { $cycle }
document-session = الدورة { $session }
documents-title = وثائق الأمم المتحدة
documents-lead = الوثائق التي ترد فيها التوصيات، مع مواقف الدولة.
documents-empty = لا توجد أي وثيقة في السجل بعد.
document-recommendations = { $count ->
    [0] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
}
document-see = اعرض توصياتها
recommendation-title = التوصية { $paragraph }
recommendation-untitled = التوصية رقم { $number }
recommendation-number = الرقم
recommendation-kind = النوع
recommendation-text = النص
recommendation-lang = اللغة
recommendation-address = العنوان
recommendation-also-in = متاحة أيضاً بهذه اللغات
recommendation-source = المصدر
recommendation-read-at-un = اقرأها لدى الأمم المتحدة
recommendation-paragraph = الفقرة
recommendation-states = الدول صاحبة التوصية
recommendation-themes = المواضيع
recommendation-groups = الفئات المتأثرة
recommendation-sdgs = أهداف التنمية المستدامة
recommendation-ours = الأسماء المعلَّمة بعلامة * من ترجمتنا وفق مصطلحات الأمم المتحدة.
recommendation-no-cluster = ليست في أي مجموعة بعد
recommendation-lead = الجهة الرئيسية
recommendation-supporting = الجهات المساندة
recommendation-actions = ما يجري عمله
recommendation-no-actions = لا يوجد أي إجراء مقرر بعد.
recommendation-due = تُستحق في { $date }
recommendation-newest = أحدث تقرير
recommendation-consultations = أين تُناقَش
recommendation-contributions = { $count ->
    [0] لا مساهمات بعد
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $count } مساهمات
    [many] { $count } مساهمة
   *[other] { $count } مساهمة
}
recommendation-history = السجل الزمني
recommendation-added-on = أضيفت إلى السجل
recommendation-changed-by = عدّلها الاستيراد { $number }: { $what }
journal-document-added = إضافة وثيقة
journal-recommendations-imported = استيراد توصيات
journal-recommendation-changed = تعديل توصية بالاستيراد

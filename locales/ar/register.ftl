register-title = التوصيات
register-lead = ما أوصت به آليات الأمم المتحدة لحقوق الإنسان الدولةَ، وموقف الدولة منه.
register-search-label = البحث عن توصية
register-search = بحث
register-found = { $count ->
    [0] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
}
register-filters = التصفية
register-filters-set = { $count ->
    [zero] التصفية
    [one] التصفية (معيار واحد)
    [two] التصفية (معياران)
    [few] التصفية ({ $count } معايير)
    [many] التصفية ({ $count } معياراً)
   *[other] التصفية ({ $count } معيار)
}
register-clear = إزالة معايير التصفية
register-set = { $facet }: { $value }
register-remove = إزالة هذا المعيار
register-show = عرض النتائج
register-any = الكل
register-all-values = { $count ->
    [zero] لا شيء
    [one] القيمة الوحيدة
    [two] القيمتان كلتاهما
    [few] الكل ({ $count })
    [many] الكل ({ $count })
   *[other] الكل ({ $count })
}
register-sort = الترتيب
# Used as: register-sort-*
register-sort-document = أحدث الوثائق أولاً
register-sort-newest = أحدث ما أُضيف إلى السجل أولاً
register-sort-states = الأكثر عدداً من الدول صاحبة التوصية أولاً
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
register-none-advice = استخدموا كلمات أقل أو معايير تصفية أقل. يجري البحث عن الكلمات بجميع اللغات وفي رموز الوثائق وأرقام الفقرات.
register-empty-title = لا توجد توصيات بعد
register-empty-advice = ستظهر هنا بعد استيراد أول وثيقة.
register-download = تنزيل هذه القائمة
# Used as: response-*
response-under-consideration = قيد النظر
response-supported = تحظى بالتأييد
response-supported-in-part = تحظى بتأييد جزئي
response-noted = أُحيط بها علماً
response-not-supported = لا تحظى بالتأييد
response-voluntary-pledge = تعهد طوعي
# Used as: kind-*
kind-recommendation = توصية
kind-pledge = تعهد طوعي
document-cycle = الجولة { $cycle }
document-session = الدورة { $session }
documents-title = وثائق الأمم المتحدة
documents-lead = الوثائق التي ترد فيها التوصيات، والوثائق الأخرى لكل استعراض.
documents-empty = لا توجد أي وثيقة في السجل بعد.
document-recommendations = { $count ->
    [0] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
}
document-see = عرض توصياتها
symbol-find = البحث عن وثيقة برمزها
symbol-label = رمز الوثيقة
symbol-hint = يرد الرمز في أعلى الصفحة الأولى من الوثيقة، مثل CEDAW/C/SEN/CO/3-7.
symbol-unknown = ليس هذا رمز وثيقة من وثائق الأمم المتحدة. انسخوه من أعلى الصفحة الأولى من الوثيقة.
symbol-not-here = لا يتضمن سجل هذه البوابة هذه الوثيقة.
symbol-country = الدولة المعنية
symbol-reports = التقارير الدورية
symbol-session = الدورة أو السنة
# Used as: symbol-nature-*
symbol-nature-session-document = وثيقة دورة
symbol-nature-resolution = قرار
symbol-nature-decision = مقرر
symbol-nature-draft = مشروع
symbol-nature-conference-room-paper = ورقة غرفة اجتماع
symbol-nature-national-report = التقرير الوطني للاستعراض الدوري الشامل
symbol-nature-compilation = تجميع معلومات الأمم المتحدة
symbol-nature-stakeholder-summary = موجز ورقات الجهات صاحبة المصلحة
symbol-nature-state-report = تقرير الدولة الطرف
symbol-nature-concluding-observations = الملاحظات الختامية
symbol-nature-list-of-issues = قائمة المسائل
symbol-nature-list-of-issues-prior-to-reporting = قائمة المسائل السابقة لتقديم التقرير
symbol-nature-replies-to-list-of-issues = الردود على قائمة المسائل
symbol-nature-follow-up = معلومات عن متابعة الملاحظات الختامية
symbol-nature-general-comment = تعليق عام أو توصية عامة
symbol-nature-views = آراء أو قرار بشأن بلاغ
symbol-nature-summary-record = محضر موجز
recommendation-title = التوصية { $paragraph }
recommendation-untitled = التوصية رقم { $number }
recommendation-number = الرقم
recommendation-kind = النوع
recommendation-text = النص
recommendation-lang = اللغة
recommendation-address = الرابط
recommendation-also-in = متاحة أيضاً بهذه اللغات
recommendation-source = المصدر
recommendation-read-at-un = قراءتها في موقع الأمم المتحدة
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
recommendation-no-actions = لم يُخطَّط لأي إجراء بعد.
recommendation-due = موعد الاستحقاق: { $date }
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
recommendation-added-on = أُضيفت إلى السجل
recommendation-changed-by = عدّلها الاستيراد { $number }: { $what }
journal-document-added = أُضيفت وثيقة
journal-recommendations-imported = استُوردت توصيات
journal-recommendation-changed = عُدّلت توصية بالاستيراد

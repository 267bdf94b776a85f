### The words of the field, as the Arabic texts of the UN have them.
### Forms: { -cluster }, and form: "definite", "plural" or "definite-plural".

## What is recommended

-mechanism = { $form ->
   *[singular] آلية
    [definite] الآلية
    [plural] آليات
    [definite-plural] الآليات
}
-universal-periodic-review = الاستعراض الدوري الشامل
-treaty-body = هيئة معاهدة
-special-procedure = إجراء خاص
-regional-body = هيئة إقليمية
-national-mechanism = الآلية الوطنية للتنفيذ والإبلاغ والمتابعة
-document = { $form ->
   *[singular] وثيقة
    [definite] الوثيقة
    [plural] وثائق
    [definite-plural] الوثائق
}
-symbol = رمز الوثيقة
-session = دورة
-cycle = جولة
-concluding-observations = الملاحظات الختامية
-recommendation = { $form ->
   *[singular] توصية
    [definite] التوصية
    [plural] توصيات
    [definite-plural] التوصيات
}
-voluntary-pledge = تعهد طوعي
-paragraph = فقرة
-recommending-state = الدولة صاحبة التوصية
-state-under-review = الدولة موضوع الاستعراض
-response = موقف الدولة
-under-consideration = قيد النظر
-supported = تحظى بالتأييد
-supported-in-part = تحظى بتأييد جزئي
-noted = أُحيط بها علماً
-not-supported = لا تحظى بالتأييد

## How it is sorted

-theme = { $form ->
   *[singular] موضوع
    [definite] الموضوع
    [plural] مواضيع
    [definite-plural] المواضيع
}
-affected-group = فئة متأثرة
-sdg-target = غاية من غايات أهداف التنمية المستدامة
-cluster = { $form ->
   *[singular] مجموعة
    [definite] المجموعة
    [plural] مجموعات
    [definite-plural] المجموعات
}
-priority = أولوية

## Who does what about it

-entity = { $form ->
   *[singular] جهة
    [definite] الجهة
    [plural] جهات
    [definite-plural] الجهات
}
-lead-entity = الجهة الرئيسية
-supporting-entity = الجهة المساندة
-focal-point = { $form ->
   *[singular] مسؤول اتصال
    [definite] مسؤول الاتصال
    [plural] مسؤولو اتصال
    [definite-plural] مسؤولو الاتصال
}
-plan = { $form ->
   *[singular] خطة
    [definite] الخطة
    [plural] خطط
    [definite-plural] الخطط
}
-national-action-plan = خطة العمل الوطنية
-action = { $form ->
   *[singular] إجراء
    [definite] الإجراء
    [plural] إجراءات
    [definite-plural] الإجراءات
}
-milestone = معلم رئيسي
-indicator = { $form ->
   *[singular] مؤشر
    [definite] المؤشر
    [plural] مؤشرات
    [definite-plural] المؤشرات
}
-baseline = خط الأساس
-target = القيمة المستهدفة
-progress-update = { $form ->
   *[singular] تحديث عن التقدم
    [definite] تحديث التقدم
    [plural] تحديثات عن التقدم
    [definite-plural] تحديثات التقدم
}
-evidence = أدلة
-plan-state = حالة الإجراء
-implementation-level = مستوى التنفيذ
-assessment = تقييم
-report = تقرير

## Who is asked

-consultation = { $form ->
   *[singular] مشاورة
    [definite] المشاورة
    [plural] مشاورات
    [definite-plural] المشاورات
}
-topic = { $form ->
   *[singular] مسألة
    [definite] المسألة
    [plural] مسائل
    [definite-plural] المسائل
}
-contribution = { $form ->
   *[singular] مساهمة
    [definite] المساهمة
    [plural] مساهمات
    [definite-plural] المساهمات
}
-comment = تعليق
-reply = رد
-official-reply = رد رسمي
-meeting = { $form ->
   *[singular] اجتماع
    [definite] الاجتماع
    [plural] اجتماعات
    [definite-plural] الاجتماعات
}
-summary = { $form ->
   *[singular] ملخص
    [definite] الملخص
    [plural] ملخصات
    [definite-plural] الملخصات
}
-receipt = إيصال
-mode-named = بالاسم الصريح
-mode-pseudonymous = باسم مستعار
-mode-sealed = مختومة
-mode-anonymous = بدون اسم

## How the portal works

-reminder = تذكير
-desk = مكتب التنسيق
-journal = سجل الأحداث
-register = سجل التوصيات
-exchange = منصة التبادل
-cooperation-activity = نشاط تعاون تقني
-good-practice = ممارسة جيدة
-need = احتياج
-offer = عرض دعم
-fund = صندوق

## Who uses it

-visitor = زائر
-participant = مشارك
-stakeholder = صاحب مصلحة
-organisation = منظمة
-civil-society = المجتمع المدني
-nhri = المؤسسة الوطنية لحقوق الإنسان
-representative = ممثل
-validator = مصادِق
-facilitator = ميسِّر
-observer = مراقب
-moderator = مشرف
-trustee = الطرف المؤتمن
-auditor = مدقِّق
-coordinator = منسِّق
-administrator = مدير النظام

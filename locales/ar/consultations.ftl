consultations-lead = ما تُسألون عنه، وإلى متى، وما الذي ترتب على ما قيل.
consultations-empty = لا مشاورات بعد
consultations-empty-lead = تظهر هنا حالما تُنشر.
consultation-kicker = مشاورة
topic-kicker = مسألة في مشاورة
phase-draft = مسودة
phase-coming = قادمة
phase-open = مفتوحة
phase-closed = مغلقة
consultation-days-left = { $count ->
    [0] تُغلق اليوم
    [one] تُغلق غداً
    [two] تُغلق بعد يومين
    [few] تُغلق بعد { $count } أيام
    [many] تُغلق بعد { $count } يوماً
   *[other] تُغلق بعد { $count } يوم
}
consultation-closes = حتى { $moment }
consultation-closed-on = أُغلقت: { $moment }
consultation-opens = تُفتح: { $moment }
consultation-take-part = شاركوا
consultation-summary = قراءة الملخص
audience-may-write-everybody = يمكن للجميع القراءة والمساهمة.
audience-may-write-registered = يمكن للجميع القراءة؛ وللمساهمة يلزم حساب.
audience-may-write-invited = يمكن للجميع القراءة؛ ويساهم المدعوون.
topics-count = { $count ->
    [0] لا مسائل
    [one] مسألة واحدة
    [two] مسألتان
    [few] { $count } مسائل
    [many] { $count } مسألة
   *[other] { $count } مسألة
}
topic-recommendations = التوصيات المعنية
topic-recommendations-count = { $count ->
    [0] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
}
topic-all-recommendations = جميع توصيات هذه المجموعة
consultation-course = كيف تسير المشاورة
consultation-course-opens = تُفتح للمساهمات
consultation-course-closes = تُغلق
consultation-course-summary = يُنشر ملخص: ما الذي سُمع وما الذي تغيّر
consultation-so-far = المشاركة حتى الآن
consultation-counting = تُحسب المساهمات والردود المنشورة، ومنها الردود الرسمية؛ ولا تُحسب المخفية والمسحوبة.

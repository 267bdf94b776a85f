home-title = بماذا وُعد، وماذا أُنجز، وما رأيكم في ذلك
home-lead = ما أوصت به آليات الأمم المتحدة لحقوق الإنسان هذا البلدَ، ومن المسؤول عن العمل به.
home-find = البحث عن توصية
home-find-button = بحث
home-open = مفتوح الآن
home-open-none = لا توجد مشاورة مفتوحة حالياً.
home-open-all = جميع المشاورات
home-coming = تُفتح قريباً
# $moment: day, time and zone
home-closes = تُغلق: { $moment }
# $moment: day, time and zone
home-opens = تُفتح: { $moment }
home-days-left = { $count ->
    [zero] تُغلق اليوم
    [one] تُغلق غداً
    [two] تُغلق بعد يومين
    [few] تُغلق بعد { $count } أيام
    [many] تُغلق بعد { $count } يوماً
   *[other] تُغلق بعد { $count } يوم
}
home-topics = { $count ->
    [zero] لا مسائل
    [one] مسألة واحدة
    [two] مسألتان
    [few] { $count } مسائل
    [many] { $count } مسألة
   *[other] { $count } مسألة
}
home-standing = أين وصل التنفيذ
home-done = { $done } من { $total }
home-done-words = من إجراءات الخطة أُنجزت
home-actions-done = أُنجز: { $count }
home-actions-under-way = قيد التنفيذ: { $count }
home-actions-late = فات موعده: { $count }
home-actions-planned = لم يبدأ: { $count }
home-no-actions = لا تتضمن الخطة أي إجراء بعد.
home-recommendations = التوصيات
home-supported = تحظى بتأييد الدولة
home-in-part = تحظى بتأييد جزئي
home-noted = أُحيط بها علماً أو لا تحظى بالتأييد
home-pledges = تعهدات طوعية
home-plan = الخطة إجراءً إجراءً
home-themes = حسب الموضوع
home-themes-words = أكثر المواضيع وروداً في التوصيات
home-theme = الموضوع
home-news = الجديد
home-news-none = لم يحدث شيء في الستين يوماً الماضية.
home-empty = هذه البوابة قيد الإعداد
home-empty-words = ستجدون هنا قريباً التوصيات الموجهة إلى هذا البلد، ومن المسؤول عن كل منها وما أُنجز. عودوا بعد أيام قليلة.
home-empty-desk = الخطوة الأولى هي استيراد التوصيات: جدول المفوضية السامية لحقوق الإنسان بصيغة Word أو جدول بيانات. سترون ما سيُضاف قبل أن يُضاف شيء.
home-empty-import = استيراد التوصيات
news-recommendations = { $count ->
    [zero] لم تُضف توصيات
    [one] أُضيفت توصية واحدة
    [two] أُضيفت توصيتان
    [few] أُضيفت { $count } توصيات
    [many] أُضيفت { $count } توصية
   *[other] أُضيفت { $count } توصية
}
news-clusters = { $count ->
    [zero] لم تُقبل مجموعات
    [one] قُبلت مجموعة
    [two] قُبلت مجموعتان
    [few] قُبلت { $count } مجموعات
    [many] قُبلت { $count } مجموعة
   *[other] قُبلت { $count } مجموعة
}
news-progress = أُبلغ عن تقدم
news-announced = أُعلن عن مشاورة
news-opened = فُتحت المشاورة
news-closed = أُغلقت المشاورة
news-outcome = ما غيّرته المشاورة
news-official-reply = رد رسمي

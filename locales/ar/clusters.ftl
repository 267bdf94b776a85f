clusters-title = المجموعات
clusters-lead = توصيات تتصل بأمر واحد، ومن المسؤول عنها، وإلى أين وصل العمل بشأنها.
clusters-none = لا توجد مجموعات مقبولة بعد
clusters-none-advice = يمكنكم في هذه الأثناء قراءة التوصيات واحدة واحدة.
clusters-save = حفظ في جدول
cluster-recommendations = { $count ->
    [zero] لا توصيات
    [one] توصية واحدة
    [two] توصيتان
    [few] { $count } توصيات
    [many] { $count } توصية
   *[other] { $count } توصية
}
cluster-actions-done = الإجراءات المنجزة: { $done } من { $count }
cluster-priority = الأولوية: { $level }
cluster-priority-label = الأولوية
priority-high = عالية
priority-medium = متوسطة
priority-low = منخفضة
priority-none = لم تُحدَّد بعد
cluster-edit = العمل على هذه المجموعة
cluster-actions = ما يجري عمله
cluster-actions-none = لم يُتفق على أي إجراء لهذه المجموعة بعد.
cluster-members = التوصيات
cluster-lead = الجهة الرئيسية
cluster-lead-none = لم تُعيَّن بعد
cluster-supporting = الجهات المساندة
cluster-topics = مشاورات بشأن هذه المجموعة
cluster-contributions = { $count ->
    [0] لا مساهمات بعد
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $count } مساهمات
    [many] { $count } مساهمة
   *[other] { $count } مساهمة
}
cluster-placed-by-person = وضعها هنا أحد المنسقين.
cluster-placed-by-program = وضعها البرنامج هنا لتشابه النصوص.
cluster-placed-because = هنا لأنها تشترك مع غيرها في: { $words }
cluster-asks = ما المطلوب
cluster-asks-themes = أكثر موضوعاتها تكرارًا:
cluster-asks-shortest = إحدى توصياتها، وهي أقصر ما ينتمي إليها بيقين:
cluster-all-mechanisms = الكل
cluster-overlaps = ما تطلبه عدة آليات
cluster-overlaps-all = عرض توصياتها جنبًا إلى جنب
cluster-plain-words-link = صياغتها بكلمات بسيطة

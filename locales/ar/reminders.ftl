answer-title = ما الذي أُنجز من هذا الإجراء؟
answer-lead = أنت تجيب بصفتك { $name } باسم { $entity }. هذه الصفحة لك وحدك، ولا حاجة إلى كلمة مرور.
answer-form = ردك
answer-hand-over = هل أصبح شخص آخر مسؤولًا عن هذا الأمر؟
answer-hand-over-lead = أخبر المنسقين كي يُذكَّر الشخص المناسب. تظل التذكيرات تصلك إلى أن يغيّروا ذلك.
answer-hand-over-words = من هو، إن كنت تعرفه
answer-hand-over-send = إخبار المنسقين
answer-hand-over-title = أُخبر المنسقون
answer-hand-over-next = سيسألون جهتك عمّن يجيب من الآن فصاعدًا. لا يلزمك فعل شيء آخر.
answer-thanks-title = شكرًا لك، حُفظ ردك
answer-thanks-next = يظهر ردك الآن في صفحة الإجراء العامة، وقد أُبلغ به المنسقون. إذا لم يكتمل الإجراء بعد فستصلك رسالة تذكير عند اقتراب موعده.
answer-thanks-public = عرضه في صفحة الإجراء
answer-thanks-correct = للإضافة أو التصحيح استخدم الرابط نفسه حتى { $day }.
answer-back = العودة إلى الاستمارة
answer-expired-title = انتهت صلاحية هذا الرابط
answer-expired-lead = تعمل الروابط الواردة في الرسائل لمدة محدودة. يمكننا إرسال رابط جديد إلى العنوان نفسه.
answer-expired-send = أرسلوا لي رابطًا جديدًا
answer-renewed-title = رابط جديد في طريقه إليك
answer-renewed-lead = انظر في صندوق البريد الذي وصل إليه الرابط الأول. قد يستغرق الأمر بضع دقائق.
answer-not-in-charge-title = لم تعد مسؤولًا عن هذا الإجراء
answer-not-in-charge-lead = عيّنت جهتك شخصًا آخر، أو أُغلق حسابك. ما يُقدم عن الإجراء متاح للجميع.
due-today = يستحق اليوم
due-days-left = { $count ->
    [zero] يستحق اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يومًا
   *[other] بقي { $count } يوم
}
due-days-late = { $count ->
    [zero] يستحق اليوم
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $count } أيام
    [many] متأخر { $count } يومًا
   *[other] متأخر { $count } يوم
}
my-lead = أنت تجيب باسم { $entities }.
my-late = متأخر
my-coming = المواعيد القادمة
my-answered = اكتمل أو أُلغي
my-due = يستحق في { $day }.
my-last-answer = آخر رد في { $day }
my-empty = لا شيء مستحق عليك
my-empty-lead = لا يوجد في الخطة إجراء لجهتك. ستصلك رسالة عندما يحين موعد إجراء.
my-no-entity = لا تمثل أي جهة
my-no-entity-lead = تعرض هذه الصفحة ما على مسؤول الاتصال إنجازه. إذا كان عليك تمثيل جهة فاكتب إلى المنسقين.
inbox-title = بريد العرض التجريبي
inbox-lead = لا يخرج أي بريد من هذا العرض. ما كان سيُرسل موجود هنا، الأحدث أولًا.
inbox-empty = لا بريد بعد
inbox-empty-lead = ستظهر هنا التذكيرات وروابط الدخول والردود.
inbox-to = إلى
inbox-text = نص الرسالة
inbox-html = عرض شكلها في برنامج البريد

report-reason = ما الخطأ فيها؟
report-reason-missing = اختاروا سبباً
report-reason-danger = تعرّض شخصاً للخطر
report-reason-personal-data = تكشف بيانات شخصية
report-reason-hate = تحض على الكراهية أو العنف
report-reason-spam = إعلان أو تكرار
report-reason-other = سبب آخر
report-title = إبلاغ المشرفين عن هذه المساهمة
report-lead = سينظر فيها المشرفون. ولا تُحفظ هوية من أبلغ عنها.
report-note = ملاحظة للمشرفين
report-note-hint = اختيارية. حتى 1000 حرف.
report-send = إرسال البلاغ
notice-contribution-reported = شكراً لكم. سينظر المشرفون في المساهمة.
contribution-hide = إخفاء
contribution-show-again = إظهار من جديد
contribution-hidden-only-you = مخفية، لا يراها غير المشرفين:
moderation-title = الإشراف على المساهمات
moderation-lead = ما أُبلغ عنه، الأكثر بلاغات أولاً. يُذكر السبب مكان المساهمة المخفية، ويُبلَّغ صاحبها بالبريد الإلكتروني إن عُرف.
moderation-empty = لا شيء ينتظر
moderation-empty-lead = لا بلاغات مفتوحة.
moderation-tick = اختيار هذه المساهمة
moderation-times = { $count ->
    [0] لم يُبلغ عنها
    [one] مرة واحدة
    [two] مرتان
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
moderation-hide-ticked = إخفاء المختارة
moderation-dismiss-ticked = إبقاء المختارة وإغلاق البلاغات
moderation-deed-missing = اختاروا الإخفاء أو الإبقاء
moderation-none-ticked = اختاروا مساهمة واحدة على الأقل
notice-moderation-done = تم ذلك.
moderation-hide-title = إخفاء المساهمة
moderation-hide-lead = يبقى سطر يذكر السبب. ويُحفظ النص للمشرفين، ويُبلَّغ صاحب المساهمة بالبريد الإلكتروني إن عُرف.
moderation-restore-title = إظهار المساهمة من جديد
moderation-restore-lead = يراها الجميع من جديد.
notice-contribution-hidden = أُخفيت المساهمة.
notice-contribution-restored = المساهمة ظاهرة من جديد.
mail-thread-open = إلى النقاش
mail-thread-why = تتلقون هذه الرسالة لأن الرد موجّه إلى مساهمتكم.
mail-official-reply-subject = رد رسمي على مساهمتكم: { $topic }
mail-official-reply-line = وصل من { $entity } رد على مساهمتكم في «{ $topic }».
mail-hidden-subject = أُخفيت مساهمتكم: { $topic }
mail-hidden-line = أخفى المشرفون مساهمتكم في «{ $topic }». السبب: { $reason }.
mail-hidden-appeal = إن رأيتم أن ذلك خطأ فاكتبوا إلى المنسقين؛ عنوانهم في صفحة الاتصال. ويمكنكم كتابة مساهمة أخرى.
mail-kind-official-reply = رد رسمي
mail-kind-contribution-hidden = مساهمة أُخفيت

notice-themes-accepted = قُبل. ويظهر الآن ضمن مواضيع كل توصية.
notice-themes-taken-back = جرى التراجع. ويحتفظ سجل الأحداث بالقرار وبالتراجع عنه.
error-theme-unknown = لا يوجد في أي قائمة موضوع بهذا الاسم. اختاروا واحداً مما يُعرض أثناء الكتابة.
error-theme-chosen = اختاروا اقتراحاً واحداً على الأقل، أو اذكروا موضوعاً.
themes-title = توصيات بلا مواضيع
themes-untagged = { $count ->
    [0] لكل توصية موضوع.
    [one] توصية واحدة بلا موضوع بعد.
    [two] توصيتان بلا موضوع بعد.
    [few] { $count } توصيات بلا موضوع بعد.
    [many] { $count } توصية بلا موضوع بعد.
   *[other] { $count } توصية بلا موضوع بعد.
}
themes-none = لا شيء ينتظر هنا. وما يُستورد بلا مواضيع يظهر هنا مع اقتراحات.
themes-list = التوصيات والاقتراحات
themes-suggested = اقتراحات البرنامج
themes-nothing-suggested = لا يقترح البرنامج شيئاً: لم ينظر في هذا النص بعد، أو لا يعرف كلماته.
themes-other = موضوع آخر
themes-accept = قبول ما وُضعت عليه علامة
themes-accept-all-title = القبول دفعة واحدة
themes-accept-all-hint = يُقبل لجميع التوصيات التي بلا مواضيع كل ما اقتُرح بهذه الدرجة من الثقة على الأقل. ويمكنكم التراجع عن ذلك.
themes-from-level = القبول ابتداءً من
themes-level-sure = مؤكد
themes-level-likely = مرجَّح
themes-level-possible = محتمل
themes-level-means-sure = نحو 99 من كل 100 اقتراح من هذا النوع أو أكثر صحيحة.
themes-level-means-likely = أكثر من ثلثيها صحيحة.
themes-level-means-possible = نحو نصفها أو أقل صحيحة.
themes-certainty = { $level }، يصح { $share } مرة من كل 100
themes-of-level = التوصيات: { $number }
themes-accept-all = القبول دفعة واحدة
themes-decisions = ما قُبل مؤخراً
themes-decision = التوصيات: { $recommendations }. التصنيفات: { $terms }.
themes-undo = تراجع
recommendation-terms-accepted = صُنِّفت ضمن: { $terms }
recommendation-terms-taken-back = لم تعد مصنفة ضمن: { $terms }

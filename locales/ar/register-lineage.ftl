lineage-title = تكرار التوصيات عبر الجولات
lineage-lead = يقترح البرنامج ما يشبه توصية من الجولة السابقة للآلية نفسها، بكلماته أو بمعناه، ولو كان بلغة أخرى. والشبه من 100 هو ثلاثة أعشار للكلمات المشتركة وسبعة أعشار للمعنى، مع خمس نقاط للدولة نفسها وخمس للموضوع نفسه؛ وإذا اختلفت اللغتان فهو المعنى وحده ناقصاً خمس عشرة نقطة. القرار لكم، ولا يُعاد اقتراح ما تقرر.
lineage-states = حسب القرار
lineage-state-proposed = مقترحة
lineage-state-confirmed = مؤكدة
lineage-state-refused = مرفوضة
lineage-none = لا شيء هنا. تُقارَن الجولات بعد كل استيراد متى وُجدت جولتان لآلية واحدة.
lineage-likeness = الشبه: { $count } من 100
lineage-why-both = متشابهتان في الكلمات ({ $words } من 100) وفي المعنى ({ $meaning } من 100)
lineage-why-words = متشابهتان في الكلمات ({ $words } من 100)، وأقل منه في المعنى ({ $meaning } من 100)
lineage-why-meaning = متشابهتان في المعنى ({ $meaning } من 100)، بكلمات أخرى ({ $words } من 100)
lineage-why-unread = متشابهتان في الكلمات ({ $words } من 100)؛ ولم يُقارن معناهما بعد
lineage-why-language = متشابهتان في المعنى ({ $meaning } من 100)؛ ولا يمكن مقارنة كلماتهما لأنهما بلغتين مختلفتين
lineage-earlier = السابقة
lineage-later = اللاحقة
lineage-common = مشترك أيضاً: { $what }
lineage-confirm = تكرار
lineage-refuse = ليست تكراراً
lineage-confirm-all-title = التأكيد دفعة واحدة
lineage-confirm-all-hint = يؤكد كل المقترحات بهذا القدر من الشبه على الأقل. ويمكن تغيير كل قرار لاحقاً.
lineage-level-nearly = متطابقة تقريباً (80 فأكثر)
lineage-level-close = شبه كبير (70 فأكثر)
lineage-level-alike = شبه (55 فأكثر)
lineage-of-level = التوصيات: { $count }
lineage-confirm-all = تأكيد
lineage-heading = عبر الجولات
lineage-repeats = تكرر
lineage-repeated-by = تكررها
lineage-then = آنذاك:
lineage-now = الآن:
lineage-decided-confirmed = تأكد أنها تكرر توصية سابقة
lineage-decided-refused = تقرر أنها لا تكرر توصية سابقة مقترحة
notice-lineage-decided = حُفظ القرار.
notice-lineage-decided-meanwhile = بتّ شخص آخر في هذا الزوج في هذه الأثناء، ويبقى قراره قائمًا: تجدونه تحت «مؤكدة» أو «مرفوضة».
compare-title = مقارنة جولتين
compare-lead = ما تكرر وكيف تغير موقف الدولة، وما هو جديد، وما لم يتكرر.
compare-none = تلزم وثيقتان على الأقل في السجل.
compare-choose = اختاروا اثنتين مختلفتين.
compare-cycle = الاستعراض الدوري الشامل، الجولة { $cycle }
compare-one = الأولى
compare-two = الثانية
compare-show = مقارنة
compare-by-response = حسب موقف الدولة
compare-by-theme = حسب الموضوع
compare-supported = (تحظى بالتأييد: { $count })
compare-part-repeated = تكررت
compare-part-new = جديدة
compare-part-left = لم تتكرر
compare-parts = أجزاء المقارنة
compare-honest = لا يُعدّ تكراراً إلا ما أكده شخص؛ وما لم يُقرَّر بعد يظهر بين الجديد وما لم يتكرر.
compare-list-none = لا شيء هنا.
desk-task-lineage = { $count ->
    [zero] لا تكرار مقترحاً
    [one] تكرار مقترح
    [two] تكراران مقترحان
    [few] تكرارات مقترحة
    [many] تكراراً مقترحاً
   *[other] تكرار مقترح
}
desk-task-legislation = { $count ->
    [zero] لا توصيات عن قانون بلا تقييم
    [one] توصية عن قانون بلا تقييم
    [two] توصيتان عن قانون بلا تقييم
    [few] توصيات عن قوانين بلا تقييم
    [many] توصية عن قوانين بلا تقييم
   *[other] توصية عن قوانين بلا تقييم
}
desk-legislation = التشريع
desk-lineage = التكرار
desk-batch = تغيير جماعي
similar-heading = توصيات مشابهة
similar-found = عثر عليها برنامج بحسب معناها، بأي لغة كانت، ولم يراجعها أحد.
similar-same = بالمعنى نفسه

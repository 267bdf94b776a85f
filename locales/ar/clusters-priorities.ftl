priorities-title = الأولويات
priorities-lead = يقيّم عدة أشخاص كل مجموعة وفق المعايير نفسها، مع ذكر سبب كل تقييم. وتقترح الحصيلة المجمّعة أولويةً، ثم يقرّر شخصٌ، ويُنشر القرار مع أسبابه.
priorities-compared = مقارنة جميع المجموعات
priorities-none = لا توجد مجموعات لتقييمها
priorities-none-advice = تُقيَّم المجموعات بعد قبولها، ويتولى ذلك المنسقون وجهات الاتصال في الجهات المسؤولة عنها.
priorities-waiting = { $count ->
    [zero] لقد قيّمتم جميع المجموعات
    [one] مجموعة واحدة تنتظر تقييمكم
    [two] مجموعتان تنتظران تقييمكم
    [few] { $count } مجموعات تنتظر تقييمكم
    [many] { $count } مجموعة تنتظر تقييمكم
   *[other] { $count } مجموعة تنتظر تقييمكم
}
priority-people = { $count ->
    [zero] لم يقيّمها أحد بعد
    [one] قيّمها شخص واحد
    [two] قيّمها شخصان
    [few] قيّمها { $count } أشخاص
    [many] قيّمها { $count } شخصًا
   *[other] قيّمها { $count } شخص
}
priority-others = { $count ->
    [zero] لم يقيّمها أحد غيركم بعد.
    [one] قيّمها شخص آخر.
    [two] قيّمها شخصان آخران.
    [few] قيّمها { $count } أشخاص آخرون.
    [many] قيّمها { $count } شخصًا آخر.
   *[other] قيّمها { $count } شخص آخر.
}
priority-based-on = { $count ->
    [zero] يستند إلى تقييمات المشاركين
    [one] يستند إلى تقييم شخص واحد
    [two] يستند إلى تقييم شخصين
    [few] يستند إلى تقييمات { $count } أشخاص
    [many] يستند إلى تقييمات { $count } شخصًا
   *[other] يستند إلى تقييمات { $count } شخص
}
priority-scored-by-you = قيّمتموها
priority-waits-for-you = تنتظر تقييمكم
priority-score-title = تقييم: { $cluster }
priority-score-link = إعطاء تقييمكم أو تغييره
priority-own-first = ستطّلعون على تقييمات الآخرين بعد أن تعطوا تقييمكم.
priority-own-given = أعطيتم تقييمكم، ويمكنكم تغييره إلى أن يُتخذ القرار.
priority-score-label = التقييم
priority-cannot-say = لا أستطيع الحكم
priority-score-1 = 1 – منخفض جدًا
priority-score-2 = 2 – منخفض
priority-score-3 = 3 – متوسط
priority-score-4 = 4 – مرتفع
priority-score-5 = 5 – مرتفع جدًا
priority-reason-label = السبب في جملة واحدة
priority-score-save = حفظ تقييمي
priority-given = تقييمات الآخرين
priority-known = ما هو معروف
priority-known-states = الدول التي أوصت بذلك
priority-known-legislation = التوصيات التي تحتاج إلى قانون
priority-known-deadlines = التقارير المستحقة لهيئات المعاهدات
priority-known-no-deadline = لم يُسجَّل أي موعد
priority-known-not-consulted = لم تُجرَ مشاورة بعد
priority-scores = كيف جرى التقييم
priority-mean = المتوسط
priority-counted = احتُسب
priority-combined = الحصيلة المجمّعة
priority-proposes = الاقتراح
priority-proposal = المقترح: { $level }
priority-people-heading = عدد المقيّمين
priority-spread = مدى الاتفاق
priority-spread-one = تقييم واحد فقط
priority-spread-agreed = متفقون
priority-spread-some = مختلفون
priority-spread-wide = مختلفون كثيرًا
priority-in-force = ما تقرر
priority-order = ترد الأرقام بترتيب المعايير: { $criteria }. ويُغفل المعيار الذي لم يقيّمه أحد.
priority-how = يُضرب متوسط تقييم كل معيار، من 1 إلى 5، في وزنه، ويُقسم المجموع على مجموع الأوزان. وإذا كان التقييم المرتفع يُحتسب ضد الأولوية، يؤخذ 6 ناقص المتوسط. ويقترح البرنامج أولوية عالية ابتداءً من 3.67، ومتوسطة ابتداءً من 2.33، ومنخفضة دون ذلك.
priority-decide = اتخاذ القرار
priority-decide-link = القرار بشأن الأولوية
priority-decide-title = الأولوية: { $cluster }
priority-decide-hint = اختير مسبقًا ما تقترحه التقييمات، ولكم أن تقرروا خلافه.
priority-why = الأسباب
priority-why-hint = جملة أو جملتان يمكن للجميع قراءتهما. تكفي لغة واحدة في البداية.
priority-decide-save = اتخاذ القرار ونشره
priority-decision = الأولوية
priority-decisions = القرارات
priority-decided-on = تقررت في { $day }
priority-taken-back = لم تعد لها أولوية
priority-without-scores = تقررت دون تقييمات.
priority-too-few = قيّمها شخص واحد. ولا تُعرض الأرقام إلا ابتداءً من شخصين كي لا تُكشف تقييمات أحد.
priority-earlier = قرارات سابقة
criteria-title = المعايير
criteria-lead = تُقيَّم المجموعات وفق هذه المعايير. وتسري التغييرات على القرارات المقبلة، وتحتفظ القرارات السابقة بمعايير وقتها وأوزانها.
criterion = المعيار
criterion-add = إضافة معيار
criterion-change = تعديل معيار
criterion-names = اسم المعيار
criterion-weight = الوزن
criterion-weight-hint = المعيار الذي لا يُحتسب يظل موضع تقييم ونقاش.
criterion-direction = التقييم المرتفع
criterion-direction-for = التقييم المرتفع يرفع الأولوية
criterion-direction-against = التقييم المرتفع يخفض الأولوية
criterion-active = طلب التقييم وفق هذا المعيار
criterion-asked = الاستخدام
criterion-is-asked = مستخدم
criterion-is-off = معطّل
priority-weight-0 = لا يُحتسب
priority-weight-1 = يُحتسب مرة واحدة
priority-weight-2 = يُحتسب مرتين
priority-weight-3 = يُحتسب ثلاث مرات
criterion-urgency = الاستعجال
criterion-people = الأشخاص المتأثرون
criterion-legislation = الحاجة إلى تشريع
criterion-cost = التكلفة
criterion-deadline = موعد إحدى هيئات المعاهدات
criterion-consultation = ما قاله أصحاب المصلحة في مشاورة
criterion-hint-urgency = 1: لا يضر الانتظار أحدًا. 5: هناك أشخاص يتضررون اليوم.
criterion-hint-people = 1: عدد قليل من الأشخاص وتأثر طفيف. 5: عدد كبير من الأشخاص أو فئة تُركت خلف الركب.
criterion-hint-legislation = 1: يمكن تغيير الممارسة دون قانون. 5: لا يمكن البدء بشيء قبل اعتماد قانون.
criterion-hint-cost = 1: تكفي الميزانيات الحالية. 5: يلزم مبلغ كبير مستقل.
criterion-hint-deadline = 1: لم يُحدَّد موعد. 5: يُنتظر الرد في غضون أشهر.
criterion-hint-consultation = 1: لا يرى المشاركون في المشاورة داعيًا للعجلة. 5: يتفق المعنيون على أنها في المقدمة. العبرة بالحجج لا بعدد المساهمات.
error-criterion-name = اكتبوا اسم المعيار بلغة واحدة على الأقل
error-score = اختاروا تقييمًا من 1 إلى 5 أو احذفوا السبب
error-score-reason = اذكروا سبب هذا التقييم
error-score-none = قيّموا معيارًا واحدًا على الأقل
error-decision-reason = اذكروا الأسباب بلغة واحدة على الأقل
error-decision-seen = وردت في هذه الأثناء تقييمات أو قرار. اطّلعوا عليها أعلاه ثم قرروا.
notice-priority-scored = حُفظ تقييمكم. تجدون أدناه تقييمات الآخرين.
notice-priority-decided = اتُّخذ القرار، ويمكن للجميع الآن الاطلاع عليه وعلى أسبابه.
my-priorities = تقييم المجموعات التي تتولاها جهتكم
priority-withdraw = سحب القرار الساري
priority-withdraw-hint = يبقى مقروءًا مع سببه ودرجاته، ويرى الجميع أنه سُحب. ويسري القرار السابق من جديد، وتنتظر درجاته قرارًا جديدًا.
priority-withdrawn-on = سُحب في { $day }
priority-withdrawn = سُحب في
priority-decided = تقرر في
priority-decisions-title = قرارات الأولويات
priority-state = الحالة
priority-state-in-force = سارٍ
priority-state-replaced = حل محله قرار لاحق
priority-state-withdrawn = مسحوب

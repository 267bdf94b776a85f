groups-title = مجموعات المساهمات المتشابهة
groups-progress = بُتّ في { $decided } من أصل { $all } مساهمة.
groups-being-made = يقوم البرنامج بتجميع المساهمات. يمكنكم متابعة عمل آخر في هذه الأثناء.
groups-look-again = التحقق مما إذا كان قد انتهى
groups-parts = المجمَّعة والموضوعة جانباً
groups-all = جميع المجموعات
groups-aside = موضوعة جانباً
groups-aside-none = لا شيء موضوع جانباً.
groups-bring-back = إعادة ما تم اختياره
groups-none = لا توجد مجموعات بعد. ولا يقترح البرنامج شيئاً حيث لا يجد مساهمات متشابهة.
groups-same-text = النص نفسه مُرسَلاً مرات عديدة
groups-same-text-hint = تُحسب الحملة نصاً واحداً أُرسل عدداً من المرات، لا آراءً بهذا العدد توصّل إليها أصحابها كلٌّ بنفسه.
groups-similar = مساهمات متشابهة
groups-similar-hint = تشترك في كلمات، وهذا لا يعني أنها متفقة: اقرؤوها قبل تأكيد المجموعة.
groups-propose-hint = يجمع البرنامج ما لم يبتّ فيه أحد بحسب كلماته. وما قرره الأشخاص يبقى كما هو.
groups-ungrouped = { $count ->
    [0] كل مساهمة مدرجة في مجموعة أو موضوعة جانباً.
    [one] مساهمة واحدة ليست في أي مجموعة: لا تشبه غيرها، أو هي أحدث من الاقتراح الأخير.
    [two] مساهمتان ليستا في أي مجموعة: لا تشبهان غيرهما، أو هما أحدث من الاقتراح الأخير.
    [few] { $count } مساهمات ليست في أي مجموعة: لا تشبه غيرها، أو هي أحدث من الاقتراح الأخير.
    [many] { $count } مساهمة ليست في أي مجموعة: لا تشبه غيرها، أو هي أحدث من الاقتراح الأخير.
   *[other] { $count } مساهمة ليست في أي مجموعة: لا تشبه غيرها، أو هي أحدث من الاقتراح الأخير.
}
groups-count = عدد المجموعات
groups-propose = اقتراح مجموعات
groups-safe-title = ما لا تكشفه المجموعة
groups-safe = لا تُقارن إلا كلمات النصوص ومعانيها: لا من كتبها، ولا متى، ولا أسلوب كاتبها. وتنضم مساهمات اليوم المجهولة الاسم غداً، حتى لا يستدل أحد منها على الساعة.
group-sent-times = { $count ->
    [zero] لم يُرسل
    [one] أُرسل مرة واحدة
    [two] أُرسل مرتين
    [few] أُرسل { $count } مرات
    [many] أُرسل { $count } مرة
   *[other] أُرسل { $count } مرة
}
group-waiting = { $count ->
    [zero] لا مساهمات أحدث تنتظر التأكيد هنا
    [one] مساهمة أحدث واحدة تنتظر التأكيد هنا
    [two] مساهمتان أحدث تنتظران التأكيد هنا
    [few] { $count } مساهمات أحدث تنتظر التأكيد هنا
    [many] { $count } مساهمة أحدث تنتظر التأكيد هنا
   *[other] { $count } مساهمة أحدث تنتظر التأكيد هنا
}
group-is-proposed = من اقتراح البرنامج
group-is-confirmed = مؤكَّدة
group-previous = المجموعة السابقة
group-next = المجموعة التالية
group-the-text = النص الأكثر إرسالاً
group-members = المساهمات في هذه المجموعة
group-same-words = بالكلمات نفسها تماماً
group-shares = تشترك مع غيرها في: { $words }
group-shares-meaning = معناها قريب بكلمات أخرى
group-in-thread = موضعها في النقاش
group-choose = اختيار هذه المساهمة
group-move = نقل ما تم اختياره
group-move-to = النقل إلى
group-move-hint = ما تنقلونه يبقى حيث وضعتموه. والمجموعة الجديدة تقسم هذه المجموعة.
group-new = مجموعة جديدة
group-aside = وضعها جانباً: لا تنتمي إلى أي مجموعة
group-new-name = اسم المجموعة الجديدة
group-confirm-title = التسمية والتأكيد
group-confirm-hint = يتألف الاسم من كلمات النصوص: اكتبوا اسماً من عندكم. والتأكيد يثبّت كل مساهمة في هذه المجموعة، ومنها ما في صفحاتها الأخرى. ثم يحسبها الملخص ابتداءً من خمس مساهمات.
group-name = اسم المجموعة
group-counts-as-one-text = هو نص واحد أُرسل مرات عديدة (حملة)
group-confirm = تأكيد المجموعة
group-merge = دمج في مجموعة أخرى
group-merge-into = المجموعة التي تبقى
group-merge-hint = تنتقل إليها جميع مساهمات هذه المجموعة.
group-dissolve = تفكيك هذه المجموعة
group-dissolve-hint = تعود مساهماتها غير محسومة، وقد يجمعها اقتراح لاحق على نحو آخر.
error-group-chosen = اختاروا مساهمة واحدة على الأقل أعلاه
error-group-target = اختاروا وجهتها
notice-contribution-group-confirmed = تم تأكيد المجموعة.
notice-contributions-moved = نُقلت المساهمات.
notice-contribution-groups-merged = دُمجت المجموعتان.
notice-contribution-group-dissolved = فُككت المجموعة.
notice-contribution-group-gone = لم تعد هذه المجموعة موجودة: دمجها أحدهم أو فككها، أو حل محلها اقتراح أحدث. ولم يُنفذ شيء مما أرسلتموه.
group-decisions-lead = ما تقرّر بشأن هذه المجموعات، يوماً بيوم. يمكن التراجع عن أي قرار ما دام لم يقرر أحد غيره بعده. وعن المساهمات يُذكر عددها فقط، لا أيّها.
group-decision-confirmed = تأكيد مجموعة
group-decision-placed = نقل إلى مجموعة أخرى
group-decision-set-aside = وضع جانباً
group-decision-brought-back = إعادة إلى التجميع
group-decision-split = تقسيم مجموعة
group-decision-merged = دمج مجموعات
group-decision-dissolved = تفكيك مجموعة
group-nowhere = خارج أي مجموعة
group-split-title = تقسيم هذه المجموعة
group-split-lead = هكذا سيقسّمها البرنامج. لم يُنفَّذ شيء بعد: صحّحوا ما هو خطأ، وسمّوا المجموعة الجديدة، ثم قسّموا.
group-split-stays = يبقى باسمه.
group-split-none = لا يرى البرنامج هنا نصفين. اختاروا بأنفسكم ما ينتقل إلى الجزء 2.
group-split-part-of = الجزء الذي تذهب إليه هذه المساهمة
group-split-more = { $count ->
    [zero] لا مساهمات أخرى مشابهة معها.
    [one] ومعها مساهمة أخرى مشابهة.
    [two] ومعها مساهمتان أخريان مشابهتان.
    [few] ومعها { $count } مساهمات أخرى مشابهة.
    [many] ومعها { $count } مساهمة أخرى مشابهة.
   *[other] ومعها { $count } مساهمة أخرى مشابهة.
}
group-split-do = تقسيم
error-group-split = اتركوا مساهمة واحدة على الأقل في الجزء الأول، وضعوا واحدة على الأقل في الثاني
notice-contribution-group-split = قُسّمت المجموعة. هذه هي المجموعة الجديدة.
notice-contributions-brought-back = عادت غير محسومة، وقد يجمعها الاقتراح التالي.
notice-contributions-not-brought-back = لم يُعَد شيء: لم يُختر شيء، أو سبقكم أحد إلى ذلك.

clusters-unclustered = { $count ->
    [0] كل توصية في مجموعة.
    [one] توصية واحدة ليست في أي مجموعة بعد.
    [two] توصيتان ليستا في أي مجموعة بعد.
    [few] { $count } توصيات ليست في أي مجموعة بعد.
    [many] { $count } توصية ليست في أي مجموعة بعد.
   *[other] { $count } توصية ليست في أي مجموعة بعد.
}
clusters-in-state-proposed = مقترحة
clusters-in-state-accepted = مقبولة
clusters-in-state-discarded = مستبعدة
clusters-states = حالات المجموعات
clusters-none-here = لا توجد مجموعات في هذه الحالة.
clusters-accept-all = قبول كل الاقتراحات
clusters-propose-title = اقتراح من البرنامج
clusters-propose-hint = يجمع البرنامج التوصيات التي لم يبتّ فيها أحد بحسب الموضوع والنص. وما قرره الأشخاص يبقى كما هو.
clusters-count = عدد المجموعات الجديدة
clusters-count-hint = اتركوه فارغاً ليختار البرنامج العدد.
clusters-propose = اقتراح مجموعات
cluster-words = الكلمات التي تجمعها: { $words }
cluster-waiting = { $count ->
    [zero] لا توصيات تنتظر القبول
    [one] توصية واحدة تنتظر القبول
    [two] توصيتان تنتظران القبول
    [few] { $count } توصيات تنتظر القبول
    [many] { $count } توصية تنتظر القبول
   *[other] { $count } توصية تنتظر القبول
}
cluster-accept = قبول
cluster-accept-waiting = قبولها في هذه المجموعة
cluster-discard = استبعاد
cluster-discard-hint = تعود توصياتها بلا مجموعة. ولا يمكن ذلك إن كان لها إجراء أو مشاورة.
cluster-is-proposed = مجموعة مقترحة من البرنامج
cluster-is-accepted = مجموعة مقبولة
cluster-is-merged = مجموعة دُمجت في غيرها
cluster-is-discarded = مجموعة مستبعدة
cluster-responsibility = الأولوية والمسؤولية
confidence-high = مؤكد
confidence-medium = مرجَّح
confidence-low = محتمل
cluster-choose-member = اختيار الفقرة { $paragraph }
cluster-move-to = نقل التوصيات المختارة إلى
cluster-move-hint = يبقى ما تنقلونه حيث وضعتموه، ولا يغيّره البرنامج أبداً.
cluster-new = مجموعة جديدة
cluster-new-name = اسم المجموعة الجديدة
cluster-move = نقل
cluster-names = اسم المجموعة
cluster-merge = دمج في مجموعة أخرى
cluster-merge-into = المجموعة التي تبقى
cluster-merge-hint = تنتقل إليها كل التوصيات والإجراءات، ويقود العنوان القديم إليها.
error-cluster-name = اكتبوا اسم المجموعة بلغة واحدة على الأقل
error-cluster-chosen = اختاروا توصية واحدة على الأقل أعلاه
error-cluster-target = اختاروا المجموعة التي تنتقل إليها
error-cluster-count = اكتبوا عدداً من 1 إلى { $limit } أو اتركوا الخانة فارغة
notice-clusters-proposed = إليكم الاقتراح. لا يرى الجمهور شيئاً منه حتى تقبلوه.
notice-clusters-accepted = قُبلت. وهي ظاهرة للجميع الآن.
notice-cluster-discarded = استُبعدت المجموعة.
notice-recommendations-moved = نُقلت التوصيات.
notice-cluster-merged = دُمجت المجموعتان.
journal-clusters-proposed = اقترح البرنامج مجموعات
journal-cluster-accepted = قُبلت المجموعة
journal-cluster-discarded = استُبعدت المجموعة
journal-cluster-renamed = غُيّر اسم المجموعة
journal-recommendation-moved = نُقلت توصية إلى هذه المجموعة
journal-cluster-merged = دُمجت المجموعة في غيرها
journal-cluster-split = أُخذت منها مجموعة جديدة
journal-cluster-prioritised = حُدّدت الأولوية
journal-cluster-entities-set = حُدّدت الجهات المسؤولة
plain-line-late = كتب شخص آخر ما يلي أثناء كتابتكم. والحفظ من جديد يحل محله:
names-lead = إذا قبلتموها رأى الجميع المجموعات بهذه الأسماء. افتحوا المجموعة لتغيير أسمائها.
names-accept = قبول الكل بهذه الأسماء
names-look-and-accept = اطلاع وقبول

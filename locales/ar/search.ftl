search-title = البحث
# $words: what was asked for
search-title-of = البحث: { $words }
search-label = كلمات أو «عبارة بين علامتي اقتباس» أو رمز وثيقة أو رقم فقرة
search-button = ابحث
search-advice = يشمل البحث التوصيات والوثائق والمجموعات والإجراءات والمشاورات والمساهمات بجميع اللغات، ويجد الصيغ الأخرى للكلمة. تُبقي علامتا الاقتباس الكلمات متتابعة، وتحل النجمة محل أي نهاية (تمييز*)، ويقود رمز الوثيقة أو رقم الفقرة إلى موضعه (120.89).
search-preparing = ما زال البحث قيد الإعداد، وبعض النتائج غير متاح بعد. حاول مجدداً بعد دقيقة.
# $words: what was asked for, $others: what was searched for instead
search-instead = لا يوجد نص فيه «{ $words }». فيما يلي ما ورد فيه «{ $others }».
search-wordless = لا توجد في «{ $words }» كلمة يمكن البحث عنها، ولذلك لم يُستبعد شيء.
# Before a link with other words
search-meant = هل تقصد:
search-found = { $count ->
    [0] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-none-advice = استخدموا كلمات أقل، أو بداية كلمة تتبعها نجمة (تمييز*). يجري البحث عن الكلمات بجميع اللغات وفي رموز الوثائق وأرقام الفقرات.
search-none-register = اختاروا بدلاً من ذلك حسب الموضوع أو الآلية أو الدولة في السجل
# $kind: one of search-kind-*, $count: how many
search-all = { $kind }: اعرض الكل ({ $count })
search-every-kind = اعرض جميع الأنواع
search-everywhere = ابحث أيضاً في الوثائق والمجموعات والإجراءات والمشاورات والمساهمات
# Used as: search-kind-*
search-kind-recommendation = التوصيات
search-kind-document = وثائق الأمم المتحدة
search-kind-cluster = المجموعات
search-kind-action = الإجراءات
search-kind-consultation = المشاورات
search-kind-contribution = المساهمات
search-meaning = قريبة في المعنى
search-meaning-note = قلة من النصوص تتضمن هذه الكلمات. عثر برنامج على النصوص التالية بحسب معناها، بأي لغة كانت.

sides-title = من يقول ماذا
sides-state = الدولة
sides-state-none = لم تبلّغ الجهات المسؤولة عن شيء بعد.
sides-official = أحدث رد رسمي
sides-nhri = المؤسسة الوطنية لحقوق الإنسان
sides-nhri-none = لم تبدِ المؤسسة رأيها بعد.
sides-civil = المجتمع المدني
sides-civil-none = لم يساهم أحد بعد. وحين تكون المشاورة مفتوحة يجوز للجميع المساهمة.
sides-people = أشخاص يتحدثون عن أنفسهم
sides-newest = أحدث مساهمة
sides-read = تابعوا القراءة
sides-discussed = اقرأوا النقاش
sides-body-none = لا يُعرف بعد أي تقدير للمتابعة.
assessment-one = التقييم
assessment-add = إضافة تقييم
assessment-withdraw = سحب التقييم
assessment-title-treaty-body = تقدير هيئة المعاهدة للمتابعة
assessment-title-nhri = رأي المؤسسة
assessment-lead-treaty-body = انقلوه من تقرير إجراء المتابعة. وسيراه الجميع.
assessment-lead-nhri = بيّنوا هل عُمل بالتوصية وإلى أي مدى. سيراه الجميع، ولا يغيّره إلا مؤسستكم.
assessment-grade = التقدير
assessment-grade-hint = على سلّم الهيئة نفسها، من A إلى E.
grade-none = من دون تقدير
grade-a = رد أو إجراء مُرضٍ إلى حد بعيد
grade-b = رد أو إجراء مُرضٍ جزئياً
grade-c = رد أو إجراء غير مُرضٍ
grade-d = عدم التعاون مع الهيئة
grade-e = تدابير مخالفة للتوصية أو رفض لها
assessment-body = بالكلمات
assessment-body-hint = ما الذي عُمل به وما الذي بقي.
assessment-day = تاريخ التقييم
assessment-symbol = رمز الوثيقة
assessment-symbol-hint = اختياري، مثل CCPR/C/130/2.
assessment-publish = نشر التقييم
error-assessment-grade = اختاروا تقديراً من القائمة
error-assessment-body = اكتبوا التقييم
error-assessment-day = هذا اليوم لم يأتِ بعد
notice-assessment-added = نُشر التقييم.
notice-assessment-withdrawn = سُحب التقييم.
notice-assessment-withdrawn-before = سبق سحب هذا التقييم. لم يُنفَّذ شيء.
journal-assessment-added = أُضيف تقييم
journal-assessment-withdrawn = سُحب تقييم
citation-title = الاستشهاد بهذه التوصية
citation-style-un = الأمم المتحدة
citation-style-apa = APA
citation-style-chicago = شيكاغو
citation-style-oscola = OSCOLA
citation-copy = نسخ
citation-copied = تم النسخ
citation-save = حفظ لبرنامج إدارة المراجع
citation-un = { $symbol }، الفقرة { $paragraph }.
citation-paragraph = الفقرة { $paragraph }
citation-no-date = د. ت.
citation-human-rights-council = مجلس حقوق الإنسان التابع للأمم المتحدة
citation-title-review = تقرير الفريق العامل المعني بالاستعراض الدوري الشامل: { $state }
leaflet-title = نشرة للطباعة (A5)
leaflet-print = اطبعوا هذه الصفحة على ورق A5، أو اثنتين على ورقة A4. ولا حاجة إلى الألوان.
leaflet-more = { $count ->
    [zero] ولا شيء آخر
    [one] وإجراء آخر
    [two] وإجراءان آخران
    [few] و{ $count } إجراءات أخرى
    [many] و{ $count } إجراءً آخر
   *[other] و{ $count } إجراء آخر
}
leaflet-read-on = تابعوا القراءة واعرفوا ما آلت إليه:
state-and-due = { $state }، { $due }

portal-name = Baraza
skip-to-content = الانتقال إلى المحتوى
nav-account = الحساب
nav-languages = اللغات
nav-sections = الأقسام
nav-recommendations = التوصيات
nav-clusters = المجموعات
nav-plan = خطة التنفيذ
nav-consultations = المشاورات
nav-entities = الجهات المسؤولة
nav-documents = وثائق الأمم المتحدة
nav-my = ما عليّ إنجازه
nav-desk = مكتب التنسيق
nav-contact = الاتصال بنا
nav-privacy = الخصوصية
nav-accessibility = إمكانية الوصول
nav-receipt = لديّ رمز إيصال
nav-here = موقعك
nav-pages = الصفحات
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
previous-page = الصفحة السابقة
next-page = الصفحة التالية
optional = (اختياري)
cancel = إلغاء
save = حفظ
notice-saved = حُفظت التغييرات.
error-prefix = خطأ:
error-summary = توجد مشكلة
error-too-long = { $limit ->
    [zero] اختصر النص
    [one] اختصر النص إلى حرف واحد
    [two] اختصر النص إلى حرفين
    [few] اختصر النص إلى { $limit } أحرف على الأكثر
    [many] اختصر النص إلى { $limit } حرفاً على الأكثر
   *[other] اختصر النص إلى { $limit } حرف على الأكثر
}
error-email = اكتب عنوان بريد إلكتروني كاملاً، مثل name@example.org
error-day = اكتب التاريخ باليوم والشهر والسنة
error-time = اكتب الوقت بالساعات والدقائق، مثل 23:59
error-page-not-found = هذه الصفحة غير موجودة
error-page-not-found-advice = ربما نُقلت الصفحة أو كُتب عنوانها خطأً، أو أنها غير متاحة لك.
error-page-forbidden = لا يمكنك القيام بذلك
error-page-forbidden-advice = حسابك لا يسمح بهذا الإجراء. إذا كنت ترى أن ذلك خطأ فاكتب إلى فريق التنسيق.
error-page-conflict = تغيّر شيء في هذه الأثناء
error-page-conflict-advice = ارجع إلى الصفحة السابقة وأعد تحميلها ثم حاول مرة أخرى. إذا كنت قد كتبت نصاً فانسخه أولاً.
error-page-too-large = ما أُرسل كبير جداً
error-page-too-large-advice = يمكن أن يصل حجم الملف إلى 10 ميغابايت. ارجع وأرسل ملفاً أصغر أو نصاً أقصر.
error-page-too-many = طلبات كثيرة في وقت قصير
error-page-too-many-advice = { $count ->
    [zero] حاول مرة أخرى الآن.
    [one] انتظر ثانية واحدة ثم حاول مرة أخرى. ما كتبته ما زال في الصفحة السابقة.
    [two] انتظر ثانيتين ثم حاول مرة أخرى. ما كتبته ما زال في الصفحة السابقة.
    [few] انتظر { $count } ثوانٍ ثم حاول مرة أخرى. ما كتبته ما زال في الصفحة السابقة.
    [many] انتظر { $count } ثانية ثم حاول مرة أخرى. ما كتبته ما زال في الصفحة السابقة.
   *[other] انتظر { $count } ثانية ثم حاول مرة أخرى. ما كتبته ما زال في الصفحة السابقة.
}
error-page-unavailable = البوابة غير متاحة الآن
error-page-unavailable-advice = حاول مرة أخرى بعد بضع دقائق. لم يضع شيء مما حُفظ.
error-page-bad-request = لم نفهم هذا الطلب
error-page-bad-request-advice = ارجع إلى الصفحة السابقة وحاول مرة أخرى.
error-page-internal = حدث خطأ لدينا
error-page-internal-advice = سُجّل الخطأ. ارجع إلى الصفحة السابقة، فما كتبته ما زال هناك، وحاول مرة أخرى بعد قليل.
error-page-home = إلى الصفحة الرئيسية
footer-demo = هذه بوابة تجريبية: المساهمات أمثلة، والبريد لا يُرسل.
footer-demo-inbox = بريد العرض التجريبي
footer-baraza = تعمل هذه البوابة ببرنامج Baraza الحر.

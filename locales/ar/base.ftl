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
nav-search = البحث
nav-documents = وثائق الأمم المتحدة
nav-my = ما عليّ إنجازه
nav-desk = مكتب التنسيق
nav-contact = الاتصال بنا
nav-privacy = الخصوصية
nav-accessibility = إمكانية الوصول
nav-receipt = لديّ رمز إيصال
nav-here = أنتم هنا
nav-pages = الصفحات
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
previous-page = الصفحة السابقة
next-page = الصفحة التالية
optional = (اختياري)
in-other-languages = بلغات أخرى
cancel = إلغاء
save = حفظ
notice-saved = حُفظت التغييرات.
error-prefix = خطأ:
error-summary = توجد مشكلة
error-too-long = { $limit ->
    [zero] اختصروا النص
    [one] اختصروا النص إلى حرف واحد
    [two] اختصروا النص إلى حرفين على الأكثر
    [few] اختصروا النص إلى { $limit } أحرف على الأكثر
    [many] اختصروا النص إلى { $limit } حرفاً على الأكثر
   *[other] اختصروا النص إلى { $limit } حرف على الأكثر
}
error-email = اكتبوا عنوان بريد إلكتروني كاملاً، مثل name@example.org
error-day = اكتبوا التاريخ باليوم والشهر والسنة
error-time = اكتبوا الوقت بالساعات والدقائق، مثل 23:59
error-page-not-found = هذه الصفحة غير موجودة
error-page-not-found-advice = ربما نُقلت الصفحة، أو كُتب عنوانها خطأً، أو ليست متاحة لكم.
error-page-forbidden = لا يمكنكم القيام بذلك
error-page-forbidden-advice = حسابكم لا يسمح بذلك. إن كنتم ترون أن هذا خطأ فاكتبوا إلى المنسقين.
error-page-conflict = تغيّر شيء في هذه الأثناء
error-page-conflict-advice = عودوا إلى الصفحة السابقة وأعيدوا تحميلها ثم حاولوا مرة أخرى. إن كنتم قد كتبتم شيئاً فانسخوه أولاً.
error-page-too-large = ما أُرسل كبير جداً
error-page-too-large-advice = يمكن أن يصل حجم الملف إلى 10 ميغابايت. عودوا وأرسلوا ملفاً أصغر أو نصاً أقصر.
error-page-too-long = ما كتبتموه طويل جداً
error-page-too-long-advice = لم يضع شيء: عودوا بزر الرجوع في المتصفح، وستجدون ما كتبتموه في الاستمارة من جديد. اختصروه أو أرسلوه على أجزاء.
error-page-too-many = محاولات كثيرة في وقت قصير
error-page-too-many-advice = { $count ->
    [zero] حاولوا مرة أخرى الآن. ما كتبتموه ما زال في الصفحة السابقة.
    [one] انتظروا ثانية واحدة ثم حاولوا مرة أخرى. ما كتبتموه ما زال في الصفحة السابقة.
    [two] انتظروا ثانيتين ثم حاولوا مرة أخرى. ما كتبتموه ما زال في الصفحة السابقة.
    [few] انتظروا { $count } ثوانٍ ثم حاولوا مرة أخرى. ما كتبتموه ما زال في الصفحة السابقة.
    [many] انتظروا { $count } ثانية ثم حاولوا مرة أخرى. ما كتبتموه ما زال في الصفحة السابقة.
   *[other] انتظروا { $count } ثانية ثم حاولوا مرة أخرى. ما كتبتموه ما زال في الصفحة السابقة.
}
error-page-unavailable = البوابة غير متاحة الآن
error-page-unavailable-advice = حاولوا مرة أخرى بعد بضع دقائق. لم يُفقد شيء مما حُفظ.
error-page-bad-request = لم نفهم هذا الطلب
error-page-bad-request-advice = عودوا إلى الصفحة السابقة وحاولوا مرة أخرى.
error-page-internal = حدث خطأ لدينا
error-page-internal-advice = سُجّل الخطأ. عودوا إلى الصفحة السابقة، فما كتبتموه ما زال فيها، وحاولوا مرة أخرى بعد قليل.
error-page-home = إلى الصفحة الرئيسية
footer-demo = هذه بوابة للعرض التجريبي: المساهمات فيها أمثلة، ولا يُرسل منها أي بريد.
footer-demo-inbox = بريد العرض التجريبي
footer-baraza = تعمل هذه البوابة ببرنامج Baraza، وهو برنامج حر.
title-and-part = { $title }، { $part }

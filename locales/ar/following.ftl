follow-link = المتابعة بالبريد أو بالخلاصات
follow-title = المتابعة
follow-this = هذه القائمة كما هي مصفّاة
follow-everything = كل ما يجري
follow-by-mail = بالبريد الإلكتروني
follow-mail-words = تصلكم رسالة حين يستجد شيء، ولا تزيد أبداً على واحدة في اليوم. ولا حاجة إلى حساب.
follow-who-sees = من يرى ذلك
follow-who-sees-words = لا أحد. يُستخدم العنوان لهذه الرسائل وحدها، ولا يُعرض على أحد، ويُحذف فور توقفكم عن المتابعة.
follow-address = عنوان بريدكم الإلكتروني
follow-send = أرسلوا إليّ رابطاً
follow-by-feed = بالخلاصات
follow-feed-words = تعرض قارئات الخلاصات الجديد من دون أي عنوان:
follow-manage = ما تتابعونه
follow-manage-words = هذه الصفحة لمن لديه الرابط الوارد في رسالتكم.
follow-confirm-title = هل تريدون متابعة هذا؟
follow-confirm-words = ستصلكم المستجدات عن:
follow-confirm = نعم، المتابعة
follow-refuse = لا، احذفوا عنواني
follow-end = إيقاف المتابعة
follow-end-all = إيقاف الكل وحذف عنواني
follow-gone = لم يعد هذا الرابط يتابع شيئاً
follow-gone-words = أُوقفت المتابعة، أو لم يؤكدها أحد خلال ثلاثة أيام. ولا يُحفظ أي عنوان لأجلها. ويمكنكم المتابعة من جديد من أي صفحة في السجل.
notice-follow-asked = تفقدوا بريدكم: إن كان العنوان صحيحاً فرسالة تتضمن رابطاً في طريقها إليكم.
notice-follow-confirmed = أنتم تتابعون هذا من الآن.
notice-follow-ended = لم تعودوا تتابعون هذا. وقد حُذف كل ما كان محفوظاً لأجله.
email-follow-subject = هل تريدون متابعة { $name }؟
email-follow-text = طلب شخص إرسال المستجدات عن { $name } إلى هذا العنوان. فإن كنتم أنتم فالرجاء التأكيد.
email-follow-button = نعم، المتابعة
email-follow-note = إن لم تكونوا أنتم فلا تفعلوا شيئاً: سيُنسى العنوان خلال ثلاثة أيام.
email-news-subject = { $count ->
    [zero] لا جديد فيما تتابعونه
    [one] مستجد واحد فيما تتابعونه
    [two] مستجدان فيما تتابعونه
    [few] { $count } مستجدات فيما تتابعونه
    [many] { $count } مستجداً فيما تتابعونه
   *[other] { $count } مستجد فيما تتابعونه
}
email-news-text = هذا ما جرى منذ آخر رسالة:
email-news-button = اطلعوا على الجديد
email-news-more = { $count ->
    [zero] ولا شيء غير ذلك.
    [one] وجرى أمر آخر.
    [two] وجرى أمران آخران.
    [few] وجرت { $count } أمور أخرى.
    [many] وجرى { $count } أمراً آخر.
   *[other] وجرى { $count } أمر آخر.
}
email-news-end = للتغيير أو الإيقاف: { $link }
mail-kind-follow = تأكيد متابعة
mail-kind-news = مستجدات لمتابع
privacy-kept-follows = يُحفظ عنوان من يتابع بلا حساب إلى أن يتوقف، أو ثلاثة أيام إن لم يؤكد. ولا تُحفظ الرسائل المرسلة إليه.
happened-imported = أُضيف إلى السجل: { $name }
happened-recommendation = جديد في السجل: { $name }
happened-recommendation-changed = عُدّلت التوصية: { $name }
happened-assessment-added = تقييم المتابعة: { $name }
happened-cluster-accepted = قُبلت المجموعة: { $name }
happened-priority-high = أولوية عالية: { $name }
happened-priority-medium = أولوية متوسطة: { $name }
happened-priority-low = أولوية منخفضة: { $name }
happened-priority-none = لم تعد لها أولوية: { $name }
happened-cluster-priority-withdrawn = سُحب قرار الأولوية: { $name }
happened-action-added = خُطط لإجراء: { $name }
happened-action-changed = عُدّل الإجراء: { $name }
happened-progress-reported = تقرير عن التقدم: { $name }
happened-consultation-published = أُعلن عن مشاورة: { $name }
happened-outcome-written = ما تغيّر بعد المشاورة: { $name }
happened-official-reply = رد رسمي في: { $name }

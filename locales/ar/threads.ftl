contributions-count = { $count ->
    [0] لا مساهمات بعد
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $count } مساهمات
    [many] { $count } مساهمة
   *[other] { $count } مساهمة
}
contribution-yours = مساهمتكم
contribution-reply-to = الرد على { $name }
contribution-body = ماذا تودون أن تقولوا؟
contribution-reply-body = ردكم
contribution-body-hint = حتى 5000 حرف. لا تذكروا أسماء أشخاص آخرين ولا عناوينهم.
contribution-body-missing = اكتبوا مساهمتكم
contribution-mode = كيف تودون أن تظهروا؟
contribution-mode-missing = اختاروا كيف تودون أن تظهروا
mode-anonymous = بدون اسم
mode-pseudonymous = باسم مستعار
mode-named = باسمكم الصريح
mode-official-of = رد رسمي من { $entity }
mode-hint-anonymous = يرى الجميع النص. ولا يعرف أحد، ولا حتى المنسقون، من كتبه: لا يُحفظ حساب ولا عنوان ولا وقت أدق من اليوم.
mode-hint-pseudonymous = يرى الجميع الاسم الذي تختارونه لهذه المشاورة. ويرى المنسقون الحساب الذي وراءه.
mode-hint-named = يرى الجميع اسمكم، والمنظمة التي تتحدثون باسمها إن وُجدت.
mode-hint-official = يرى الجميع الرد باسم الجهة، ويُبلَّغ صاحب المساهمة بالبريد الإلكتروني إن عُرف.
mode-needs-account = (يلزم تسجيل الدخول)
contribution-name = الاسم الذي تظهرون به
contribution-name-hint = لمن يساهمون باسم مستعار فقط. يبقى الاسم نفسه طوال هذه المشاورة.
contribution-name-missing = اكتبوا الاسم الذي تودون أن تظهروا به
contribution-name-taken = هذا الاسم أو اسم يشبهه مستخدم هنا. اختاروا اسماً آخر.
contribution-lang = لغة ما تكتبونه
contribution-lang-missing = اختاروا اللغة التي تكتبون بها
contribution-send = إرسال المساهمة
contribution-send-reply = إرسال الرد
contribution-sending = جارٍ الإرسال…
contribution-sign-in-needed = للظهور بهذه الطريقة يلزم تسجيل الدخول
contribution-sign-in-advice = ما زال نصكم أدناه. سجّلوا الدخول في نافذة جديدة، ثم عودوا إلى هنا وأرسلوه مرة أخرى.
contribution-signed-in-meanwhile = سجلتم الدخول في أثناء الكتابة. تحققوا من طريقة ظهوركم وأرسلوا مرة أخرى.
contribution-not-sent = لم تُرسل مساهمتكم
contribution-not-sent-advice = انسخوا نصكم من هنا حتى لا يضيع.
contribution-kept-text = نصكم
who-sees = من يستطيع أن يرى هذا
who-sees-text = يُنشر نصكم فوراً ويراه الجميع على الويب. أما من يعرف أنكم كتبتموه فيتوقف على ما تختارونه أعلاه.
thread-barred-draft = هذه المشاورة مسودة: لا أحد غير مكتب التنسيق يراها.
thread-barred-coming = لم تُفتح هذه المشاورة بعد. يمكنكم القراءة الآن والمساهمة بعد افتتاحها.
thread-barred-closed = أُغلقت هذه المشاورة. شكراً لكل من ساهم؛ ما قيل يمكن قراءته هنا.
thread-barred-sign-in = للمساهمة هنا تحتاجون إلى حساب.
thread-barred-invited = يساهم في هذه المشاورة المدعوون. ويمكن للجميع القراءة.
thread-newest = إلى أحدث المساهمات
thread-empty = كونوا أول من يساهم.
thread-all-replies = جميع الردود
thread-older = المزيد من المساهمات
thread-moderated = تُنشر المساهمات فوراً. ويخفي المشرفون ما يعرّض أشخاصاً للخطر أو يكشف بياناتهم أو يحض على الكراهية، ويذكرون السبب.
contribution-official = رد رسمي
contribution-verified = منظمة جرى التحقق منها
contribution-by-nobody = بدون اسم
contribution-by-former = مشارك سابق
contribution-was-edited = (عُدّلت)
contribution-in-reply-to = رداً على { $name }
contribution-reply = رد
contribution-edit = تعديل
contribution-withdraw = سحب
contribution-report = إبلاغ
contribution-gone-withdrawn = سحب صاحب المساهمة مساهمته.
contribution-gone-hidden = أخفاها المشرفون.
contribution-edit-title = تعديل مساهمتكم
contribution-edit-hint = يمكنكم التعديل خلال 15 دقيقة من الإرسال؛ وتظهر عندئذ إشارة إلى أن المساهمة عُدّلت.
contribution-edit-too-late = انقضت الدقائق الخمس عشرة المتاحة للتعديل. يمكنكم سحب المساهمة وكتابة أخرى.
contribution-withdraw-title = سحب المساهمة
contribution-withdraw-lead = يُحذف نصها هنا وفي كل تصدير لاحق. ويبقى سطر يقول إنها سُحبت، وتبقى الردود عليها. لا يمكن التراجع عن ذلك.
contribution-withdraw-confirm = نعم، سحبها
contribution-back = العودة إلى النقاش
notice-contribution-added = نُشرت مساهمتكم
notice-contribution-edited = عُدّلت المساهمة.
notice-contribution-withdrawn = سُحبت المساهمة.

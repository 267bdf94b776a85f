communications-title = الآراء والقرارات بشأن البلاغات
communications-lead = ما قررته هيئات المعاهدات بشأن بلاغات فردية تتعلق بالدولة. وكل سبيل انتصاف تطلبه التزام في السجل.
communications-empty = لم تُسجل آراء أو قرارات.
views-add = إضافة آراء أو قرار
views-edit = تعديل هذا القيد
views-safety = لا تذكروا اسم أحد: لا صاحب البلاغ ولا غيره من المعنيين، إلا إذا ورد الاسم في عنوان الوثيقة المنشورة. هذا النص علني.
views-symbol-hint = مثلا CCPR/C/120/D/2348/2014
views-decided-on = تاريخ الاعتماد
# Used as: views-outcome-*
views-outcome = النتيجة
views-outcome-violation = ثبت وقوع انتهاك
views-outcome-no-violation = لم يثبت وقوع انتهاك
views-outcome-inadmissible = غير مقبول
views-outcome-discontinued = أوقف النظر فيه
views-articles = المواد المنتهكة
views-articles-hint = كما تسميها الآراء: 7؛ 10 (1)؛ 14 (3) (ز)
views-articles-are = المواد { $articles }
views-remedies = سبل الانتصاف المطلوبة
views-remedies-hint = سطر لكل منها؛ ويصبح كل سطر توصية في السجل.
views-remedies-count = { $count -> 
    [zero] لا سبل انتصاف
    [one] سبيل انتصاف واحد
    [two] سبيلا انتصاف
    [few] { $count } سبل انتصاف
    [many] { $count } سبيل انتصاف
   *[other] { $count } سبيل انتصاف
}
views-follow-up = المتابعة، بعبارات الهيئة نفسها
views-follow-up-hint = مثلا: حوار المتابعة جار
views-grade = التقدير
views-grade-hint = كما منحته الهيئة، مثلا B
views-information-due-on = موعد تقديم المعلومات
views-information-due-on-hint = بعد 180 يوما من الاعتماد إذا تُرك فارغا وثبت انتهاك
views-information-sent-on = تاريخ إرسال المعلومات
views-due = المعلومات مستحقة في { $date }
# Used as: views-information-*
views-information-due = مستحقة
views-information-overdue = متأخرة
views-information-sent = مرسلة
error-views-symbol = أدخلوا رمز وثيقة لهيئة معاهدة
error-views-known = هذه الآراء مسجلة من قبل. افتحوها من القائمة لتعديلها.
error-views-decided = أدخلوا تاريخ اعتمادها

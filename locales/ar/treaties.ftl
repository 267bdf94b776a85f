treaties-title = معاهدات حقوق الإنسان
treaties-lead = المعاهدات الدولية الأساسية التسع لحقوق الإنسان وبروتوكولاتها الاختيارية التسعة: ما الدولة طرف فيه منها، وما تقبله، وأي تقرير يحل موعده.
treaties-edit = تسجيل أو تعديل
treaties-empty = لم يُسجل شيء بعد
treaties-empty-words = يُدخل المنسق في المكتب، تحت «الالتزامات»، موقف الدولة من كل معاهدة: واحدة تلو الأخرى، أو جميعها معا في جدول.
treaties-count = طرف في { $party } من أصل { $total } من المعاهدات والبروتوكولات.
treaties-unrecorded = { $count -> 
    [zero] لم يبق ما لم يُسجل.
    [one] واحدة لم تُسجل بعد.
    [two] اثنتان لم تُسجلا بعد.
    [few] { $count } لم تُسجل بعد.
    [many] { $count } لم تُسجل بعد.
   *[other] { $count } لم تُسجل بعد.
}
treaties-gaps = ليست طرفا بعد
treaties-reports = تقارير يحل موعدها
treaties-desk-lead = اختاروا معاهدة لتسجيل موقف الدولة منها. ويُحفظ كل تغيير في السجل.
treaties-public = عرضها كما يراها الجمهور
treaty = المعاهدة
treaty-edit = تعديل هذا القيد
treaty-body = هيئة الرصد
treaty-adopted = اعتمدتها الجمعية العامة
treaty-in-force = دخلت حيز النفاذ
# Used as: treaty-state-*
treaty-state = الحالة
treaty-state-party = طرف
treaty-state-signed = موقعة، وليست طرفا
treaty-state-not-party = ليست طرفا
treaty-state-unrecorded = غير مسجلة
# Used as: treaty-consent-*
treaty-consent = كيف أصبحت الدولة طرفا
treaty-consent-hint = اتركوها على «ليست طرفا» إذا لم توافق الدولة على الالتزام.
treaty-consent-ratification = تصديق
treaty-consent-accession = انضمام
treaty-consent-succession = خلافة
treaty-signed-on = تاريخ التوقيع
treaty-consented-on = تاريخ التصديق أو الانضمام أو الخلافة
treaty-consented-on-hint = يوم إيداع الصك
treaty-communications = البلاغات الفردية
treaty-communications-hint = ما إذا كانت الدولة قد أصدرت الإعلان الذي يقبلها
treaty-inquiry = إجراء التحري
# Used as: treaty-acceptance-*
treaty-acceptance-accepted = مقبول
treaty-acceptance-not-accepted = غير مقبول
treaty-not-known = غير مسجل
# Used as: treaty-report-*
treaty-report = التقرير المقبل
treaty-report-due = مستحق
treaty-report-overdue = متأخر
treaty-report-submitted = مقدم
treaty-report-due-on = موعد التقرير المقبل
treaty-report-submitted-on = قُدم هذا التقرير في
treaty-report-submitted-on-hint = اتركوه فارغا إلى أن يُقدم.
treaty-reviewed-on = تاريخ آخر نظر للهيئة
treaty-asking = التوصيات التي تطلب ذلك
treaty-asked = { $count -> 
    [zero] لا توصية تطلب ذلك.
    [one] توصية واحدة تطلب ذلك.
    [two] توصيتان تطلبان ذلك.
    [few] { $count } توصيات تطلب ذلك.
    [many] { $count } توصية تطلب ذلك.
   *[other] { $count } توصية تطلب ذلك.
}
treaty-nobody-asks = لا توجد في السجل توصية تطلبه بالاسم.
reservations-title = التحفظات والإعلانات
reservations-none = لم يُسجل أي منها.
# Used as: reservation-kind-*
reservation-kind = النوع
reservation-kind-reservation = تحفظ
reservation-kind-declaration = إعلان
reservation-made-on = تاريخ الإصدار
reservation-text = النص
reservation-text-hint = كما أُودع؛ وتكفي لغة واحدة.
reservation-add = إضافة تحفظ أو إعلان
reservation-withdraw = وسمه كمسحوب
reservation-withdrawn-on = تاريخ السحب
reservation-withdrawn = سُحب في { $date }
treaty-table = جميعها معا، في جدول
treaty-table-lead = في الجدول صف لكل معاهدة، وفيه ما سُجل من قبل. اكتبوا التواريخ بصيغة 2026-12-31 وقدّموه بصيغة CSV. تؤخذ الصفوف كلها أو لا يؤخذ أي منها.
treaty-table-take = اعتماد هذا الجدول
treaty-table-refused = لم يؤخذ شيء: صحّحوا هذه الخانات وقدّموا الجدول من جديد.
treaty-table-no-column = ليس في الجدول عمود «treaty». خذ النموذج.
treaty-table-nothing = ليس في أي صف قيمة في عمود من أعمدة النموذج. خذوا النموذج واملأوه.
treaty-table-not-csv = هذا ليس جدول CSV بترميز UTF-8. احفظه بصيغة «CSV UTF-8».
treaty-table-unknown = هذه ليست من المعاهدات الـ 18. اكتبوا رمزها كما في النموذج.
error-treaty-consent = بيّنوا كيف أصبحت الدولة طرفاً، أو اتركوا التاريخ فارغا
error-treaty-adopted = هذا التاريخ سابق لاعتماد المعاهدة
error-treaty-order = لا يمكن أن تلتزم الدولة قبل أن توقع
error-reservation-text = أدخلوا نص التحفظ أو الإعلان

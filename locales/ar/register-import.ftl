import-title = استيراد التوصيات
import-lead = خذ قائمة التوصيات التي ترسلها مفوضية الأمم المتحدة لحقوق الإنسان في ملف Word، أو ملف CSV المصدَّر من UPR Info. سترى ما سيتغيّر قبل أن يتغيّر أي شيء.
import-file = الملف
import-file-hint = ملف Word (.docx) أو CSV، ‏20 ميغابايت على الأكثر
import-file-needed = اختر ملفاً
import-lang = لغة النصوص
import-lang-hint = تُستخدم حيث لا يذكرها الملف
import-look = اعرض ما سيتغيّر
import-earlier = عمليات الاستيراد السابقة
import-none-yet = لم يُستورد شيء بعد.
import-on = التاريخ
import-state = الحالة
# Used as: import-state-*
import-state-previewed = في انتظار قرار
import-state-applied = مطبَّق
import-state-discarded = متروك
# Used as: import-format-*
import-format-matrix = القائمة المواضيعية للمفوضية
import-format-upr-info = تصدير UPR Info
import-added = مضافة
import-changed = معدَّلة
import-unchanged = بلا تغيير
import-refused = مرفوضة
import-elsewhere = تخص دولاً أخرى ولم تؤخذ
import-added-title = توصيات جديدة
import-changed-title = توصيات ستتغيّر
import-refused-title = صفوف تتعذر قراءتها
import-refused-lead = صحّح هذه الصفوف في الملف ثم استورده من جديد. ما هو موجود في السجل يبقى كما هو.
import-remarks-title = أسماء لا ترد في أي قائمة
import-remarks-lead = تؤخذ هذه الصفوف من دون الاسم.
import-announced = { $count ->
    [zero] لا يعلن الملف نفسه أي توصية، وفي جدوله عدد آخر.
    [one] يعلن الملف نفسه توصية واحدة، وفي جدوله عدد آخر.
    [two] يعلن الملف نفسه توصيتين، وفي جدوله عدد آخر.
    [few] يعلن الملف نفسه { $count } توصيات، وفي جدوله عدد آخر.
    [many] يعلن الملف نفسه { $count } توصية، وفي جدوله عدد آخر.
   *[other] يعلن الملف نفسه { $count } توصية، وفي جدوله عدد آخر.
}
import-line = الصف
import-lines = الصفوف
import-column = العمود
import-reason = الخطأ
import-excerpt = ما ورد فيه
import-name = الاسم
import-list = القائمة
# Used as: import-list-*
import-list-theme = المواضيع
import-list-group = الفئات المتأثرة
import-list-sdg = أهداف التنمية المستدامة
import-list-state = الدول
import-parts = ما يتغيّر: { $parts }
# Used as: import-part-*
import-part-text = الصياغة
import-part-translation = النص بلغة إضافية
import-part-response = الموقف
import-part-source = مصدر الموقف
import-part-states = الدول صاحبة التوصيات
import-part-themes = المواضيع
import-part-groups = الفئات المتأثرة
import-part-sdgs = أهداف التنمية المستدامة
import-more = { $count ->
    [zero] ولا شيء غيرها
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
import-apply = استورد هذه التوصيات
import-discard = اترك الملف
import-nothing = هذا الملف لا يغيّر شيئاً: كل ما فيه موجود في السجل.
import-applied-on = طُبِّق في { $date }
import-several-states = يخص هذا الملف عدة دول ولم يُحدَّد بعدُ بلد للبوابة. حدِّد البلد في الإعدادات أولاً.
notice-import-applied = استُوردت التوصيات.
notice-import-discarded = تُرك الملف ولم يتغيّر شيء.

## Why a file is refused
# Used as: import-file-*

import-file-unknown-kind = «{ $name }» ليس ملف Word (.docx) ولا جدولاً نصياً (.csv). احفظه بإحدى هاتين الصيغتين.
import-file-not-docx = هذا ليس ملف Word (.docx). افتحه في معالج نصوص واحفظه بصيغة .docx.
import-file-not-csv = هذا ليس جدولاً نصياً (.csv). افتحه في برنامج جداول واحفظه بصيغة CSV.
import-file-too-large = يتجاوز الملف { $megabytes } ميغابايت. قسّمه إلى عدة ملفات.
import-file-damaged-archive = الملف تالف. اطلبه أو نزّله من جديد.
import-file-archive-too-large = سيصير الملف بعد فك ضغطه أكبر بكثير من أي وثيقة. احفظه من جديد في معالج نصوص.
import-file-broken-xml = الملف تالف في جزئه { $part }. افتحه في معالج نصوص واحفظه من جديد.
import-file-wrong-encoding = الملف ليس بترميز UTF-8. احفظه بصيغة «CSV UTF-8».
import-file-no-table = لا يوجد في الملف جدول توصيات.
import-file-missing-column = ليس في الجدول عمود «{ $column }». أضفه أو اختر صيغة أخرى.
import-file-too-many-rows = في الجدول أكثر من { $most } صف. قسّمه إلى عدة ملفات.

## Why a row is refused
# Used as: import-row-*

import-row-no-text = لا يوجد نص. اكتب التوصية أو احذف الصف.
import-row-no-symbol = لا يتضح في أي وثيقة ترد. أضف مصدر الموقف مع رمز الوثيقة.
import-row-unknown-country = لا توجد دولة باسم «{ $name }». اكتب اسمها كما تكتبه الأمم المتحدة.
import-row-unknown-response = «{ $word }» ليس موقفاً. اكتب supported أو supported in part أو noted أو not supported.
import-row-unknown-language = «{ $word }» ليست من لغات البوابة. اكتب ar أو en أو es أو fr أو ru أو zh.
import-row-unknown-goal = «{ $word }» ليس هدفاً ولا غاية. ابدأ برقمه، مثل 16 أو 16.3.
import-row-not-a-number = «{ $word }» ليس عدداً. اكتب أرقاماً فقط.
import-row-cell-count = عدد الخلايا في الصف { $found } بدلاً من { $expected }. ابحث عن علامات اقتباس غير مغلقة.

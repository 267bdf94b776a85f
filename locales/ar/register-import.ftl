import-title = استيراد التوصيات
import-lead = استخدموا تقرير الفريق العامل المعني بالاستعراض الدوري الشامل أو الملاحظات الختامية لإحدى هيئات المعاهدات (Word، PDF)، أو قائمة التوصيات التي ترسلها المفوضية السامية لحقوق الإنسان في ملف Word، أو ملفاً مصدَّراً من الفهرس العالمي لحقوق الإنسان (Excel، JSON) أو من UPR Info ‏(CSV، JSON) أو من IMPACT OSS ‏(CSV)، أو جدولاً من إعدادكم. سترون ما سيتغيّر قبل أن يتغيّر أي شيء.
import-file = الملف
import-file-hint = ملف Word (.docx) أو PDF أو Excel (.xlsx) أو CSV أو JSON
import-file-needed = اختاروا ملفاً
import-lang = لغة النصوص
import-lang-hint = تُستخدم حيث لا يذكرها الملف
import-look = عرض ما سيتغيّر
import-earlier = عمليات الاستيراد السابقة
import-none-yet = لم يُستورد شيء بعد.
import-on = التاريخ
import-state = الحالة
# Used as: import-state-*
import-state-previewed = في انتظار قرار
import-state-applied = مطبَّق
import-state-discarded = مستبعد
# Used as: import-format-*
import-format-matrix = القائمة المواضيعية للمفوضية السامية
import-format-upr-info = تصدير UPR Info
import-added = مضافة
import-changed = معدَّلة
import-unchanged = بلا تغيير
import-refused = مرفوضة
import-elsewhere = تخص دولاً أخرى ولم تُستورد
import-added-title = توصيات جديدة
import-changed-title = توصيات ستتغيّر
import-refused-title = صفوف تتعذر قراءتها
import-refused-lead = صحّحها هنا، أو صحّحها في الملف ثم استورده من جديد. وما هو موجود في السجل يبقى كما هو.
import-remarks-title = أسماء لا ترد في أي قائمة
import-remarks-lead = تُستورد هذه الصفوف من دون الاسم.
import-announced = { $count ->
    [zero] يذكر الملف نفسه أنه لا يتضمن أي توصية، لكن العدد في جدوله مختلف.
    [one] يذكر الملف نفسه أنه يتضمن توصية واحدة، لكن العدد في جدوله مختلف.
    [two] يذكر الملف نفسه أنه يتضمن توصيتين، لكن العدد في جدوله مختلف.
    [few] يذكر الملف نفسه أنه يتضمن { $count } توصيات، لكن العدد في جدوله مختلف.
    [many] يذكر الملف نفسه أنه يتضمن { $count } توصية، لكن العدد في جدوله مختلف.
   *[other] يذكر الملف نفسه أنه يتضمن { $count } توصية، لكن العدد في جدوله مختلف.
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
import-part-states = الدول صاحبة التوصية
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
import-apply = استيراد هذه التوصيات
import-discard = استبعاد الملف
import-nothing = هذا الملف لا يغيّر شيئاً: كل ما فيه موجود في السجل.
import-applied-on = طُبِّق في { $date }
import-several-states = يخص هذا الملف عدة دول ولم يُحدَّد بعدُ بلد للبوابة. حدِّدوا البلد في الإعدادات أولاً.
notice-import-applied = استُوردت التوصيات.
notice-import-nothing-ticked = لم توضع علامة على شيء، فلم يُستورد شيء.
notice-import-discarded = استُبعد الملف ولم يتغيّر شيء.

## Why a file is refused
# Used as: import-file-*

import-file-unknown-kind = «{ $name }» ليس ملف Word (.docx) ولا ملف PDF ولا جدولاً (.xlsx، .csv). احفظوه بإحدى هذه الصيغ.
import-file-not-docx = هذا ليس ملف Word (.docx). افتحوه في معالج نصوص واحفظوه بصيغة .docx.
import-file-not-csv = هذا ليس جدولاً (.xlsx، .csv). افتحوه في برنامج جداول واحفظوه بإحدى هاتين الصيغتين.
import-file-too-large = يتجاوز الملف { $megabytes } ميغابايت. قسّموه إلى عدة ملفات.
import-file-damaged-archive = الملف تالف. اطلبوه أو نزّلوه من جديد.
import-file-archive-too-large = سيصير الملف بعد فك ضغطه أكبر بكثير من أي وثيقة. احفظوه من جديد في معالج نصوص.
import-file-broken-xml = الملف تالف في جزئه { $part }. افتحوه في معالج نصوص واحفظوه من جديد.
import-file-wrong-encoding = تتعذر معرفة ترميز الملف. احفظوه بصيغة «CSV UTF-8».
import-file-no-table = لا يوجد في الملف جدول توصيات. استخدموا القائمة المواضيعية التي ترسلها المفوضية السامية لحقوق الإنسان، أو املأوا النموذج المتاح في هذه الصفحة.
import-file-missing-column = ليس في الجدول عمود «{ $column }». أضيفوه أو اختاروا صيغة أخرى.
import-file-too-many-rows = عدد الصفوف في الجدول أكثر من { $most }. قسّموه إلى عدة ملفات.

## Why a row is refused
# Used as: import-row-*

import-row-no-text = لا يوجد نص. اكتبوا التوصية أو احذفوا الصف.
import-row-no-symbol = لا يتضح في أي وثيقة ترد. أضيفوا مصدر الموقف مع رمز الوثيقة.
import-row-unknown-country = لا توجد دولة باسم «{ $name }». اكتبوا اسمها كما تكتبه الأمم المتحدة.
import-row-unknown-response = «{ $word }» ليس موقفاً. اكتبوا: تحظى بالتأييد، أو تحظى بتأييد جزئي، أو أُحيط بها علماً، أو لا تحظى بالتأييد.
import-row-unknown-language = «{ $word }» ليست من لغات البوابة. اكتبوا ar أو en أو es أو fr أو ru أو zh.
import-row-unknown-goal = «{ $word }» ليس هدفاً ولا غاية. ابدأوا برقمه، مثل 16 أو 16.3.
import-row-not-a-number = «{ $word }» ليس عدداً. اكتبوا أرقاماً فقط.
import-row-cell-count = عدد الخلايا في الصف { $found } بدلاً من { $expected }. ابحثوا عن علامات اقتباس غير مغلقة.

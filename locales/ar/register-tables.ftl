import-template-symbol = رمز الوثيقة
import-template-session = الدورة
import-template-date = تاريخ الوثيقة
import-template-title = جدول من إعدادكم
import-template-lead = يمكن كتابة التوصيات التي لا ترد في أي من هذه الملفات في نموذج ثم استيرادها منه. النص وحده إلزامي، والصف الذي يبدأ بالعلامة # مثال لا يؤخذ. تُفصل الدول والمواضيع والفئات بفاصلة منقوطة.
import-template-download = النموذج ({ $format })
import-template-example = مثال: استبدلوا هذا الصف
import-read-as = هذا الجدول ليس بترميز UTF-8. قُرئ على أنه { $encoding }، فتحققوا من صحة الحروف.
# Used as: import-format-*
import-format-uhri = الفهرس العالمي لحقوق الإنسان
import-format-impact = IMPACT OSS
import-format-csv = جدول البوابة
# Used as: import-part-*
import-part-origin = مصدرها
import-file-encrypted = الملف محمي بكلمة مرور. افتحوه واحفظوه من دونها ثم استوردوه من جديد.
import-file-broken-json = ملف JSON تالف في السطر { $line }. نزّلوه من جديد.
import-file-empty = الملف فارغ. نزّلوه من جديد أو اختاروا غيره.
import-file-impact-actions = هذه قائمة الإجراءات في IMPACT. استوردوا هنا قائمة توصياته، وأدخلوا الإجراءات في الخطة.
import-file-impact-indicators = هذه قائمة المؤشرات في IMPACT. استوردوا هنا قائمة توصياته، فلا مكان للمؤشرات في السجل.
import-file-not-kept = تعذّر حفظ محتوى الملف. لم يُستورد شيء؛ حاولوا مرة أخرى بعد قليل.
import-row-no-reference = لا يوجد رقم مرجعي. اكتبوه كما يرد في IMPACT.
import-row-not-a-date = «{ $word }» ليس تاريخاً. اكتبوا السنة والشهر واليوم، مثل 2026-03-31.
# Used as: kind-*
kind-concern = شاغل
recommendation-index = في الفهرس العالمي لحقوق الإنسان

# Used as: import-state-*
import-state-reading = قيد القراءة
import-state-comparing = قيد المقارنة بالسجل
import-state-applying = قيد التطبيق
import-state-refused = مرفوض
import-state-undone = أُلغي أثره
# Used as: import-format-*
import-format-auto = ملف
import-likely = موجودة في السجل على الأرجح
import-likely-title = توصيات موجودة في السجل على الأرجح
import-likely-lead = صياغتها متطابقة تقريباً وإحداهما بلا فقرة أو بلا رمز وثيقة؛ أو هي في السجل بلغة أخرى، من الدول نفسها وبالمعنى نفسه تقريباً. لا تؤخذ إلا إذا اخترتم إضافتها.
import-choose = ما يُستورد
import-rows-done = { $count ->
    [zero] لا صفوف بعد
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفاً
   *[other] { $count } صف
}
import-wait = تعرض هذه الصفحة التقدم من تلقاء نفسها.
import-look-again = عرض من جديد
import-broken-off = انقطعت القراءة. اتركوها وأرسلوا الملف من جديد، فلم يُستورد شيء.
import-broken-off-applying = انقطع الاستيراد. ما دخل السجل يبقى فيه؛ تابعوا الاستيراد.
import-go-on = متابعة
import-undo = إلغاء أثر هذا الاستيراد
import-undo-lead = يُزال ما أضافه ويعود ما غيّره كما كان. هذا ممكن ما دام لا شيء يعتمد عليه.
import-cannot-undo = لم يعد ممكناً إلغاء أثر هذا الاستيراد: بعض توصياته في مجموعة مقبولة أو غيّرها استيراد لاحق.
notice-import-undone = أُلغي أثر الاستيراد.

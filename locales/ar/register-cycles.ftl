cycles-title = دورات الاستعراض الدوري الشامل
cycles-lead = سجل تاريخ كل استعراض وتاريخ اعتماده. وتُحفظ وثائقه عند استيرادها.
cycle-title = الاستعراض الدوري الشامل، الدورة { $cycle }
cycle-session = دورة الفريق العامل
cycle-reviewed-on = تاريخ الاستعراض
cycle-adopted-on = تاريخ اعتماد النتائج
cycle-mid-term-on = تقرير منتصف المدة مقرر في
cycle-head = رئيس الوفد
cycle-head-hint = تكفي الصفة؛ ولا يُذكر الاسم إلا إذا كان معلنا.
cycle-announced = عدد التوصيات كما تحصيها النتائج
cycle-announced-hint = إذا كان في السجل عدد آخر، بيّنت الصفحة ذلك وأبقت هذا العدد.
cycle-printed = { $count -> 
    [zero] تحصي النتائج نفسها { $count }
    [one] تحصي النتائج نفسها { $count }
    [two] تحصي النتائج نفسها { $count }
    [few] تحصي النتائج نفسها { $count }
    [many] تحصي النتائج نفسها { $count }
   *[other] تحصي النتائج نفسها { $count }
}
cycle-papers = وثائق هذا الاستعراض
cycle-paper-missing = غير محفوظة هنا بعد.
error-cycle-announced = أدخل عدد التوصيات
error-cycle-order = لا يمكن اعتماد النتائج قبل الاستعراض

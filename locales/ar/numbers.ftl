number-percent = { $number }%
number-bytes = { $number ->
    [zero] { $number } بايت
    [one] بايت واحد
    [two] بايتان
    [few] { $number } بايتات
    [many] { $number } بايتاً
   *[other] { $number } بايت
}
number-kilobytes = { $number } كيلوبايت
number-megabytes = { $number } ميغابايت
number-gigabytes = { $number } غيغابايت
date-in-zone = { $date } ({ $zone })

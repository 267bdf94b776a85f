number-percent = { $number } %
number-bytes = { $number ->
    [one] { $number } байт
    [few] { $number } байта
    [many] { $number } байт
   *[other] { $number } байта
}
number-kilobytes = { $number } кБ
number-megabytes = { $number } МБ
number-gigabytes = { $number } ГБ
date-in-zone = { $date } ({ $zone })

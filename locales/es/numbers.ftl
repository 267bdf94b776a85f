number-percent = { $number } %
number-bytes = { $number ->
    [one] { $number } byte
    [many] { $number } de bytes
   *[other] { $number } bytes
}
number-kilobytes = { $number } kB
number-megabytes = { $number } MB
number-gigabytes = { $number } GB
date-in-zone = { $date } ({ $zone })

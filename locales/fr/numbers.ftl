number-percent = { $number } %
number-bytes = { $number ->
    [one] { $number } octet
    [many] { $number } d’octets
   *[other] { $number } octets
}
number-kilobytes = { $number } ko
number-megabytes = { $number } Mo
number-gigabytes = { $number } Go
date-in-zone = { $date } ({ $zone })

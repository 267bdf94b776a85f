number-percent = { $number }%
number-bytes = { $number }字节
number-kilobytes = { $number } kB
number-megabytes = { $number } MB
number-gigabytes = { $number } GB
date-in-zone = { $date }（{ $zone }）

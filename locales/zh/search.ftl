search-title = 搜索
# $words: what was asked for
search-title-of = 搜索：{ $words }
search-label = 词语、“引号中的短语”、文号或段落号
search-button = 搜索
search-advice = 在所有语文的建议、文件、群组、行动、协商和意见中搜索，并可找到同一词语的其他形式。引号使词语保持连续，星号代表任何词尾（discrimin*），文号或段落号可直达相应位置（120.89）。
search-preparing = 搜索仍在准备中，部分结果暂缺，请一分钟后再试。
# $words: what was asked for, $others: what was searched for instead
search-instead = 没有文本含有“{ $words }”。以下是含有“{ $others }”的内容。
search-wordless = “{ $words }”中没有可检索的词语，因此未作筛选。
# Before a link with other words
search-meant = 您是不是要找：
search-found = { $count ->
    [0] 未找到结果
   *[other] { $count } 项结果
}
search-none-advice = 请减少词语，或输入词的开头并加星号（discrimin*）。系统会在所有语文的文本以及文号和段落号中查找。
search-none-register = 改为在登记册中按主题、机制或国家选择
# $kind: one of search-kind-*, $count: how many
search-all = { $kind }：显示全部 { $count } 项
search-every-kind = 显示所有类别
search-everywhere = 同时搜索文件、群组、行动、协商和意见
# Used as: search-kind-*
search-kind-recommendation = 建议
search-kind-document = 联合国文件
search-kind-cluster = 群组
search-kind-action = 行动
search-kind-consultation = 协商
search-kind-contribution = 意见
search-meaning = 含义相近
search-meaning-note = 含有这些词语的文本很少。以下由程序按含义在各种语言中找出。

import-title = 导入建议
import-lead = 请选择普遍定期审议工作组报告或条约机构的结论性意见（Word、PDF）、人权高专办发送的Word建议清单、世界人权索引（Excel、JSON）、UPR Info（CSV、JSON）或IMPACT OSS（CSV）的导出文件，或您自己的表格。在作出任何更改之前，您会看到将有哪些变化。
import-file = 文件
import-file-hint = Word（.docx）、PDF、Excel（.xlsx）、CSV 或 JSON
import-file-needed = 请选择文件
import-lang = 文本所用语文
import-lang-hint = 文件未注明语文时使用
import-look = 查看将有哪些变化
import-earlier = 以往的导入
import-none-yet = 尚未导入任何内容。
import-on = 日期
import-state = 状态
# Used as: import-state-*
import-state-previewed = 等待决定
import-state-applied = 已导入
import-state-discarded = 已放弃
# Used as: import-format-*
import-format-matrix = 人权高专办专题清单
import-format-upr-info = UPR Info导出文件
import-added = 新增
import-changed = 更改
import-unchanged = 未变
import-refused = 未接受
import-elsewhere = 涉及其他国家，未列入
import-added-title = 新的建议
import-changed-title = 将更改的建议
import-refused-title = 无法读取的行
import-refused-lead = 请在此处更正，或在文件中改正后重新导入。登记册已有的内容保持不变。
import-remarks-title = 不在任何列表中的名称
import-remarks-lead = 这些行予以采用，但不含该名称。
import-announced = { $count ->
   *[other] 文件自称有{ $count }项建议，但其表格中的数目不同。
}
import-line = 行
import-lines = 行
import-column = 列
import-reason = 问题
import-excerpt = 内容
import-name = 名称
import-list = 列表
# Used as: import-list-*
import-list-theme = 主题
import-list-group = 受影响群体
import-list-sdg = 可持续发展目标
import-list-state = 国家
import-parts = 变化内容：{ $parts }
# Used as: import-part-*
import-part-text = 措辞
import-part-translation = 另一种语文的文本
import-part-response = 国家立场
import-part-source = 立场出处
import-part-states = 提出建议的国家
import-part-themes = 主题
import-part-groups = 受影响群体
import-part-sdgs = 可持续发展目标
import-more = { $count ->
   *[other] 另有{ $count }项
}
import-apply = 导入这些建议
import-discard = 放弃
import-nothing = 此文件不带来任何变化：全部内容已在登记册中。
import-applied-on = 导入日期：{ $date }
import-several-states = 此文件涉及多个国家，而门户尚未设定国家。请先在设置中指定国家。
notice-import-applied = 建议已导入。
notice-import-nothing-ticked = 未勾选任何内容，因此没有导入。
notice-import-discarded = 已放弃该文件，未作任何更改。

## Why a file is refused
# Used as: import-file-*

import-file-unknown-kind = “{ $name }”既不是 Word 文件（.docx）或 PDF，也不是表格（.xlsx、.csv）。请另存为其中一种格式。
import-file-not-docx = 这不是Word文件（.docx）。请用文字处理软件打开并另存为 .docx。
import-file-not-csv = 这不是表格（.xlsx、.csv）。请用电子表格软件打开并另存为其中一种格式。
import-file-too-large = 文件超过{ $megabytes } MB。请分成几个文件。
import-file-damaged-archive = 文件已损坏。请重新索取或下载。
import-file-archive-too-large = 文件解压后远大于一般文档。请用文字处理软件重新保存。
import-file-broken-xml = 文件的{ $part }部分已损坏。请用文字处理软件打开并重新保存。
import-file-wrong-encoding = 无法识别文件的编码。请另存为“CSV UTF-8”。
import-file-no-table = 文件中没有建议表格。请使用人权高专办发来的专题清单，或填写本页提供的模板。
import-file-missing-column = 表格缺少“{ $column }”列。请补上该列或选择其他格式。
import-file-too-many-rows = 表格超过{ $most }行。请分成几个文件。

## Why a row is refused
# Used as: import-row-*

import-row-no-text = 没有文本。请填写建议或删除该行。
import-row-no-symbol = 不清楚它载于哪份文件。请注明立场的出处及文号。
import-row-unknown-country = 没有名为“{ $name }”的国家。请按联合国的写法书写国名。
import-row-unknown-response = “{ $word }”不是国家立场。请填写：支持、部分支持、注意到或不支持。
import-row-unknown-language = “{ $word }”不是本门户的语文。请写 ar、en、es、fr、ru 或 zh。
import-row-unknown-goal = “{ $word }”既不是可持续发展目标，也不是具体目标。请以编号开头，例如16或16.3。
import-row-not-a-number = “{ $word }”不是数字。请只写数字。
import-row-cell-count = 该行有{ $found }个单元格，应为{ $expected }个。请检查是否有未闭合的引号。

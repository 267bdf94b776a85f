import-template-symbol = 文号
import-template-session = 届会
import-template-date = 文件日期
import-template-title = 自己的表格
import-template-lead = 不在上述任何文件中的建议可以填入模板后导入。只有文本必须填写；以 # 开头的行是示例，不会导入。国家、主题和群体用分号分隔。
import-template-download = 模板（{ $format }）
import-template-example = 示例：请替换本行
import-read-as = 该表格不是 UTF-8 编码，已按 { $encoding } 读取；请检查文字是否正确。
# Used as: import-format-*
import-format-uhri = 世界人权索引
import-format-impact = IMPACT OSS
import-format-csv = 本门户的表格
# Used as: import-part-*
import-part-origin = 来源
import-file-encrypted = 文件受密码保护。请打开后取消密码保存，再重新导入。
import-file-broken-json = JSON 文件第 { $line } 行已损坏。请重新下载。
import-file-empty = 文件是空的。请重新下载或选择其他文件。
import-file-impact-actions = 这是 IMPACT 的行动清单。请在此导入其建议清单，行动请录入计划。
import-file-impact-indicators = 这是 IMPACT 的指标清单。请在此导入其建议清单；登记册不收录指标。
import-file-not-kept = 无法保存文件内容。未导入任何内容；请稍后再试。
import-row-no-reference = 没有参考编号。请按 IMPACT 中的编号填写。
import-row-not-a-date = “{ $word }”不是日期。请按年、月、日书写，例如 2026-03-31。
# Used as: kind-*
kind-concern = 关切
recommendation-index = 在世界人权索引中

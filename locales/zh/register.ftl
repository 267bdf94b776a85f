register-title = 建议
register-lead = 联合国人权机制向国家提出的建议，以及国家的立场。
register-search-label = 查找建议
register-search = 查找
register-found = { $count ->
    [0] 没有建议
   *[other] { $count }项建议
}
register-filters = 筛选
register-filters-set = { $count ->
   *[other] 筛选（已设{ $count }项）
}
register-clear = 清除全部筛选
register-set = { $facet }：{ $value }
register-remove = 移除此筛选
register-show = 显示结果
register-any = 不限
register-all-values = { $count ->
   *[other] 全部{ $count }项
}
register-sort = 排序
# Used as: register-sort-*
register-sort-document = 最新文件在前
register-sort-newest = 最新登记的在前
register-sort-states = 提出国最多的在前
# Used as: facet-*
facet-response = 国家立场
facet-cycle = 普遍定期审议周期
facet-mechanism = 机制
facet-document = 文件
facet-theme = 主题
facet-group = 受影响群体
facet-sdg = 可持续发展目标
facet-state = 提出建议的国家
facet-cluster = 群组
facet-entity = 责任单位
register-none-title = 没有符合条件的建议
register-none-advice = 请减少词语或筛选条件。系统会在所有语文的文本以及文号和段落号中查找。
register-empty-title = 尚无建议
register-empty-advice = 导入第一份文件后，建议将显示在这里。
register-download = 下载此列表
# Used as: response-*
response-under-consideration = 正在审议
response-supported = 支持
response-supported-in-part = 部分支持
response-noted = 注意到
response-not-supported = 不支持
response-voluntary-pledge = 自愿承诺
# Used as: kind-*
kind-recommendation = 建议
kind-pledge = 自愿承诺
document-cycle = 第{ $cycle }周期
document-session = 第{ $session }届会议
documents-title = 联合国文件
documents-lead = 载有各项建议的文件，以及每次审议的其他文件。
documents-empty = 登记册中尚无文件。
document-recommendations = { $count ->
    [0] 没有建议
   *[other] { $count }项建议
}
document-see = 查看其中的建议
symbol-find = 按文号查找文件
symbol-label = 文号
symbol-hint = 文号位于文件首页上方，例如CEDAW/C/SEN/CO/3-7。
symbol-unknown = 这不是联合国文件的文号。请从文件首页上方复制文号。
symbol-not-here = 本门户的登记册中没有此文件。
symbol-country = 所涉国家
symbol-reports = 定期报告
symbol-session = 届会或年份
# Used as: symbol-nature-*
symbol-nature-session-document = 届会文件
symbol-nature-resolution = 决议
symbol-nature-decision = 决定
symbol-nature-draft = 草案
symbol-nature-conference-room-paper = 会议室文件
symbol-nature-national-report = 普遍定期审议国家报告
symbol-nature-compilation = 联合国资料汇编
symbol-nature-stakeholder-summary = 利益攸关方提交的材料概述
symbol-nature-state-report = 缔约国报告
symbol-nature-concluding-observations = 结论性意见
symbol-nature-list-of-issues = 问题清单
symbol-nature-list-of-issues-prior-to-reporting = 报告前问题清单
symbol-nature-replies-to-list-of-issues = 对问题清单的答复
symbol-nature-follow-up = 关于结论性意见后续行动的资料
symbol-nature-general-comment = 一般性意见或建议
symbol-nature-views = 关于来文的意见或决定
symbol-nature-summary-record = 简要记录
recommendation-title = 建议{ $paragraph }
recommendation-untitled = 第{ $number }号建议
recommendation-number = 编号
recommendation-kind = 类别
recommendation-text = 文本
recommendation-lang = 语文
recommendation-address = 网址
recommendation-also-in = 其他语文文本
recommendation-source = 出处
recommendation-read-at-un = 在联合国网站阅读
recommendation-paragraph = 段落
recommendation-states = 提出建议的国家
recommendation-themes = 主题
recommendation-groups = 受影响群体
recommendation-sdgs = 可持续发展目标
recommendation-ours = 标有*的名称由我们参照联合国术语自行翻译。
recommendation-no-cluster = 尚未归入群组
recommendation-lead = 牵头单位
recommendation-supporting = 配合单位
recommendation-actions = 正在采取的行动
recommendation-no-actions = 尚未计划任何行动。
recommendation-due = 截止日期：{ $date }
recommendation-newest = 最新报告
recommendation-consultations = 相关讨论
recommendation-contributions = { $count ->
    [0] 尚无意见
   *[other] { $count }条意见
}
recommendation-history = 历史记录
recommendation-added-on = 已列入登记册
recommendation-changed-by = 由第{ $number }次导入更改：{ $what }
journal-document-added = 已添加文件
journal-recommendations-imported = 已导入建议
journal-recommendation-changed = 导入更改了建议

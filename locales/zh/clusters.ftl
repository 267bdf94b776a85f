clusters-title = 群组
clusters-lead = 内容相关的建议、由谁负责、进展如何。
clusters-none = 尚无已采纳的群组
clusters-none-advice = 在此之前，您可以逐条阅读各项建议。
clusters-save = 保存为表格
cluster-recommendations = { $count }项建议
cluster-actions-done = 已完成行动：{ $done }/{ $count }
cluster-priority = 优先级：{ $level }
cluster-priority-label = 优先级
priority-high = 高
priority-medium = 中
priority-low = 低
priority-none = 尚未设定
cluster-edit = 处理此群组
cluster-actions = 正在采取的行动
cluster-actions-none = 此群组尚未商定任何行动。
cluster-members = 建议
cluster-lead = 牵头单位
cluster-lead-none = 尚未指定
cluster-supporting = 配合单位
cluster-topics = 相关协商
cluster-contributions = { $count ->
    [0] 尚无意见
   *[other] { $count }条意见
}
cluster-placed-by-person = 由协调员归入此处。
cluster-placed-by-program = 因文本相似，由程序归入此处。
cluster-placed-because = 归入此处，因为与其他建议共有：{ $words }
cluster-asks = 要求是什么
cluster-asks-themes = 最常见的主题：
cluster-asks-shortest = 其中一条建议，即确定属于此群组的最短的一条：
cluster-all-mechanisms = 全部
cluster-overlaps = 多个机制共同提出的要求
cluster-overlaps-all = 并列查看各机制的建议
cluster-plain-words-link = 用通俗的话说明

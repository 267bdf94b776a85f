home-title = 承诺了什么，做了什么，您怎么看
home-lead = 联合国人权机制向本国提出的建议，以及由谁负责落实。
home-find = 查找建议
home-find-button = 查找
home-open = 正在进行
home-open-none = 目前没有开放的协商。
home-open-all = 全部协商
home-coming = 即将开始
# $moment: day, time and zone
home-closes = 截止时间：{ $moment }
# $moment: day, time and zone
home-opens = 开始时间：{ $moment }
home-days-left = { $count ->
    [0] 今天截止
    [1] 明天截止
   *[other] 还有{ $count }天截止
}
home-topics = { $count }个议题
home-standing = 进展情况
home-done = { $done }/{ $total }项
home-done-words = 计划行动已完成
home-actions-done = 已完成{ $count }项
home-actions-under-way = 进行中{ $count }项
home-actions-late = 逾期{ $count }项
home-actions-planned = 未开始{ $count }项
home-no-actions = 计划中还没有行动。
home-recommendations = 建议
home-supported = 国家表示支持
home-in-part = 部分支持
home-noted = 注意到或不支持
home-pledges = 自愿承诺
home-plan = 逐项查看计划
home-themes = 按主题
home-themes-words = 建议最多的主题
home-theme = 主题
home-news = 最新动态
home-news-none = 最近60天没有新动态。
home-empty = 本门户正在准备中
home-empty-words = 不久，这里将列出向本国提出的建议、每项建议由谁负责、做了哪些工作。请过几天再来。
home-empty-desk = 第一步是导入建议：可使用人权高专办的Word清单，也可使用电子表格。导入之前，您可以先看到将要添加的内容。
home-empty-import = 导入建议
news-recommendations = 新增{ $count }项建议
news-clusters = 已采纳{ $count }个群组
news-progress = 报告了进展
news-announced = 协商已公布
news-opened = 协商开始
news-closed = 协商结束
news-outcome = 协商带来的改变
news-official-reply = 官方答复

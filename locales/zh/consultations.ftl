consultations-lead = 征求什么意见、何时截止，以及意见带来了什么结果。
consultations-empty = 尚无协商
consultations-empty-lead = 发布后会显示在这里。
consultation-kicker = 协商
topic-kicker = 协商议题
phase-draft = 草稿
phase-coming = 即将开始
phase-open = 进行中
phase-closed = 已结束
consultation-days-left = { $count ->
    [0] 今天截止
    [1] 明天截止
   *[other] 还有{ $count }天截止
}
consultation-closes = 截止：{ $moment }
consultation-closed-on = 已于{ $moment }结束
consultation-opens = 将于{ $moment }开始
consultation-take-part = 参与
consultation-summary = 阅读摘要
audience-may-write-everybody = 所有人均可阅读和发表意见。
audience-may-write-registered = 所有人均可阅读；发表意见需要账户。
audience-may-write-invited = 所有人均可阅读；受邀者可发表意见。
topics-count = { $count ->
    [0] 无议题
   *[other] { $count }个议题
}
topic-recommendations = 相关建议
topic-recommendations-count = { $count ->
   *[other] { $count }项建议
}
topic-all-recommendations = 此群组的全部建议
consultation-course = 进程
consultation-course-opens = 开始征求意见
consultation-course-closes = 结束
consultation-course-summary = 公布摘要：听取了什么，改变了什么
consultation-so-far = 目前的参与情况
consultation-counting = 统计已公开的意见和回复（含官方答复）；不含已隐藏或撤回的。

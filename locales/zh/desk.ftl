desk-nav = 工作台
desk-today = 今日
desk-import = 导入
desk-themes = 主题
desk-clusters = 群组
desk-plan = 计划
desk-consultations = 协商
desk-moderation = 审核
desk-reminders = 提醒
desk-entities = 单位
desk-people = 人员
desk-journal = 日志
desk-settings = 设置
desk-organisations = 组织
desk-since = 自{ $day }起
desk-late-since = 自{ $day }起逾期
desk-closed-on = { $day }结束
desk-nothing = 没有待办事项
desk-nothing-words = 需要作出决定的事项会列在这里，等待最久的在前。
desk-next-reminders = 即将发出的提醒
desk-no-reminders = 近期没有提醒。
desk-open-consultations = 开放的协商
desk-no-consultations = 没有开放的协商。
desk-closes = 截止时间：{ $moment }
desk-task-imports = { $count ->
   *[other] 个文件已预览但未导入
}
desk-task-proposed = { $count ->
   *[other] 个拟议群组有待决定
}
desk-task-untagged = { $count ->
   *[other] 条建议尚无主题
}
desk-task-unclustered = { $count ->
   *[other] 项建议尚未归入群组
}
desk-task-unaccepted = { $count ->
   *[other] 项建议由程序归入群组，有待采纳
}
desk-task-overdue = { $count ->
   *[other] 项行动逾期
}
desk-task-silent = { $count ->
   *[other] 个单位已30天没有消息
}
desk-task-no-focal-point = { $count ->
   *[other] 个单位没有联络人
}
desk-task-organisations = { $count ->
   *[other] 个组织有待核实
}
desk-task-reports = { $count ->
   *[other] 条被举报的意见有待处理
}
desk-task-summary = { $count ->
   *[other] 份摘要尚未撰写
}
desk-task-drafts = { $count ->
   *[other] 项协商仍为草稿
}
desk-task-mails = { $count ->
   *[other] 封邮件发送失败
}
desk-task-invitations = { $count ->
   *[other] 份邀请尚未接受
}

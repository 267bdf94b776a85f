desk-obligations = 义务
obligations-lead = 各项建议之外对国家有约束力的内容。
obligations-treaties-lead = 签署、批准、保留、已接受的程序以及应提交的报告。
desk-task-letters = { $count -> 
   *[other] 封特别程序信函待答复
}
desk-task-treaty-reports = { $count -> 
   *[other] 份应提交条约机构的报告逾期
}
desk-due-on = { $day }到期
desk-task-views = { $count -> 
   *[other] 项条约机构决定待提交资料
}

desk-obligations = 义务
obligations-lead = 各项建议之外对国家有约束力的内容。
obligations-treaties = 人权条约
obligations-treaties-lead = 签署、批准、保留、已接受的程序以及应提交的报告。

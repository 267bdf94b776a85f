communications-title = 关于来文的意见和决定
communications-lead = 条约机构就涉及本国的个人来文作出的决定。其要求的每项补救都是登记册中的一项义务。
communications-empty = 没有记录意见或决定。
views-add = 添加意见或决定
views-edit = 修改此记录
views-safety = 请勿写出任何人的姓名：来文人和其他相关人员均不写，除非已公布文件的标题中载有姓名。本文公开。
views-symbol-hint = 例如CCPR/C/120/D/2348/2014
views-decided-on = 通过日期
# Used as: views-outcome-*
views-outcome = 结论
views-outcome-violation = 认定存在违约
views-outcome-no-violation = 认定无违约
views-outcome-inadmissible = 不可受理
views-outcome-discontinued = 停止审议
views-articles = 被违反的条款
views-articles-hint = 按意见中的写法：7；10（1）；14（3）（g）
views-articles-are = 条款：{ $articles }
views-remedies = 要求的补救
views-remedies-hint = 每项一行；每项成为登记册中的一项建议。
views-remedies-count = { $count -> 
   *[other] { $count }项补救
}
views-follow-up = 后续行动（条约机构原话）
views-follow-up-hint = 例如：后续对话仍在进行
views-grade = 评级
views-grade-hint = 以条约机构所给为准，例如B
views-information-due-on = 资料提交期限
views-information-due-on-hint = 留空且认定存在违约时，为通过后180天
views-information-sent-on = 资料提交日期
views-due = 资料应于{ $date }提交
# Used as: views-information-*
views-information-due = 应提交
views-information-overdue = 逾期
views-information-sent = 已提交
error-views-symbol = 请填写条约机构文件的文号
error-views-known = 该意见已登记。如需修改，请从列表中打开。
error-views-decided = 请填写通过日期

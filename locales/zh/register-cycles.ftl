cycles-title = 普遍定期审议各周期
cycles-lead = 记录每次审议及通过的日期。相关文件在导入时保存。
cycle-title = 普遍定期审议，第{ $cycle }周期
cycle-session = 工作组届会
cycle-reviewed-on = 审议日期
cycle-adopted-on = 结果通过日期
cycle-mid-term-on = 中期报告计划日期
cycle-head = 代表团团长
cycle-head-hint = 写职务即可；姓名仅在已公开时填写。
cycle-announced = 结果文件所载建议数
cycle-announced-hint = 如与登记册数目不符，页面会注明并保留此数。
cycle-printed = { $count -> 
   *[other] 结果文件本身所载为{ $count }项
}
cycle-papers = 本次审议的文件
cycle-paper-missing = 此处尚未保存。
error-cycle-announced = 请填写建议数目
error-cycle-order = 结果不能在审议之前通过

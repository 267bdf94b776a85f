treaties-title = 人权条约
treaties-lead = 九项核心国际人权条约及其九项任择议定书：国家是哪些条约的缔约国、接受哪些程序、应提交哪份报告。
treaties-edit = 记录或修改
treaties-empty = 尚无记录
treaties-empty-words = 协调员在工作台的“义务”栏下逐项录入国家对每项条约的状况，也可用表格一次录入。
treaties-count = { $total }项条约和议定书中，已加入{ $party }项。
treaties-unrecorded = { $count -> 
   *[other] 尚有{ $count }项未记录。
}
treaties-gaps = 尚未加入
treaties-reports = 应提交的报告
treaties-desk-lead = 选择一项条约以记录国家的状况。每次改动都留存在日志中。
treaties-public = 以公众视角查看
treaty = 条约
treaty-edit = 修改此记录
treaty-body = 监督机构
treaty-adopted = 大会通过日期
treaty-in-force = 条约生效日期
# Used as: treaty-state-*
treaty-state = 状况
treaty-state-party = 缔约国
treaty-state-signed = 已签署，非缔约国
treaty-state-not-party = 非缔约国
treaty-state-unrecorded = 未记录
# Used as: treaty-consent-*
treaty-consent = 国家成为缔约国的方式
treaty-consent-hint = 若国家未同意受其约束，请保留“非缔约国”。
treaty-consent-ratification = 批准
treaty-consent-accession = 加入
treaty-consent-succession = 继承
treaty-signed-on = 签署日期
treaty-consented-on = 批准、加入或继承日期
treaty-consented-on-hint = 交存文书之日
treaty-communications = 个人来文
treaty-communications-hint = 国家是否已作出接受声明
treaty-inquiry = 调查程序
# Used as: treaty-acceptance-*
treaty-acceptance-accepted = 已接受
treaty-acceptance-not-accepted = 未接受
treaty-not-known = 未记录
# Used as: treaty-report-*
treaty-report = 下次报告
treaty-report-due = 应提交
treaty-report-overdue = 逾期
treaty-report-submitted = 已提交
treaty-report-due-on = 下次报告应提交日期
treaty-report-submitted-on = 该报告提交日期
treaty-report-submitted-on-hint = 提交之前请留空。
treaty-reviewed-on = 上次审议日期
treaty-asking = 提出此要求的建议
treaty-asked = { $count -> 
   *[other] 有{ $count }项建议提出此要求。
}
treaty-nobody-asks = 登记册中没有点名要求此事的建议。
reservations-title = 保留和声明
reservations-none = 没有记录。
# Used as: reservation-kind-*
reservation-kind = 类别
reservation-kind-reservation = 保留
reservation-kind-declaration = 声明
reservation-made-on = 作出日期
reservation-text = 案文
reservation-text-hint = 以交存文本为准；一种语文即可。
reservation-add = 添加保留或声明
reservation-withdraw = 标记为已撤回
reservation-withdrawn-on = 撤回日期
reservation-withdrawn = 已于{ $date }撤回
treaty-table = 用表格一次录入
treaty-table-lead = 表格中每项条约占一行，已含现有记录。日期请写作2026-12-31，以CSV格式上传。要么全部接受，要么全部不接受。
treaty-table-take = 采用此表格
treaty-table-refused = 未采用任何内容：请改正下列单元格后重新上传。
treaty-table-no-column = 表格没有“treaty”列。请使用模板。
treaty-table-nothing = 没有任何一行在模板的列中填有内容。请使用模板填写。
treaty-table-not-csv = 这不是UTF-8编码的CSV表格。请另存为“CSV UTF-8”。
treaty-table-unknown = 不属于这18项条约。请按模板书写代码。
error-treaty-consent = 请说明国家成为缔约国的方式，或将日期留空
error-treaty-adopted = 该日期早于条约通过日期
error-treaty-order = 受约束日期不能早于签署日期
error-reservation-text = 请输入保留或声明的案文

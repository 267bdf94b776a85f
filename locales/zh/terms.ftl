### The words of the field, as the Chinese texts of the UN have them.
### Nouns have one form; asking for another gives the same.

## What is recommended

-mechanism = 机制
-universal-periodic-review = 普遍定期审议
-treaty-body = 条约机构
-special-procedure = 特别程序
-regional-body = 区域机构
-national-mechanism = 国家执行、报告和后续行动机制
-document = 文件
-symbol = 文号
-session = 届会
-cycle = 审议周期
-concluding-observations = 结论性意见
-recommendation = 建议
-voluntary-pledge = 自愿承诺
-paragraph = 段落
-recommending-state = 提出建议的国家
-state-under-review = 受审议国
-response = 国家立场
-under-consideration = 正在审议
-supported = 支持
-supported-in-part = 部分支持
-noted = 注意到
-not-supported = 不支持

## How it is sorted

-theme = 主题
-affected-group = 受影响群体
-sdg-target = 可持续发展目标具体目标
-cluster = 群组
-priority = 优先级

## Who does what about it

-entity = 责任单位
-lead-entity = 牵头单位
-supporting-entity = 配合单位
-focal-point = 联络人
-plan = 计划
-national-action-plan = 国家行动计划
-action = 行动
-milestone = 里程碑
-indicator = 指标
-baseline = 基线值
-target = 目标值
-progress-update = 进展更新
-evidence = 佐证材料
-plan-state = 行动状态
-implementation-level = 落实程度
-assessment = 评估
-report = 报告

## Who is asked

-consultation = 协商
-topic = 议题
-contribution = 意见
-comment = 评论
-reply = 回复
-official-reply = 官方答复
-meeting = 会议
-summary = 摘要
-receipt = 回执
-mode-named = 实名
-mode-pseudonymous = 化名
-mode-sealed = 封存
-mode-anonymous = 匿名

## How the portal works

-reminder = 提醒
-desk = 工作台
-journal = 日志
-register = 登记册
-exchange = 交流平台
-cooperation-activity = 技术合作活动
-good-practice = 良好做法
-need = 需求
-offer = 援助提议
-fund = 基金

## Who uses it

-visitor = 访客
-participant = 参与者
-stakeholder = 利益攸关方
-organisation = 组织
-civil-society = 民间社会
-nhri = 国家人权机构
-representative = 代表
-validator = 审定人
-facilitator = 主持人
-observer = 观察员
-moderator = 审核员
-trustee = 受托人
-auditor = 审计员
-coordinator = 协调员
-administrator = 管理员

notice-themes-accepted = 已采纳。各项建议的主题中现已显示。
notice-themes-taken-back = 已撤回。日志保留该决定及其撤回。
error-theme-unknown = 任何清单中都没有此名称的主题。请从输入时提供的主题中选择。
error-theme-chosen = 请至少选择一项推荐，或填写一个主题。
themes-title = 没有主题的建议
themes-untagged = { $count ->
    [0] 所有建议均有主题。
   *[other] 尚有 { $count } 项建议没有主题。
}
themes-none = 此处无待办事项。导入时没有主题的建议将连同推荐主题列于此处。
themes-list = 建议及推荐的分类
themes-suggested = 程序推荐
themes-nothing-suggested = 程序没有推荐：尚未处理此文本，或不认识其中的词语。
themes-other = 其他主题
themes-accept = 采纳所选各项
themes-accept-all-title = 一并采纳
themes-accept-all-hint = 对所有没有主题的建议，采纳把握不低于此程度的全部推荐。可以撤回。
themes-from-level = 采纳的最低把握程度
themes-level-sure = 确定
themes-level-likely = 很可能
themes-level-possible = 可能
themes-level-means-sure = 此类推荐每 100 项约有 99 项或更多正确。
themes-level-means-likely = 三分之二以上正确。
themes-level-means-possible = 约一半或更少正确。
themes-certainty = { $level }，每 100 次中 { $share } 次正确
themes-of-level = 建议：{ $number }
themes-accept-all = 一并采纳
themes-decisions = 最近采纳
themes-decision = 建议：{ $recommendations }。分类：{ $terms }。
themes-undo = 撤回
recommendation-terms-accepted = 归入：{ $terms }
recommendation-terms-taken-back = 不再归入：{ $terms }

groups-title = 相似意见分组
groups-progress = { $all }条意见中已决定{ $decided }条。
groups-being-made = 程序正在对意见分组。您可先处理其他事务。
groups-look-again = 查看是否完成
groups-parts = 已分组与已搁置
groups-all = 全部分组
groups-aside = 已搁置
groups-aside-none = 没有搁置的意见。
groups-bring-back = 恢复所选意见
groups-none = 尚无分组。程序未发现相似意见时，不会提出分组。
groups-same-text = 多次提交的同一文本
groups-same-text-hint = 集体行动计为一份多次提交的文本，而不计为同等数量的独立意见。
groups-similar = 相似意见
groups-similar-hint = 它们有共同词语，但不代表观点一致：确认分组前请先阅读。
groups-propose-hint = 程序按词语对尚无人决定的意见进行分组。人工作出的决定保持不变。
groups-ungrouped = { $count ->
    [0] 所有意见均已分组或搁置。
   *[other] { $count }条意见不在任何分组中：与其他意见均不相似，或晚于上次提议。
}
groups-count = 分组数量
groups-propose = 提议分组
groups-safe-title = 分组不透露的信息
groups-safe = 只比较文本的词语和含义：不比较作者、时间或写作风格。今天的匿名意见明天才会加入，以免有人据此推知时刻。
group-sent-times = { $count ->
   *[other] 提交{ $count }次
}
group-waiting = { $count ->
   *[other] { $count }条较新的意见待在此确认
}
group-is-proposed = 程序提议
group-is-confirmed = 已确认
group-previous = 上一分组
group-next = 下一分组
group-the-text = 提交次数最多的文本
group-members = 本组意见
group-same-words = 用词完全相同
group-shares = 与其他意见共有：{ $words }
group-shares-meaning = 用词不同，含义相近
group-in-thread = 所在位置
group-choose = 选择此意见
group-move = 移动所选意见
group-move-to = 移动到
group-move-hint = 您移动的意见将保持在新位置。新建分组即拆分本组。
group-new = 新分组
group-aside = 搁置：不属于任何分组
group-new-name = 新分组名称
group-confirm-title = 命名并确认
group-confirm-hint = 名称由文本词语组成：请自拟名称。确认后，本组所有意见（包括其他页上的意见）均告确定。达到五条意见后计入摘要。
group-name = 分组名称
group-counts-as-one-text = 这是多次提交的同一文本（集体行动）
group-confirm = 确认分组
group-merge = 并入其他分组
group-merge-into = 保留的分组
group-merge-hint = 本组全部意见移至该分组。
group-dissolve = 解散本组
group-dissolve-hint = 其意见恢复为未决定，之后的提议可能另行分组。
error-group-chosen = 请在上方至少选择一条意见
error-group-target = 请选择移动目标
notice-contribution-group-confirmed = 分组已确认。
notice-contributions-moved = 意见已移动。
notice-contribution-groups-merged = 分组已合并。
notice-contribution-group-dissolved = 分组已解散。
notice-contribution-group-gone = 此分组已不存在：可能被他人合并、解散，或被新的提议取代。您提交的内容未执行。
group-decisions-lead = 关于这些分组的决定，按日列出。只要此后无人另作决定，每项决定都可以撤销。对于意见，只说明数量，不说明是哪些。
group-decision-confirmed = 确认分组
group-decision-placed = 移至其他分组
group-decision-set-aside = 搁置
group-decision-brought-back = 恢复待分组
group-decision-split = 拆分分组
group-decision-merged = 合并分组
group-decision-dissolved = 解散分组
group-nowhere = 不在任何分组
group-split-title = 拆分本组
group-split-lead = 程序会这样拆分。目前尚未执行：请更正有误之处，为新分组命名，然后拆分。
group-split-stays = 保留原有名称。
group-split-none = 程序未看出可分为两半。请自行选择归入第2部分的意见。
group-split-part-of = 此意见归入哪一部分
group-split-more = { $count ->
   *[other] 另有{ $count }条类似意见归入此部分。
}
group-split-do = 拆分
error-group-split = 第一部分至少保留一条意见，第二部分至少放入一条
notice-contribution-group-split = 分组已拆分。这是新分组。
notice-contributions-brought-back = 已恢复为未决定，下次提议可将其分组。
notice-contributions-not-brought-back = 未恢复任何意见：未选择意见，或已有人先行处理。

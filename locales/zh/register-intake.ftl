# Used as: import-state-*
import-state-reading = 正在读取
import-state-comparing = 正在与登记册比对
import-state-applying = 正在导入
import-state-refused = 已拒绝
import-state-undone = 已撤销
# Used as: import-format-*
import-format-auto = 文件
import-likely = 可能已在登记册中
import-likely-title = 可能已在登记册中的建议
import-likely-lead = 其措辞几乎相同，且其中一项没有段落号或文号；或者登记册中已有其他语言的同一建议，由相同国家提出，含义几乎相同。除非您选择添加，否则不会导入。
import-choose = 导入哪些内容
import-rows-done = { $count ->
    [0] 尚无行
   *[other] { $count } 行
}
import-wait = 本页会自动显示进度。
import-look-again = 再看一次
import-broken-off = 读取已中断。请放弃后重新上传文件；未导入任何内容。
import-broken-off-applying = 导入已中断。已进入登记册的内容保持不变；请继续导入。
import-go-on = 继续
import-undo = 撤销此次导入
import-undo-lead = 新增的内容将被移除，更改的内容将恢复原状。仅在没有其他内容依赖它时可以撤销。
import-cannot-undo = 此次导入已无法撤销：其中部分建议已列入已采纳的群组，或已被之后的导入更改。
notice-import-undone = 导入已撤销。

import-format-report = 工作组报告
import-format-observations = 结论性意见
import-file-damaged-pdf = PDF 已损坏或已加锁。请重新索取或下载，或改用 Word 文件。
import-file-scanned-pdf = PDF 中只有页面图像，没有文字。请索取 Word 文件，或由其另存的 PDF。
import-file-right-to-left-pdf = 无法从PDF中读取阿拉伯文。请索取Word文件。
import-file-too-many-pages = PDF 超过 { $most } 页。请只取载有建议的部分。
import-file-not-paper = 这既不是 Word 文件（.docx），也不是 PDF。请索取其中一种。
import-file-no-recommendations = 在这份文件中找不到编号的建议清单。请改用其 Word 文件，或人权高专办专题清单。

recommendation-heading = 所属标题
recommendation-introduction = 引言
recommendation-assessment = 清单中关于落实情况的评论

## A document that is not taken: what it is, and what to import in its place
import-paper-report = “{ $symbol }”是普遍定期审议工作组的报告。请按报告导入。
import-paper-observations = “{ $symbol }”是条约机构的结论性意见。请按结论性意见导入。
import-paper-addendum = “{ $symbol }”是受审议国对各项建议发表意见的增编。请先导入工作组报告，再导入人权高专办专题清单，其中载有对每项建议的立场。
import-paper-national-report = “{ $symbol }”是国家在审议前提交的国家报告，其中没有建议。请导入工作组报告。
import-paper-compilation = “{ $symbol }”是人权高专办为审议编写的联合国资料汇编，所引内容载于其他文件。请导入条约机构的结论性意见和工作组报告。
import-paper-stakeholder-summary = “{ $symbol }”是为审议编写的利益攸关方材料概述，引述其要求，本身不提建议。请导入工作组报告。
import-paper-decision = “{ $symbol }”是人权理事会的决定或决议。建议载于其提到的报告。请导入工作组报告。
import-paper-advance-questions = 这是各国在审议前提出的问题，不是建议。请导入工作组报告。
import-paper-list-of-issues = “{ $symbol }”是条约机构的问题清单，载有向国家提出的问题。请导入结论性意见。
import-paper-replies = “{ $symbol }”是国家对问题清单的答复。请导入结论性意见。
import-paper-follow-up = “{ $symbol }”是国家提供的关于结论性意见后续落实情况的资料。请导入结论性意见。
import-paper-state-report = “{ $symbol }”是国家提交条约机构的报告。请导入结论性意见。
import-paper-unknown = 从首页看，这份文件没有提出建议。请导入普遍定期审议工作组报告、条约机构的结论性意见或人权高专办专题清单。

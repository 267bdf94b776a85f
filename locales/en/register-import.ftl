import-title = Import recommendations
import-lead = Take the report of the Working Group on the Universal Periodic Review, or concluding observations of a treaty body (Word, PDF), the list of recommendations that OHCHR sends as a Word file, an export of the Universal Human Rights Index (Excel, JSON), of UPR Info (CSV, JSON) or of IMPACT OSS (CSV), or a table of your own. You see what would change before anything changes.
import-file = File
import-file-hint = Word (.docx), PDF, Excel (.xlsx), CSV or JSON
import-file-needed = Choose a file
import-lang = Language of the texts
import-lang-hint = Used where the file does not say it
import-look = See what would change
import-earlier = Earlier imports
import-none-yet = Nothing has been imported yet.
import-on = Date
import-state = State
# Used as: import-state-*
import-state-previewed = waiting for a decision
import-state-applied = applied
import-state-discarded = discarded
# Used as: import-format-*
import-format-matrix = OHCHR thematic list
import-format-upr-info = UPR Info export
import-added = Added
import-changed = Changed
import-unchanged = Unchanged
import-refused = Refused
import-elsewhere = About other States, left out
import-added-title = New recommendations
import-changed-title = Recommendations that change
import-refused-title = Rows that cannot be read
import-refused-lead = Correct them here, or mend them in the file and import it again. What the register already has stays as it is.
import-remarks-title = Names that stand in no list
import-remarks-lead = These rows are taken without the name.
import-announced = { $count ->
    [one] The file itself announces one recommendation; its table holds another number.
   *[other] The file itself announces { $count } recommendations; its table holds another number.
}
import-line = Line
import-lines = Lines
import-column = Column
import-reason = What is wrong
import-excerpt = What stands there
import-name = Name
import-list = List
# Used as: import-list-*
import-list-theme = themes
import-list-group = affected groups
import-list-sdg = SDGs
import-list-state = States
import-parts = What changes: { $parts }
# Used as: import-part-*
import-part-text = the wording
import-part-translation = the text in one more language
import-part-response = the response
import-part-source = the source of the response
import-part-states = the recommending States
import-part-themes = the themes
import-part-groups = the affected groups
import-part-sdgs = the SDGs
import-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
import-apply = Import these recommendations
import-discard = Discard
import-nothing = This file changes nothing: all of it stands in the register already.
import-applied-on = Applied on { $date }
import-several-states = This file is about several States and the portal has no country yet. Set the country in the settings first.
notice-import-applied = The recommendations are imported.
notice-import-nothing-ticked = Nothing was ticked, so nothing was imported.
notice-import-discarded = The file is discarded; nothing was changed.

## Why a file is refused
# Used as: import-file-*

import-file-unknown-kind = “{ $name }” is neither a Word file (.docx) or PDF nor a table (.xlsx, .csv). Save it as one of these.
import-file-not-docx = This is no Word file (.docx). Open it in a word processor and save it as .docx.
import-file-not-csv = This is no table (.xlsx, .csv). Open it in a spreadsheet program and save it as one of these.
import-file-too-large = The file is larger than { $megabytes } MB. Divide it into several files.
import-file-damaged-archive = The file is damaged. Ask for it again or download it anew.
import-file-archive-too-large = The file would unpack to far more than a document holds. Save it anew in a word processor.
import-file-broken-xml = The file is damaged in its part { $part }. Open it in a word processor and save it anew.
import-file-wrong-encoding = It cannot be told in which encoding the file is. Save it as “CSV UTF-8”.
import-file-no-table = The file has no table of recommendations. Take the thematic list that OHCHR sends, or fill in the template on this page.
import-file-missing-column = The table has no column “{ $column }”. Add it or choose another format.
import-file-too-many-rows = The table has more than { $most } rows. Divide it into several files.

## Why a row is refused
# Used as: import-row-*

import-row-no-text = There is no text. Fill in the recommendation or delete the row.
import-row-no-symbol = It is not clear in which document it stands. Add the source of the position with its symbol.
import-row-unknown-country = No State is called “{ $name }”. Write its name as the United Nations do.
import-row-unknown-response = “{ $word }” is not a response. Write supported, supported in part, noted or not supported.
import-row-unknown-language = “{ $word }” is not a language of the portal. Write ar, en, es, fr, ru or zh.
import-row-unknown-goal = “{ $word }” is neither a goal nor a target. Begin with its number, such as 16 or 16.3.
import-row-not-a-number = “{ $word }” is not a number. Write figures only.
import-row-cell-count = The row has { $found } cells in place of { $expected }. Look for quotation marks that are not closed.

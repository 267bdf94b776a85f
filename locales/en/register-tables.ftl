import-template-symbol = Symbol
import-template-session = Session
import-template-date = Date of the document
import-template-title = A table of your own
import-template-lead = Recommendations that stand in none of these files can be written into a template and imported from there. Only the text must be filled in; a row that begins with # is an example and is passed over. States, themes and groups are separated by semicolons.
import-template-download = Template ({ $format })
import-template-example = Example: replace this row
import-read-as = This table is not in UTF-8. It was read as { $encoding }; look whether the letters are right.
# Used as: import-format-*
import-format-uhri = Universal Human Rights Index
import-format-impact = IMPACT OSS
import-format-csv = The portal’s own table
# Used as: import-part-*
import-part-origin = where it comes from
import-file-encrypted = The file is protected by a password. Open it, save it without one, and import it again.
import-file-broken-json = The JSON file is damaged in line { $line }. Download it anew.
import-file-empty = The file is empty. Download it anew or choose another.
import-file-impact-actions = This is IMPACT’s list of actions. Import its list of recommendations here; enter the actions in the plan.
import-file-impact-indicators = This is IMPACT’s list of indicators. Import its list of recommendations here; indicators have no place in the register.
import-file-not-kept = What the file holds could not be kept. Nothing was imported; try again in a moment.
import-row-no-reference = There is no reference. Fill it in as IMPACT has it.
import-row-not-a-date = “{ $word }” is not a date. Write year, month and day, such as 2026-03-31.
# Used as: kind-*
kind-concern = Concern
recommendation-index = In the Universal Human Rights Index

summary-title = Summary of the consultation
summary-said = { $count ->
    [one] One contribution
   *[other] { $count } contributions
}
summary-subtitle = Summary of the consultation – { $mechanism }
summary-footer = Page {"{page}"} of {"{pages}"}
summary-what-was-asked = What was asked
summary-what-was-said = What was said
summary-what-changed = What changed
summary-no-outcome = What changed because of this consultation is not written yet.
summary-numbers = Participation in numbers
summary-period = Period
summary-from-until = from { $from } until { $until }
summary-audience = Who could contribute
# Used as: summary-audience-*
summary-audience-everybody = everybody
summary-audience-registered = people with an account
summary-audience-invited = those who were invited
summary-modes = How people could appear
summary-mode = How people appeared
# Used as: summary-mode-*
summary-mode-named = named
summary-mode-pseudonymous = under a chosen name
summary-mode-anonymous = anonymous
summary-contributions = Contributions
summary-replies = Replies
summary-official-replies = Official replies
summary-written-on = Summary written on
summary-address = Address
summary-by-topic = By topic
summary-by-mode = By how people appeared
summary-by-language = By language
summary-topic = Topic
summary-language = Language
summary-left-out = Left out: hidden by moderation: { $hidden }; withdrawn by their authors: { $withdrawn }.
summary-recommendations = Recommendations concerned: { $list }
summary-nothing-said = Nobody contributed on this topic.
summary-by = { $name }, { $date }
summary-official-by = Official reply · { $name }, { $date }
summary-anonymous = Anonymous
summary-former-participant = Former participant
summary-mechanism = The national mechanism
summary-download-docx = Download the summary (Word)
summary-still-open = The consultation is open until { $until }; these numbers are provisional.
summary-files = Files
summary-file-docx = Summary: Word (DOCX)
summary-file-xlsx = All contributions: Excel (XLSX)
summary-file-csv = All contributions: CSV
summary-file-json = All contributions: JSON
summary-file = consultation-{ $number }
summary-sheet = Contributions
# Used as: summary-official-*
summary-official-yes = yes
summary-official-no = no
# Used as: summary-state-*
summary-state-published = published
summary-state-hidden = hidden by moderation
summary-state-withdrawn = withdrawn by its author
summary-column-topic = Topic number
summary-column-topic-title = Topic
summary-column-key = Key
summary-column-parent = In reply to
summary-column-depth = Level
summary-column-date = Date
summary-column-mode = How the author appears
summary-column-name = Name shown
summary-column-organisation = Organisation
summary-column-official = Official reply
summary-column-entity = Entity
summary-column-language = Language
summary-column-state = State
summary-column-text = Text
summary-column-address = Address
outcome-write = Write what changed
outcome-hint = For what was said: what was done, or why not. The text is published in the summary.
journal-outcome-written = What changed because of a consultation was written
summary-groups = What was said, in groups
summary-groups-hint = Coordinators grouped what is similar. A group says what people spoke of, not that they agree.
summary-group = Group
summary-campaigns = One text, sent many times
summary-campaign = Text
summary-times-sent = Times sent
summary-group-kinds = Who
summary-groups-small = { $count ->
    [one] One group of fewer than five contributions is not shown, so that nobody can be guessed.
   *[other] { $count } groups of fewer than five contributions each are not shown, so that nobody can be guessed.
}
# Used as: summary-kind-*
summary-kind-organisation = for organisations: { $count }
summary-kind-named = named: { $count }
summary-kind-pseudonymous = under a chosen name: { $count }
summary-kind-anonymous = anonymous: { $count }
summary-column-group = Group

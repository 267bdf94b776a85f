contributions-count = { $count ->
    [0] No contributions yet
    [one] One contribution
   *[other] { $count } contributions
}
contribution-yours = Your contribution
contribution-reply-to = Reply to { $name }
contribution-body = What do you want to say?
contribution-reply-body = Your reply
contribution-body-hint = Up to 5,000 characters. Do not name other people and give no addresses of theirs.
contribution-body-missing = Write your contribution
contribution-mode = How do you want to appear?
contribution-mode-missing = Choose how you want to appear
# Used as: mode-*
mode-anonymous = Anonymous
mode-pseudonymous = Under a chosen name
mode-named = Under your own name
mode-official-of = Official reply of { $entity }
# Used as: mode-hint-*
mode-hint-anonymous = Everybody sees the text. Nobody, not even the coordinators, knows who wrote it: no account, no address and no time finer than the day is kept.
mode-hint-pseudonymous = Everybody sees the name that you choose for this consultation. The coordinators see the account behind it.
mode-hint-named = Everybody sees your name, and the organisation that you speak for, if any.
mode-hint-official = Everybody sees the reply under this name; whoever wrote the contribution, where known, is told by mail.
mode-needs-account = (sign-in needed)
contribution-name = Name to appear under
contribution-name-hint = Only if you chose to appear under a chosen name. You keep the same one throughout this consultation.
contribution-name-missing = Write the name that you want to appear under
contribution-name-taken = Somebody here uses this name or one that looks the same. Choose another.
contribution-lang = Language of what you write
contribution-lang-missing = Choose the language in which you write
contribution-send = Send your contribution
contribution-send-reply = Send your reply
contribution-sending = Sending…
contribution-sign-in-needed = To appear in this way you need to sign in
contribution-sign-in-advice = Your text still stands below. Sign in in a new window, then come back here and send it again.
contribution-signed-in-meanwhile = You signed in meanwhile. Check how you want to appear, and send again.
contribution-not-sent = Your contribution was not sent
contribution-not-sent-advice = Copy your text from here, so that nothing is lost.
contribution-kept-text = Your text
who-sees = Who can see this
who-sees-text = Your text is published at once, and everybody on the web can read it. Who learns that you wrote it depends on what you choose above.
thread-barred-draft = This consultation is a draft: only the desk sees it.
thread-barred-coming = This consultation is not open yet. You can read now, and contribute once it opens.
thread-barred-closed = This consultation is closed. Thank you to everybody who took part; what was said can be read here.
thread-barred-sign-in = To contribute here you need an account.
thread-barred-invited = Those who were invited contribute to this consultation. Everybody can read it.
thread-newest = To the newest contributions
thread-empty = Be the first to contribute.
thread-all-replies = All replies
thread-older = More contributions
thread-moderated = Contributions are published at once. Moderators hide what endangers people, discloses their data or incites hatred, and say why.
contribution-official = Official reply
contribution-verified = verified
contribution-by-nobody = Anonymous
contribution-by-former = Former participant
contribution-was-edited = (edited)
contribution-in-reply-to = In reply to { $name }
contribution-reply = Reply
contribution-edit = Edit
contribution-withdraw = Withdraw
contribution-report = Report
contribution-gone-withdrawn = Withdrawn by its author.
contribution-gone-hidden = Hidden by the moderators.
contribution-edit-title = Edit your contribution
contribution-edit-hint = You can edit within 15 minutes of sending; it is then marked as edited.
contribution-edit-too-late = The 15 minutes for editing are over. You can withdraw the contribution and write another.
contribution-withdraw-title = Withdraw the contribution
contribution-withdraw-lead = Its text is deleted here and in every later export. A line stays that says it was withdrawn, and replies to it stay. This can’t be undone.
contribution-withdraw-confirm = Yes, withdraw it
contribution-back = Back to the thread
# Used as: notice-*
notice-contribution-added = Your contribution is published
notice-contribution-edited = The contribution was edited.
notice-contribution-withdrawn = The contribution was withdrawn.

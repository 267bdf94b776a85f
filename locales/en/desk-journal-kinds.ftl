# Used as: journal-*
journal-account-added = Account added
journal-account-confirmed = Address of an account confirmed
journal-account-disabled = Account disabled
journal-account-enabled = Account enabled again
journal-account-deleted = Account deleted
journal-role-granted = Role given
journal-role-withdrawn = Role taken back
journal-password-changed = Password changed
journal-address-changed = E-mail address changed
journal-second-factor-set = Second factor set up
journal-second-factor-ended = Second factor ended
journal-reminder-rule-added = Reminder rule added
journal-reminder-rule-removed = Reminder rule removed
journal-reminder-timing-changed = Time of the reminders changed
journal-hand-over-asked = Change of focal point asked for
journal-settings-changed = Settings changed

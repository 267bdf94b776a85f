# Used as: import-state-*
import-state-reading = being read
import-state-comparing = being compared with the register
import-state-applying = being applied
import-state-refused = refused
import-state-undone = undone
# Used as: import-format-*
import-format-auto = File
import-likely = Probably in the register already
import-likely-title = Recommendations that are probably in the register already
import-likely-lead = Their wording is almost the same and one of the two has no paragraph or no symbol; or the register has them in another language, from the same States and with nearly the same meaning. They are left out unless you choose to add them.
import-choose = What is imported
import-rows-done = { $count ->
    [0] No row yet
    [one] One row
   *[other] { $count } rows
}
import-wait = This page shows by itself how far it is.
import-look-again = Look again
import-broken-off = The reading was broken off. Discard it and upload the file again; nothing was imported.
import-broken-off-applying = The import was broken off. What is already in the register stays; let it go on.
import-go-on = Go on
import-undo = Undo this import
import-undo-lead = What it added is removed again and what it changed is as before. This is possible while nothing depends on it.
import-cannot-undo = This import cannot be undone any more: some of its recommendations stand in an accepted cluster or were changed by a later import.
notice-import-undone = The import is undone.

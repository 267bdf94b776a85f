treaties-title = Human-rights treaties
treaties-lead = The nine core international human-rights treaties and their nine optional protocols: to which of them the State is a party, what it accepts, and which report is due.
treaties-edit = Record or change
treaties-empty = Nothing is recorded yet
treaties-empty-words = The coordinator enters on the desk, under “Obligations”, where the State stands towards each treaty: one by one, or all at once in a table.
treaties-count = Party to { $party } of { $total } treaties and protocols.
treaties-unrecorded = { $count -> 
    [one] One is not recorded yet.
   *[other] { $count } are not recorded yet.
}
treaties-gaps = Not yet a party
treaties-reports = Reports that are due
treaties-desk-lead = Choose a treaty to record where the State stands. Each change is kept in the journal.
treaties-public = See it as the public does
treaty = Treaty
treaty-edit = Change this record
treaty-body = Monitored by
treaty-adopted = Adopted by the General Assembly
treaty-in-force = In force in general since
# Used as: treaty-state-*
treaty-state = Status
treaty-state-party = Party
treaty-state-signed = Signed, not a party
treaty-state-not-party = Not a party
treaty-state-unrecorded = Not recorded
# Used as: treaty-consent-*
treaty-consent = How the State became a party
treaty-consent-hint = Leave it at “not a party” if it has not consented to be bound.
treaty-consent-ratification = Ratification
treaty-consent-accession = Accession
treaty-consent-succession = Succession
treaty-signed-on = Signed on
treaty-consented-on = Bound since
treaty-consented-on-hint = The day of the deposit of the instrument
treaty-communications = Individual communications
treaty-communications-hint = Whether the State made the declaration that accepts them
treaty-inquiry = Inquiry procedure
# Used as: treaty-acceptance-*
treaty-acceptance-accepted = Accepted
treaty-acceptance-not-accepted = Not accepted
treaty-not-known = Not recorded
# Used as: treaty-report-*
treaty-report = Next report
treaty-report-due = due
treaty-report-overdue = overdue
treaty-report-submitted = submitted
treaty-report-due-on = Next report is due on
treaty-report-submitted-on = This report was submitted on
treaty-report-submitted-on-hint = Leave it empty until it is submitted.
treaty-reviewed-on = Last reviewed by the body on
treaty-asking = Recommendations that ask for it
treaty-asked = { $count -> 
    [one] One recommendation asks for it.
   *[other] { $count } recommendations ask for it.
}
treaty-nobody-asks = No recommendation of the register asks for it by name.
reservations-title = Reservations and declarations
reservations-none = None is recorded.
# Used as: reservation-kind-*
reservation-kind = Kind
reservation-kind-reservation = Reservation
reservation-kind-declaration = Declaration
reservation-made-on = Made on
reservation-text = Text
reservation-text-hint = As it was deposited; one language is enough.
reservation-add = Add a reservation or declaration
reservation-withdraw = Mark as withdrawn
reservation-withdrawn-on = Withdrawn on
reservation-withdrawn = withdrawn on { $date }
treaty-table = All at once, in a table
treaty-table-lead = The table has a row for each treaty and holds what is recorded already. Fill in the days as 2026-12-31 and hand it in as CSV. All rows are taken, or none.
treaty-table-take = Take this table
treaty-table-refused = Nothing was taken: mend these cells and hand the table in again.
treaty-table-no-column = The table has no column “treaty”. Take the template.
treaty-table-nothing = No row holds anything in a column of the template. Take the template and fill it in.
treaty-table-not-csv = This is no CSV table in UTF-8. Save it as “CSV UTF-8”.
treaty-table-unknown = This is none of the 18 treaties. Write its code as in the template.
error-treaty-consent = Say how the State became a party, or leave the day empty
error-treaty-adopted = This day is before the treaty was adopted
error-treaty-order = The State cannot be bound before it signed
error-reservation-text = Enter the text of the reservation or declaration

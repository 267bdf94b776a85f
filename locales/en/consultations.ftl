consultations-lead = What you are asked about, until when, and what came of what was said.
consultations-empty = No consultations yet
consultations-empty-lead = They appear here as soon as they are published.
consultation-kicker = Consultation
topic-kicker = Topic of a consultation
# Used as: phase-*
phase-draft = Draft
phase-coming = Coming
phase-open = Open
phase-closed = Closed
consultation-days-left = { $count ->
    [0] Closes today
    [one] Closes tomorrow
   *[other] Closes in { $count } days
}
consultation-closes = Until { $moment }
consultation-closed-on = Closed on { $moment }
consultation-opens = Opens on { $moment }
consultation-take-part = Take part
consultation-summary = Read the summary
# Used as: audience-may-write-*
audience-may-write-everybody = Everybody can read and contribute.
audience-may-write-registered = Everybody can read; to contribute you need an account.
audience-may-write-invited = Everybody can read; those who were invited contribute.
topics-count = { $count ->
    [0] No topics
    [one] One topic
   *[other] { $count } topics
}
topic-recommendations = The recommendations concerned
topic-recommendations-count = { $count ->
    [one] One recommendation
   *[other] { $count } recommendations
}
topic-all-recommendations = All recommendations of this cluster
consultation-course = How it goes on
consultation-course-opens = Opens for contributions
consultation-course-closes = Closes
consultation-course-summary = A summary is published: what was heard, what changed
consultation-so-far = Participation so far
consultation-counting = Published contributions and replies count, official ones among them; hidden and withdrawn ones don’t.

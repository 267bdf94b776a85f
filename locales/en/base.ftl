portal-name = Baraza
skip-to-content = Skip to the content
nav-account = Account
nav-languages = Languages
nav-sections = Sections
nav-recommendations = Recommendations
nav-clusters = Clusters
nav-plan = Plan
nav-consultations = Consultations
nav-entities = Responsible entities
nav-search = Search
nav-documents = UN documents
nav-my = What I owe
nav-desk = Desk
nav-contact = Contact
nav-privacy = Privacy
nav-accessibility = Accessibility
nav-receipt = I have a receipt code
nav-here = You are here
nav-pages = Pages
sign-in = Sign in
sign-out = Sign out
previous-page = Previous page
next-page = Next page
optional = (optional)
in-other-languages = In other languages
cancel = Cancel
save = Save
notice-saved = Your changes are saved.
error-prefix = Error:
error-summary = There is a problem
error-too-long = { $limit ->
    [one] Shorten this to one character
   *[other] Shorten this to { $limit } characters at most
}
error-email = Write a complete e-mail address, such as name@example.org
error-day = Give the date with day, month and year
error-time = Give the time in hours and minutes, such as 23:59
# Used as: error-page-*
error-page-not-found = This page does not exist
error-page-not-found-advice = It may have moved, its address may be misspelt, or it may not be open to you.
error-page-forbidden = You can’t do this
error-page-forbidden-advice = Your account doesn’t allow it. If you think that this is a mistake, write to the coordinators.
error-page-conflict = Something changed meanwhile
error-page-conflict-advice = Go back, reload the page and try again. If you wrote something, copy it first.
error-page-too-large = What was sent is too large
error-page-too-large-advice = A file may have up to 10 MB. Go back and send a smaller file or a shorter text.
error-page-too-long = What you wrote is too long
error-page-too-long-advice = Nothing was lost: go back with your browser’s Back button, and what you wrote is in the form again. Shorten it, or send it in several parts.
error-page-too-many = Too many tries in a short time
error-page-too-many-advice = { $count ->
    [one] Wait one second and try again. What you typed still stands on the page before.
   *[other] Wait { $count } seconds and try again. What you typed still stands on the page before.
}
error-page-unavailable = The portal is not available now
error-page-unavailable-advice = Try again in a few minutes. Nothing that was saved is lost.
error-page-bad-request = This request was not understood
error-page-bad-request-advice = Go back to the page before and try again.
error-page-internal = Something went wrong on our side
error-page-internal-advice = It was noted. Go back, where what you typed still stands, and try again in a moment.
error-page-home = To the home page
footer-demo = This is a demonstration: contributions are examples and no mail leaves it.
footer-demo-inbox = The demonstration’s mail
footer-baraza = This portal runs on Baraza, which is free software.
title-and-part = { $title }, { $part }

home-title = What was promised, what is done, and what you think of it
home-lead = What the human-rights mechanisms of the United Nations recommended to this country, and who is responsible for acting on it.
home-find = Find a recommendation
home-find-button = Find
home-open = Open now
home-open-none = No consultation is open at the moment.
home-open-all = All consultations
home-coming = Opens soon
# $moment: day, time and zone
home-closes = Closes { $moment }
# $moment: day, time and zone
home-opens = Opens { $moment }
home-days-left = { $count ->
    [0] Closes today
    [one] Closes tomorrow
   *[other] Closes in { $count } days
}
home-topics = { $count ->
    [one] One topic
   *[other] { $count } topics
}
home-standing = How it stands
home-done = { $done } of { $total }
home-done-words = actions of the plan are done
home-actions-done = { $count ->
    [one] One done
   *[other] { $count } done
}
home-actions-under-way = { $count ->
    [one] One under way
   *[other] { $count } under way
}
home-actions-late = { $count ->
    [one] One late
   *[other] { $count } late
}
home-actions-planned = { $count ->
    [one] One not begun
   *[other] { $count } not begun
}
home-no-actions = The plan holds no action yet.
home-recommendations = Recommendations
home-supported = Supported by the State
home-in-part = Supported in part
home-noted = Noted or not supported
home-pledges = Voluntary pledges
home-plan = The plan, action by action
home-themes = By theme
home-themes-words = The themes that most recommendations are about
home-theme = Theme
home-news = What is new
home-news-none = Nothing happened in the last 60 days.
home-empty = This portal is being prepared
home-empty-words = Soon the recommendations made to this country will stand here, with who is responsible for each and what is done. Come back in a few days.
home-empty-desk = The first step is to import the recommendations: the Word matrix of the OHCHR or a spreadsheet. You see what would be added before anything is.
home-empty-import = Import recommendations
news-recommendations = { $count ->
    [one] One recommendation was added
   *[other] { $count } recommendations were added
}
news-clusters = { $count ->
    [one] Cluster accepted
   *[other] { $count } clusters were accepted
}
news-progress = Progress reported
news-announced = Consultation announced
news-opened = Consultation opened
news-closed = Consultation closed
news-outcome = What the consultation changed
news-official-reply = Official reply

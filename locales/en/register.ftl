register-title = Recommendations
register-lead = What United Nations human-rights mechanisms recommended to the State, and what the State answered.
register-search-label = Find a recommendation
register-search = Find
register-found = { $count ->
    [0] No recommendation
    [one] One recommendation
   *[other] { $count } recommendations
}
register-filters = Filters
register-filters-set = { $count ->
    [one] Filters (one set)
   *[other] Filters ({ $count } set)
}
register-clear = Clear all filters
register-set = { $facet }: { $value }
register-remove = Remove this filter
register-show = Show results
register-any = Any
register-all-values = { $count ->
    [one] The only one
   *[other] All { $count }
}
register-sort = Order
# Used as: register-sort-*
register-sort-document = Newest document first
register-sort-newest = Newest in the register first
register-sort-states = Most recommending States first
# Used as: facet-*
facet-response = Response
facet-cycle = UPR cycle
facet-mechanism = Mechanism
facet-document = Document
facet-theme = Theme
facet-group = Affected group
facet-sdg = SDG
facet-state = Recommending State
facet-cluster = Cluster
facet-entity = Responsible entity
register-none-title = No recommendation matches
register-none-advice = Use fewer words or filters. Words are looked for in every language, and in symbols and paragraphs.
register-empty-title = No recommendations yet
register-empty-advice = They appear here once the first document is imported.
register-download = Download this list
# Used as: response-*
response-under-consideration = Under consideration
response-supported = Supported
response-supported-in-part = Supported in part
response-noted = Noted
response-not-supported = Not supported
response-voluntary-pledge = Voluntary pledge
# Used as: kind-*
kind-recommendation = Recommendation
kind-pledge = Voluntary pledge
document-cycle = cycle { $cycle }
document-session = session { $session }
documents-title = UN documents
documents-lead = The documents in which the recommendations stand, and the other papers of each review.
documents-empty = No document is in the register yet.
document-recommendations = { $count ->
    [0] No recommendation
    [one] One recommendation
   *[other] { $count } recommendations
}
document-see = See its recommendations
symbol-find = Find a document by its symbol
symbol-label = Document symbol
symbol-hint = It stands at the top of the document’s first page, for example CEDAW/C/SEN/CO/3-7.
symbol-unknown = This is no symbol of a United Nations document. Copy it from the top of the document’s first page.
symbol-not-here = The register of this portal does not hold this document.
symbol-country = State concerned
symbol-reports = Periodic reports
symbol-session = Session or year
# Used as: symbol-nature-*
symbol-nature-session-document = Session document
symbol-nature-resolution = Resolution
symbol-nature-decision = Decision
symbol-nature-draft = Draft
symbol-nature-conference-room-paper = Conference room paper
symbol-nature-national-report = National report for the universal periodic review
symbol-nature-compilation = Compilation of United Nations information
symbol-nature-stakeholder-summary = Summary of stakeholders’ submissions
symbol-nature-state-report = State party report
symbol-nature-concluding-observations = Concluding observations
symbol-nature-list-of-issues = List of issues
symbol-nature-list-of-issues-prior-to-reporting = List of issues prior to reporting
symbol-nature-replies-to-list-of-issues = Replies to the list of issues
symbol-nature-follow-up = Information on follow-up to concluding observations
symbol-nature-general-comment = General comment or recommendation
symbol-nature-views = Views or decision on a communication
symbol-nature-summary-record = Summary record
recommendation-title = Recommendation { $paragraph }
recommendation-untitled = Recommendation no. { $number }
recommendation-number = Number
recommendation-kind = Kind
recommendation-text = Text
recommendation-lang = Language
recommendation-address = Address
recommendation-also-in = Also in
recommendation-source = Source
recommendation-read-at-un = Read it at the United Nations
recommendation-paragraph = Paragraph
recommendation-states = Recommending States
recommendation-themes = Themes
recommendation-groups = Affected groups
recommendation-sdgs = SDGs
recommendation-ours = Names marked with * are our own translation, after United Nations terminology.
recommendation-no-cluster = Not in a cluster yet
recommendation-lead = Lead entity
recommendation-supporting = Supporting entities
recommendation-actions = What is being done
recommendation-no-actions = No action is planned yet.
recommendation-due = due { $date }
recommendation-newest = Newest report
recommendation-consultations = Where it is discussed
recommendation-contributions = { $count ->
    [0] No contribution yet
    [one] One contribution
   *[other] { $count } contributions
}
recommendation-history = History
recommendation-added-on = Added to the register
recommendation-changed-by = Changed by import { $number }: { $what }
journal-document-added = Document added
journal-recommendations-imported = Recommendations imported
journal-recommendation-changed = Recommendation changed by an import

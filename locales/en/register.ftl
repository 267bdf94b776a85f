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
documents-lead = The documents in which the recommendations stand, with the State’s responses.
documents-empty = No document is in the register yet.
document-recommendations = { $count ->
    [0] No recommendation
    [one] One recommendation
   *[other] { $count } recommendations
}
document-see = See its recommendations
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

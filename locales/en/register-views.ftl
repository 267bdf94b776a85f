views-nav = View
views-current = View: { $view }
by-title = Recommendations: { $view }
views-list = List
views-overlaps = Asked by several mechanisms
views-words = Words: { $words }
# Used as: by-*
by-theme = By theme
by-group = By affected group
by-sdg = By SDG
by-state = By recommending State
by-document = By document
by-mechanism = By mechanism
by-cycle = By UPR cycle
by-cluster = By cluster
by-entity = By responsible entity
by-none = None given
by-several = A recommendation that stands under several is counted in each.
by-in-order = In the usual order
by-most-first = Most recommendations first
# Used as: overlaps-by-*
overlaps-by-cluster = Clusters that hold recommendations of two mechanisms or more. They rest on the clusters that people accepted: what is handled as one duty here, not a legal finding.
overlaps-by-theme = Themes on which two mechanisms or more made recommendations. They rest on the theme alone: within it, they may ask for different things.
overlaps-by-meaning = Recommendations of two mechanisms or more that a program found to be near in meaning, in other words or another language. Nobody has checked them, and they are no legal finding: read what each asks.
# Used as: overlaps-see-*
overlaps-see-theme = See by theme
overlaps-see-cluster = See by cluster
overlaps-see-meaning = See by meaning
overlaps-none = Nothing here was asked by more than one mechanism. This fills once documents of at least two mechanisms are in the register and clusters are accepted.
overlaps-none-near = No recommendations of two mechanisms are near in meaning here. This fills some minutes after documents of at least two mechanisms came into the register.
overlaps-found = Found: { $count }
overlaps-mechanisms = Mechanisms: { $count }
overlaps-words = Shares with the cluster: { $words }
overlaps-placed = Placed in the cluster by a person
overlaps-same-theme = Under the same theme
overlaps-near = Near in meaning to the first: { $count } of 100
# Used as: facet-*
facet-needs-legislation = Needs legislation
facet-bill-stage = Stage of the bill
# Used as: needs-legislation-*
needs-legislation-yes = Yes
needs-legislation-no = No
needs-legislation-unassessed = Not assessed
# Used as: bill-stage-*
bill-stage-none = No bill yet
bill-stage-drafting = Being drafted
bill-stage-parliament = Before parliament
bill-stage-adopted = Adopted
bill-stage-in-force = In force

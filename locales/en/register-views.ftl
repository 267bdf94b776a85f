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
overlaps-by-cluster = Clusters that hold recommendations of two mechanisms or more. They rest on the clusters that people accepted: what is handled as one duty here, not a legal finding.
overlaps-by-theme = Themes on which two mechanisms or more made recommendations. They rest on the theme alone: within it, they may ask for different things.
overlaps-see-themes = See by theme
overlaps-see-clusters = See by cluster
overlaps-none = Nothing here was asked by more than one mechanism. This fills once documents of at least two mechanisms are in the register and clusters are accepted.
overlaps-found = Found: { $count }
overlaps-mechanisms = Mechanisms: { $count }
overlaps-words = Shares with the cluster: { $words }
overlaps-placed = Placed in the cluster by a person
overlaps-same-theme = Under the same theme
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

# Used as: priority*
clusters-title = Clusters
clusters-lead = Recommendations that belong together, who is responsible for them and how far the work has come.
clusters-none = No cluster is accepted yet
clusters-none-advice = Until then you can read the recommendations one by one.
clusters-save = Save as a table
cluster-recommendations = { $count ->
    [one] One recommendation
   *[other] { $count } recommendations
}
cluster-actions-done = Actions done: { $done } of { $count }
cluster-priority = Priority: { $level }
cluster-priority-label = Priority
priority-high = high
priority-medium = medium
priority-low = low
priority-none = not set yet
cluster-edit = Work on this cluster
cluster-actions = What is being done
cluster-actions-none = No action is agreed for this cluster yet.
cluster-members = Recommendations
cluster-lead = Lead entity
cluster-lead-none = Not named yet
cluster-supporting = Supporting entities
cluster-topics = Consulted on
cluster-contributions = { $count ->
    [0] No contributions yet
    [one] One contribution
   *[other] { $count } contributions
}
cluster-placed-by-person = Placed here by a coordinator.
cluster-placed-by-program = Placed here by the program because the texts are alike.
cluster-placed-because = Here because it shares with the others: { $words }
cluster-asks = What it asks
cluster-asks-themes = Its most frequent themes:
cluster-asks-shortest = One of its recommendations, the shortest of those that surely belong to it:
cluster-all-mechanisms = All
cluster-overlaps = What several mechanisms ask for
cluster-overlaps-all = See their recommendations side by side
cluster-plain-words-link = Put it in plain words

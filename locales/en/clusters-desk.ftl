# Used as: clusters-in-state*, cluster-is*, confidence*, notice-*, journal-*
clusters-unclustered = { $count ->
    [0] Every recommendation stands in a cluster.
    [one] One recommendation stands in no cluster yet.
   *[other] { $count } recommendations stand in no cluster yet.
}
clusters-in-state-proposed = Proposed
clusters-in-state-accepted = Accepted
clusters-in-state-discarded = Discarded
clusters-states = States of clusters
clusters-none-here = There is no cluster in this state.
clusters-accept-all = Accept all proposals
clusters-propose-title = A proposal by the program
clusters-propose-hint = The program groups by theme and text what nobody has decided on. What people decided stays as it is.
clusters-count = Number of new clusters
clusters-count-hint = Leave it empty and the program chooses.
clusters-propose = Propose clusters
cluster-words = Words that tell it: { $words }
cluster-waiting = { $count ->
    [one] One recommendation waits to be accepted
   *[other] { $count } recommendations wait to be accepted
}
cluster-accept = Accept
cluster-accept-waiting = Accept them into this cluster
cluster-discard = Discard
cluster-discard-hint = Its recommendations then stand in no cluster. That is not possible once it has an action or a consultation.
cluster-is-proposed = Proposed by the program
cluster-is-accepted = Accepted cluster
cluster-is-merged = Merged into another cluster
cluster-is-discarded = Discarded cluster
cluster-responsibility = Priority and responsibility
confidence-high = sure
confidence-medium = likely
confidence-low = possible
cluster-choose-member = Choose paragraph { $paragraph }
cluster-move-to = Move the chosen recommendations to
cluster-move-hint = What you move stays where you put it; the program never changes it.
cluster-new = A new cluster
cluster-new-name = Name of the new cluster
cluster-move = Move
cluster-names = Name of the cluster
cluster-merge = Merge into another cluster
cluster-merge-into = The cluster that stays
cluster-merge-hint = All recommendations and actions go there, and the old address leads to it.
error-cluster-name = Write the name of the cluster in at least one language
error-cluster-chosen = Choose at least one recommendation above
error-cluster-target = Choose the cluster that they go to
error-cluster-count = Write a number from 1 to { $limit }, or leave this empty
notice-clusters-proposed = Here is the proposal. The public sees none of it until you accept it.
notice-clusters-accepted = Accepted. Everybody can see it now.
notice-cluster-discarded = The cluster is discarded.
notice-recommendations-moved = The recommendations are moved.
notice-cluster-merged = The clusters are merged.
journal-clusters-proposed = Clusters proposed
journal-cluster-accepted = Cluster accepted
journal-cluster-discarded = Cluster discarded
journal-cluster-renamed = Cluster renamed
journal-recommendation-moved = Recommendation moved here
journal-cluster-merged = Cluster merged
journal-cluster-split = New cluster taken out of this one
journal-cluster-prioritised = Priority set
journal-cluster-entities-set = Responsible entities set
plain-line-late = Somebody else wrote this while you were writing. Saving again replaces it:
names-lead = If you accept them, everybody sees the clusters under these names. Open a cluster to change its names.
names-accept = Accept all under these names
names-look-and-accept = Look and accept

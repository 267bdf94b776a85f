# Used as: notice-*
leads-title = Leads of the clusters
leads-progress = { $given } of { $all } have a lead
leads-nearest = Nearest to what it asks:
leads-leads = (leads clusters of this theme: { $count })
leads-other = Another entity
leads-give = Give it the lead
leads-later = Later
leads-key-give = Give the lead to this one
leads-no-entities = No entity can take the lead yet.
leads-add-entity = Add entities
leads-none-accepted = No cluster has been accepted yet.
leads-all-given = Every accepted cluster has its lead.
leads-to-plan = To the action plan
leads-waiting = Clusters without a lead: { $count }
notice-lead-given = The lead is given.
notice-lead-not-chosen = Choose an entity.

journal-lead = Everything that was done, in the order in which it was done. Nothing here can be changed.
journal-about = About
journal-about-all = Anything
journal-show = Show
journal-empty = No entry yet
journal-empty-words = Whatever is imported, decided, planned, asked or reported is written down here.
journal-caption = Journal entries, the newest first
journal-number = No.
journal-what = What
journal-who = Who
journal-when = When
journal-newest = Newest entries
journal-older = Older entries
journal-unknown = An event of a kind this version can’t put into words: { $kind }

# Used as: journal-about-*
journal-about-recommendation = Recommendations
journal-about-document = UN documents
journal-about-import = Imports
journal-about-cluster = Clusters
journal-about-entity = Entities
journal-about-organisation = Organisations
journal-about-action = Actions
journal-about-consultation = Consultations
journal-about-thread = Contributions
journal-about-treaty = Treaties
journal-about-account = Accounts

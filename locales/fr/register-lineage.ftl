lineage-title = Répétées d’un cycle à l’autre
lineage-lead = Le programme propose ce qui ressemble à une recommandation de la série précédente du même mécanisme, par ses mots ou par son sens, y compris dans une autre langue. La ressemblance, sur 100, compte trois parts de mots communs et sept de sens, plus cinq points pour le même État et cinq pour le même thème ; quand les langues diffèrent, c’est le sens seul, moins quinze points. C’est vous qui décidez, et ce qui est décidé n’est plus proposé.
lineage-states = Par décision
lineage-state-proposed = Proposées
lineage-state-confirmed = Confirmées
lineage-state-refused = Écartées
lineage-none = Rien ici. Les séries sont comparées après chaque importation, dès que le registre en compte deux d’un même mécanisme.
lineage-likeness = Ressemblance : { $count } sur 100
lineage-why-both = Se ressemblent par les mots ({ $words } sur 100) et par le sens ({ $meaning } sur 100)
lineage-why-words = Se ressemblent par les mots ({ $words } sur 100), moins par le sens ({ $meaning } sur 100)
lineage-why-meaning = Se ressemblent par le sens ({ $meaning } sur 100), en d’autres mots ({ $words } sur 100)
lineage-why-unread = Se ressemblent par les mots ({ $words } sur 100) ; leur sens n’a pas encore été comparé
lineage-why-language = Se ressemblent par le sens ({ $meaning } sur 100) ; leurs mots ne peuvent être comparés, car les langues diffèrent
lineage-earlier = Antérieure
lineage-later = Postérieure
lineage-common = Également en commun : { $what }
lineage-confirm = Elle la répète
lineage-refuse = Elle ne la répète pas
lineage-confirm-all-title = Confirmer ensemble
lineage-confirm-all-hint = Confirme toutes les propositions ayant au moins cette ressemblance. Chaque décision peut être changée ensuite.
lineage-level-nearly = presque identiques (80 ou plus)
lineage-level-close = très ressemblantes (70 ou plus)
lineage-level-alike = ressemblantes (55 ou plus)
lineage-of-level = Recommandations : { $count }
lineage-confirm-all = Confirmer ensemble
lineage-heading = D’un cycle à l’autre
lineage-repeats = Répète
lineage-repeated-by = Répétée par
lineage-then = Alors :
lineage-now = Maintenant :
lineage-decided-confirmed = Confirmé : elle répète une recommandation antérieure
lineage-decided-refused = Décidé : elle ne répète pas la recommandation antérieure proposée
notice-lineage-decided = La décision est enregistrée.
notice-lineage-decided-meanwhile = Entre-temps, quelqu’un d’autre s’est prononcé sur cette paire. Sa décision est maintenue : vous la trouverez sous « Confirmées » ou « Écartées ».
compare-title = Comparer deux cycles
compare-lead = Ce qui a été répété et comment la position a changé, ce qui est nouveau, ce qui n’a pas été répété.
compare-none = Il faut au moins deux documents dans le registre.
compare-choose = Choisissez-en deux différents.
compare-cycle = EPU, cycle { $cycle }
compare-one = Le premier
compare-two = Le second
compare-show = Comparer
compare-by-response = Par position
compare-by-theme = Chiffres par thème
compare-supported = (acceptées : { $count })
compare-part-repeated = Répétées
compare-part-new = Nouvelles
compare-part-left = Non répétées
compare-parts = Parties de la comparaison
compare-honest = Seul compte comme répété ce qu’une personne a confirmé ; ce que personne n’a encore décidé figure parmi les nouvelles et les non répétées.
compare-list-none = Rien ici.
desk-task-lineage = { $count ->
    [one] Répétition proposée
   *[other] Répétitions proposées
}
desk-task-legislation = { $count ->
    [one] Recommandation qui parle d’une loi, non évaluée
   *[other] Recommandations qui parlent d’une loi, non évaluées
}
desk-legislation = Législation
desk-lineage = Répétitions
desk-batch = Par lot
similar-heading = Recommandations semblables
similar-found = Un programme les a trouvées d’après leur sens, dans toutes les langues ; personne ne les a vérifiées.
similar-same = Dit la même chose

groups-title = Groupes de contributions semblables
groups-progress = Contributions décidées : { $decided } sur { $all }.
groups-being-made = Le programme regroupe les contributions. Vous pouvez passer à autre chose en attendant.
groups-look-again = Voir si c’est terminé
groups-parts = Groupées et mises de côté
groups-all = Tous les groupes
groups-aside = Mises de côté
groups-aside-none = Rien n’est mis de côté.
groups-bring-back = Reprendre ce qui est choisi
groups-none = Il n’y a pas encore de groupes. Si le programme ne trouve pas de contributions semblables, il n’en propose aucun.
groups-same-text = Le même texte, envoyé de nombreuses fois
groups-same-text-hint = Une campagne compte comme un texte envoyé tant de fois, non comme autant d’avis que chacun s’est formés lui-même.
groups-similar = Contributions semblables
groups-similar-hint = Elles ont des mots en commun, ce qui ne veut pas dire qu’elles sont d’accord : lisez-les avant de confirmer un groupe.
groups-propose-hint = Le programme regroupe d’après leurs mots les contributions au sujet desquelles personne n’a rien décidé. Ce que des personnes ont décidé reste tel quel.
groups-ungrouped = { $count ->
    [0] Toutes les contributions sont dans un groupe ou mises de côté.
    [one] { $count } contribution n’est dans aucun groupe : elle ne ressemble à aucune autre, ou elle est plus récente que la dernière proposition.
    [many] { $count } de contributions ne sont dans aucun groupe : elles ne ressemblent à aucune autre, ou sont plus récentes que la dernière proposition.
   *[other] { $count } contributions ne sont dans aucun groupe : elles ne ressemblent à aucune autre, ou sont plus récentes que la dernière proposition.
}
groups-count = Nombre de groupes
groups-propose = Proposer des groupes
groups-safe-title = Ce qu’un groupe ne dit pas
groups-safe = Seuls les mots des textes et leur sens sont comparés : ni qui les a écrits, ni quand, ni le style de quiconque. Les contributions anonymes d’aujourd’hui s’ajoutent demain, pour que personne ne puisse en déduire l’heure.
group-sent-times = { $count ->
    [one] envoyé { $count } fois
    [many] envoyé { $count } de fois
   *[other] envoyé { $count } fois
}
group-waiting = { $count ->
    [one] { $count } contribution plus récente attend d’être confirmée ici
    [many] { $count } de contributions plus récentes attendent d’être confirmées ici
   *[other] { $count } contributions plus récentes attendent d’être confirmées ici
}
group-is-proposed = Proposé par le programme
group-is-confirmed = Confirmé
group-previous = Groupe précédent
group-next = Groupe suivant
group-the-text = Le texte envoyé le plus souvent
group-members = Contributions de ce groupe
group-same-words = Dans les mêmes termes
group-shares = Partage avec les autres : { $words }
group-shares-meaning = Elle veut dire quelque chose de semblable en d’autres mots
group-in-thread = Là où elle figure
group-choose = Choisir cette contribution
group-move = Déplacer ce qui est choisi
group-move-to = Déplacer vers
group-move-hint = Ce que vous déplacez reste là où vous l’avez mis. Un nouveau groupe divise celui-ci.
group-new = Un nouveau groupe
group-aside = Mettre de côté : n’appartient à aucun groupe
group-new-name = Nom du nouveau groupe
group-confirm-title = Nommer et confirmer
group-confirm-hint = Le nom est fait de mots des textes : écrivez le vôtre. Confirmer fixe toutes les contributions de ce groupe, y compris celles de ses autres pages. La synthèse le compte à partir de cinq contributions.
group-name = Nom du groupe
group-counts-as-one-text = C’est un même texte, envoyé de nombreuses fois (une campagne)
group-confirm = Confirmer le groupe
group-merge = Fusionner avec un autre groupe
group-merge-into = Le groupe qui reste
group-merge-hint = Toutes les contributions de ce groupe y vont.
group-dissolve = Défaire ce groupe
group-dissolve-hint = Ses contributions redeviennent indécises, et une proposition ultérieure peut les grouper autrement.
error-group-chosen = Choisissez au moins une contribution ci-dessus
error-group-target = Choisissez où elles vont
notice-contribution-group-confirmed = Le groupe est confirmé.
notice-contributions-moved = Les contributions sont déplacées.
notice-contribution-groups-merged = Les groupes sont fusionnés.
notice-contribution-group-dissolved = Le groupe est défait.
notice-contribution-group-gone = Ce groupe n’existe plus : quelqu’un l’a fusionné ou défait, ou une proposition plus récente l’a remplacé. Rien de ce que vous avez envoyé n’a été fait.
group-decisions-lead = Ce qui a été décidé au sujet de ces groupes, jour par jour. Chaque décision peut être annulée tant que personne n’a décidé autrement depuis. Des contributions, cette page dit combien, jamais lesquelles.
group-decision-confirmed = Groupe confirmé
group-decision-placed = Déplacement vers un autre groupe
group-decision-set-aside = Mise de côté
group-decision-brought-back = Reprise pour le regroupement
group-decision-split = Groupe divisé
group-decision-merged = Groupes fusionnés
group-decision-dissolved = Groupe défait
group-nowhere = dans aucun groupe
group-split-title = Diviser ce groupe
group-split-lead = Voici comment le programme le diviserait. Rien n’est encore fait : corrigez, donnez un nom au nouveau groupe, puis divisez.
group-split-stays = Elle reste, avec son nom.
group-split-none = Le programme ne voit pas deux moitiés ici. Choisissez vous-même ce qui va dans la partie 2.
group-split-part-of = Partie où va cette contribution
group-split-more = { $count ->
    [one] { $count } autre semblable suit.
    [many] { $count } d’autres semblables suivent.
   *[other] { $count } autres semblables suivent.
}
group-split-do = Diviser
error-group-split = Laissez au moins une contribution dans la première partie et mettez-en au moins une dans la seconde
notice-contribution-group-split = Le groupe est divisé. Voici le nouveau.
notice-contributions-brought-back = Elles sont de nouveau indécises. La prochaine proposition pourra les grouper.
notice-contributions-not-brought-back = Rien n’a été repris : rien n’était choisi, ou quelqu’un l’avait fait avant vous.

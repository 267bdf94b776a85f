cycles-title = Cycles de l’Examen périodique universel
cycles-lead = Enregistrez la date de chaque examen et de son adoption. Ses documents sont conservés lorsque vous les importez.
cycle-title = Examen périodique universel, cycle { $cycle }
cycle-session = Session du Groupe de travail
cycle-reviewed-on = Examen tenu le
cycle-adopted-on = Résultat adopté le
cycle-mid-term-on = Rapport à mi-parcours prévu le
cycle-head = Chef de la délégation
cycle-head-hint = La fonction suffit ; le nom seulement s’il est public.
cycle-announced = Recommandations, selon le décompte du document final
cycle-announced-hint = Si le registre en contient un autre nombre, la page le signale et garde celui-ci.
cycle-printed = { $count -> 
    [one] Le document final lui-même en compte { $count }
    [many] Le document final lui-même en compte { $count }
   *[other] Le document final lui-même en compte { $count }
}
cycle-papers = Documents de cet examen
cycle-paper-missing = Pas encore conservé ici.
error-cycle-announced = Saisissez un nombre de recommandations
error-cycle-order = Le résultat ne peut être adopté avant l’examen

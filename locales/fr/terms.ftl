### The words of the field, as the French texts of the UN have them.
### Forms: { -cluster }, { -cluster(form: "plural") }.

## What is recommended

-mechanism = { $form ->
   *[singular] mécanisme
    [plural] mécanismes
}
-universal-periodic-review = Examen périodique universel
-treaty-body = organe conventionnel
-special-procedure = procédure spéciale
-regional-body = organe régional
-national-mechanism = mécanisme national d’application, d’établissement de rapports et de suivi
-document = { $form ->
   *[singular] document
    [plural] documents
}
-symbol = cote
-session = session
-cycle = cycle
-concluding-observations = observations finales
-recommendation = { $form ->
   *[singular] recommandation
    [plural] recommandations
}
-voluntary-pledge = engagement volontaire
-paragraph = paragraphe
-recommending-state = État auteur de la recommandation
-state-under-review = État examiné
-response = position de l’État
-under-consideration = à l’examen
-supported = acceptée
-supported-in-part = acceptée en partie
-noted = notée
-not-supported = non acceptée

## How it is sorted

-theme = { $form ->
   *[singular] thème
    [plural] thèmes
}
-affected-group = groupe concerné
-sdg-target = cible des ODD
-cluster = { $form ->
   *[singular] regroupement
    [plural] regroupements
}
-priority = priorité

## Who does what about it

-entity = { $form ->
   *[singular] entité
    [plural] entités
}
-lead-entity = entité chef de file
-supporting-entity = entité d’appui
-focal-point = { $form ->
   *[singular] point focal
    [plural] points focaux
}
-plan = { $form ->
   *[singular] plan
    [plural] plans
}
-national-action-plan = plan d’action national
-action = { $form ->
   *[singular] action
    [plural] actions
}
-milestone = jalon
-indicator = { $form ->
   *[singular] indicateur
    [plural] indicateurs
}
-baseline = valeur de référence
-target = valeur cible
-progress-update = { $form ->
   *[singular] point d’avancement
    [plural] points d’avancement
}
-evidence = justificatifs
-plan-state = état de l’action
-implementation-level = niveau de mise en œuvre
-assessment = évaluation
-report = rapport

## Who is asked

-consultation = { $form ->
   *[singular] consultation
    [plural] consultations
}
-topic = { $form ->
   *[singular] sujet
    [plural] sujets
}
-contribution = { $form ->
   *[singular] contribution
    [plural] contributions
}
-comment = commentaire
-reply = réponse
-official-reply = réponse officielle
-meeting = { $form ->
   *[singular] réunion
    [plural] réunions
}
-summary = { $form ->
   *[singular] synthèse
    [plural] synthèses
}
-receipt = récépissé
-mode-named = sous son nom
-mode-pseudonymous = sous un pseudonyme
-mode-sealed = sous scellés
-mode-anonymous = anonyme

## How the portal works

-reminder = rappel
-desk = espace de coordination
-journal = journal
-register = registre
-exchange = espace d’échange
-cooperation-activity = activité de coopération technique
-good-practice = bonne pratique
-need = besoin
-offer = offre
-fund = fonds

## Who uses it

-visitor = visiteur
-participant = participant
-stakeholder = partie prenante
-organisation = organisation
-civil-society = société civile
-nhri = institution nationale des droits de l’homme
-representative = représentant
-validator = validateur
-facilitator = facilitateur
-observer = observateur
-moderator = modérateur
-trustee = tiers de confiance
-auditor = auditeur
-coordinator = coordonnateur
-administrator = administrateur

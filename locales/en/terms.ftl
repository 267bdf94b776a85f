### The words of the field, the same everywhere; UN terminology where there is one.
### Forms: { -cluster }, { -cluster(form: "plural") }.

## What is recommended

-mechanism = { $form ->
   *[singular] mechanism
    [plural] mechanisms
}
-universal-periodic-review = Universal Periodic Review
-treaty-body = treaty body
-special-procedure = special procedure
-regional-body = regional body
-national-mechanism = national mechanism for implementation, reporting and follow-up
-document = { $form ->
   *[singular] document
    [plural] documents
}
-symbol = symbol
-session = session
-cycle = cycle
-concluding-observations = concluding observations
-recommendation = { $form ->
   *[singular] recommendation
    [plural] recommendations
}
-voluntary-pledge = voluntary pledge
-paragraph = paragraph
-recommending-state = recommending State
-state-under-review = State under review
-response = response
-under-consideration = under consideration
-supported = supported
-supported-in-part = supported in part
-noted = noted
-not-supported = not supported

## How it is sorted

-theme = { $form ->
   *[singular] theme
    [plural] themes
}
-affected-group = affected group
-sdg-target = SDG target
-cluster = { $form ->
   *[singular] cluster
    [plural] clusters
}
-priority = priority

## Who does what about it

-entity = { $form ->
   *[singular] entity
    [plural] entities
}
-lead-entity = lead entity
-supporting-entity = supporting entity
-focal-point = { $form ->
   *[singular] focal point
    [plural] focal points
}
-plan = { $form ->
   *[singular] plan
    [plural] plans
}
-national-action-plan = national action plan
-action = { $form ->
   *[singular] action
    [plural] actions
}
-milestone = milestone
-indicator = { $form ->
   *[singular] indicator
    [plural] indicators
}
-baseline = baseline
-target = target
-progress-update = { $form ->
   *[singular] progress update
    [plural] progress updates
}
-evidence = evidence
-plan-state = plan state
-implementation-level = implementation level
-assessment = assessment
-report = report

## Who is asked

-consultation = { $form ->
   *[singular] consultation
    [plural] consultations
}
-topic = { $form ->
   *[singular] topic
    [plural] topics
}
-contribution = { $form ->
   *[singular] contribution
    [plural] contributions
}
-comment = comment
-reply = reply
-official-reply = official reply
-meeting = { $form ->
   *[singular] meeting
    [plural] meetings
}
-summary = { $form ->
   *[singular] summary
    [plural] summaries
}
-receipt = receipt
-mode-named = under one’s own name
-mode-pseudonymous = under a chosen name
-mode-sealed = sealed
-mode-anonymous = anonymous

## How the portal works

-reminder = reminder
-desk = desk
-journal = journal
-register = register
-exchange = exchange
-cooperation-activity = technical-cooperation activity
-good-practice = good practice
-need = need
-offer = offer
-fund = fund

## Who uses it

-visitor = visitor
-participant = participant
-stakeholder = stakeholder
-organisation = organisation
-civil-society = civil society
-nhri = national human-rights institution
-representative = representative
-validator = validator
-facilitator = facilitator
-observer = observer
-moderator = moderator
-trustee = trustee
-auditor = auditor
-coordinator = coordinator
-administrator = administrator

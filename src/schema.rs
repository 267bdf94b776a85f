//! The tables, as the migrations make them; one list for both databases.

diesel::table! {
    settings (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

diesel::table! {
    journal (seq) {
        seq -> BigInt,
        kind -> Text,
        subject_kind -> Text,
        subject_id -> Text,
        actor_id -> Nullable<Text>,
        detail -> Text,
        happened_at -> Timestamp,
    }
}

diesel::table! {
    jobs (id) {
        id -> Text,
        kind -> Text,
        detail -> Text,
        unique_key -> Nullable<Text>,
        run_at -> Timestamp,
        attempts -> Integer,
        last_error -> Nullable<Text>,
    }
}

diesel::table! {
    mails (id) {
        id -> Text,
        occurrence_key -> Text,
        kind -> Text,
        account_id -> Nullable<Text>,
        to_name -> Text,
        to_address -> Text,
        lang -> Text,
        subject -> Text,
        text_body -> Text,
        html_body -> Text,
        message_id -> Text,
        subject_kind -> Nullable<Text>,
        subject_id -> Nullable<Text>,
        state -> Text,
        reason -> Nullable<Text>,
        attempts -> Integer,
        queued_at -> Timestamp,
        send_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        unsubscribe -> Nullable<Text>,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        email -> Nullable<Text>,
        name -> Text,
        lang -> Text,
        time_zone -> Text,
        password_hash -> Nullable<Text>,
        totp_secret -> Nullable<Text>,
        totp_step -> Nullable<BigInt>,
        confirmed_at -> Nullable<Timestamp>,
        disabled_at -> Nullable<Timestamp>,
        deleted_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    recovery_codes (id) {
        id -> Text,
        account_id -> Text,
        code_hash -> Text,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    account_roles (id) {
        id -> Text,
        account_id -> Text,
        role -> Text,
        subject_id -> Nullable<Text>,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        token_hash -> Text,
        account_id -> Text,
        csrf_token -> Text,
        second_factor -> Bool,
        started_at -> Timestamp,
        last_seen_on -> Date,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    links (id) {
        id -> Text,
        token_hash -> Text,
        purpose -> Text,
        account_id -> Nullable<Text>,
        subject_id -> Nullable<Text>,
        detail -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    organisations (id) {
        id -> Text,
        number -> BigInt,
        kind -> Text,
        name -> Text,
        verified_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    entities (id) {
        id -> Text,
        number -> BigInt,
        kind -> Text,
        created_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    entity_names (entity_id, lang) {
        entity_id -> Text,
        lang -> Text,
        name -> Text,
    }
}

diesel::table! {
    focal_points (entity_id, account_id) {
        entity_id -> Text,
        account_id -> Text,
        part -> Text,
    }
}

diesel::table! {
    terms (id) {
        id -> Text,
        kind -> Text,
        code -> Text,
        position -> Integer,
        merged_into -> Nullable<Text>,
    }
}

diesel::table! {
    term_labels (term_id, lang) {
        term_id -> Text,
        lang -> Text,
        label -> Text,
        own -> Bool,
    }
}

diesel::table! {
    documents (id) {
        id -> Text,
        number -> BigInt,
        symbol -> Text,
        mechanism -> Text,
        cycle -> Nullable<Integer>,
        session -> Nullable<Integer>,
        published_on -> Nullable<Date>,
        created_at -> Timestamp,
        kind -> Nullable<Text>,
        address -> Nullable<Text>,
    }
}

diesel::table! {
    document_titles (document_id, lang) {
        document_id -> Text,
        lang -> Text,
        title -> Text,
    }
}

diesel::table! {
    document_files (document_id, lang) {
        document_id -> Text,
        lang -> Text,
        file_name -> Text,
        media_type -> Text,
        size -> BigInt,
        sha256 -> Text,
        import_id -> Nullable<Text>,
    }
}

diesel::table! {
    document_recommendations (document_id, recommendation_id) {
        document_id -> Text,
        recommendation_id -> Text,
    }
}

diesel::table! {
    document_clusters (document_id, cluster_id) {
        document_id -> Text,
        cluster_id -> Text,
    }
}

diesel::table! {
    treaty_standings (treaty) {
        treaty -> Text,
        signed_on -> Nullable<Date>,
        consent -> Nullable<Text>,
        consented_on -> Nullable<Date>,
        communications -> Nullable<Text>,
        inquiry -> Nullable<Text>,
        report_due_on -> Nullable<Date>,
        report_submitted_on -> Nullable<Date>,
        reviewed_on -> Nullable<Date>,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    standing_invitations (id) {
        id -> Text,
        extended_on -> Nullable<Date>,
    }
}

diesel::table! {
    visits (id) {
        id -> Text,
        number -> BigInt,
        state -> Text,
        requested_on -> Nullable<Date>,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        report_symbol -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    visit_mandates (visit_id, lang) {
        visit_id -> Text,
        lang -> Text,
        mandate -> Text,
    }
}

diesel::table! {
    letters (id) {
        id -> Text,
        number -> BigInt,
        kind -> Text,
        reference -> Text,
        sent_on -> Date,
        reply_due_on -> Date,
        replied_on -> Nullable<Date>,
        public_from -> Nullable<Date>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    letter_texts (letter_id, lang) {
        letter_id -> Text,
        lang -> Text,
        mandates -> Text,
        subject -> Text,
    }
}

diesel::table! {
    review_cycles (cycle) {
        cycle -> Integer,
        reviewed_on -> Nullable<Date>,
        adopted_on -> Nullable<Date>,
        mid_term_on -> Nullable<Date>,
        head_of_delegation -> Text,
        announced -> Nullable<Integer>,
    }
}

diesel::table! {
    communication_views (document_id) {
        document_id -> Text,
        treaty -> Text,
        outcome -> Text,
        articles -> Text,
        follow_up -> Text,
        grade -> Text,
        information_due_on -> Nullable<Date>,
        information_sent_on -> Nullable<Date>,
    }
}

diesel::table! {
    treaty_reservations (id) {
        id -> Text,
        treaty -> Text,
        kind -> Text,
        made_on -> Nullable<Date>,
        withdrawn_on -> Nullable<Date>,
    }
}

diesel::table! {
    treaty_reservation_texts (reservation_id, lang) {
        reservation_id -> Text,
        lang -> Text,
        text -> Text,
    }
}

diesel::table! {
    recommendations (id) {
        id -> Text,
        number -> BigInt,
        document_id -> Text,
        import_key -> Text,
        paragraph -> Text,
        position -> BigInt,
        kind -> Text,
        response -> Text,
        response_source -> Nullable<Text>,
        original_lang -> Text,
        created_at -> Timestamp,
        is_concern -> Bool,
        source_key -> Nullable<Text>,
        source_detail -> Nullable<Text>,
    }
}

diesel::table! {
    recommendation_texts (recommendation_id, lang) {
        recommendation_id -> Text,
        lang -> Text,
        text -> Text,
        folded -> Text,
    }
}

diesel::table! {
    recommendation_states (recommendation_id, country) {
        recommendation_id -> Text,
        country -> Text,
    }
}

diesel::table! {
    recommendation_terms (recommendation_id, term_id) {
        recommendation_id -> Text,
        term_id -> Text,
        position -> Integer,
    }
}

diesel::table! {
    imports (id) {
        id -> Text,
        number -> BigInt,
        file_name -> Text,
        format -> Text,
        lang -> Text,
        state -> Text,
        parsed -> Text,
        added -> Integer,
        changed -> Integer,
        unchanged -> Integer,
        refused -> Integer,
        likely -> Integer,
        done -> Integer,
        total -> Integer,
        moved_at -> Nullable<Timestamp>,
        account_id -> Nullable<Text>,
        created_at -> Timestamp,
        applied_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    import_rows (import_id, position) {
        import_id -> Text,
        position -> BigInt,
        verdict -> Text,
        symbol -> Text,
        recommendation_id -> Nullable<Text>,
        content -> Text,
    }
}

diesel::table! {
    import_corrections (id) {
        id -> Text,
        import_id -> Text,
        position -> BigInt,
        line -> Integer,
        original -> Text,
        corrected -> Text,
        recommendation_id -> Nullable<Text>,
        account_id -> Nullable<Text>,
        corrected_at -> Timestamp,
    }
}

diesel::table! {
    text_versions (id) {
        id -> Text,
        recommendation_id -> Text,
        lang -> Text,
        text -> Text,
        import_id -> Nullable<Text>,
        replaced_at -> Timestamp,
    }
}

diesel::table! {
    recommendation_translations (recommendation_id, lang) {
        recommendation_id -> Text,
        lang -> Text,
        text -> Text,
        state -> Text,
        source_lang -> Text,
        source_text -> Text,
        translator -> Text,
        account_id -> Nullable<Text>,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    plain_lines (recommendation_id, lang) {
        recommendation_id -> Text,
        lang -> Text,
        text -> Text,
        account_id -> Nullable<Text>,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    taggers (id) {
        id -> Text,
        model -> Text,
        source -> Text,
        examples -> Integer,
        learned_at -> Timestamp,
    }
}

diesel::table! {
    theme_suggestions (recommendation_id, term_id) {
        recommendation_id -> Text,
        term_id -> Text,
        confidence -> Integer,
    }
}

diesel::table! {
    sentence_vectors (recommendation_id) {
        recommendation_id -> Text,
        lang -> Text,
        fingerprint -> BigInt,
        encoder -> Integer,
        vector -> Binary,
        compared -> Bool,
    }
}

diesel::table! {
    similar_recommendations (recommendation_id, similar_id) {
        recommendation_id -> Text,
        similar_id -> Text,
        nearness -> Integer,
        across -> Bool,
    }
}

diesel::table! {
    accepted_terms (decision_id, recommendation_id, term_id) {
        decision_id -> Text,
        recommendation_id -> Text,
        term_id -> Text,
        account_id -> Nullable<Text>,
        accepted_at -> Timestamp,
        undone_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    legislation (recommendation_id) {
        recommendation_id -> Text,
        needed -> Bool,
        stage -> Nullable<Text>,
        bill -> Text,
        account_id -> Nullable<Text>,
        assessed_at -> Timestamp,
    }
}

diesel::table! {
    legislation_suggestions (recommendation_id) {
        recommendation_id -> Text,
        words -> Text,
    }
}

diesel::table! {
    lineages (later_id, earlier_id) {
        later_id -> Text,
        earlier_id -> Text,
        likeness -> Integer,
        state -> Text,
        account_id -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        words -> Nullable<Integer>,
        meaning -> Nullable<Integer>,
    }
}

diesel::table! {
    saved_views (id) {
        id -> Text,
        account_id -> Text,
        name -> Text,
        path -> Text,
        query -> Text,
        published -> Bool,
        created_at -> Timestamp,
    }
}

diesel::table! {
    batches (id) {
        id -> Text,
        number -> BigInt,
        change -> Text,
        account_id -> Nullable<Text>,
        seq -> BigInt,
        made_at -> Timestamp,
        undone_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    batch_rows (batch_id, recommendation_id) {
        batch_id -> Text,
        recommendation_id -> Text,
        before -> Text,
    }
}

diesel::table! {
    clusters (id) {
        id -> Text,
        number -> BigInt,
        state -> Text,
        priority -> Nullable<Text>,
        theme -> Nullable<Text>,
        words -> Text,
        merged_into -> Nullable<Text>,
        decided_by -> Nullable<Text>,
        created_at -> Timestamp,
        name_locked -> Bool,
        members_locked -> Bool,
    }
}

diesel::table! {
    set_aside (recommendation_id) {
        recommendation_id -> Text,
        account_id -> Nullable<Text>,
        set_aside_at -> Timestamp,
    }
}

diesel::table! {
    decisions (id) {
        id -> Text,
        number -> BigInt,
        consultation_id -> Nullable<Text>,
        kind -> Text,
        account_id -> Nullable<Text>,
        reason -> Text,
        decided_at -> Timestamp,
        undone_turn -> Nullable<BigInt>,
    }
}

diesel::table! {
    decision_changes (decision_id, aspect, subject_id) {
        decision_id -> Text,
        aspect -> Text,
        subject_id -> Text,
        before -> Text,
        after -> Text,
    }
}

diesel::table! {
    cluster_proposals (id) {
        id -> Text,
        number -> BigInt,
        account_id -> Nullable<Text>,
        proposed -> Text,
        made_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    cluster_runs (id) {
        id -> Text,
        account_id -> Nullable<Text>,
        state -> Text,
        step -> Text,
        share -> Integer,
        stop_wanted -> Bool,
        started_at -> Timestamp,
        seen_at -> Timestamp,
    }
}

diesel::table! {
    cluster_names (cluster_id, lang) {
        cluster_id -> Text,
        lang -> Text,
        name -> Text,
        decided_by -> Text,
    }
}

diesel::table! {
    cluster_members (recommendation_id) {
        recommendation_id -> Text,
        cluster_id -> Text,
        decided_by -> Text,
        account_id -> Nullable<Text>,
        words -> Text,
        confidence -> Nullable<Text>,
        accepted -> Bool,
        decided_at -> Timestamp,
    }
}

diesel::table! {
    cluster_entities (cluster_id, entity_id) {
        cluster_id -> Text,
        entity_id -> Text,
        part -> Text,
    }
}

diesel::table! {
    cluster_plain_lines (cluster_id, lang) {
        cluster_id -> Text,
        lang -> Text,
        text -> Text,
        account_id -> Nullable<Text>,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    priority_criteria (id) {
        id -> Text,
        weight -> Integer,
        counts_against -> Bool,
        active -> Bool,
        position -> Integer,
    }
}

diesel::table! {
    priority_criterion_names (criterion_id, lang) {
        criterion_id -> Text,
        lang -> Text,
        name -> Text,
    }
}

diesel::table! {
    priority_decisions (id) {
        id -> Text,
        cluster_id -> Text,
        priority -> Nullable<Text>,
        basis -> Text,
        account_id -> Nullable<Text>,
        decided_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
        withdrawn_by -> Nullable<Text>,
    }
}

diesel::table! {
    priority_decision_reasons (decision_id, lang) {
        decision_id -> Text,
        lang -> Text,
        reason -> Text,
    }
}

diesel::table! {
    priority_scores (id) {
        id -> Text,
        cluster_id -> Text,
        criterion_id -> Text,
        account_id -> Nullable<Text>,
        score -> Integer,
        lang -> Text,
        reason -> Text,
        decision_id -> Nullable<Text>,
        given_at -> Timestamp,
    }
}

diesel::table! {
    actions (id) {
        id -> Text,
        number -> BigInt,
        cluster_id -> Text,
        entity_id -> Text,
        plan_state -> Text,
        starts_on -> Nullable<Date>,
        due_on -> Date,
        created_at -> Timestamp,
    }
}

diesel::table! {
    action_texts (action_id, lang) {
        action_id -> Text,
        lang -> Text,
        title -> Text,
        description -> Text,
    }
}

diesel::table! {
    progress_updates (id) {
        id -> Text,
        action_id -> Text,
        entity_id -> Text,
        account_id -> Nullable<Text>,
        plan_state -> Text,
        lang -> Text,
        body -> Text,
        came_by -> Text,
        posted_at -> Timestamp,
    }
}

diesel::table! {
    attachments (id) {
        id -> Text,
        progress_update_id -> Text,
        file_name -> Text,
        media_type -> Text,
        size -> BigInt,
        sha256 -> Text,
    }
}

diesel::table! {
    reminder_rules (id) {
        id -> Text,
        offset_days -> Integer,
        created_at -> Timestamp,
    }
}

diesel::table! {
    threads (id) {
        id -> Text,
        contribution_count -> BigInt,
        revision -> BigInt,
    }
}

diesel::table! {
    contributions (id) {
        id -> Text,
        thread_id -> Text,
        root_key -> Text,
        parent_id -> Nullable<Text>,
        author_id -> Nullable<Text>,
        mode -> Text,
        shown_name -> Text,
        organisation_id -> Nullable<Text>,
        official -> Bool,
        entity_id -> Nullable<Text>,
        lang -> Text,
        body -> Text,
        state -> Text,
        hidden_reason -> Nullable<Text>,
        receipt_hash -> Nullable<Text>,
        sort_key -> Text,
        posted_at -> Timestamp,
        edited_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    anonymous_contributions (place) {
        place -> Integer,
        id -> Text,
        thread_id -> Text,
        root_key -> Text,
        parent_id -> Nullable<Text>,
        lang -> Text,
        body -> Text,
        state -> Text,
        hidden_reason -> Nullable<Text>,
        receipt_hash -> Text,
        sort_key -> Text,
        posted_on -> Date,
        edited -> Bool,
        journaled -> Bool,
    }
}

diesel::table! {
    contribution_reports (id) {
        id -> Text,
        contribution_id -> Text,
        thread_id -> Text,
        reason -> Text,
        note -> Text,
        state -> Text,
        reported_on -> Date,
    }
}

diesel::table! {
    consultations (id) {
        id -> Text,
        number -> BigInt,
        state -> Text,
        audience -> Text,
        modes -> Text,
        opens_at -> Timestamp,
        closes_at -> Timestamp,
        created_by -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    consultation_texts (consultation_id, lang) {
        consultation_id -> Text,
        lang -> Text,
        title -> Text,
        purpose -> Text,
        outcome -> Text,
    }
}

diesel::table! {
    consultation_invitations (consultation_id, account_id) {
        consultation_id -> Text,
        account_id -> Text,
    }
}

diesel::table! {
    topics (id) {
        id -> Text,
        consultation_id -> Text,
        number -> BigInt,
        thread_id -> Text,
        cluster_id -> Nullable<Text>,
    }
}

diesel::table! {
    topic_texts (topic_id, lang) {
        topic_id -> Text,
        lang -> Text,
        title -> Text,
        question -> Text,
    }
}

diesel::table! {
    pseudonyms (consultation_id, account_id) {
        consultation_id -> Text,
        account_id -> Text,
        name -> Text,
        folded -> Text,
    }
}

diesel::table! {
    contribution_groupings (consultation_id) {
        consultation_id -> Text,
        wanted -> Nullable<BigInt>,
        asked_at -> Timestamp,
        made_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    contribution_groups (id) {
        id -> Text,
        number -> BigInt,
        consultation_id -> Text,
        state -> Text,
        same_text -> Bool,
        lang -> Text,
        words -> Text,
    }
}

diesel::table! {
    contribution_group_names (group_id, lang) {
        group_id -> Text,
        lang -> Text,
        name -> Text,
    }
}

diesel::table! {
    grouped_contributions (contribution_id) {
        contribution_id -> Text,
        consultation_id -> Text,
        group_id -> Nullable<Text>,
        decided -> Bool,
        words -> Text,
        confidence -> Nullable<Text>,
        place -> Integer,
    }
}

diesel::joinable!(import_corrections -> imports (import_id));
diesel::joinable!(import_corrections -> accounts (account_id));
diesel::joinable!(text_versions -> recommendations (recommendation_id));
diesel::joinable!(text_versions -> imports (import_id));
diesel::joinable!(recommendation_translations -> recommendations (recommendation_id));
diesel::joinable!(recommendation_translations -> accounts (account_id));
diesel::joinable!(plain_lines -> recommendations (recommendation_id));
diesel::table! {
    own_views (organisation_id, recommendation_id) {
        organisation_id -> Text,
        recommendation_id -> Text,
        lang -> Text,
        body -> Text,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    follows (id) {
        id -> Text,
        address -> Text,
        lang -> Text,
        path -> Text,
        token -> Text,
        asked_at -> Timestamp,
        confirmed_at -> Nullable<Timestamp>,
        told_to -> BigInt,
        told_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    assessments (id) {
        id -> Text,
        recommendation_id -> Text,
        assessor -> Text,
        grade -> Nullable<Text>,
        lang -> Text,
        body -> Text,
        symbol -> Text,
        assessed_on -> Date,
        account_id -> Nullable<Text>,
        created_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::joinable!(theme_suggestions -> recommendations (recommendation_id));
diesel::joinable!(sentence_vectors -> recommendations (recommendation_id));
diesel::joinable!(theme_suggestions -> terms (term_id));
diesel::joinable!(accepted_terms -> recommendations (recommendation_id));
diesel::joinable!(accepted_terms -> terms (term_id));
diesel::joinable!(accepted_terms -> accounts (account_id));
diesel::joinable!(legislation -> recommendations (recommendation_id));
diesel::joinable!(legislation -> accounts (account_id));
diesel::joinable!(legislation_suggestions -> recommendations (recommendation_id));
diesel::joinable!(lineages -> accounts (account_id));
diesel::joinable!(saved_views -> accounts (account_id));
diesel::joinable!(batches -> accounts (account_id));
diesel::joinable!(batch_rows -> batches (batch_id));
diesel::joinable!(batch_rows -> recommendations (recommendation_id));
diesel::joinable!(recovery_codes -> accounts (account_id));
diesel::joinable!(account_roles -> accounts (account_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(links -> accounts (account_id));
diesel::joinable!(entity_names -> entities (entity_id));
diesel::joinable!(focal_points -> entities (entity_id));
diesel::joinable!(focal_points -> accounts (account_id));
diesel::joinable!(term_labels -> terms (term_id));
diesel::joinable!(documents -> terms (mechanism));
diesel::joinable!(visit_mandates -> visits (visit_id));
diesel::joinable!(letter_texts -> letters (letter_id));
diesel::joinable!(communication_views -> documents (document_id));
diesel::joinable!(treaty_reservation_texts -> treaty_reservations (reservation_id));
diesel::joinable!(document_titles -> documents (document_id));
diesel::joinable!(document_files -> documents (document_id));
diesel::joinable!(document_recommendations -> documents (document_id));
diesel::joinable!(document_recommendations -> recommendations (recommendation_id));
diesel::joinable!(document_clusters -> documents (document_id));
diesel::joinable!(document_clusters -> clusters (cluster_id));
diesel::joinable!(recommendations -> documents (document_id));
diesel::joinable!(recommendation_texts -> recommendations (recommendation_id));
diesel::joinable!(recommendation_states -> recommendations (recommendation_id));
diesel::joinable!(recommendation_terms -> recommendations (recommendation_id));
diesel::joinable!(recommendation_terms -> terms (term_id));
diesel::joinable!(imports -> accounts (account_id));
diesel::joinable!(import_rows -> imports (import_id));
diesel::joinable!(clusters -> terms (theme));
diesel::joinable!(clusters -> accounts (decided_by));
diesel::joinable!(cluster_names -> clusters (cluster_id));
diesel::joinable!(cluster_members -> recommendations (recommendation_id));
diesel::joinable!(cluster_members -> clusters (cluster_id));
diesel::joinable!(cluster_members -> accounts (account_id));
diesel::joinable!(set_aside -> recommendations (recommendation_id));
diesel::joinable!(set_aside -> accounts (account_id));
diesel::joinable!(decisions -> accounts (account_id));
diesel::joinable!(decision_changes -> decisions (decision_id));
diesel::joinable!(cluster_proposals -> accounts (account_id));
diesel::joinable!(cluster_runs -> accounts (account_id));
diesel::joinable!(cluster_entities -> clusters (cluster_id));
diesel::joinable!(cluster_entities -> entities (entity_id));
diesel::joinable!(cluster_plain_lines -> clusters (cluster_id));
diesel::joinable!(cluster_plain_lines -> accounts (account_id));
diesel::joinable!(priority_criterion_names -> priority_criteria (criterion_id));
diesel::joinable!(priority_decisions -> clusters (cluster_id));
diesel::joinable!(priority_decisions -> accounts (account_id));
diesel::joinable!(priority_decision_reasons -> priority_decisions (decision_id));
diesel::joinable!(priority_scores -> clusters (cluster_id));
diesel::joinable!(priority_scores -> accounts (account_id));
diesel::joinable!(actions -> clusters (cluster_id));
diesel::joinable!(actions -> entities (entity_id));
diesel::joinable!(action_texts -> actions (action_id));
diesel::joinable!(progress_updates -> actions (action_id));
diesel::joinable!(progress_updates -> entities (entity_id));
diesel::joinable!(progress_updates -> accounts (account_id));
diesel::joinable!(attachments -> progress_updates (progress_update_id));
diesel::joinable!(contributions -> threads (thread_id));
diesel::joinable!(contributions -> accounts (author_id));
diesel::joinable!(contributions -> organisations (organisation_id));
diesel::joinable!(contributions -> entities (entity_id));
diesel::joinable!(anonymous_contributions -> threads (thread_id));
diesel::joinable!(contribution_reports -> threads (thread_id));
diesel::joinable!(consultations -> accounts (created_by));
diesel::joinable!(consultation_texts -> consultations (consultation_id));
diesel::joinable!(consultation_invitations -> consultations (consultation_id));
diesel::joinable!(consultation_invitations -> accounts (account_id));
diesel::joinable!(topics -> consultations (consultation_id));
diesel::joinable!(topics -> threads (thread_id));
diesel::joinable!(topics -> clusters (cluster_id));
diesel::joinable!(topic_texts -> topics (topic_id));
diesel::joinable!(pseudonyms -> consultations (consultation_id));
diesel::joinable!(pseudonyms -> accounts (account_id));

diesel::joinable!(contribution_groupings -> consultations (consultation_id));
diesel::joinable!(contribution_groups -> consultations (consultation_id));
diesel::joinable!(contribution_group_names -> contribution_groups (group_id));
diesel::joinable!(grouped_contributions -> contribution_groups (group_id));
diesel::joinable!(own_views -> organisations (organisation_id));
diesel::joinable!(own_views -> recommendations (recommendation_id));
diesel::joinable!(assessments -> recommendations (recommendation_id));
diesel::joinable!(assessments -> accounts (account_id));

diesel::allow_columns_to_appear_in_same_group_by_clause!(
    contribution_groups::id,
    contributions::mode,
    contributions::organisation_id,
);

diesel::allow_tables_to_appear_in_same_query!(
    settings,
    counters,
    journal,
    jobs,
    mails,
    accounts,
    recovery_codes,
    account_roles,
    sessions,
    links,
    organisations,
    entities,
    entity_names,
    focal_points,
    terms,
    term_labels,
    documents,
    standing_invitations,
    visits,
    visit_mandates,
    letters,
    letter_texts,
    review_cycles,
    communication_views,
    treaty_standings,
    treaty_reservations,
    treaty_reservation_texts,
    document_titles,
    document_files,
    document_recommendations,
    document_clusters,
    recommendations,
    recommendation_texts,
    recommendation_states,
    recommendation_terms,
    imports,
    import_rows,
    import_corrections,
    text_versions,
    recommendation_translations,
    plain_lines,
    taggers,
    theme_suggestions,
    sentence_vectors,
    similar_recommendations,
    accepted_terms,
    legislation,
    legislation_suggestions,
    lineages,
    saved_views,
    batches,
    batch_rows,
    assessments,
    follows,
    own_views,
    clusters,
    cluster_names,
    cluster_members,
    cluster_entities,
    set_aside,
    decisions,
    decision_changes,
    cluster_proposals,
    cluster_runs,
    cluster_plain_lines,
    priority_criteria,
    priority_criterion_names,
    priority_decisions,
    priority_decision_reasons,
    priority_scores,
    actions,
    action_texts,
    progress_updates,
    attachments,
    reminder_rules,
    threads,
    contributions,
    anonymous_contributions,
    contribution_reports,
    consultations,
    consultation_texts,
    consultation_invitations,
    topics,
    topic_texts,
    pseudonyms,
    contribution_groupings,
    contribution_groups,
    contribution_group_names,
    grouped_contributions,
);

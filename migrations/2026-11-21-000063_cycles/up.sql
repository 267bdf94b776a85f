-- What is known of a cycle of the Universal Periodic Review besides its documents.
CREATE TABLE review_cycles (
    cycle INTEGER PRIMARY KEY NOT NULL,
    reviewed_on DATE,
    adopted_on DATE,
    mid_term_on DATE, -- when the State means to submit its voluntary mid-term report
    head_of_delegation TEXT NOT NULL, -- empty where nobody is named
    announced INTEGER -- recommendations, as the outcome itself counts them
);

DROP TABLE priority_scores;
DROP TABLE priority_decision_reasons;
DROP TABLE priority_decisions;
DROP TABLE priority_criterion_names;
DROP TABLE priority_criteria;

CREATE UNIQUE INDEX anonymous_contributions_receipt ON anonymous_contributions (receipt_hash);

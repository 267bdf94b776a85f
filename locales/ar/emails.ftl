email-greeting = تحية طيبة، { $name }،
email-fact = { $label }: { $value }
email-automatic = أُرسلت هذه الرسالة آليًا من { $sender }.

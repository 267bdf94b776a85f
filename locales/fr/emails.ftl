email-greeting = Bonjour { $name },
email-fact = { $label } : { $value }
email-automatic = Message envoyé automatiquement par { $sender }.

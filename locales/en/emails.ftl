email-greeting = Dear { $name },
email-fact = { $label }: { $value }
email-automatic = { $sender } sent this message automatically.

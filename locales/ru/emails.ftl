email-greeting = Здравствуйте, { $name }!
email-fact = { $label }: { $value }
email-automatic = Это сообщение отправлено автоматически ({ $sender }).

email-greeting = Estimado/a { $name }:
email-fact = { $label }: { $value }
email-automatic = Mensaje enviado automáticamente por { $sender }.

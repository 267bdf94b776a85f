email-greeting = { $name }，您好：
email-fact = { $label }：{ $value }
email-automatic = 本邮件由 { $sender } 自动发送。

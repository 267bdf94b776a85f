setup-title = Set the portal up
setup-lead = The portal is empty. Tell it which country it serves; you can change all of this later at the desk.
settings-title = Settings
settings-lead = What the portal says of itself, and in which languages.
setup-country = Country
setup-country-choose = Choose a country
setup-country-missing = Choose the country that this portal serves
# $key: the name of a variable
setup-fixed = Set by { $key } where the program runs; that wins.
setup-names = What the mechanism is called
setup-names-hint = It stands at the top of every page. Where a language has none, the English one is shown.
# $language: the language's name
setup-name-in = In { $language }
setup-languages = Languages offered
setup-languages-hint = Visitors can switch between them on every page.
setup-languages-missing = Choose at least one language
setup-zone-hint = Deadlines are told in it.
setup-contact = How to reach the mechanism
setup-contact-hint = Shown on the contact page: post address, telephone, e-mail.
notice-set-up = The portal is set up. Next, import recommendations and invite people.
setup-unset = This portal is not set up yet
setup-unset-administrator = It doesn’t know yet which country it serves. Four questions, and it is ready.
setup-unset-visitor = If you look after it: the program printed a link for the first administrator when it started. Follow it, and you will be asked what the portal needs to know.

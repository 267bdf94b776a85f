//! Time zones, to choose from by the names of their cities.

use chrono_tz::{TZ_VARIANTS, Tz};

use crate::i18n::Lang;

/// The regions of the IANA list that are places; the rest are old names of the same.
const REGIONS: [&str; 9] =
    ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];

/// Each zone's name with its city as the reader calls it, in the reader's order.
pub fn choices(lang: Lang) -> Vec<(String, String)> {
    let is_place = |zone: &&Tz| REGIONS.iter().any(|region| zone.name().starts_with(region));
    let named = |zone: &Tz| (zone.name().to_owned(), format!("{} ({})", lang.zone(*zone), zone.name()));
    let mut choices: Vec<(String, String)> = TZ_VARIANTS.iter().filter(is_place).map(named).collect();
    lang.sort_by_label(&mut choices, |(_, label)| label.as_str());
    choices.insert(0, (Tz::UTC.name().to_owned(), "UTC".to_owned()));
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_stand_under_the_names_of_their_cities() {
        let label = |lang: Lang, name: &str| choices(lang).into_iter().find(|(zone, _)| zone == name).map(|(_, label)| label);
        assert_eq!(label(Lang::ES, "Europe/Ljubljana").as_deref(), Some("Liubliana (Europe/Ljubljana)"));
        assert_eq!(label(Lang::RU, "Africa/Nairobi").as_deref(), Some("Найроби (Africa/Nairobi)"));
        assert_eq!(label(Lang::EN, "US/Eastern"), None);
    }
}

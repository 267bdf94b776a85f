//! Which treaties a recommendation speaks of, by the names that it may call them.

use std::sync::LazyLock;

use super::list;
use crate::text::fold;

/// What asks for a ratification or an accession has one of these, folded.
pub const VERBS: [&str; 16] = [
    "ratif",
    "acced",
    "accession",
    "adher",
    "sign the",
    "signing",
    "party to",
    "parties to",
    "ратифи",
    "присоедин",
    "批准",
    "加入",
    "صدق",
    "تصديق",
    "انضم",
    "الانضمام",
];

/// Folded name and code, the longest name first: that of a protocol holds that of its treaty.
static NAMES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let named = list::all().iter().flat_map(|treaty| treaty.names().map(|name| (fold(name), treaty.code.as_str())));
    let mut names: Vec<(String, &str)> = named.collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
});

/// The codes of the treaties that a folded text names, in the order of the list.
pub fn named_in(folded: &str) -> Vec<&'static str> {
    let mut left = folded.to_owned();
    let mut found = Vec::new();
    for (name, code) in NAMES.iter() {
        if let Some(places) = places_of(&left, name) {
            places.into_iter().rev().for_each(|at| left.replace_range(at..at + name.len(), "|"));
            found.push(*code);
        }
    }
    let place = |code: &str| list::all().iter().position(|treaty| treaty.code == code);
    found.sort_by_key(|code| place(code));
    found.dedup();
    found
}

/// Where a name stands as a word of its own: `CAT` is not in `CATALOGUE`.
fn places_of(text: &str, name: &str) -> Option<Vec<usize>> {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric();
    let stands_alone = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
    };
    let places: Vec<usize> = text.match_indices(name).map(|(at, _)| at).filter(stands_alone).collect();
    (!places.is_empty()).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_protocol_is_not_taken_for_its_treaty() {
        for (text, codes) in [
            ("Ratify the Optional Protocol to the Convention against Torture", vec!["OPCAT"]),
            ("Ratify the Convention against Torture and its protocol, OP-CAT", vec!["CAT", "OPCAT"]),
            (
                "Ratify the Second Optional Protocol to the International Covenant on Civil and Political Rights, aiming at the \
                 abolition of the death penalty, and OP-ICESCR",
                vec!["ICCPR-OP2", "OP-ICESCR"],
            ),
            (
                "Ratificar el Protocolo Facultativo del Pacto Internacional de Derechos Económicos, Sociales y Culturales",
                vec!["OP-ICESCR"],
            ),
            ("Принять меры по ратификации Конвенции; присоединиться: Конвенция о правах инвалидов", vec!["CRPD"]),
            (
                "Ratify the International Convention on the Protection of the Rights of All Migrant Workers and Members of Their \
                 Families (ICRMW)",
                vec!["CMW"],
            ),
            ("批准《儿童权利公约》关于设定来文程序的任择议定书", vec!["OPIC"]),
            ("Ratify ILO Convention No. 190", vec![]),
        ] {
            assert_eq!(named_in(&fold(text)), codes, "{text}");
        }
    }
}

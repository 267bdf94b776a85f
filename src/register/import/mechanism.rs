//! Which mechanism speaks: by the symbol of its document, or by the name that an index gives it.

use crate::taxonomy::terms::{self, Kind};

/// By what a symbol begins with; the Universal Periodic Review where it names no treaty body.
pub fn mechanism_of(symbol: &str) -> &'static str {
    if symbol.starts_with("CAT/OP") {
        return "SPT";
    }
    if symbol.starts_with("E/C.12") {
        return "CESCR";
    }
    let body = symbol.split('/').next().unwrap_or_default();
    known(body).unwrap_or("UPR")
}

/// `CEDAW`, `CRC-OP-SC`, `UPR`; mandate holders stand as `SR Torture`, `WG Disappearances`, `IE Albinism`.
pub fn mechanism_of_body(body: &str) -> Option<&'static str> {
    let first = body.split([' ', '-']).next().unwrap_or_default();
    match first {
        "SR" | "WG" | "IE" | "Special" | "SRSG" => Some("SP"),
        _ => known(first),
    }
}

fn known(code: &str) -> Option<&'static str> {
    terms::find_by_code(Kind::Mechanism, code).map(|term| term.code.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_and_a_name_tell_the_mechanism() {
        for (symbol, code) in [
            ("A/HRC/59/15", "UPR"),
            ("CEDAW/C/IRQ/CO/8", "CEDAW"),
            ("E/C.12/SVN/CO/2", "CESCR"),
            ("CAT/OP/SVN/1", "SPT"),
            ("CAT/C/SVN/CO/3", "CAT"),
            ("CRC/C/OPAC/VUT/CO/1", "CRC"),
            ("", "UPR"),
        ] {
            assert_eq!(mechanism_of(symbol), code, "{symbol}");
        }
        let named = ["UPR", "CRC-OP-AC", "SR Torture", "WG Disappearances", "Special Procedures", "Ruritania"];
        assert_eq!(named.map(mechanism_of_body), [Some("UPR"), Some("CRC"), Some("SP"), Some("SP"), Some("SP"), None]);
    }
}

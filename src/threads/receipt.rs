//! Receipt codes: what an author keeps to mend or withdraw a contribution; the database has only the hash.

use crate::accounts::session::hash_of;

/// Crockford's base 32: no letters that are taken for figures.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// 60 random bits, as `K7QF-2M9P-XX4T`.
pub fn new_code() -> String {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    let letters: Vec<char> = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    letters.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The hash of a code as it was typed: small letters, spaces, and O for 0 or I for 1 do no harm.
pub fn hash_of_code(typed: &str) -> String {
    let plain: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    hash_of(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_recognised_however_it_is_typed() {
        let code = new_code();
        assert_eq!(
            (code.len(), hash_of_code(&code)),
            (14, hash_of_code(&format!(" {} ", code.to_lowercase().replace('-', " "))))
        );
        assert_eq!(hash_of_code("o0il"), hash_of_code("0O11"));
        assert_ne!(hash_of_code(&code), hash_of_code(&new_code()));
    }
}

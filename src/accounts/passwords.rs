//! Passwords: which may be chosen, and how they are kept and compared.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::error::Error;

/// In characters; NIST SP 800-63B asks for length, not for mixtures of kinds.
pub const LENGTH_LEAST: usize = 12;
pub const LENGTH_MOST: usize = 128;
/// Fewer different characters than this is a pattern on the keyboard.
const DIFFERENT_LEAST: usize = 5;

/// A hash of nothing anybody knows, made with the same parameters as all others.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$m5SjhhctwqVoCW2bULfOeQ$u2GjkWefxu7CAgg8P977hR9vpmxc+VnzJ0NqRmO9Bwk";

/// What stands first in the published lists of leaked passwords once digits and signs are taken off,
/// and what this portal invites to.
const COMMON: [&str; 48] = [
    "abc",
    "abcd",
    "abcdef",
    "abcdefgh",
    "abcdefghijkl",
    "admin",
    "administrator",
    "asdfghjkl",
    "azertyuiop",
    "baraza",
    "changeme",
    "dragon",
    "football",
    "hello",
    "helloworld",
    "humanrights",
    "iloveyou",
    "letmein",
    "letmeinletmein",
    "login",
    "master",
    "monkey",
    "motdepasse",
    "mypassword",
    "parol",
    "password",
    "passwordpassword",
    "passw",
    "princess",
    "qazwsx",
    "qazwsxedc",
    "qazwsxedcrfv",
    "qwe",
    "qwer",
    "qwert",
    "qwerty",
    "qwertyqwerty",
    "qwertyuiop",
    "qweasdzxc",
    "recommendation",
    "secret",
    "sunshine",
    "superman",
    "test",
    "trustno",
    "unitednations",
    "welcome",
    "zxcvbnm",
];

/// Why a password may not be chosen; `key` is the message's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordRefusal {
    TooShort,
    TooLong,
    TooCommon,
    IsEmail,
}

impl PasswordRefusal {
    pub fn key(self) -> &'static str {
        match self {
            PasswordRefusal::TooShort => "password-too-short",
            PasswordRefusal::TooLong => "password-too-long",
            PasswordRefusal::TooCommon => "password-too-common",
            PasswordRefusal::IsEmail => "password-is-email",
        }
    }
}

/// Whether the password may be chosen by the account with that address.
pub fn check(password: &str, email: &str) -> Result<(), PasswordRefusal> {
    let length = password.nfkc().count();
    if length < LENGTH_LEAST {
        return Err(PasswordRefusal::TooShort);
    }
    if length > LENGTH_MOST {
        return Err(PasswordRefusal::TooLong);
    }
    let lower = password.to_lowercase();
    let email = email.to_lowercase();
    let before_at = email.split('@').next().unwrap_or_default();
    if lower == email || lower == before_at {
        return Err(PasswordRefusal::IsEmail);
    }
    if is_common(&lower) { Err(PasswordRefusal::TooCommon) } else { Ok(()) }
}

fn is_common(lower: &str) -> bool {
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    let letters: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let before_digits = lower.trim_end_matches(|c: char| !c.is_alphabetic());
    let unmasked: String = before_digits.chars().map(unmasked).filter(|c| c.is_alphabetic()).collect();
    different.len() < DIFFERENT_LEAST
        || letters.is_empty() && is_run(lower)
        || COMMON.iter().any(|common| *common == letters || *common == unmasked)
        || ["q1w2e3r4t5", "1q2w3e4r5t", "1qaz2wsx3edc"].iter().any(|start| lower.starts_with(start))
}

/// Digits that mostly follow each other, as in 123456789012 or 987654321098.
fn is_run(lower: &str) -> bool {
    let digits: Vec<u32> = lower.chars().filter_map(|c| c.to_digit(10)).collect();
    let next = digits.windows(2).filter(|pair| (pair[0] + 1) % 10 == pair[1] || (pair[1] + 1) % 10 == pair[0]);
    digits.len() == lower.len() && next.count() * 3 >= digits.len() * 2
}

fn unmasked(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// The password's argon2id hash in PHC form, with OWASP's parameters: 19 MiB, two passes, one lane.
///
/// Takes about 27 ms of one core. Call it, like `verify`, off the async threads and behind a semaphore
/// of one or two, or sign-ins starve the pages.
pub fn hash(password: &str) -> String {
    hasher()
        .hash_password(as_typed_anywhere(password).as_bytes())
        .expect("the parameters are constants within argon2's bounds")
        .to_string()
}

/// Whether the password is the one hashed. Without a hash, for an address that has no account or no password,
/// it takes the same time and says no, so that nobody can find out by the clock who has an account.
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    let known = hash.and_then(|hash| PasswordHash::new(hash).ok());
    let is_known = known.is_some();
    let hash = known.unwrap_or_else(|| PasswordHash::new(NOBODY).expect("the hash of nobody is well-formed"));
    let matches = hasher().verify_password(as_typed_anywhere(password).as_bytes(), &hash).is_ok();
    is_known && matches
}

/// Two at a time: more would leave no processor for the pages.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// [`verify`] off the async threads.
pub async fn matches(password: String, hash: Option<String>) -> Result<bool, Error> {
    off_thread(move || verify(&password, hash.as_deref())).await
}

/// [`hash`] off the async threads.
pub async fn hashed(password: String) -> Result<String, Error> {
    off_thread(move || hash(&password)).await
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let _turn = AT_ONCE.acquire().await.map_err(Error::internal)?;
    Ok(tokio::task::spawn_blocking(work).await?)
}

fn hasher() -> Argon2<'static> {
    let parameters = Params::new(19_456, 2, 1, None).expect("the parameters are constants within argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
}

/// One form for what different keyboards write in different code points, as NIST SP 800-63B advises.
fn as_typed_anywhere(password: &str) -> String {
    password.nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again_on_whatever_keyboard_it_is_typed() {
        let hashed = hash("caf\u{e9} au lait 42");
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("cafe\u{301} au lait 42", Some(&hashed)));
        assert!(!verify("cafe au lait 42", Some(&hashed)));
    }

    #[test]
    fn an_unknown_account_is_refused_after_the_same_work() {
        assert!(!verify("nobody knows this one", None));
        assert!(!verify("nobody knows this one", Some("not a hash")));
        let nobody = Params::try_from(&PasswordHash::new(NOBODY).unwrap()).unwrap();
        assert_eq!((nobody.m_cost(), nobody.t_cost(), nobody.p_cost(), nobody.output_len()), (19_456, 2, 1, Some(32)));
    }

    #[test]
    fn long_passwords_are_welcome_and_the_common_ones_are_not() {
        let refused = |password: &str| check(password, "amina.diallo@example.org").err();
        assert_eq!(refused("short one"), Some(PasswordRefusal::TooShort));
        assert_eq!(refused(&"ab cd ef ".repeat(20)), Some(PasswordRefusal::TooLong));
        assert_eq!(refused("Amina.Diallo"), Some(PasswordRefusal::IsEmail));
        assert_eq!(refused("amina.diallo@example.org"), Some(PasswordRefusal::IsEmail));
        for common in
            ["123456789012", "Password12345", "P@ssw0rd1234", "qwertyuiop12", "aaaaaaaaaaaa", "1q2w3e4r5t6y", "Baraza-2026!!"]
        {
            assert_eq!(refused(common), Some(PasswordRefusal::TooCommon), "{common}");
        }
        for fine in ["three goats cross", "ثلاث عنزات تعبر", "三只山羊过了那座小桥去吃草", "8134-2907-5561"]
        {
            assert_eq!(refused(fine), None, "{fine}");
        }
    }
}

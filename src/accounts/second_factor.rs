//! The second factor: codes from an authenticator app (RFC 6238) and the recovery codes for a lost one.

use sha2::{Digest, Sha256};
use totp_rs::{Builder, Secret, Totp};

const STEP_SECONDS: u64 = 30;
const RECOVERY_CODES: usize = 8;
/// 80 random bits a code, so that a plain hash keeps it safe.
const RECOVERY_LENGTH: usize = 16;
/// Crockford's: no letter that is read as a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A new secret in base 32, as it is stored and as it can be typed into an app.
pub fn new_secret() -> String {
    Secret::from(&random::<20>()[..]).to_base32()
}

/// What an authenticator app reads; none if the secret is no base 32.
pub fn otpauth_url(secret: &str, email: &str, issuer: &str) -> Option<String> {
    let secret = Secret::try_from_base32(secret).ok()?;
    let builder = Builder::new().with_secret(secret).with_account_name(email.replace(':', " "));
    builder.with_issuer(Some(issuer.replace(':', " "))).build().ok()?.to_url().ok()
}

/// The step of the code, to be stored as the last one used, if it is right now or was half a minute ago or ahead.
/// A code of that or an earlier step is refused: RFC 6238 wants each accepted once.
/// `now` is in seconds since 1970.
pub fn verify(secret: &str, code: &str, last_step: Option<i64>, now: i64) -> Option<i64> {
    let secret = Secret::try_from_base32(secret).ok()?;
    let totp: Totp = Builder::new().with_secret(secret).with_step_duration(STEP_SECONDS).with_skew(1).build().ok()?;
    let code: String = code.chars().filter(|c| !c.is_whitespace()).map(ascii_digit).collect();
    let step = i64::try_from(totp.check(&code, u64::try_from(now).ok()?)?).ok()?;
    (last_step.is_none_or(|last| step > last)).then_some(step)
}

/// Digits as Arabic and Persian keyboards write them.
fn ascii_digit(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
        '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (c as u32 - 0x6f0) as u8),
        other => other,
    }
}

/// Eight codes, shown once; each stands in for the app one time. What is stored is their `recovery_hash`.
pub fn recovery_codes() -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| recovery_code(&random::<RECOVERY_LENGTH>())).collect()
}

fn recovery_code(bytes: &[u8]) -> String {
    let letters: Vec<u8> = bytes.iter().map(|byte| ALPHABET[usize::from(byte % 32)]).collect();
    letters.chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// The same for a code however it was copied: spaces, hyphens and capitals don't count.
pub fn recovery_hash(code: &str) -> String {
    let plain: String = code
        .chars()
        .map(|c| ascii_digit(c.to_ascii_lowercase()))
        .filter(|c| c.is_ascii_alphanumeric())
        .map(|c| match c {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    Sha256::digest(plain.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Which of the stored hashes the code stands for; it is to be struck off.
pub fn used_recovery_code(code: &str, hashes: &[String]) -> Option<usize> {
    let hash = recovery_hash(code);
    hashes.iter().position(|stored| *stored == hash)
}

fn random<const LENGTH: usize>() -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret "12345678901234567890", cut to six digits.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn the_codes_of_the_standard_are_accepted() {
        for (now, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")] {
            assert_eq!(verify(SECRET, code, None, now), Some(now / 30), "{code}");
        }
        assert_eq!(verify(SECRET, " ٢٨٧ ٠٨٢ ", None, 59), Some(1));
    }

    #[test]
    fn a_code_holds_half_a_minute_either_way_and_only_once() {
        assert_eq!(verify(SECRET, "287082", None, 59 + 30), Some(1));
        assert_eq!(verify(SECRET, "287082", None, 59 - 30), Some(1));
        assert_eq!(verify(SECRET, "287082", None, 59 + 61), None);
        assert_eq!(verify(SECRET, "287082", Some(0), 59), Some(1));
        assert_eq!(verify(SECRET, "287082", Some(1), 59), None);
        assert_eq!(verify(SECRET, "287082", Some(2), 59), None);
        for wrong in ["", "287083", "+87082", "2870820", "abcdef"] {
            assert_eq!(verify(SECRET, wrong, None, 59), None, "{wrong}");
        }
        assert_eq!(verify("not base 32!", "287082", None, 59), None);
    }

    #[test]
    fn an_app_reads_the_secret_from_the_address_and_its_picture() {
        let secret = new_secret();
        assert_eq!(secret.len(), 32);
        assert_ne!(secret, new_secret());
        let url = otpauth_url(&secret, "amina@example.org", "Baraza: Côte").unwrap();
        assert!(url.starts_with("otpauth://totp/") && url.contains(&secret) && url.contains("amina%40example.org"));
        let svg = crate::web::qr_code::QrCode::of(&url).unwrap().to_string();
        assert!(svg.starts_with("<svg ") && svg.contains("currentColor") && !svg.contains("style="));
    }

    #[test]
    fn a_recovery_code_is_known_however_it_is_copied() {
        let codes = recovery_codes();
        let hashes: Vec<String> = codes.iter().map(|code| recovery_hash(code)).collect();
        assert_eq!((codes.len(), codes[0].len()), (8, 19));
        assert!(codes.iter().all(|code| codes.iter().filter(|other| *other == code).count() == 1));
        let copied = format!(" {} ", codes[3].to_uppercase().replace('-', " ").replace('0', "O").replace('1', "l"));
        assert_eq!(used_recovery_code(&copied, &hashes), Some(3));
        assert_eq!(used_recovery_code("0000-0000-0000-0000", &hashes), None);
    }
}

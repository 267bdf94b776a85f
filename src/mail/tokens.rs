//! Tokens in what was mailed: once it is out, the copy in the outbox opens nothing any more.

/// Where links with a token begin.
const PLACES: [&str; 3] = ["/i/", "/a/", "/f/"];
/// Shorter runs are no tokens; ours have 43 characters.
const SHORTEST: usize = 20;

/// The text with an ellipsis in the place of each token.
pub fn without_tokens(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = PLACES.iter().filter_map(|place| rest.find(place)).min() {
        let (before, after) = rest.split_at(at + PLACES[0].len());
        let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(after.len());
        kept.push_str(before);
        kept.push_str(if end >= SHORTEST { "…" } else { &after[..end] });
        rest = &after[end..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::without_tokens;

    #[test]
    fn only_tokens_are_taken_out() {
        let text = "See https://example.org/i/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE.\nAnd /a/b, /i/short/renew";
        assert_eq!(without_tokens(text), "See https://example.org/i/….\nAnd /a/b, /i/short/renew");
    }
}

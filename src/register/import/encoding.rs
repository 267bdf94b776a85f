//! Which encoding a text file is in: UTF-8 or UTF-16. Older code pages are refused rather than guessed.

use super::refusal::Refusal;

pub fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    let text = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        String::from_utf8(rest.to_vec()).ok()
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        utf16(rest, u16::from_le_bytes)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        utf16(rest, u16::from_be_bytes)
    } else {
        match bytes {
            // Without a byte order mark, the zero half of an ASCII letter tells the order.
            [_, 0, ..] => utf16(bytes, u16::from_le_bytes),
            [0, _, ..] => utf16(bytes, u16::from_be_bytes),
            _ => String::from_utf8(bytes.to_vec()).ok(),
        }
    };
    text.filter(|text| !text.contains('\0')).ok_or(Refusal::WrongEncoding)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>();
    text.ok().filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_and_utf_16_are_read_with_and_without_a_byte_order_mark() {
        let written = "text,Cote d’Ivoire";
        let little: Vec<u8> = written.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = written.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        for bytes in [
            written.as_bytes().to_vec(),
            marked(b"\xEF\xBB\xBF", written.as_bytes()),
            marked(b"\xFF\xFE", &little),
            marked(b"\xFE\xFF", &big),
            little,
            big,
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(written));
        }
    }

    #[test]
    fn a_windows_code_page_is_refused() {
        assert_eq!(decode(b"text,C\xF4te d\x92Ivoire"), Err(Refusal::WrongEncoding));
        assert_eq!(decode(b"\xFF\xFEa\0b"), Err(Refusal::WrongEncoding));
    }
}

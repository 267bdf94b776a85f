//! Which encoding a text is in: UTF-8 or UTF-16, or for a table the older code page that its bytes are most like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

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

/// The text of a table, with the name of its code page where that was guessed.
pub fn decode_table(bytes: &[u8]) -> Result<(String, Option<&'static str>), Refusal> {
    decode(bytes).map(|text| (text, None)).or_else(|refusal| {
        // A zero byte stands in no code page: this is UTF-16 cut off, or no text at all.
        if bytes.contains(&0) {
            return Err(refusal);
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let encoding = detector.guess(None, Utf8Detection::Deny);
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or(refusal.clone())?;
        let is_text = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t');
        if text.chars().all(is_text) { Ok((text.into_owned(), Some(encoding.name()))) } else { Err(refusal) }
    })
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
    fn the_code_page_of_a_table_is_found_by_its_bytes() {
        for (encoding, written) in [
            (
                encoding_rs::WINDOWS_1256,
                "الرمز,الفقرة,النص\nA/HRC/59/15,120.1,التصديق على الاتفاقية الدولية لحماية حقوق جميع العمال المهاجرين\n",
            ),
            (
                encoding_rs::WINDOWS_1251,
                "символ,пункт,текст\nA/HRC/59/15,120.1,Ратифицировать Факультативный протокол к Конвенции\n",
            ),
            (
                encoding_rs::WINDOWS_1252,
                "symbole,texte\nA/HRC/59/15,Ratifier la Convention et créer un mécanisme national indépendant\n",
            ),
            (encoding_rs::GBK, "文号,段落,案文\nA/HRC/59/15,120.1,批准《残疾人权利公约任择议定书》\n"),
        ] {
            let bytes = encoding.encode(written).0;
            assert_eq!(decode_table(&bytes), Ok((written.to_owned(), Some(encoding.name()))));
        }
        assert_eq!(decode_table(b"\xFF\xFEa\0b"), Err(Refusal::WrongEncoding));
        assert_eq!(decode_table("text".as_bytes()), Ok(("text".into(), None)));
    }

    #[test]
    fn a_windows_code_page_is_refused() {
        assert_eq!(decode(b"text,C\xF4te d\x92Ivoire"), Err(Refusal::WrongEncoding));
        assert_eq!(decode(b"\xFF\xFEa\0b"), Err(Refusal::WrongEncoding));
    }
}

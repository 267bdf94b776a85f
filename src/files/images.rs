//! Images: a photograph without the place, time, camera and thumbnail it was taken with.

use super::FileRefusal;

const JPEG_START: u8 = 0xd8;
const JPEG_END: u8 = 0xd9;
const JPEG_SCAN: u8 = 0xda;
const JPEG_COMMENT: u8 = 0xfe;
const EXIF: &[u8] = b"Exif\0\0";
const ORIENTATION: u16 = 0x0112;
const PNG_SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What a PNG needs to be shown as it was, its colour profile and animation among it.
const PNG_KEPT: [&[u8; 4]; 17] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"hIST", b"pHYs",
    b"acTL", b"fcTL", b"fdAT",
];

/// The same picture without EXIF, XMP, IPTC, comments, thumbnails and whatever follows its end.
/// Colour profile and turning stay, since without them it looks wrong.
pub(super) fn cleaned_jpeg(bytes: &[u8]) -> Result<Vec<u8>, FileRefusal> {
    let mut kept = vec![0xff, JPEG_START];
    let mut at = 2;
    let mut has_picture = false;
    loop {
        let marker = *bytes.get(at + 1).ok_or(FileRefusal::Damaged)?;
        match (bytes[at], marker) {
            (0xff, 0xff) => at += 1, // padding before a marker
            (0xff, JPEG_END) => break,
            (0xff, 0xd0..=0xd7 | 0x01) => {
                kept.extend([0xff, marker]);
                at += 2;
            }
            (0xff, _) => {
                let segment = jpeg_segment(bytes, at)?;
                keep_jpeg_segment(&mut kept, marker, segment);
                at += 4 + segment.len();
                if marker == JPEG_SCAN {
                    let end = end_of_scan(bytes, at)?;
                    kept.extend(&bytes[at..end]);
                    at = end;
                    has_picture = true;
                }
            }
            _ => return Err(FileRefusal::Damaged),
        }
    }
    kept.extend([0xff, JPEG_END]);
    if has_picture { Ok(kept) } else { Err(FileRefusal::Damaged) }
}

/// What follows the marker at `at` and its two bytes of length.
fn jpeg_segment(bytes: &[u8], at: usize) -> Result<&[u8], FileRefusal> {
    let length = number(bytes, at + 2, 2, true).ok_or(FileRefusal::Damaged)?;
    bytes.get(at + 4..at + 2 + length).ok_or(FileRefusal::Damaged)
}

/// Where the compressed picture stops: at a marker that is neither an escaped 0xff nor a restart.
fn end_of_scan(bytes: &[u8], from: usize) -> Result<usize, FileRefusal> {
    let found = bytes[from..].windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff | 0xd0..=0xd7));
    found.map(|offset| from + offset).ok_or(FileRefusal::Damaged)
}

fn keep_jpeg_segment(kept: &mut Vec<u8>, marker: u8, segment: &[u8]) {
    let turned;
    let jfif;
    let segment = match marker {
        0xe0 if segment.starts_with(b"JFIF\0") && segment.len() >= 14 => {
            jfif = [&segment[..12], &[0, 0]].concat(); // no thumbnail: its width and height are nought
            &jfif[..]
        }
        0xe1 if segment.starts_with(EXIF) => match orientation(&segment[EXIF.len()..]) {
            Some(orientation) => {
                turned = exif_of_orientation(orientation);
                &turned[..]
            }
            None => return,
        },
        0xe2 if segment.starts_with(b"ICC_PROFILE\0") => segment,
        0xee if segment.starts_with(b"Adobe") => segment, // how the colours are stored
        0xe0..=0xef | JPEG_COMMENT => return,
        _ => segment,
    };
    kept.extend([0xff, marker]);
    kept.extend(((segment.len() + 2) as u16).to_be_bytes());
    kept.extend(segment);
}

/// How the picture is to be turned, 2 to 8 as EXIF numbers it; none if it stands upright.
fn orientation(tiff: &[u8]) -> Option<u8> {
    let big_endian = tiff.starts_with(b"MM");
    let directory = number(tiff, 4, 4, big_endian)?;
    let count = number(tiff, directory, 2, big_endian)?;
    let entry = (0..count)
        .map(|index| directory + 2 + index * 12)
        .find(|&entry| number(tiff, entry, 2, big_endian) == Some(ORIENTATION.into()))?;
    let value = number(tiff, entry + 8, 2, big_endian)?;
    u8::try_from(value).ok().filter(|value| (2..=8).contains(value))
}

/// An EXIF segment that holds nothing but the orientation.
fn exif_of_orientation(orientation: u8) -> Vec<u8> {
    let mut exif = EXIF.to_vec();
    exif.extend(b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif
}

fn number(bytes: &[u8], at: usize, width: usize, big_endian: bool) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(width)?)?;
    let add = |sum: usize, digit: &u8| sum << 8 | usize::from(*digit);
    Some(if big_endian { digits.iter().fold(0, add) } else { digits.iter().rev().fold(0, add) })
}

/// The same picture without texts, times, EXIF and whatever follows its end.
pub(super) fn cleaned_png(bytes: &[u8]) -> Result<Vec<u8>, FileRefusal> {
    let mut kept = PNG_SIGNATURE.to_vec();
    let mut at = PNG_SIGNATURE.len();
    let mut has_picture = false;
    loop {
        let length = number(bytes, at, 4, true).ok_or(FileRefusal::Damaged)?;
        let chunk = bytes.get(at..at + 12 + length).ok_or(FileRefusal::Damaged)?;
        let kind = &chunk[4..8];
        if PNG_KEPT.iter().any(|kept| kept[..] == *kind) {
            kept.extend(chunk);
        }
        has_picture |= kind == b"IDAT";
        at += chunk.len();
        if kind == b"IEND" {
            break;
        }
    }
    if has_picture { Ok(kept) } else { Err(FileRefusal::Damaged) }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        [&[0xff, marker][..], &((content.len() + 2) as u16).to_be_bytes(), content].concat()
    }

    /// Little-endian EXIF as a telephone writes it: turned by 90 degrees, with a directory of GPS tags.
    fn exif_with_place() -> Vec<u8> {
        let mut exif = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
        exif.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
        exif.extend(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0");
        exif.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0GPS-PLACE");
        exif
    }

    pub(in crate::files) fn photograph() -> Vec<u8> {
        let mut jpeg = vec![0xff, 0xd8];
        jpeg.extend(segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01THU"));
        jpeg.extend(segment(0xe1, &exif_with_place()));
        jpeg.extend(segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>XMP-AUTHOR</x>"));
        jpeg.extend(segment(0xe2, b"ICC_PROFILE\0\x01\x01COLOURS"));
        jpeg.extend(segment(0xfe, b"COMMENT-OF-CAMERA"));
        jpeg.extend(segment(0xc2, b"\x08\0\x01\0\x01\x01\x01\x11\0"));
        jpeg.extend(segment(0xda, b"\x01\x01\0\0\0\0"));
        jpeg.extend(b"scan\xff\0one\xff\xd0");
        jpeg.extend(segment(0xe1, b"BETWEEN-SCANS"));
        jpeg.extend(segment(0xda, b"\x01\x01\0\0\0\0"));
        jpeg.extend(b"scan-two\xff\xd9");
        jpeg.extend(b"SECOND-PICTURE-WITH-ITS-OWN-PLACE");
        jpeg
    }

    fn holds(bytes: &[u8], text: &[u8]) -> bool {
        bytes.windows(text.len()).any(|window| window == text)
    }

    #[test]
    fn a_photograph_loses_where_and_with_what_it_was_taken_and_keeps_its_colours_and_turning() {
        let cleaned = cleaned_jpeg(&photograph()).unwrap();
        for gone in ["GPS", "XMP", "THU", "COMMENT", "BETWEEN", "SECOND"] {
            assert!(!holds(&cleaned, gone.as_bytes()), "{gone} is still in it");
        }
        for kept in [&b"COLOURS"[..], b"scan\xff\0one\xff\xd0", b"scan-two\xff\xd9"] {
            assert!(holds(&cleaned, kept));
        }
        assert!(holds(&cleaned, &exif_of_orientation(6)));
        assert_eq!(cleaned_jpeg(&cleaned).unwrap(), cleaned);
    }

    #[test]
    fn a_photograph_cut_anywhere_is_refused_and_never_panics() {
        let whole = photograph();
        let end = whole.len() - b"SECOND-PICTURE-WITH-ITS-OWN-PLACE".len();
        for length in 2..end {
            assert_eq!(cleaned_jpeg(&whole[..length]), Err(FileRefusal::Damaged), "at {length}");
        }
    }

    #[test]
    fn a_png_loses_its_texts_and_times() {
        let chunk = |kind: &[u8], content: &[u8]| [&(content.len() as u32).to_be_bytes()[..], kind, content, b"CRC."].concat();
        let mut png = PNG_SIGNATURE.to_vec();
        for (kind, content) in [
            (b"IHDR", &b"size"[..]),
            (b"iCCP", b"colours"),
            (b"tEXt", b"Author\0x"),
            (b"eXIf", b"place"),
            (b"tIME", b"when"),
            (b"IDAT", b"picture"),
        ] {
            png.extend(chunk(kind, content));
        }
        assert_eq!(cleaned_png(&png), Err(FileRefusal::Damaged));
        png.extend(chunk(b"IEND", b""));
        png.extend(b"trailer");
        let cleaned = cleaned_png(&png).unwrap();
        assert!(holds(&cleaned, b"colours") && holds(&cleaned, b"picture"));
        assert!(["Author", "place", "when", "trailer"].iter().all(|gone| !holds(&cleaned, gone.as_bytes())));
    }
}

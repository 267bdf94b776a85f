//! Files: what people attach, checked by content, rid of what it says about its author, and kept by its hash.

mod images;
mod office;
mod properties;
mod store;

use sha2::{Digest, Sha256};

pub use store::{open, read, remove, store};

/// The largest file accepted, in bytes.
pub const SIZE_MOST: usize = 10 * 1024 * 1024;
const NAME_MOST: usize = 80;

/// A file that may be stored, as it will be served.
///
/// What a PDF says about its author stays in it, because a reader finds its parts by byte offsets that
/// blanking would shift: `may_name_author` is then true, and the page warns whoever attaches it.
/// What people wrote into a text or can be seen on a picture stays in every kind of file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub media_type: &'static str,
    pub extension: &'static str,
    pub bytes: Vec<u8>,
    /// Of `bytes`, in lower-case hexadecimal.
    pub sha256: String,
    pub safe_name: String,
    pub may_name_author: bool,
}

/// Why a file is not accepted; `key` is the message's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRefusal {
    Empty,
    TooBig,
    TypeRefused,
    Damaged,
    HasMacros,
}

impl FileRefusal {
    pub fn key(self) -> &'static str {
        match self {
            FileRefusal::Empty => "file-empty",
            FileRefusal::TooBig => "file-too-big",
            FileRefusal::TypeRefused => "file-type-refused",
            FileRefusal::Damaged => "file-damaged",
            FileRefusal::HasMacros => "file-has-macros",
        }
    }
}

/// What may be attached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pdf,
    Docx,
    Odt,
    Xlsx,
    Png,
    Jpeg,
}

impl Kind {
    fn media_type(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Kind::Odt => "application/vnd.oasis.opendocument.text",
            Kind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Docx => "docx",
            Kind::Odt => "odt",
            Kind::Xlsx => "xlsx",
            Kind::Png => "png",
            Kind::Jpeg => "jpg",
        }
    }
}

/// The file as it may be stored and served. Its kind is what its content says, whatever its name claims.
pub fn check(file_name: &str, bytes: Vec<u8>) -> Result<Checked, FileRefusal> {
    if bytes.is_empty() {
        return Err(FileRefusal::Empty);
    }
    if bytes.len() > SIZE_MOST {
        return Err(FileRefusal::TooBig);
    }
    let (kind, bytes) = cleaned(bytes)?;
    Ok(Checked {
        media_type: kind.media_type(),
        extension: kind.extension(),
        sha256: hex(&Sha256::digest(&bytes)),
        bytes,
        safe_name: safe_name(file_name, kind.extension()),
        may_name_author: kind == Kind::Pdf,
    })
}

fn cleaned(bytes: Vec<u8>) -> Result<(Kind, Vec<u8>), FileRefusal> {
    match infer::get(&bytes).map(|found| found.mime_type()) {
        Some("application/pdf") if is_whole_pdf(&bytes) => Ok((Kind::Pdf, bytes)),
        Some("application/pdf") => Err(FileRefusal::Damaged),
        Some("image/jpeg") => Ok((Kind::Jpeg, images::cleaned_jpeg(&bytes)?)),
        Some("image/png") => Ok((Kind::Png, images::cleaned_png(&bytes)?)),
        // Judged by its parts and not by `infer`, which looks at the first few only.
        _ if bytes.starts_with(b"PK\x03\x04") => office::cleaned(&bytes),
        _ => Err(FileRefusal::TypeRefused),
    }
}

/// An upload that was cut short lacks the marker with which each revision of a PDF ends.
fn is_whole_pdf(bytes: &[u8]) -> bool {
    bytes.windows(5).rev().any(|window| window == b"%%EOF")
}

/// The name a download is offered under: no folders, nothing invisible, the extension the content has.
fn safe_name(file_name: &str, extension: &str) -> String {
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let kept: String = stem.chars().map(|c| if is_plain(c) { c } else { ' ' }).take(NAME_MOST).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['.', ' ']);
    format!("{}.{extension}", if name.is_empty() { "file" } else { name })
}

/// Not what a shell, a header or Windows reads as its own, and no mark that turns the direction of text.
fn is_plain(c: char) -> bool {
    let turns = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{61c}' | '\u{feff}');
    !c.is_control() && !turns && !"<>:\"|?*;%'`$&".contains(c)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_folders_and_takes_the_extension_of_its_content() {
        assert_eq!(safe_name("../../etc/passwd", "pdf"), "passwd.pdf");
        assert_eq!(safe_name("C:\\Users\\someone\\Submission v2.docx", "docx"), "Submission v2.docx");
        assert_eq!(safe_name("تقرير\u{202e}fdp.exe", "pdf"), "تقرير fdp.pdf");
        assert_eq!(safe_name("a\r\nb\".png", "png"), "a b.png");
        assert_eq!(safe_name("...", "odt"), "file.odt");
        assert_eq!(safe_name(&"x".repeat(300), "pdf").len(), NAME_MOST + 4);
    }

    #[test]
    fn what_is_empty_too_big_or_of_another_kind_is_refused() {
        assert_eq!(check("a.pdf", Vec::new()), Err(FileRefusal::Empty));
        assert_eq!(check("a.pdf", vec![b'%'; SIZE_MOST + 1]), Err(FileRefusal::TooBig));
        assert_eq!(check("a.pdf", b"<svg onload='x()'/>".to_vec()), Err(FileRefusal::TypeRefused));
        assert_eq!(check("a.pdf", b"GIF89a......".to_vec()), Err(FileRefusal::TypeRefused));
        assert_eq!(check("a.docx", b"MZ\x90\0program".to_vec()), Err(FileRefusal::TypeRefused));
    }

    #[test]
    fn a_pdf_is_kept_as_it_is_and_one_cut_short_is_refused() {
        let whole = b"%PDF-1.7\n1 0 obj << /Author (A) >>\ntrailer\n%%EOF\n".to_vec();
        let checked = check("paper.PDF", whole.clone()).unwrap();
        assert_eq!((checked.media_type, checked.safe_name.as_str()), ("application/pdf", "paper.pdf"));
        assert!(checked.may_name_author && checked.bytes == whole);
        assert_eq!(check("paper.pdf", whole[..30].to_vec()), Err(FileRefusal::Damaged));
    }
}

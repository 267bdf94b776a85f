//! Parts: the fixed files of a Word document and the few words in them that change.

use std::io;

use super::markup::Markup;
use super::paragraph::{Look, Setting, line_of_runs, run_properties};
use crate::export::{Document, plain};

pub(super) const MAIN_NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const RELATIONS_NAMESPACE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const FOOTER_RELATION: &str = "footer";

/// Everything in the archive before the document's own text.
pub(super) fn all(document: &Document) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    let fixed = |part: &str| part.as_bytes().to_vec();
    Ok(vec![
        ("[Content_Types].xml", fixed(include_str!("content_types.xml"))),
        ("_rels/.rels", fixed(include_str!("package_relations.xml"))),
        ("docProps/core.xml", properties(document)?),
        ("word/_rels/document.xml.rels", fixed(include_str!("document_relations.xml"))),
        ("word/styles.xml", in_language(include_str!("styles.xml"), document)),
        ("word/settings.xml", in_language(include_str!("settings.xml"), document)),
        ("word/numbering.xml", fixed(include_str!("numbering.xml"))),
        ("word/fontTable.xml", fixed(include_str!("fonts.xml"))),
        ("word/footer1.xml", footer(document)?),
    ])
}

/// Word keeps a language for each of three families of scripts.
fn in_language(part: &str, document: &Document) -> Vec<u8> {
    let tag = full_tag(&document.lang);
    let east_asian = if is_east_asian(&document.lang) { &tag } else { "zh-CN" };
    let complex = if document.direction().is_right_to_left() { &tag } else { "ar-SA" };
    // Lines in 240ths of the font's own height, which is much greater in Arabic fonts.
    let (direction, line, heading_line) =
        if document.direction().is_right_to_left() { ("1", "250", "220") } else { ("0", "288", "252") };
    part.replace("{language}", &tag)
        .replace("{east-asian}", east_asian)
        .replace("{complex}", complex)
        .replace("{right-to-left}", direction)
        .replace("{line}", line)
        .replace("{heading-line}", heading_line)
        .into_bytes()
}

/// Title and language only: neither author nor program nor machine.
fn properties(document: &Document) -> io::Result<Vec<u8>> {
    let mut markup = Markup::begin(Vec::new())?;
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    markup.open("cp:coreProperties", &namespaces)?;
    markup.element("dc:title", &[], &plain(&document.title))?;
    markup.element("dc:language", &[], &plain(&document.lang))?;
    if let Some(moment) = document.written_at {
        let moment = moment.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        markup.element("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &moment)?;
        markup.element("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &moment)?;
    }
    markup.close("cp:coreProperties")?;
    Ok(markup.into_inner())
}

fn footer(document: &Document) -> io::Result<Vec<u8>> {
    let mut markup = Markup::begin(Vec::new())?;
    let setting = Setting { lang: &document.lang, page: document.direction() };
    markup.open("w:ftr", &[("xmlns:w", MAIN_NAMESPACE)])?;
    markup.open("w:p", &[])?;
    setting.properties(&mut markup, setting.page, Look { style: "Footer", ..Look::default() })?;
    let words = plain(&document.footer).replace('\n', " ");
    for piece in words.split_inclusive('}') {
        let (before, field) = match piece {
            piece if piece.ends_with("{page}") => (piece.trim_end_matches("{page}"), Some(" PAGE ")),
            piece if piece.ends_with("{pages}") => (piece.trim_end_matches("{pages}"), Some(" NUMPAGES ")),
            piece => (piece, None),
        };
        line_of_runs(&mut markup, before, &document.lang, setting.page)?;
        if let Some(instruction) = field {
            markup.open("w:fldSimple", &[("w:instr", instruction)])?;
            markup.open("w:r", &[])?;
            run_properties(&mut markup, &document.lang, setting.page)?;
            markup.element("w:t", &[], "1")?;
            markup.close("w:r")?;
            markup.close("w:fldSimple")?;
        }
    }
    markup.close("w:p")?;
    markup.close("w:ftr")?;
    Ok(markup.into_inner())
}

/// Word wants a region in a language tag; one that has none gets a usual one.
pub(super) fn full_tag(lang: &str) -> String {
    match lang {
        "ar" => "ar-SA".to_owned(),
        "en" => "en-GB".to_owned(),
        "es" => "es-ES".to_owned(),
        "fr" => "fr-FR".to_owned(),
        "ru" => "ru-RU".to_owned(),
        "zh" => "zh-CN".to_owned(),
        "" | "und" | "mul" => "x-none".to_owned(),
        other => other.replace('_', "-").replace(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-', ""),
    }
}

pub(super) fn is_east_asian(lang: &str) -> bool {
    matches!(lang.split(['-', '_']).next(), Some("zh" | "ja" | "ko"))
}

//! Properties: what an office file's parts say about who wrote it, and when, taken out of them.

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

use super::FileRefusal;

/// What leaves one part: elements that go with all they hold, elements that lose their text
/// (their format wants them to be there), and attributes that are given a neutral value.
struct Cleaning {
    removed: &'static [&'static str],
    emptied: &'static [&'static str],
    replaced: &'static [(&'static str, &'static str)],
}

const NONE: Cleaning = Cleaning { removed: &[], emptied: &[], replaced: &[] };

/// By local names, as ECMA-376 (Word, Excel) and OpenDocument 1.3 have them.
fn cleaning_of(part: &str) -> Option<Cleaning> {
    Some(match part {
        "docprops/core.xml" => Cleaning { removed: &["creator", "lastModifiedBy", "created", "modified", "lastPrinted"], ..NONE },
        "docprops/app.xml" => Cleaning { removed: &["Company", "Manager", "Template", "HyperlinkBase", "TotalTime"], ..NONE },
        "docprops/custom.xml" => Cleaning { removed: &["property"], ..NONE },
        "meta.xml" => Cleaning {
            removed: &[
                "initial-creator",
                "creator",
                "printed-by",
                "creation-date",
                "date",
                "print-date",
                "editing-duration",
                "template",
                "user-defined",
            ],
            ..NONE
        },
        "content.xml" | "styles.xml" => Cleaning { emptied: &["creator", "sender-initials"], ..NONE },
        "word/people.xml" => Cleaning { removed: &["person"], ..NONE },
        _ if part.starts_with("word/") && part.ends_with(".xml") => {
            Cleaning { replaced: &[("author", "Author"), ("initials", "A")], ..NONE }
        }
        "xl/workbook.xml" => Cleaning { removed: &["absPath"], replaced: &[("userName", "")], ..NONE },
        _ if part.starts_with("xl/comments") && part.ends_with(".xml") => Cleaning { emptied: &["author"], ..NONE },
        _ if part.starts_with("xl/persons/") => Cleaning { replaced: &[("displayName", "Author"), ("userId", "")], ..NONE },
        _ => return None,
    })
}

/// The part without what names its author; untouched if it is none that does.
/// `name` is in lower case, since the formats compare names without regard to it.
pub(super) fn cleaned(name: &str, content: Vec<u8>) -> Result<Vec<u8>, FileRefusal> {
    let Some(cleaning) = cleaning_of(name) else { return Ok(content) };
    let text = std::str::from_utf8(&content).map_err(|_| FileRefusal::Damaged)?;
    rewritten(text.trim_start_matches('\u{feff}'), &cleaning).map_err(|_| FileRefusal::Damaged)
}

fn rewritten(text: &str, cleaning: &Cleaning) -> Result<Vec<u8>, quick_xml::Error> {
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new(Vec::with_capacity(text.len()));
    let mut inside_emptied = 0;
    loop {
        let event = reader.read_event()?;
        match &event {
            Event::Eof => return Ok(writer.into_inner()),
            Event::Start(start) if cleaning.removed.contains(&start.local_name().as_ref()) => {
                let end = start.to_end().into_owned();
                reader.read_to_end(end.name())?;
                continue;
            }
            Event::Empty(start) if cleaning.removed.contains(&start.local_name().as_ref()) => continue,
            Event::Start(start) if cleaning.emptied.contains(&start.local_name().as_ref()) => inside_emptied += 1,
            Event::End(end) if cleaning.emptied.contains(&end.local_name().as_ref()) => inside_emptied -= 1,
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if inside_emptied > 0 => continue,
            _ => {}
        }
        writer.write_event(match event {
            Event::Start(start) => Event::Start(neutral(start, cleaning)?),
            Event::Empty(start) => Event::Empty(neutral(start, cleaning)?),
            other => other,
        })?;
    }
}

fn neutral<'a>(start: BytesStart<'a>, cleaning: &Cleaning) -> Result<BytesStart<'a>, quick_xml::Error> {
    let value_for = |attribute: &Attribute| {
        let named = |(name, _): &&(&str, &'static str)| *name == attribute.key.local_name().as_ref();
        cleaning.replaced.iter().find(named).map(|(_, value)| *value)
    };
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        attributes.push(attribute?);
    }
    if !attributes.iter().any(|attribute| value_for(attribute).is_some()) {
        return Ok(start);
    }
    let mut rewritten = BytesStart::new(start.name().as_ref().to_owned());
    for mut attribute in attributes {
        if let Some(value) = value_for(&attribute) {
            attribute.value = value.into();
        }
        rewritten.push_attribute(attribute);
    }
    Ok(rewritten)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(name: &str, text: &str) -> String {
        String::from_utf8(cleaned(name, text.as_bytes().to_vec()).unwrap()).unwrap()
    }

    #[test]
    fn comments_and_their_authors_part() {
        let notes = "<authors><author>Ada &amp; Co</author></authors><text>Ada was here</text>";
        assert_eq!(after("xl/comments1.xml", notes), "<authors><author></author></authors><text>Ada was here</text>");
        let persons = r#"<person displayName="Ada" id="{1}" userId="ada@example.org"/>"#;
        assert_eq!(after("xl/persons/person.xml", persons), r#"<person displayName="Author" id="{1}" userId=""/>"#);
        let note = "<office:annotation><dc:creator>Ada</dc:creator><text:p>Yes</text:p></office:annotation>";
        assert_eq!(after("content.xml", note), note.replace("Ada", ""));
    }

    #[test]
    fn nested_and_empty_elements_go_whole_and_the_rest_stays_letter_for_letter() {
        let custom = r#"<?xml version="1.0"?><Properties xmlns="x"><property name="Owner"><vt:lpwstr>Ada</vt:lpwstr></property><property/></Properties>"#;
        assert_eq!(after("docprops/custom.xml", custom), r#"<?xml version="1.0"?><Properties xmlns="x"></Properties>"#);
        let text = "<w:p  w:rsid='1'><w:t xml:space=\"preserve\"> a &lt; b &#233; </w:t><!-- c --></w:p>";
        assert_eq!(after("word/document.xml", text), text);
    }

    #[test]
    fn what_is_no_utf_8_or_not_well_formed_is_damaged() {
        assert_eq!(cleaned("meta.xml", vec![0xff, 0xfe, b'<', 0]), Err(FileRefusal::Damaged));
        assert_eq!(cleaned("meta.xml", b"<a><b></a>".to_vec()), Err(FileRefusal::Damaged));
        assert_eq!(cleaned("media/film.bin", vec![0xff]), Ok(vec![0xff]));
    }
}

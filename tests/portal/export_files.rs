//! The files people take away: they open, say what was said, run nothing and tell of nobody's machine.

use std::io::{self, Cursor, Read};

use baraza::export::{
    Block, Cell, Document, Quote, Rows, Sheet, SheetFormat, Table, Text, csv, docx, text_that_is_no_formula, write_sheet, xlsx,
};
use chrono::{NaiveDate, NaiveDateTime};
use quick_xml::Reader;
use quick_xml::events::Event;

const FORMULAS: [&str; 14] = [
    "=1+1",
    "=HYPERLINK(\"https://example.org\")",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\u{0}=1",
    "   =1",
    "\u{a0}=1",
    "\u{feff}=1",
    "＝1+1",
    "\u{202e}＠SUM(A1)",
];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 3).expect("a day")
}

fn moment() -> NaiveDateTime {
    day().and_hms_opt(14, 5, 0).expect("a time")
}

/// A part of a zipped file, after the whole archive was read and every part of it parsed.
fn part(file: &[u8], wanted: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut found = None;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text in UTF-8");
        let name = part.name().expect("a name");
        assert_well_formed(&name, &text);
        if name == wanted {
            found = Some(text);
        }
    }
    found.unwrap_or_else(|| panic!("no part {wanted}"))
}

fn assert_well_formed(name: &str, text: &str) {
    let mut reader = Reader::from_str(text);
    let mut depth = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error}"),
        }
    }
    assert_eq!(depth, 0, "{name} is not closed");
}

fn word(document: &Document) -> Vec<u8> {
    docx::write(document, Cursor::new(Vec::new())).expect("a document").into_inner()
}

fn body(document: &Document) -> String {
    part(&word(document), "word/document.xml")
}

fn sheet() -> Sheet {
    Sheet::new("Contributions", "en").column("text", "Text", 40).column("count", "Count", 8).column("day", "Day", 12)
}

fn written(format: SheetFormat, rows: &[[Cell; 3]]) -> Vec<u8> {
    let mut out = Vec::new();
    write_sheet::<io::Error, _>(format, &sheet(), &mut out, |sink| rows.iter().try_for_each(|row| sink.row(row)))
        .expect("a file");
    out
}

#[test]
fn no_text_in_a_csv_file_is_a_formula() {
    for formula in FORMULAS {
        assert!(text_that_is_no_formula(formula).starts_with('\''), "{formula:?}");
        let file = written(SheetFormat::Csv, &[[formula.into(), Cell::Whole(-3), day().into()]]);
        let text = String::from_utf8(file).unwrap();
        let row = text.split_once("Day\r\n").unwrap().1;
        assert!(row.starts_with('\'') || row.starts_with("\"'"), "{formula:?} became {row:?}");
        assert!(row.ends_with(",-3,2026-05-03\r\n"), "{row:?}");
    }
}

#[test]
fn a_csv_file_keeps_to_its_standard_and_says_its_encoding() {
    let file = written(SheetFormat::Csv, &[["قال: \"نعم\", ثم\nلا".into(), Cell::Empty, Cell::Empty]]);
    assert_eq!(String::from_utf8(file).unwrap(), "\u{feff}Text,Count,Day\r\n\"قال: \"\"نعم\"\", ثم\nلا\",,\r\n");

    let bare = csv::Csv::begin_without_mark(Vec::new(), &sheet()).unwrap().finish().unwrap();
    assert_eq!(bare, b"Text,Count,Day\r\n");
}

#[test]
fn no_text_in_a_workbook_is_a_formula_or_a_link_of_its_own() {
    let mut rows: Vec<[Cell; 3]> = FORMULAS.iter().map(|text| [(*text).into(), Cell::Empty, Cell::Empty]).collect();
    rows.push(["https://example.org/".into(), Cell::Empty, Cell::Empty]);
    let script = Cell::Link { url: "javascript:alert(1)".into(), text: "open".into() };
    rows.push([script, Cell::Whole(1), day().into()]);
    let file = written(SheetFormat::Xlsx, &rows);
    let page = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!page.contains("<f>") && !page.contains("<hyperlink"));
    assert!(page.contains("<t>=1+1</t>") && page.contains("<t>javascript:alert(1)</t>"));
}

#[test]
fn a_workbook_has_typed_cells_frozen_headings_and_filters() {
    let mut workbook = xlsx::Workbook::new("Récapitulatif", Some(moment()));
    workbook.begin(&sheet()).unwrap();
    workbook.row(&["a".into(), Cell::Whole(254), day().into()]).unwrap();
    workbook.begin(&Sheet::new("ملاحظات", "ar").column("note", "ملاحظة", 30).column("link", "رابط", 30)).unwrap();
    let link = Cell::Link { url: "https://example.org/ar/".into(), text: "افتح".into() };
    workbook.row(&["سطر\u{1}\nثان".into(), link]).unwrap();
    let mut file = Vec::new();
    workbook.finish(&mut file).unwrap();

    let first = part(&file, "xl/worksheets/sheet1.xml");
    assert!(first.contains("<v>254</v>") && first.contains("<v>46145</v>"));
    assert!(first.contains("state=\"frozen\"") && first.contains("<autoFilter ref=\"A1:C2\"/>"));
    assert!(!first.contains("rightToLeft"));
    let second = part(&file, "xl/worksheets/sheet2.xml");
    assert!(second.contains("rightToLeft=\"1\"") && second.contains("<hyperlink ref=\"B2\""));
    assert!(second.contains("<t>سطر\nثان</t>"));
    let properties = part(&file, "docProps/core.xml");
    assert!(properties.contains("<dc:title>Récapitulatif</dc:title>") && properties.contains("<dc:creator></dc:creator>"));
    assert!(properties.contains("2026-05-03T14:05:00Z"));
}

#[test]
fn the_same_contents_are_the_same_file() {
    let rows = [["a".into(), Cell::Number(0.5), day().into()]];
    assert_eq!(written(SheetFormat::Xlsx, &rows), written(SheetFormat::Xlsx, &rows));
    let mut document = Document::new("ru", "Сводка");
    assert_eq!(word(&document), word(&document));
    assert!(!part(&word(&document), "docProps/core.xml").contains("created"));
    document.written_at = Some(moment());
    assert!(part(&word(&document), "docProps/core.xml").contains("2026-05-03T14:05:00Z"));
}

#[test]
fn twenty_thousand_rows_stream_into_every_format() {
    for format in [SheetFormat::Csv, SheetFormat::Json, SheetFormat::Xlsx] {
        let mut out = Vec::new();
        write_sheet::<io::Error, _>(format, &sheet(), &mut out, |rows| {
            (0..20_000).try_for_each(|number| {
                rows.row(&[format!("Paragraph {number} — فقرة — 段").into(), Cell::Whole(number), day().into()])
            })
        })
        .unwrap();
        let last = match format {
            SheetFormat::Xlsx => part(&out, "xl/worksheets/sheet1.xml"),
            _ => String::from_utf8(out).unwrap(),
        };
        assert!(last.contains("Paragraph 19999 — فقرة — 段"), "{format:?}");
        if format == SheetFormat::Xlsx {
            assert!(last.contains("<row r=\"20001\""));
        }
    }
}

#[test]
fn an_error_of_the_source_ends_the_file_and_comes_back() {
    let refused = write_sheet::<io::Error, _>(SheetFormat::Xlsx, &sheet(), Vec::new(), |_| Err(io::Error::other("cancelled")));
    assert_eq!(refused.unwrap_err().to_string(), "cancelled");
    let narrow = write_sheet::<io::Error, _>(SheetFormat::Xlsx, &sheet(), Vec::new(), |rows| rows.row(&[Cell::Empty]));
    assert!(narrow.unwrap_err().to_string().contains("1 cells in a sheet of 3 columns"));
}

#[test]
fn a_document_has_real_headings_page_numbers_and_no_author() {
    let mut document = Document::new("fr", "Synthèse & <suites>");
    document.footer = "Page {page} sur {pages}".to_owned();
    document.push(Block::heading(1, "Un"));
    document.push(Block::heading(2, "Deux"));
    document.push(Block::heading(3, "Trois\u{b}"));
    document.push(Block::bullet("Point"));
    let file = word(&document);
    let text = part(&file, "word/document.xml");
    for style in ["Title", "Heading1", "Heading2", "Heading3", "ListBullet"] {
        assert!(text.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
        assert!(part(&file, "word/styles.xml").contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    assert!(text.contains("Synthèse &amp; &lt;suites&gt;") && text.contains(">Trois</w:t>"));
    let footer = part(&file, "word/footer1.xml");
    assert!(footer.contains("w:instr=\" PAGE \"") && footer.contains("> sur </w:t>") && footer.contains("\" NUMPAGES \""));
    let properties = part(&file, "docProps/core.xml");
    assert!(properties.contains("<dc:language>fr</dc:language>") && !properties.contains("creator"));
}

#[test]
fn an_arabic_document_runs_from_right_to_left_everywhere() {
    let mut document = Document::new("ar", "ملخص");
    document.facts = vec![("الوثيقة".to_owned(), "A/HRC/59/15، الفقرة 7".into())];
    let table = Table::default().column("الموضوع", 3).numeric_column("العدد", 1);
    document.push(Block::Table(Table { rows: vec![vec!["سكن".into(), "-3".into()]], ..table }));
    let text = body(&document);
    assert_eq!(text.matches("<w:bidiVisual/>").count(), 2);
    assert_eq!(text.matches("<w:tblHeader/>").count(), 1);
    assert!(text.ends_with("<w:bidi/></w:sectPr></w:body></w:document>"));
    assert!(text.contains("<w:rtl/><w:lang w:val=\"ar-SA\" w:bidi=\"ar-SA\"/></w:rPr><w:t xml:space=\"preserve\">ملخص"));
    assert!(
        text.contains("<w:rPr><w:lang w:val=\"ar-SA\" w:bidi=\"ar-SA\"/></w:rPr><w:t xml:space=\"preserve\">A/HRC/59/15</w:t>")
    );
    let number = text.split("<w:tc>").last().unwrap();
    assert!(number.contains("<w:bidi w:val=\"0\"/><w:jc w:val=\"left\"/>"), "{number}");
    assert!(part(&word(&document), "word/styles.xml").contains("<w:bidi w:val=\"1\"/>"));
}

#[test]
fn a_quotation_keeps_its_own_language_and_its_place_in_the_thread() {
    let mut document = Document::new("ar", "ملخص");
    let reply = Quote::new(Text::in_language("zh", "谢谢。")).by("رد رسمي · الوزارة", 2).official();
    document.push(Block::Quote(reply));
    let text = body(&document);
    let (attribution, quotation) = text.rsplit_once("<w:p>").unwrap();
    let attribution = attribution.rsplit_once("<w:p>").unwrap().1;
    assert!(attribution.contains("\"Attribution\"") && attribution.contains("<w:bidi w:val=\"1\"/><w:ind w:left=\"1000\"/>"));
    assert!(quotation.contains("\"OfficialReply\"") && quotation.contains("<w:bidi w:val=\"0\"/><w:ind w:right=\"1000\"/>"));
    assert!(quotation.contains("<w:rFonts w:hint=\"eastAsia\"/><w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\"/>"));
    for paragraph in [attribution, quotation] {
        assert!(paragraph.contains("<w:right w:val=\"single\"") && paragraph.contains("0B5D66"), "{paragraph}");
    }
}

#[test]
fn lines_paragraphs_and_pages_break_where_they_were_asked_to() {
    let mut document = Document::new("en", "t");
    document.push(Block::PageBreak);
    document.push(Block::paragraph("one\r\ntwo\n\nthree\ttabbed"));
    let text = body(&document);
    assert_eq!(text.matches("BodyText").count(), 2);
    assert_eq!((text.matches("<w:br/>").count(), text.matches("<w:tab/>").count()), (1, 1));
    assert_eq!(text.matches("<w:pageBreakBefore/>").count(), 1);
}

//! The recognisers of imported files on real United Nations documents and on broken ones.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use baraza::register::import::{self, Format, Kind, ParsedFile, ParsedRow, Refusal, Response};
use baraza::taxonomy::countries;

const THIRD_CYCLE: &[u8] = include_bytes!("../../src/register/samples/UPR34_Slovenia_Thematic_list_of_Recommendations.docx");
const FOURTH_CYCLE: &[u8] = include_bytes!("../../src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx");

/// A file of the data that is not shipped, or a line that says so.
fn data(path: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("BARAZA_DATA").map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    let found = std::fs::read(folder.join(path)).ok();
    if found.is_none() {
        println!("skipped: no {}", folder.join(path).display());
    }
    found
}

fn read(bytes: &[u8]) -> ParsedFile {
    import::read(bytes, "file", Format::Auto).expect("a file that can be read")
}

fn row<'f>(file: &'f ParsedFile, paragraph: &str) -> &'f ParsedRow {
    file.rows.iter().find(|row| row.paragraph == paragraph).expect("the paragraph is in the file")
}

fn distinct(file: &ParsedFile, of: fn(&ParsedRow) -> &Vec<String>) -> usize {
    file.rows.iter().flat_map(of).collect::<BTreeSet<_>>().len()
}

#[test]
fn the_matrix_of_the_fourth_cycle_has_217_supported_and_37_noted() {
    let file = read(FOURTH_CYCLE);
    assert_eq!(
        (file.format, file.country.as_deref(), file.cycle, file.session),
        (Format::Matrix, Some("SVN"), Some(4), Some(48))
    );
    assert_eq!((file.rows.len(), file.count(Response::Supported), file.count(Response::Noted)), (254, 217, 37));
    assert_eq!((file.refused.len(), distinct(&file, |row| &row.themes), distinct(&file, |row| &row.groups)), (0, 60, 24));
    assert!(file.rows.iter().all(|row| row.symbol == "A/HRC/59/15" && !row.states.is_empty() && row.unknown_states.is_empty()));

    let merged = row(&file, "140.1");
    assert_eq!(merged.states, ["DZA", "CPV", "PRY", "SSD", "LKA", "TGO", "URY", "VEN"]);
    assert!(merged.text.ends_with("Members of Their Families"));
    assert_eq!(row(&file, "140.167").states, ["VEN"]);
    let row = row(&file, "140.7");
    assert_eq!(row.text, "Ratify the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights");
    assert_eq!(
        (row.response_source.as_deref(), row.line, row.states.join(" ")),
        (Some("A/HRC/59/15/Add.1, para. 3"), 3, "MDV PRT".into())
    );
    assert_eq!(row.themes[0], "Ratification of & accession to international instruments");
    assert_eq!((row.groups.join(";"), row.sdgs.join(" ")), ("Public officials".into(), "1 2 3 4 5 6 7 8".into()));
}

#[test]
fn the_matrix_of_the_third_cycle_has_182_supported_and_33_noted() {
    let file = read(THIRD_CYCLE);
    assert_eq!(
        (file.format, file.country.as_deref(), file.cycle, file.session),
        (Format::Matrix, Some("SVN"), Some(3), Some(34))
    );
    assert_eq!((file.rows.len(), file.count(Response::Supported), file.count(Response::Noted)), (215, 182, 33));
    assert_eq!((file.refused.len(), distinct(&file, |row| &row.themes), distinct(&file, |row| &row.groups)), (0, 62, 26));
    assert!(file.rows.iter().all(|row| row.symbol == "A/HRC/43/15" && !row.states.is_empty() && row.unknown_states.is_empty()));

    assert_eq!(row(&file, "121.2").states, ["UKR", "SVK"]);
    assert!(row(&file, "121.2").text.contains("Enforced Disappearance (Ukraine); Increase efforts"));
    assert_eq!(row(&file, "121.3").states, ["GBR"]);
    assert!(row(&file, "121.3").text.ends_with("Forced Labour Convention, 1930 (No. 29)"));
    assert_eq!(row(&file, "122.3").states, ["IDN", "NER", "PHL"]);
}

/// The CSV was cut from the same files by another program, which missed States before a final full stop or inside a
/// merged row, and took the numbers of two conventions for States.
#[test]
fn the_rows_of_a_csv_made_from_the_matrices_agree_with_them() {
    let Some(bytes) = data("upr/uhri_thematic_lists_SVN.csv") else { return };
    let listed = read(&bytes);
    assert_eq!((listed.rows.len(), listed.refused.len()), (469, 0));
    let files = [read(THIRD_CYCLE), read(FOURTH_CYCLE)];
    let rows: HashMap<(&str, &str), &ParsedRow> =
        files.iter().flat_map(|file| &file.rows).map(|row| ((row.symbol.as_str(), row.key.as_str()), row)).collect();
    let mut better = Vec::new();
    for listed in &listed.rows {
        let row = rows[&(listed.symbol.as_str(), listed.key.as_str())];
        assert_eq!((&row.themes, &row.groups, &row.sdgs), (&listed.themes, &listed.groups, &listed.sdgs), "{}", row.key);
        assert_eq!((row.response, &row.response_source, row.session), (listed.response, &listed.response_source, listed.session));
        if (&row.text, &row.states) != (&listed.text, &listed.states) {
            assert!(listed.states.iter().all(|state| row.states.contains(state)), "{}", row.key);
            better.push(row.key.as_str());
        }
    }
    better.sort_unstable();
    assert_eq!(better, ["121.2", "121.3", "121.58", "122.10", "122.11", "122.157", "122.3", "140.254"]);
}

#[test]
fn the_five_public_states_have_1417_obligations() {
    let Some(bytes) = data("upr/public_5.csv") else { return };
    let file = read(&bytes);
    let mut counts = HashMap::new();
    file.rows.iter().for_each(|row| *counts.entry(row.country.as_deref().unwrap_or_default()).or_insert(0) += 1);
    assert_eq!(counts, HashMap::from([("COL", 301), ("QAT", 296), ("ALB", 284), ("CAF", 297), ("NZL", 239)]));
    assert_eq!((file.country.as_deref(), file.refused.len()), (None, 0));
    assert!(file.rows.iter().all(|row| (row.kind == Kind::Pledge) == (row.response == Response::VoluntaryPledge)));
    assert!(file.rows.iter().all(|row| (row.kind == Kind::Pledge) == row.states.is_empty()));
    assert!(file.rows.iter().all(|row| row.unknown_states.is_empty() && !row.themes.is_empty()));
    let keys: BTreeSet<(&str, &str)> = file.rows.iter().map(|row| (row.symbol.as_str(), row.key.as_str())).collect();
    assert_eq!(keys.len(), file.rows.len());

    let Some(bytes) = data("upr/public/COL.csv") else { return };
    let file = read(&bytes);
    assert_eq!((file.format, file.country.as_deref(), file.rows.len()), (Format::UprInfo, Some("COL"), 301));
}

#[test]
fn the_whole_export_of_36845_rows_is_read_at_once_and_knows_every_state() {
    let Some(bytes) = data("upr/upr_info.csv") else { return };
    let start = Instant::now();
    let file = read(&bytes);
    println!("{} rows in {:?}", file.rows.len(), start.elapsed());
    assert_eq!((file.refused.len(), file.rows.iter().filter(|row| !row.unknown_states.is_empty()).count()), (0, 0));
    // 35,846 texts, one of which Tonga answered in two ways.
    assert_eq!(file.rows.len(), 35_847);
}

#[test]
fn every_state_that_working_group_reports_name_is_known() {
    let Some(bytes) = data("upr/wg_reports_recent_unlabelled.csv") else { return };
    let file = read(&bytes);
    let unknown: BTreeSet<&str> = file.rows.iter().flat_map(|row| &row.unknown_states).map(String::as_str).collect();
    let no_states = [
        "2000",
        "2022–2032",
        "2024-2030",
        "CAT",
        "CEDAW",
        "CRPD",
        "ECW/CCJ/JUD/40/45",
        "European Convention on Human Rights",
        "ICCPR-OP 2",
        "ICCPR-OP2",
        "Istanbul Convention",
        "No. 169",
        "No. 29",
        "OP-CAT",
        "Ottawa Convention",
        "Venice Commission",
        "WHO",
        "the Nelson Mandela Rules",
        "the Paris Principles",
    ];
    assert_eq!(unknown.into_iter().collect::<Vec<_>>(), no_states);
    assert_eq!(file.refused, []);
}

#[test]
fn every_state_of_the_data_has_the_code_that_the_data_gives_it() {
    let Some(bytes) = data("upr/upr_info.csv") else { return };
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let headers = reader.headers().expect("headings").clone();
    let at = |name: &str| headers.iter().position(|heading| heading == name).expect("a column");
    let pairs = [(at("sur"), at("sur_iso3")), (at("recommending_state"), at("recommending_iso3"))];
    let mut wrong = BTreeSet::new();
    for record in reader.records().map(|record| record.expect("a row")) {
        for (name, code) in pairs.map(|(name, code)| (&record[name], &record[code])) {
            if !code.is_empty() && countries::find(name) != Some(code) {
                wrong.insert(format!("{name} {code}"));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn a_damaged_file_is_refused_and_never_panics() {
    let csv = b"\xEF\xBB\xBFsur,text,recommending_state,response,sdgs\r\nQatar,\"Ratify, now\",France,supported,16.3 - x\r\n"
        .as_slice();
    for whole in [FOURTH_CYCLE, csv] {
        for place in 0..200 {
            let _ = import::read(&whole[..whole.len() * place / 200], "cut", Format::Auto);
        }
        for place in 0..40 {
            let mut flipped = whole.to_vec();
            flipped[whole.len() * place / 40] ^= 1 << (place % 8);
            let _ = import::read(&flipped, "flipped", Format::Auto);
        }
    }
    assert_eq!(import::read(&FOURTH_CYCLE[..40_000], "cut.docx", Format::Auto), Err(Refusal::DamagedArchive));
}

#[test]
fn broken_xml_of_a_word_file_never_panics() {
    let xml = "<w:document xmlns:w='w'><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Recommendation &amp; &#233;</w:t></w:r></w:p></w:tc>\
        <w:tc><w:p><w:r><w:t>Position</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>1.2 Act (Niger (the)); Source of \
        Position: A/HRC/1/2 - Para.3</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Noted</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    let whole = import::read(&word(xml.as_bytes()), "whole", Format::Auto).expect("a small matrix");
    assert_eq!((whole.rows[0].key.as_str(), whole.rows[0].states.join(" ")), ("1.2", "NER".into()));
    for place in 0..xml.len() {
        let cut = import::read(&word(&xml.as_bytes()[..place]), "cut", Format::Auto);
        assert!(matches!(cut, Err(Refusal::BrokenXml { .. })), "{place}");
        let mut flipped = xml.as_bytes().to_vec();
        flipped[place] ^= 1 << (place % 8);
        let _ = import::read(&word(&flipped), "flipped", Format::Auto);
    }
}

/// A Word file of one part.
fn word(document: &[u8]) -> Vec<u8> {
    archive(&[("word/document.xml", document)])
}

pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("an entry");
        std::io::Write::write_all(&mut writer, bytes).expect("written to memory");
    }
    writer.finish().expect("written to memory").into_inner()
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let zeros = vec![b' '; 30_000_000];
    assert_eq!(import::read(&word(&zeros), "bomb.docx", Format::Auto), Err(Refusal::ArchiveTooLarge));

    let names: Vec<String> = (0..2_001).map(|number| format!("word/{number}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(import::read(&archive(&many), "many.docx", Format::Auto), Err(Refusal::ArchiveTooLarge));

    let mut lying = word(&zeros);
    let size = 30_000_000_u32.to_le_bytes();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
        }
    }
    let refused = import::read(&lying, "lying.docx", Format::Auto);
    assert!(matches!(refused, Err(Refusal::ArchiveTooLarge | Refusal::DamagedArchive)), "{refused:?}");
}

#[test]
fn entities_of_a_document_type_are_not_expanded() {
    let xml = b"<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document xmlns:w='w'><w:t>&b;</w:t></w:document>";
    let broken = Refusal::BrokenXml { part: "word/document.xml".into() };
    assert_eq!(import::read(&word(xml), "entities.docx", Format::Auto), Err(broken));
}

#[test]
fn a_file_of_another_kind_is_refused_by_what_it_holds() {
    let unknown = Refusal::UnknownKind { name: "list.csv".into() };
    assert_eq!(import::read(b"%PDF-1.7", "list.csv", Format::Auto), Err(Refusal::DamagedPdf));
    assert_eq!(import::read(b"{\\rtf1", "list.csv", Format::Auto), Err(unknown.clone()));
    assert_eq!(import::read(&archive(&[("a.txt", b"a")]), "list.csv", Format::Auto), Err(unknown));
    assert_eq!(import::read(b"", "list.csv", Format::Auto), Err(Refusal::Empty));
    assert_eq!(import::read(b"text,sur", "list.docx", Format::Matrix), Err(Refusal::NotDocx));
    assert_eq!(import::read(FOURTH_CYCLE, "list.csv", Format::UprInfo), Err(Refusal::NotCsv));
    assert_eq!(import::read(b"text,sur\nC\0te,Qatar\n", "list.csv", Format::Auto), Err(Refusal::WrongEncoding));
    assert_eq!(import::read(FOURTH_CYCLE, "named-wrongly.csv", Format::Auto).map(|file| file.rows.len()), Ok(254));
}

#[test]
fn five_thousand_rows_are_read_in_well_under_a_second() {
    let mut table = String::from("sur,text,recommending_state,response,paragraph\n");
    for number in 0..5_000 {
        table.push_str(&format!("Qatar,Take measure {number} of the programme,United Kingdom,supported,1.{number}\n"));
    }
    let start = Instant::now();
    assert_eq!(read(table.as_bytes()).rows.len(), 5_000);
    assert!(start.elapsed() < Duration::from_secs(3), "{:?} without optimisation", start.elapsed());
}

//! Damaged files: each recogniser takes thousands of them, always the same ones, and neither panics nor hangs.

use std::io::{Cursor, Read, Write};
use std::time::{Duration, Instant};

use baraza::register::import::{self, Format};

use crate::import_tables::slovenian_index;

const MATRIX: &[u8] = include_bytes!("../../src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx");

/// What stands at the borders of what recognisers look for.
const PIECES: [&[u8]; 24] = [
    b"\"",
    b",",
    b";",
    b"\r",
    b"\n",
    b"\0",
    b"\xFF",
    b"\xEF\xBB\xBF",
    b"(",
    b")",
    b"<",
    b"</",
    b"&#x0;",
    b"&amp",
    b"[",
    b"{",
    b"}]",
    b"null",
    b"1e999",
    b"-0",
    b"99999999999999999999",
    b"<v>4294967295</v>",
    b"r=\"XFE0\"",
    "\u{202E}é١".as_bytes(),
];

/// Numbers that look random and are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

fn damaged(whole: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len());
        match chance.below(6) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << chance.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..(at + chance.below(40)).min(bytes.len()))),
            3 => {
                let again: Vec<u8> = bytes[at..(at + chance.below(400)).min(bytes.len())].to_vec();
                drop(bytes.splice(at..at, again));
            }
            _ => drop(bytes.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
        }
    }
    bytes
}

/// The same archive with one of its parts damaged: what a damaged archive itself hides is reached that way.
fn with_damaged_part(whole: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(whole)).expect("an archive");
    let hit = chance.below(archive.len());
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let (name, mut bytes) = (entry.name().expect("a name").into_owned(), Vec::new());
        entry.read_to_end(&mut bytes).expect("unpacked");
        let bytes = if index == hit { damaged(&bytes, chance) } else { bytes };
        writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("an entry");
        writer.write_all(&bytes).expect("written to memory");
    }
    writer.finish().expect("written to memory").into_inner()
}

fn texts() -> Vec<Vec<u8>> {
    let upr_info = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\r\
        Slovenia,EEG,EU,\"Ratify, and publish\",Turkey,WEOG,,Accepted,5,\"International instruments,Women's rights\",12\r";
    let own = "symbol;paragraph;text;lang;response;recommending_states;sdgs;date\n# Example;1;…;en;;;;\n\
        CEDAW/C/SVN/CO/7;12;通过一项法律;zh;noted;FRA;5.1;2026-03-31\n";
    let impact = "framework_id,reference,title,description,response,support_level,category-short-title\n\
        1,A/HRC/33/6 117.1,Ratify (Niger),,We will,2,\"Women,SDG 5\"\n";
    let index = r#"[{"AnnotationId":"a","Body":"- CEDAW","Countries":["- Iraq"],"Symbol":"CEDAW/C/IRQ/CO/8","Text":"Rural women 49.The
        Committee","Themes":["- Right to health"],"Sdgs":["- 1.4 - x"],"PublicationDate":"2026-02-25T00:00:00","UprSession":["46th Session"]}]"#;
    let interface = r#"{"rows":[{"sharedId":"1","metadata":{"recommendation":[{"value":"Ratify"}],"state_under_review":[{"label":"Slovenia"}],
        "response":[{"label":"Noted"}],"session":[{"label":"44 - November 2023"}]}}],"totalRows":1}"#;
    let wide: Vec<u8> = own.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let arabic = encoding_rs::WINDOWS_1256.encode("text,sur,response\nالتصديق على الاتفاقية,Qatar,supported\n").0.into_owned();
    [upr_info, own, impact, index, interface].iter().map(|text| text.as_bytes().to_vec()).chain([wide, arabic]).collect()
}

/// One round damages each file once. A file is read within a time that only a hang reaches.
fn rounds(goes_on: impl Fn(usize) -> bool) -> usize {
    let mut chance = Chance(0x5DEE_CE66_D1CE_5EED);
    let (texts, archives) = (texts(), [slovenian_index(), MATRIX.to_vec()]);
    let mut round = 0;
    while goes_on(round) {
        let mut files: Vec<Vec<u8>> = texts.iter().map(|text| damaged(text, &mut chance)).collect();
        files.push(damaged(&archives[0], &mut chance));
        files.push(with_damaged_part(&archives[0], &mut chance));
        // The matrix is large; a hundredth of its damaged forms does.
        if round % 100 == 0 {
            files.push(with_damaged_part(&archives[1], &mut chance));
        }
        for bytes in files {
            let format = if chance.below(2) == 0 { Format::Auto } else { Format::ALL[chance.below(Format::ALL.len())] };
            let start = Instant::now();
            // Whether it is refused or read does not matter here.
            let _ = import::read(&bytes, "damaged", format);
            assert!(start.elapsed() < Duration::from_secs(20), "round {round} took {:?}", start.elapsed());
        }
        round += 1;
    }
    round
}

#[test]
fn thousands_of_damaged_files_are_read_or_refused() {
    assert_eq!(rounds(|round| round < 400), 400);
}

#[test]
#[ignore = "takes ten minutes; tests/run --long"]
fn damaged_files_are_read_or_refused_for_ten_minutes() {
    let start = Instant::now();
    let done = rounds(|_| start.elapsed() < Duration::from_secs(600));
    println!("{done} rounds");
}

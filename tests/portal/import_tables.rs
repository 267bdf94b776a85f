//! Tables of recommendations from the indexes and trackers in use, made here as their documentation describes them.

use std::io::Cursor;

use baraza::i18n::Lang;
use baraza::register::import::{self, Format, ParsedFile, ParsedRow, Refusal, Response};
use baraza::viewer::Role;
use rust_xlsxwriter::Workbook;

use crate::support::Portal;

/// The headings of the index, with its own typing mistakes.
pub const UHRI: [&str; 16] = [
    "Text",
    "Countries Concerned",
    "Reccomending Body",
    "Document Symbol",
    "Themes",
    "Affected Persons",
    "Sdgs",
    "Document Publication Date",
    "UPR Reccomending States",
    "UPR Position",
    "Type",
    "OHCHR Annotation Id",
    "UPR Session",
    "Regions Concerned",
    "Recommending Regions",
    "Date of publication on UHRI",
];

const RURAL_WOMEN: [&str; 16] = [
    "Rural women 49.The Committee notes with concern that rural women have limited access to land.",
    "- Iraq",
    "- CEDAW",
    "CEDAW/C/IRQ/CO/8",
    "- Equality & non-discrimination\n- Discrimination against women\n- Land & property rights",
    "- Persons living in rural areas\n- Women & girls",
    "- 1.4 - Equal rights to economic resources\n- 16.3 - Promote the rule of law",
    "46078",
    "",
    "",
    "- Concerns/Observations",
    "b4288060-6633-478d-9a9a-df1978d336c3",
    "",
    "- Asia-Pacific",
    "",
    "46125.4996282407",
];

const PROTOCOL: [&str; 16] = [
    "140.7 Ratify the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights (Maldives) (Portugal);",
    "- Slovenia",
    "- UPR",
    "A/HRC/59/15",
    "- Ratification of & accession to international instruments",
    "- Public officials",
    "- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS",
    "45838",
    "- Maldives\n- Portugal",
    "- Supported",
    "- Recommendations",
    "0f5a9a52-2d6f-4a39-8d52-1f6f9b6c7a10",
    "48th Session",
    "- Eastern European Group",
    "- Asia-Pacific\n- Western European and Others Group",
    "46125.25",
];

/// A spreadsheet whose dates are numbers, as the index writes them.
pub fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*row) {
            let written = match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(line, column, number),
                Err(_) => sheet.write_string(line, column, *cell),
            };
            written.expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// A recommendation that the matrix of the fourth cycle has too, a concern of a committee, and one about another State.
pub fn slovenian_index() -> Vec<u8> {
    let mut concern = RURAL_WOMEN;
    concern[0] = "Rural women 23.The Committee notes with concern that rural women have limited access to land.";
    concern[1] = "- Slovenia";
    concern[3] = "CEDAW/C/SVN/CO/7";
    concern[11] = "7d0c2f6e-9c1b-4a57-b8a1-64cf0b0f5f11";
    let mut protocol = PROTOCOL;
    (protocol[4], protocol[5], protocol[6]) = ("", "", "");
    workbook(&[&UHRI, &protocol, &concern, &RURAL_WOMEN])
}

fn read(bytes: &[u8]) -> ParsedFile {
    import::read(bytes, "file", Format::Auto).expect("a file that can be read")
}

fn assert_rural_women(row: &ParsedRow) {
    assert_eq!((row.symbol.as_str(), row.paragraph.as_str(), row.key.as_str()), ("CEDAW/C/IRQ/CO/8", "49", "49"));
    assert_eq!(row.text, "The Committee notes with concern that rural women have limited access to land.");
    assert_eq!((row.country.as_deref(), row.mechanism.as_deref(), row.is_concern), (Some("IRQ"), Some("CEDAW"), true));
    assert_eq!(row.themes, ["Equality & non-discrimination", "Discrimination against women", "Land & property rights"]);
    assert_eq!(row.groups, ["Persons living in rural areas", "Women & girls"]);
    assert_eq!(row.sdgs, ["1.4", "16.3"]);
    assert_eq!(row.published_on.map(|day| day.to_string()).as_deref(), Some("2026-02-25"));
    assert_eq!(row.source_key.as_deref(), Some("b4288060-6633-478d-9a9a-df1978d336c3"));
    assert_eq!(row.source_detail.get("regions").map(String::as_str), Some("Asia-Pacific"));
    assert_eq!(row.source_detail.get("published_on_index").map(String::as_str), Some("2026-04-13"));
}

#[test]
fn every_column_of_the_universal_human_rights_index_is_kept() {
    let file = read(&workbook(&[&UHRI, &RURAL_WOMEN, &PROTOCOL]));
    assert_eq!((file.format, file.rows.len(), file.refused.len()), (Format::Uhri, 2, 0));
    assert_rural_women(&file.rows[0]);
    let row = &file.rows[1];
    assert_eq!(row.text, "Ratify the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights");
    assert_eq!((row.paragraph.as_str(), row.response, row.states.join(" ")), ("140.7", Response::Supported, "MDV PRT".into()));
    assert_eq!((row.session, row.cycle, row.is_concern, row.line), (Some(48), Some(4), false, 3));
}

#[test]
fn the_json_of_the_index_says_the_same_and_leads_back_to_it() {
    let json = r#"[{"AnnotationId":"b4288060-6633-478d-9a9a-df1978d336c3","AnnotationType":"- Concerns/Observations","Body":"- CEDAW",
        "Countries":["- Iraq"],"Regions":["- Asia-Pacific"],"Symbol":"CEDAW/C/IRQ/CO/8",
        "Text":"Rural women 49.The Committee notes with concern that rural women have limited access to land.",
        "Themes":["- Equality & non-discrimination","- Discrimination against women","- Land & property rights"],
        "AffectedPersons":["- Persons living in rural areas","- Women & girls"],
        "Sdgs":["- 1.4 - Equal rights to economic resources","- 16.3 - Promote the rule of law"],
        "DocumentId":"1ad6c727-0000-4000-8000-000000000000","PublicationDate":"2026-02-25T00:00:00",
        "PublicationDateOnUhri":"2026-04-13T11:59:27","UprCycle":null,"UprSession":[],"UprPositions":[],
        "UprRecommendingCountry":[],"UprRecommendingRegions":[]}]"#;
    let file = read(json.as_bytes());
    assert_eq!((file.format, file.country.as_deref(), file.rows.len()), (Format::Uhri, Some("IRQ"), 1));
    assert_rural_women(&file.rows[0]);
    let address = file.rows[0].source_detail.get("address").map(String::as_str);
    assert_eq!(address, Some("https://uhri.ohchr.org/en/document/1ad6c727-0000-4000-8000-000000000000"));
    let broken = import::read(&json.as_bytes()[..300], "export.json", Format::Auto);
    assert!(matches!(broken, Err(Refusal::BrokenJson { .. })), "{broken:?}");
    assert_eq!(import::read(b"[]", "export.json", Format::Auto), Err(Refusal::NoTable));
    assert_eq!(import::read(b"{\"name\": 1}", "export.json", Format::Auto), Err(Refusal::NoTable));
}

#[test]
fn the_interface_of_upr_info_is_read_and_a_page_of_several_is_told() {
    let row = |id: u32, state: &str| {
        format!(
            r#"{{"sharedId":"{id}","metadata":{{"recommendation":[{{"value":"Ratify the Convention"}}],
            "state_under_review":[{{"value":"x1","label":"Slovenia"}}],"recommending_state":[{{"value":"x2","label":"{state}"}}],
            "response":[{{"value":"x3","label":"Not Supported"}}],"issues":[{{"value":"x4","label":"International instruments"}},
            {{"value":"x5","label":"Women's rights"}}],"session":[{{"value":"x6","label":"44 - November 2023"}}]}}}}"#
        )
    };
    let json = format!(r#"{{"rows":[{},{}],"totalRows":3}}"#, row(1, "France"), row(2, "Senegal"));
    let file = read(json.as_bytes());
    assert_eq!((file.format, file.country.as_deref(), file.session), (Format::UprInfo, Some("SVN"), Some(44)));
    assert_eq!(file.announced.map(|announced| announced.recommendations), Some(3));
    let row = &file.rows[0];
    assert_eq!((file.rows.len(), row.states.join(" "), row.response), (1, "FRA SEN".into(), Response::NotSupported));
    assert_eq!(row.themes, ["International instruments", "Women's rights"]);
}

#[test]
fn recommendations_of_impact_are_taken_and_its_other_lists_refused_by_name() {
    let csv = "framework_id,reference,title,description,response,support_level,category-short-title\n\
        1,A/HRC/33/6 117.1,Ratify the Convention (Niger),,We will,2,\"Women & girls,SDG 5\"\n\
        1,A/HRC/33/6 117.2,Repeal the law…,Repeal the law of 1961 and publish it,,1,\n\
        2,REC-9,Adopt a plan,,,,\n2,,Adopt a plan,,,,\n";
    let file = read(csv.as_bytes());
    assert_eq!((file.format, file.rows.len()), (Format::Impact, 3));
    let first = &file.rows[0];
    assert_eq!((first.symbol.as_str(), first.paragraph.as_str(), first.states.join(" ")), ("A/HRC/33/6", "117.1", "NER".into()));
    assert_eq!((first.sdgs.join(" "), first.source_detail["response"].as_str()), ("5".into(), "We will"));
    assert_eq!(file.rows[1].text, "Repeal the law of 1961 and publish it");
    assert_eq!(
        file.rows.iter().map(|row| row.response).collect::<Vec<_>>(),
        [Response::Supported, Response::SupportedInPart, Response::UnderConsideration]
    );
    assert_eq!((file.rows[2].symbol.as_str(), file.rows[2].source_key.as_deref()), ("IMPACT 2", Some("impact:REC-9")));
    assert_eq!((file.refused[0].line, file.refused[0].reason.key()), (5, "import-row-no-reference"));

    let actions =
        "reference,title,description,outcome,indicator_summary,target_date,target_date_comment\nA1,Train,,,,2027-01-01,\n";
    assert_eq!(import::read(actions.as_bytes(), "actions.csv", Format::Auto), Err(Refusal::ImpactActions));
    let indicators = "reference,title,description,start_date,end_date,frequency_months,repeat\nI1,Share,,,,12,true\n";
    assert_eq!(import::read(indicators.as_bytes(), "indicators.csv", Format::Auto), Err(Refusal::ImpactIndicators));
}

#[test]
fn the_template_is_offered_in_six_languages_and_its_example_is_passed_over() {
    let portal = Portal::new();
    let lucia = portal.person("Lucía", &[Role::Coordinator]);
    portal.as_person(&lucia).get("/en/desk/import").assert_shows("Template (XLSX)");
    for lang in Lang::all() {
        let csv = portal.as_person(&lucia).get(&format!("/{lang}/desk/import/template.csv"));
        csv.assert_status(200);
        let empty = read(csv.body.as_bytes());
        assert_eq!((empty.format, empty.rows.len(), empty.refused), (Format::Csv, 0, vec![]), "{lang}");

        let kept = csv.body.lines().next().expect("headings");
        let response = lang.plain("response-supported-in-part", &[]);
        let row = format!("CEDAW/C/SVN/CO/7,12,Adopt a law,,{response},,France;SEN,,,5;5.1,,,2026-03-31");
        let file = import::read_in(format!("{kept}\n{row}\n").as_bytes(), "own.csv", Format::Auto, lang.code()).expect("a table");
        let row = &file.rows[0];
        assert_eq!((row.symbol.as_str(), row.paragraph.as_str(), row.lang.as_str()), ("CEDAW/C/SVN/CO/7", "12", lang.code()));
        assert_eq!(
            (row.response, row.states.join(" "), row.sdgs.join(" ")),
            (Response::SupportedInPart, "FRA SEN".into(), "5 5.1".into())
        );

        let xlsx = portal.as_person(&lucia).get(&format!("/{lang}/desk/import/template.xlsx"));
        assert_eq!(read(&xlsx.bytes).rows.len(), 0, "{lang}");
    }
    portal.as_person(&lucia).get("/en/desk/import/template.json").assert_status(404);
}

#[test]
fn a_table_in_an_older_code_page_or_utf_16_is_read_and_says_so() {
    let written =
        "text,sur,response\nالتصديق على الاتفاقية الدولية لحماية حقوق جميع العمال المهاجرين وأفراد أسرهم,Qatar,supported\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(written);
    let file = read(&bytes);
    assert_eq!(file.encoding.as_deref(), Some("windows-1256"));
    assert_eq!(file.rows[0].text, "التصديق على الاتفاقية الدولية لحماية حقوق جميع العمال المهاجرين وأفراد أسرهم");
    let wide: Vec<u8> = [0xFEFF].into_iter().chain(written.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!((read(&wide).rows[0].text.as_str(), read(&wide).encoding), (file.rows[0].text.as_str(), None));
}

#[test]
fn a_spreadsheet_that_is_damaged_locked_or_a_bomb_is_refused() {
    let whole = workbook(&[&UHRI, &RURAL_WOMEN]);
    assert_eq!(import::read(&whole[..whole.len() / 2], "cut.xlsx", Format::Auto), Err(Refusal::DamagedArchive));
    let bomb = bomb();
    assert_eq!(import::read(&bomb, "bomb.xlsx", Format::Auto), Err(Refusal::ArchiveTooLarge));
    let other = workbook(&[&["Name", "Address"], &["A", "B"]]);
    assert_eq!(import::read(&other, "other.xlsx", Format::Auto), Err(Refusal::NoTable));
    let mut headings = UHRI;
    headings[0] = "Words";
    let lacking = workbook(&[&headings, &RURAL_WOMEN]);
    assert_eq!(import::read(&lacking, "lacking.xlsx", Format::Auto), Err(Refusal::MissingColumn { column: "Text".into() }));
    assert_eq!(import::read(&whole, "list.xlsx", Format::Matrix), Err(Refusal::NotDocx));
}

/// Shared texts of 300 MB in an archive of 300 kB.
fn bomb() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["xl/workbook.xml", "xl/sharedStrings.xml"] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("an entry");
        let spaces = vec![b' '; 1_000_000];
        for _ in 0..if name.ends_with("Strings.xml") { 30 } else { 1 } {
            std::io::Write::write_all(&mut writer, &spaces).expect("written to memory");
        }
    }
    writer.finish().expect("written to memory").into_inner()
}

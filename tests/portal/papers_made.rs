//! Reports and concluding observations as the tests make them, in six languages, and files made wrong.

use baraza::register::import::{self, Format, ParsedFile};
use baraza::viewer::Role;

use crate::import_files::archive;
use crate::support::Portal;

const FIRST_CYCLE: &[u8] = include_bytes!("../samples/newzealand2009.pdf");
const DECISION: &[u8] = include_bytes!("../samples/SVN-g2511026.pdf");
const QUESTIONS: &[u8] = include_bytes!("../samples/UPR-wg48-Advance-Questions-Slovenia.docx");
const MATRIX: &[u8] = include_bytes!("../../src/register/samples/upr48-slovenia-thematic-list-of-recommendatio.docx");

fn read(bytes: &[u8]) -> ParsedFile {
    import::read(bytes, "file", Format::Auto).expect("a file that can be read")
}

/// A PDF of pages with these instructions, in Helvetica.
pub fn pdf(pages: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>",
            pages.len(),
            (0..pages.len()).map(|page| format!("{} 0 R", 4 + 2 * page)).collect::<Vec<_>>().join(" ")
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (at, page) in pages.iter().enumerate() {
        objects.push(format!("<< /Type /Page /Parent 2 0 R /Contents {} 0 R >>", 5 + 2 * at));
        objects.push(format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()));
    }
    let mut file = String::from("%PDF-1.4\n");
    let mut places = String::from("0000000000 65535 f \n");
    for (number, object) in (1..).zip(&objects) {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let (count, start) = (objects.len() + 1, file.len());
    file.push_str(&format!("xref\n0 {count}\n{places}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
    file.into_bytes()
}

/// A Word file of paragraphs, and of a masthead with the symbol.
pub fn word(masthead: &[&str], paragraphs: &[&str]) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('\t', "</w:t><w:tab/><w:t>");
    let of = |text: &&str| format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", escaped(text));
    let cells: String = masthead.iter().map(|text| format!("<w:tc>{}</w:tc>", of(text))).collect();
    let body: String = paragraphs.iter().map(of).collect();
    let xml = format!("<w:document xmlns:w='w'><w:body><w:tbl><w:tr>{cells}</w:tr></w:tbl>{body}</w:body></w:document>");
    archive(&[("word/document.xml", xml.as_bytes())])
}

/// What a report says in each language: title, heading, what opens the lists, an item, what closes them, pledges.
pub const REPORTS: [[&str; 9]; 6] = [
    [
        "en",
        "Report of the Working Group on the Universal Periodic Review*",
        "II.\tConclusions and/or recommendations",
        "The following recommendations enjoy the support of Slovenia:",
        "The following recommendations did not enjoy the support of Slovenia:",
        "Ratify the Convention (Algeria) (Togo);",
        "All conclusions and/or recommendations contained in the present report reflect the position of the States.",
        "III.\tVoluntary pledges and commitments",
        "Adopt a national plan.",
    ],
    [
        "fr",
        "Rapport du Groupe de travail sur l’Examen périodique universel*",
        "II.\tConclusions et/ou recommandations",
        "Les recommandations ci-après recueillent l’adhésion de la Slovénie :",
        "Les recommandations ci-après n’ont pas recueilli l’adhésion de la Slovénie :",
        "Ratifier la Convention (Algérie) (Togo) ;",
        "Toutes les conclusions et/ou recommandations figurant dans le présent rapport reflètent la position des États.",
        "III.\tEngagements volontaires",
        "Adopter un plan national.",
    ],
    [
        "es",
        "Informe del Grupo de Trabajo sobre el Examen Periódico Universal*",
        "II.\tConclusiones y/o recomendaciones",
        "Las recomendaciones siguientes cuentan con el apoyo de Eslovenia:",
        "Las recomendaciones siguientes no cuentan con el apoyo de Eslovenia:",
        "Ratificar la Convención (Argelia) (Togo);",
        "Todas las conclusiones y/o recomendaciones que figuran en el presente informe reflejan la posición de los Estados.",
        "III.\tPromesas y compromisos voluntarios",
        "Aprobar un plan nacional.",
    ],
    [
        "ru",
        "Доклад Рабочей группы по универсальному периодическому обзору*",
        "II.\tВыводы и/или рекомендации",
        "Следующие рекомендации пользуются поддержкой Словении:",
        "Следующие рекомендации не пользуются поддержкой Словении:",
        "Ратифицировать Конвенцию (Алжир) (Того);",
        "Все выводы и/или рекомендации, содержащиеся в настоящем докладе, отражают позицию государств.",
        "III.\tДобровольные обязательства",
        "Принять национальный план.",
    ],
    [
        "zh",
        "普遍定期审议工作组报告*",
        "二. 结论和/或建议",
        "下列建议得到斯洛文尼亚的支持：",
        "下列建议未获斯洛文尼亚的支持：",
        "批准《公约》（阿尔及利亚）（多哥）；",
        "本报告所载的所有结论和/或建议反映各国的立场。",
        "三. 自愿承诺",
        "通过一项国家计划。",
    ],
    [
        "ar",
        "تقرير الفريق العامل المعني بالاستعراض الدوري الشامل*",
        "ثانياً- الاستنتاجات و/أو التوصيات",
        "تحظى التوصيات التالية بتأييد سلوفينيا:",
        "لا تحظى التوصيات التالية بتأييد سلوفينيا:",
        "التصديق على الاتفاقية (الجزائر) (توغو)؛",
        "تعكس جميع الاستنتاجات و/أو التوصيات الواردة في هذا التقرير موقف الدول.",
        "ثالثاً- التعهدات الطوعية",
        "اعتماد خطة وطنية.",
    ],
];

#[test]
fn a_report_is_read_from_a_word_file_in_each_language() {
    let masthead = ["United Nations", "A/HRC/59/15", "24 March 2025"];
    for [lang, title, heading, supported, noted, item, closing, pledges, pledge] in REPORTS {
        let numbered = |number: &str, text: &str| format!("{number}\t{text}");
        let paragraphs = [
            title.to_owned(),
            numbered("3.", "A/HRC/WG.6/48/SVN/1"),
            heading.to_owned(),
            numbered("140.", supported),
            numbered("140.1", item),
            numbered("140.2", item),
            numbered("141.", noted),
            numbered("141.1", item),
            numbered("142.", closing),
            pledges.to_owned(),
            numbered("143.", pledge),
        ];
        let file = read(&word(&masthead, &paragraphs.iter().map(String::as_str).collect::<Vec<_>>()));
        let keys: Vec<(&str, &str)> = file.rows.iter().map(|row| (row.key.as_str(), row.response.as_str())).collect();
        let expected = [("140.1", "supported"), ("140.2", "supported"), ("141.1", "noted"), ("143", "voluntary_pledge")];
        assert_eq!(keys, expected, "{lang}");
        let first = &file.rows[0];
        assert_eq!((first.lang.as_str(), first.states.join(" ").as_str()), (lang, "DZA TGO"), "{lang}: {}", first.text);
        assert_eq!((file.session, file.country.as_deref()), (Some(48), Some("SVN")), "{lang}");
    }
}

const OBSERVATIONS: &[&str] = &[
    "Concluding observations on the combined third to seventh periodic reports of Senegal*",
    "1.\tThe Committee considered the combined third to seventh periodic reports of Senegal at its meetings.",
    "A.\tIntroduction",
    "2.\tThe Committee appreciates the submission of the reports.",
    "B.\tPositive aspects",
    "3.\tThe Committee welcomes the adoption of the law on parity.",
    "C.\tPrincipal areas of concern and recommendations",
    "Data collection",
    "4.\tThe Committee notes with concern that requests for data were not met:",
    "(a)\tIn rural areas;",
    "(b)\tIn detention.",
    "5.\tRecalling its earlier recommendations, the Committee recommends that the State party:",
    "(a)\tCollect data disaggregated by sex; and",
    "(b)\tPublish them each year.",
    "Access to justice",
    "6.\tThe Committee is concerned that legal aid is scarce. It urges the State party to provide legal aid in all regions.",
    "Dissemination",
    "7.\tThe Committee requests the State party to ensure the timely dissemination of the present concluding observations.",
];

fn assert_observations(file: &ParsedFile) {
    assert_eq!((file.format, file.country.as_deref()), (Format::Observations, Some("SEN")));
    let rows: Vec<(&str, bool, &str)> =
        file.rows.iter().map(|row| (row.key.as_str(), row.is_concern, row.source_detail["heading"].as_str())).collect();
    let expected = [
        ("4", true, "Data collection"),
        ("5(a)", false, "Data collection"),
        ("5(b)", false, "Data collection"),
        ("6", false, "Access to justice"),
        ("7", false, "Dissemination"),
    ];
    assert_eq!(rows, expected);
    let texts: Vec<&str> = file.rows.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(
        texts[0],
        "The Committee notes with concern that requests for data were not met: (a) In rural areas; (b) In detention."
    );
    assert_eq!((texts[1], texts[2]), ("Collect data disaggregated by sex", "Publish them each year"));
    assert!(file.rows[1].source_detail["introduction"].ends_with("recommends that the State party:"));
    let row = &file.rows[3];
    assert_eq!((row.symbol.as_str(), row.mechanism.as_deref()), ("CEDAW/C/SEN/CO/3-7", Some("CEDAW")));
    assert_eq!(row.published_on.map(|date| date.to_string()).as_deref(), Some("2015-07-28"));
}

#[test]
fn concluding_observations_are_told_apart_in_recommendations_and_concerns() {
    let masthead = ["United Nations", "CEDAW/C/SEN/CO/3-7", "28 July 2015"];
    let file = word(&masthead, OBSERVATIONS);
    assert_observations(&read(&file));
    assert_observations(&import::read(&file, "file.docx", Format::Observations).expect("concluding observations"));
    let refused = import::read(&file, "file.docx", Format::Report).expect_err("no report of the Working Group");
    assert_eq!(refused.key(), "import-paper-observations");
}

#[test]
fn a_coordinator_imports_concluding_observations_at_the_desk() {
    let portal = Portal::new();
    let lucia = portal.person("Lucia", &[Role::Coordinator]);
    let file = word(&["CEDAW/C/SVN/CO/5-6", "24 November 2015"], OBSERVATIONS);
    let answer = portal.as_person(&lucia).upload("/en/desk/import", &[("lang", "en")], ("file", "observations.docx", &file));
    answer.assert_redirects("/en/desk/import/1");
    portal.as_person(&lucia).get("/en/desk/import/1").assert_shows("Concluding observations").assert_shows("Added 5");
    portal.as_person(&lucia).post("/en/desk/import/1/apply", &[]).assert_redirects("/en/desk/import/1?notice=import-applied");
    let shown = portal.get("/en/recommendations/2");
    shown.assert_shows("Under the heading Data collection").assert_shows("Collect data disaggregated by sex");
    shown.assert_shows("the Committee recommends that the State party:").assert_shows("CEDAW/C/SVN/CO/5-6");
}

#[test]
fn concluding_observations_are_read_from_a_pdf_too() {
    let mut lines = vec!["United Nations CEDAW/C/SEN/CO/3-7".to_owned(), "Distr.: General 28 July 2015".to_owned()];
    for paragraph in OBSERVATIONS {
        let mut line = String::new();
        for word in paragraph.replace('\t', " ").split(' ') {
            if line.len() + word.len() > 60 {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        lines.push(line);
    }
    let pages: Vec<String> = lines.chunks(20).enumerate().map(|(page, lines)| page_of(lines, page + 1)).collect();
    assert_observations(&read(&pdf(&pages.iter().map(String::as_str).collect::<Vec<_>>())));
}

/// Lines below each other, between the symbol and the number of the page.
fn page_of(lines: &[String], number: usize) -> String {
    let shown = |x: usize, y: usize, text: &str| {
        format!("BT /F1 10 Tf {x} {y} Td ({}) Tj ET\n", text.replace('(', "\\(").replace(')', "\\)"))
    };
    let head = if number == 1 { String::new() } else { shown(60, 800, "CEDAW/C/SEN/CO/3-7") };
    let body: String = (0..).zip(lines).map(|(row, line)| shown(110, 760 - 12 * row, line)).collect();
    format!("{head}{body}{}", shown(500, 30, &format!("GE.15-12345 {number}")))
}

#[test]
fn numbers_that_word_gives_paragraphs_by_itself_are_read() {
    let numbered = |level: usize, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let plain = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = [
        plain("CRC/C/SVN/CO/5-6"),
        plain("Concluding observations on the combined fifth and sixth reports of Slovenia"),
        numbered(0, "The Committee welcomes the law."),
        numbered(0, "The Committee recommends that the State party:"),
        numbered(1, "Adopt a plan;"),
        numbered(1, "Fund it."),
    ];
    let document = format!("<w:document xmlns:w='w'><w:body>{}</w:body></w:document>", body.concat());
    let numbering = "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/>\
        <w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/></w:lvl>\
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";
    let file = read(&archive(&[("word/document.xml", document.as_bytes()), ("word/numbering.xml", numbering.as_bytes())]));
    let rows: Vec<(&str, &str)> = file.rows.iter().map(|row| (row.key.as_str(), row.text.as_str())).collect();
    assert_eq!(rows, [("2(a)", "Adopt a plan"), ("2(b)", "Fund it")]);
}

/// Files made from the samples by cutting, doubling and changing bytes; the same ones each time.
fn fuzz(until: impl Fn(u64) -> bool) -> u64 {
    let table = b"\xEF\xBB\xBFsur,text,recommending_state,response,sdgs\r\nQatar,\"Ratify, now\",France,supported,16.3 - x\r\n"
        .as_slice();
    let masthead = ["A/HRC/59/15", "Report of the Working Group on the Universal Periodic Review"];
    let small_report =
        word(&masthead, &["II. Conclusions and/or recommendations", "1. It will be examined:", "1.1 Act (France);"]);
    let small_pdf = pdf(&[&page_of(&vec!["140.1 Ratify the Convention (France);".to_owned(); 12], 1)]);
    let samples = [small_pdf.as_slice(), QUESTIONS, DECISION, small_report.as_slice(), table, MATRIX, FIRST_CYCLE];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let mut done = 0;
    while until(done) {
        // The small ones take most turns.
        let place = if next(20) == 0 { next(samples.len()) } else { next(5) };
        let mut bytes = samples[place].to_vec();
        for _ in 0..=next(4) {
            let (from, length) = (next(bytes.len()), next(64));
            let to = (from + length).min(bytes.len());
            match next(5) {
                0 => bytes.truncate(from),
                1 => drop(bytes.drain(from..to)),
                2 => bytes.extend_from_within(from..to),
                3 => bytes[from..to].fill(b'9'),
                _ if from < to => bytes[from] ^= 1 << next(8),
                _ => {}
            }
            if bytes.is_empty() {
                bytes.push(b'%');
            }
        }
        let start = std::time::Instant::now();
        let _ = import::read(&bytes, "fuzz", Format::ALL[next(Format::ALL.len())]);
        assert!(start.elapsed().as_secs() < 70, "a reader hangs on file {done}");
        done += 1;
    }
    done
}

#[test]
fn no_reader_panics_on_files_made_wrong() {
    assert_eq!(fuzz(|done| done < 150), 150);
}

#[test]
#[ignore = "ten minutes; `tests/run --long` runs it"]
fn no_reader_panics_or_hangs_in_ten_minutes() {
    let start = std::time::Instant::now();
    let done = fuzz(|_| start.elapsed().as_secs() < 600);
    println!("{done} files");
}

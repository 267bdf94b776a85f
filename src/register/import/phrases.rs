//! How United Nations documents word, in six languages, what tells them and their parts apart.

use super::Response;
use super::cells::squeezed;
use crate::text::fold;

/// A language and the wordings that are looked for, the folded letters of which must occur.
pub type Wordings = [(&'static str, &'static [&'static str])];

pub const WORKING_GROUP_REPORT: &Wordings = &[
    ("en", &["Report of the Working Group on the Universal Periodic Review"]),
    ("fr", &["Rapport du Groupe de travail sur l’Examen périodique universel"]),
    ("es", &["Informe del Grupo de Trabajo sobre el Examen Periódico Universal"]),
    ("ru", &["Доклад Рабочей группы по универсальному периодическому обзору"]),
    ("zh", &["普遍定期审议工作组报告", "普遍定期审议工作组的报告"]),
    ("ar", &["تقرير الفريق العامل المعني بالاستعراض الدوري الشامل"]),
];

pub const CONCLUDING_OBSERVATIONS: &Wordings = &[
    ("en", &["Concluding observations"]),
    ("fr", &["Observations finales"]),
    ("es", &["Observaciones finales"]),
    ("ru", &["Заключительные замечания"]),
    ("zh", &["结论性意见"]),
    ("ar", &["الملاحظات الختامية"]),
];

/// Over every document, in its own language. English comes last: it may stand beside another.
pub const MASTHEAD: &Wordings = &[
    ("fr", &["Nations Unies"]),
    ("es", &["Naciones Unidas"]),
    ("ru", &["Организация Объединенных Наций"]),
    ("zh", &["联合国"]),
    ("ar", &["الأمم المتحدة"]),
    ("en", &["United Nations"]),
];

/// The heading over the recommendations of a report.
pub const CONCLUSIONS: &Wordings = &[
    ("en", &["Conclusions and/or recommendations", "Conclusions and recommendations"]),
    ("fr", &["Conclusions et/ou recommandations", "Conclusions et recommandations"]),
    ("es", &["Conclusiones y/o recomendaciones", "Conclusiones y recomendaciones"]),
    ("ru", &["Выводы и/или рекомендации", "Выводы и рекомендации"]),
    ("zh", &["结论和/或建议", "结论和建议"]),
    ("ar", &["الاستنتاجات و/أو التوصيات", "الاستنتاجات والتوصيات"]),
];

pub const PLEDGES: &Wordings = &[
    ("en", &["Voluntary pledges", "Voluntary commitments"]),
    ("fr", &["Engagements volontaires", "Engagements et annonces volontaires", "Annonces volontaires"]),
    ("es", &["Promesas y compromisos voluntarios", "Compromisos voluntarios", "Promesas voluntarias"]),
    ("ru", &["Добровольные обязательства", "Добровольные обещания"]),
    ("zh", &["自愿承诺", "自愿保证", "自愿许诺"]),
    ("ar", &["التعهدات الطوعية", "الالتزامات الطوعية", "التعهدات والالتزامات الطوعية"]),
];

pub const ANNEX: &Wordings =
    &[("en", &["Annex"]), ("es", &["Anexo"]), ("ru", &["Приложение"]), ("zh", &["附件"]), ("ar", &["المرفق", "مرفق"])];

pub const ADVANCE_QUESTIONS: &Wordings = &[("en", &["Advance questions to"])];

/// What introduces a list in a report, and the position that it gives to the list; the first that occurs holds.
const POSITIONS: &[(Response, &[&str])] = &[
    (
        Response::UnderConsideration,
        &[
            "will be examined",
            "will examine",
            "under consideration",
            "seront examinées",
            "examinera",
            "serán examinadas",
            "examinará",
            "будут рассмотрены",
            "рассмотрит",
            "будут изучены",
            "изучит",
            "将审查",
            "予以审查",
            "进行审查",
            "作出答复",
            "做出答复",
            "ستنظر",
            "سينظر",
            "ستدرس",
            "ستبحث",
        ],
    ),
    (
        Response::SupportedInPart,
        &[
            "partially",
            "supported in part",
            "partiellement",
            "en partie",
            "parcialmente",
            "частично",
            "部分支持",
            "部分接受",
            "جزئيا",
        ],
    ),
    (
        Response::Noted,
        &[
            "not enjoy",
            "not support",
            "not accept",
            "rejected",
            "pas recueilli",
            "ne recueillent pas",
            "pas l’adhésion",
            "pas reçu l’appui",
            "n’appuie pas",
            "n’a pas accepté",
            "no cuentan con",
            "no han recibido",
            "no recibieron",
            "no gozan",
            "no ha aceptado",
            "не пользуются",
            "не получили",
            "не поддерж",
            "не были поддержаны",
            "к сведению",
            "不支持",
            "未获",
            "没有得到",
            "未得到",
            "لا تحظى",
            "لم تحظ",
            "لا تؤيد",
            "لم تؤيد",
        ],
    ),
    (
        Response::Supported,
        &[
            "enjoy",
            "supported",
            "accepted",
            "supports",
            "adhésion",
            "appui",
            "souscrit",
            "accepté",
            "apoyo",
            "aceptad",
            "поддерж",
            "принят",
            "支持",
            "接受",
            "赞同",
            "تحظى",
            "حظيت",
            "تأييد",
            "تؤيد",
            "قبول",
        ],
    ),
    (Response::Noted, &["noted", "pris note", "prend note", "noté", "toma nota", "tomado nota", "注意到", "علما"]),
];

/// Folded letters and digits only, so that accents, quotation marks and line ends make no difference.
pub fn letters(text: &str) -> String {
    squeezed(&fold(text))
}

/// The language in which one of the wordings occurs in the text, given as its letters.
pub fn occurs(text: &str, wordings: &Wordings) -> Option<&'static str> {
    let found = wordings.iter().find(|(_, words)| words.iter().any(|words| text.contains(&letters(words))));
    found.map(|(lang, _)| *lang)
}

/// Whether the text is one of the wordings and nothing else.
pub fn is_one_of(text: &str, wordings: &Wordings) -> bool {
    wordings.iter().any(|(_, words)| words.iter().any(|words| text == letters(words)))
}

/// The position that the State took on the list which a paragraph introduces.
pub fn position(introduction: &str) -> Option<Response> {
    let said = letters(introduction);
    POSITIONS.iter().find(|(_, words)| words.iter().any(|words| said.contains(&letters(words)))).map(|(response, _)| *response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_position_is_read_from_what_introduces_a_list() {
        for (introduction, response) in [
            (
                "The following recommendations will be examined by Slovenia, which will provide responses in due time",
                Response::UnderConsideration,
            ),
            (
                "The recommendations listed below have been examined by Albania and enjoy the support of Albania:",
                Response::Supported,
            ),
            ("The recommendations listed below have been examined by Colombia and enjoy its support.", Response::Supported),
            ("The following recommendations did not enjoy the support of Qatar:", Response::Noted),
            (
                "The following recommendations were noted by Colombia for further consideration of national authorities.",
                Response::Noted,
            ),
            (
                "Les recommandations ci-après, qui ont été examinées par la Slovénie, ont recueilli son adhésion :",
                Response::Supported,
            ),
            (
                "Les recommandations ci-après n’ont pas recueilli l’adhésion de la Slovénie et il en a donc été pris note :",
                Response::Noted,
            ),
            ("Las recomendaciones siguientes no cuentan con el apoyo de Eslovenia:", Response::Noted),
            ("Следующие рекомендации будут рассмотрены Словенией", Response::UnderConsideration),
            ("Словения принимает к сведению следующие рекомендации:", Response::Noted),
            ("以下建议得到斯洛文尼亚的支持：", Response::Supported),
            ("ستنظر سلوفينيا في التوصيات التالية", Response::UnderConsideration),
        ] {
            assert_eq!(position(introduction), Some(response), "{introduction}");
        }
        assert_eq!(position("Albania considers that recommendations Nos. 8 and 9 are already implemented."), None);
    }
}

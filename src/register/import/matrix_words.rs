//! The headings and labels of a matrix in the six languages, as folded letters.

use super::phrases::letters;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Recommendation,
    Position,
    Themes,
    Goals,
    /// What the State or somebody else notes on the implementation; the lists of the first cycles have it.
    Assessment,
}

/// The lists under a label of their own in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Themes,
    Groups,
    Goals,
}

const COLUMNS: &[(Column, &[&str])] = &[
    (
        Column::Recommendation,
        &["recommendation", "recommandation", "recomendacion", "рекомендац", "建议", "توصيه", "التوصيه", "توصيات", "التوصيات"],
    ),
    (Column::Position, &["position", "posicion", "позици", "立场", "受审议国立场", "موقف", "الموقف"]),
    (
        Column::Goals,
        &[
            "sdg",
            "relevantsdg",
            "relevantsustainabledevelopment",
            "sustainabledevelopment",
            "odd",
            "objectifsdedeveloppementdurable",
            "ods",
            "objetivosdedesarrollosostenible",
            "цур",
            "соответствующиецур",
            "целивобластиустойчивого",
            "可持续发展目标",
            "相关可持续发展目标",
            "اهدافالتنميه",
        ],
    ),
    (Column::Assessment, &["assessment", "evaluation", "evaluacion", "оценка", "评估", "评价", "تقييم", "التقييم"]),
];

/// These stand anywhere in the heading: `Full list of themes`, `Human rights themes and groups of persons`.
const THEMES: &[&str] = &["theme", "tema", "темы", "тематич", "主题", "专题", "مواضيع", "موضوع"];

const SECTIONS: &[(Section, &[&str])] = &[
    (
        Section::Themes,
        &[
            "themes",
            "fulllistofthemes",
            "humanrightsthemes",
            "listecompletedesthemes",
            "temas",
            "listacompletadetemas",
            "темы",
            "主题",
            "المواضيع",
        ],
    ),
    (
        Section::Groups,
        &[
            "affectedpersons",
            "groupsofpersons",
            "personnesconcernees",
            "personnestouchees",
            "groupesdepersonnes",
            "personasafectadas",
            "gruposdepersonas",
            "затрагиваемыелица",
            "затронутыелица",
            "группылиц",
            "受影响者",
            "受影响人员",
            "人员群体",
            "الاشخاصالمتاثرون",
            "الاشخاصالمتضررون",
            "فئاتالاشخاص",
        ],
    ),
    (
        Section::Goals,
        &[
            "sdgs",
            "relevantsdgs",
            "sustainabledevelopmentgoals",
            "odd",
            "objectifsdedeveloppementdurable",
            "ods",
            "objetivosdedesarrollosostenible",
            "цур",
            "целивобластиустойчивогоразвития",
            "可持续发展目标",
            "اهدافالتنميهالمستدامه",
        ],
    ),
];

/// `Theme: Right to health` opens a block; lists of the second cycle also said `Right or area:`.
const HEADINGS: &[&str] =
    &["theme", "rightorarea", "droitoudomaine", "tema", "derechootema", "derechooambito", "тема", "主题", "专题", "الموضوع"];

const SOURCES: &[&str] = &[
    "Source of Position",
    "Source of position",
    "Source de la position",
    "Source de la Position",
    "Fuente de la posición",
    "Fuente de la Posición",
    "Источник позиции",
    "立场来源",
    "立场出处",
    "مصدر الموقف",
];

/// The language of a list that is headed by the word for a recommendation; English, which other lists use too, says
/// nothing.
pub fn language(heading: &str) -> Option<&'static str> {
    const WORDS: [(&str, &str); 6] = [
        ("recommandation", "fr"),
        ("recomendacion", "es"),
        ("рекомендац", "ru"),
        ("建议", "zh"),
        ("توصي", "ar"),
        ("التوصي", "ar"),
    ];
    let heading = letters(heading);
    WORDS.iter().find(|(word, _)| heading.starts_with(word)).map(|(_, lang)| *lang)
}

pub fn column(heading: &str) -> Option<Column> {
    let heading = letters(heading);
    let begins = |words: &&[&str]| words.iter().any(|word| heading.starts_with(word));
    let named = COLUMNS.iter().find(|(_, words)| begins(words)).map(|(column, _)| *column);
    named.or_else(|| THEMES.iter().any(|word| heading.contains(word)).then_some(Column::Themes))
}

/// The list that a label in a cell opens, and what stands behind the label.
pub fn section(paragraph: &str) -> Option<(Section, &str)> {
    let (label, rest) = paragraph.split_once([':', '：'])?;
    let label = letters(label);
    SECTIONS.iter().find(|(_, words)| words.contains(&label.as_str())).map(|(section, _)| (*section, rest))
}

pub fn theme_of_heading(words: &str) -> Option<&str> {
    let (label, theme) = words.split_once([':', '：'])?;
    HEADINGS.contains(&letters(label).as_str()).then_some(theme)
}

/// A recommendation without the source of the position, and that source.
pub fn without_source(words: &str) -> (&str, &str) {
    match SOURCES.iter().find_map(|label| Some((words.find(label)?, label.len()))) {
        Some((at, length)) => (words[..at].trim(), words[at + length..].trim_start_matches([':', '：', ' '])),
        None => (words.trim(), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_all_layouts_are_known_in_six_languages() {
        use Column::{Assessment, Goals, Position, Recommendation, Themes};
        let cycles: [(&[&str], &[Column]); 7] = [
            (
                &["Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"],
                &[Recommendation, Position, Themes, Assessment],
            ),
            (
                &[
                    "Recommendation and recommending State",
                    "Position of the State under review",
                    "Human rights themes and groups of persons",
                    "Relevant SDGs",
                ],
                &[Recommendation, Position, Themes, Goals],
            ),
            (
                &["Recommandation", "Position", "Liste complète des thèmes", "Évaluation/commentaires"],
                &[Recommendation, Position, Themes, Assessment],
            ),
            (&["Recomendación", "Posición", "Lista completa de temas", "ODS"], &[Recommendation, Position, Themes, Goals]),
            (&["Рекомендация", "Позиция", "Полный перечень темы", "ЦУР"], &[Recommendation, Position, Themes, Goals]),
            (&["建议", "立场", "人权主题和人员群体", "相关可持续发展目标"], &[Recommendation, Position, Themes, Goals]),
            (&["التوصية", "الموقف", "قائمة المواضيع", "أهداف التنمية المستدامة"], &[Recommendation, Position, Themes, Goals]),
        ];
        for (headings, columns) in cycles {
            assert_eq!(headings.iter().filter_map(|heading| column(heading)).collect::<Vec<_>>(), columns, "{headings:?}");
        }
        assert_eq!(column("Name"), None);
    }
}

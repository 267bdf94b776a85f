//! What a coordinator enters of visits and letters.

use super::model::{LETTER_KINDS, LetterRow, NewLetter, NewVisit, REPLY_WITHIN, VISIT_STATES, VisitRow};
use crate::i18n::Lang;
use crate::text::symbols::Symbol;
use crate::web::forms::{self, Problem};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Translated};

const LONGEST_NAME: usize = 300;
const LONGEST_SUBJECT: usize = 1_000;

pub struct VisitForm {
    pub mandates: Translated,
    pub state: Field,
    pub requested_on: Field,
    pub starts_on: Field,
    pub ends_on: Field,
    pub report_symbol: Field,
}

fn pair(name: &str, value: Option<impl ToString>) -> (String, String) {
    (name.to_owned(), value.map(|value| value.to_string()).unwrap_or_default())
}

impl VisitForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> VisitForm {
        VisitForm {
            mandates: Translated::read("mandate", langs, pairs),
            state: value_of(pairs, "state"),
            requested_on: value_of(pairs, "requested_on"),
            starts_on: value_of(pairs, "starts_on"),
            ends_on: value_of(pairs, "ends_on"),
            report_symbol: value_of(pairs, "report_symbol"),
        }
    }

    pub fn filled(langs: &[Lang], (row, mandates): &(VisitRow, Vec<(String, String)>)) -> VisitForm {
        let mut pairs = vec![
            pair("state", Some(&row.state)),
            pair("requested_on", row.requested_on),
            pair("starts_on", row.starts_on),
            pair("ends_on", row.ends_on),
            pair("report_symbol", row.report_symbol.as_ref()),
        ];
        pairs.extend(mandates.iter().map(|(lang, mandate)| (format!("mandate_{lang}"), mandate.clone())));
        VisitForm::read(langs, &pairs)
    }

    pub fn check(mut self) -> Result<NewVisit, Box<VisitForm>> {
        self.mandates.required("error-mandate").at_most(LONGEST_NAME);
        let state = self.state.one_of(&VISIT_STATES, "error-choose").map(str::to_owned);
        let (requested_on, starts_on, ends_on) = (self.requested_on.day(), self.starts_on.day(), self.ends_on.day());
        if starts_on.zip(ends_on).is_some_and(|(starts, ends)| starts > ends) {
            self.ends_on.refuse("error-visit-order");
        }
        if state.as_deref() == Some("completed") && starts_on.is_none() {
            self.starts_on.refuse("error-visit-day");
        }
        let report = Symbol::parse(self.report_symbol.text()).map(|symbol| symbol.text);
        if report.is_none() && !self.report_symbol.is_empty() {
            self.report_symbol.refuse("symbol-unknown");
        }
        match state {
            Some(state) if self.is_right() => {
                Ok(NewVisit { state, requested_on, starts_on, ends_on, report_symbol: report, mandates: self.mandates.texts() })
            }
            _ => Err(Box::new(self)),
        }
    }

    fn fields(&self) -> [(&'static str, &Field); 5] {
        [
            ("state", &self.state),
            ("requested_on", &self.requested_on),
            ("starts_on", &self.starts_on),
            ("ends_on", &self.ends_on),
            ("report_symbol", &self.report_symbol),
        ]
    }

    fn is_right(&self) -> bool {
        self.mandates.is_right() && self.fields().iter().all(|(_, field)| field.error.is_none())
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = self.mandates.problems(reader);
        problems.extend(forms::problems(reader, &self.fields()));
        problems
    }
}

pub struct LetterForm {
    pub mandates: Translated,
    pub subjects: Translated,
    pub kind: Field,
    pub reference: Field,
    pub sent_on: Field,
    pub reply_due_on: Field,
    pub replied_on: Field,
    pub public_from: Field,
}

impl LetterForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> LetterForm {
        LetterForm {
            mandates: Translated::read("mandates", langs, pairs),
            subjects: Translated::read("subject", langs, pairs),
            kind: value_of(pairs, "kind"),
            reference: value_of(pairs, "reference"),
            sent_on: value_of(pairs, "sent_on"),
            reply_due_on: value_of(pairs, "reply_due_on"),
            replied_on: value_of(pairs, "replied_on"),
            public_from: value_of(pairs, "public_from"),
        }
    }

    pub fn filled(langs: &[Lang], (row, texts): &(LetterRow, Vec<(String, String, String)>)) -> LetterForm {
        let mut pairs = vec![
            pair("kind", Some(&row.kind)),
            pair("reference", Some(&row.reference)),
            pair("sent_on", Some(row.sent_on)),
            pair("reply_due_on", Some(row.reply_due_on)),
            pair("replied_on", row.replied_on),
            pair("public_from", row.public_from),
        ];
        for (lang, mandates, subject) in texts {
            pairs.push((format!("mandates_{lang}"), mandates.clone()));
            pairs.push((format!("subject_{lang}"), subject.clone()));
        }
        LetterForm::read(langs, &pairs)
    }

    pub fn check(mut self) -> Result<NewLetter, Box<LetterForm>> {
        self.mandates.required("error-mandate").at_most(LONGEST_NAME);
        self.subjects.required("error-letter-subject").at_most(LONGEST_SUBJECT);
        self.reference.at_most(LONGEST_NAME);
        let kind = self.kind.one_of(&LETTER_KINDS, "error-choose").map(str::to_owned);
        let sent_on = self.sent_on.required("error-letter-sent").day();
        let (due, replied_on, public_from) = (self.reply_due_on.day(), self.replied_on.day(), self.public_from.day());
        if sent_on.is_some_and(|sent| due.is_some_and(|due| due < sent)) {
            self.reply_due_on.refuse("error-letter-order");
        }
        match (kind, sent_on) {
            (Some(kind), Some(sent_on)) if self.is_right() => Ok(NewLetter {
                kind,
                reference: self.reference.text().to_owned(),
                sent_on,
                reply_due_on: due.unwrap_or(sent_on + REPLY_WITHIN),
                replied_on,
                public_from,
                texts: self.texts(),
            }),
            _ => Err(Box::new(self)),
        }
    }

    fn texts(&self) -> Vec<(Lang, String, String)> {
        let both = self.mandates.all_texts().into_iter().zip(self.subjects.all_texts());
        let both = both.map(|((lang, mandates), (_, subject))| (lang, mandates, subject));
        both.filter(|(_, mandates, subject)| !mandates.is_empty() || !subject.is_empty()).collect()
    }

    fn fields(&self) -> [(&'static str, &Field); 6] {
        [
            ("kind", &self.kind),
            ("reference", &self.reference),
            ("sent_on", &self.sent_on),
            ("reply_due_on", &self.reply_due_on),
            ("replied_on", &self.replied_on),
            ("public_from", &self.public_from),
        ]
    }

    fn is_right(&self) -> bool {
        let fields = self.fields();
        self.mandates.is_right() && self.subjects.is_right() && fields.iter().all(|(_, field)| field.error.is_none())
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = self.mandates.problems(reader);
        problems.extend(self.subjects.problems(reader));
        problems.extend(forms::problems(reader, &self.fields()));
        problems
    }
}

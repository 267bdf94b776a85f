//! A document: title, facts and blocks, each text knowing its language.

use chrono::NaiveDateTime;

use super::Direction;

#[derive(Debug, Clone)]
pub struct Document {
    /// A BCP 47 tag.
    pub lang: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub facts: Vec<(String, Text)>,
    /// Stands on every page; `{page}` and `{pages}` in it become their numbers.
    pub footer: String,
    /// In UTC. Without it the same document is the same file, byte for byte.
    pub written_at: Option<NaiveDateTime>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone)]
pub enum Block {
    /// A level from 1 to 3.
    Heading(u8, Text),
    Paragraph(Text),
    Quote(Quote),
    Bullet(Text),
    Facts(Vec<(String, Text)>),
    Table(Table),
    Notice(Text),
    PageBreak,
}

/// Words in a language; without one, in the document's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    pub words: String,
    pub lang: Option<String>,
}

/// What somebody said, or what a UN document says.
#[derive(Debug, Clone, Default)]
pub struct Quote {
    pub text: Text,
    /// Stands before the text: who and when, and the words "official reply" where it is one.
    pub attribution: Option<Text>,
    /// How deep in its thread: 0 for what answers nobody.
    pub depth: u8,
    pub official: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Table {
    pub caption: Option<Text>,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<Vec<Text>>,
}

#[derive(Debug, Clone)]
pub struct TableColumn {
    pub heading: Text,
    /// The share of the width, in any unit.
    pub share: u16,
    pub numeric: bool,
}

impl Document {
    pub fn new(lang: impl Into<String>, title: impl Into<String>) -> Document {
        Document {
            lang: lang.into(),
            title: title.into(),
            subtitle: None,
            facts: Vec::new(),
            footer: "{page} / {pages}".to_owned(),
            written_at: None,
            blocks: Vec::new(),
        }
    }

    pub fn direction(&self) -> Direction {
        Direction::of(&self.lang)
    }

    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}

impl Block {
    pub fn heading(level: u8, text: impl Into<Text>) -> Block {
        Block::Heading(level, text.into())
    }

    pub fn paragraph(text: impl Into<Text>) -> Block {
        Block::Paragraph(text.into())
    }

    pub fn bullet(text: impl Into<Text>) -> Block {
        Block::Bullet(text.into())
    }

    pub fn notice(text: impl Into<Text>) -> Block {
        Block::Notice(text.into())
    }
}

impl Text {
    pub fn in_language(lang: impl Into<String>, words: impl Into<String>) -> Text {
        Text { words: words.into(), lang: Some(lang.into()) }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Text {
        Text { words: words.to_owned(), lang: None }
    }
}

impl From<String> for Text {
    fn from(words: String) -> Text {
        Text { words, lang: None }
    }
}

impl Quote {
    pub fn new(text: impl Into<Text>) -> Quote {
        Quote { text: text.into(), ..Quote::default() }
    }

    /// Said by somebody, as an answer at this depth of its thread.
    pub fn by(mut self, attribution: impl Into<Text>, depth: u8) -> Quote {
        self.attribution = Some(attribution.into());
        self.depth = depth;
        self
    }

    pub fn official(mut self) -> Quote {
        self.official = true;
        self
    }
}

impl Table {
    pub fn column(mut self, heading: impl Into<Text>, share: u16) -> Table {
        self.columns.push(TableColumn { heading: heading.into(), share, numeric: false });
        self
    }

    pub fn numeric_column(mut self, heading: impl Into<Text>, share: u16) -> Table {
        self.columns.push(TableColumn { heading: heading.into(), share, numeric: true });
        self
    }
}

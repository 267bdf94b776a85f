//! A part of the index: its files or its memory, what is put into it, and what is found in it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tantivy::index::SegmentId;
use tantivy::indexer::IndexWriterOptions;
use tantivy::query::{BooleanQuery, BoostQuery, PhraseQuery, Query, RangeQuery, TermQuery};
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::{DocAddress, Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::analysers::{self, PLAIN, stems_in};
use super::asked::Unit;
use super::found::Numbers;
use super::model::{Kind, Known, id_in, key};
use super::stemming::{LANGUAGES, languages_of, stems};
use crate::error::Error;

/// What a writer may hold before it writes a segment: the least that tantivy allows keeps a quiet portal small.
const HELD: usize = 15_000_000;
/// A word as it was typed says more than another of its forms.
const AS_TYPED: f32 = 2.0;

#[derive(Clone, Copy)]
pub struct Fields {
    /// Kind and id; what a thing is put in and taken out by.
    key: Field,
    pub kind: Field,
    pub number: Field,
    fingerprint: Field,
    /// Words as they stand, folded.
    pub plain: Field,
    /// In the order of [`LANGUAGES`].
    stems: [Field; 5],
}

pub struct Part {
    index: Index,
    reader: IndexReader,
    pub fields: Fields,
    /// Made when something is to be written, let go of when nothing was for a while.
    writer: Mutex<Option<IndexWriter>>,
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let words = |analyser: &str, option| {
        let indexing = TextFieldIndexing::default().set_tokenizer(analyser).set_index_option(option);
        TextOptions::default().set_indexing_options(indexing)
    };
    let fields = Fields {
        key: schema.add_bytes_field("key", INDEXED | STORED),
        kind: schema.add_u64_field("kind", FAST | INDEXED),
        number: schema.add_u64_field("number", FAST),
        fingerprint: schema.add_u64_field("fingerprint", FAST),
        plain: schema.add_text_field("plain", words(PLAIN, IndexRecordOption::WithFreqsAndPositions)),
        stems: LANGUAGES.map(stems_in).map(|name| schema.add_text_field(&name, words(&name, IndexRecordOption::WithFreqs))),
    };
    (schema.build(), fields)
}

impl Part {
    /// In a folder, or in memory alone.
    pub fn open(folder: Option<&Path>) -> Result<Part, Error> {
        let (schema, fields) = schema();
        let index = match folder {
            Some(folder) => {
                std::fs::create_dir_all(folder)?;
                Index::open_or_create(tantivy::directory::MmapDirectory::open(folder)?, schema)?
            }
            None => Index::create_in_ram(schema),
        };
        analysers::add_to(index.tokenizers());
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(20).try_into()?;
        Ok(Part { index, reader, fields, writer: Mutex::default() })
    }

    /// What was told of it at the last commit.
    pub fn payload(&self) -> Result<Option<String>, Error> {
        Ok(self.index.load_metas()?.payload)
    }

    fn writing<T>(&self, write: impl FnOnce(&mut IndexWriter) -> tantivy::Result<T>) -> Result<T, Error> {
        let mut kept = self.locked();
        if kept.is_none() {
            let options = IndexWriterOptions::builder().memory_budget_per_thread(HELD).num_merge_threads(1).build();
            *kept = Some(self.index.writer_with_options(options)?);
        }
        let outcome = match kept.as_mut() {
            Some(writer) => write(writer),
            None => return Err(Error::internal("no writer")),
        };
        if outcome.is_err() {
            *kept = None; // What it had begun is gone with it, and is put in anew.
        }
        Ok(outcome?)
    }

    fn locked(&self) -> MutexGuard<'_, Option<IndexWriter>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts things in, in place of what was known of them.
    pub fn put(&self, all: &[Known]) -> Result<(), Error> {
        self.writing(|writer| {
            for known in all {
                writer.delete_term(self.key_of(known.kind, &known.id));
                writer.add_document(self.document(known))?;
            }
            Ok(())
        })
    }

    /// Puts in what it doesn't hold.
    pub fn add<'k>(&self, all: impl IntoIterator<Item = &'k Known>) -> Result<(), Error> {
        self.writing(|writer| all.into_iter().try_for_each(|known| writer.add_document(self.document(known)).map(drop)))
    }

    pub fn remove<'i>(&self, kind: Kind, ids: impl IntoIterator<Item = &'i String>) -> Result<(), Error> {
        self.writing(|writer| {
            for id in ids {
                writer.delete_term(self.key_of(kind, id));
            }
            Ok(())
        })
    }

    /// All of a kind.
    pub fn remove_all(&self, kind: Kind) -> Result<(), Error> {
        self.writing(|writer| {
            writer.delete_term(self.term_of(kind));
            Ok(())
        })
    }

    pub fn clear(&self) -> Result<(), Error> {
        self.writing(|writer| writer.delete_all_documents().map(drop))
    }

    /// From now on it is found.
    pub fn commit(&self, payload: &str) -> Result<(), Error> {
        self.writing(|writer| {
            let mut prepared = writer.prepare_commit()?;
            prepared.set_payload(payload);
            prepared.commit().map(drop)
        })?;
        Ok(self.reader.reload()?)
    }

    /// Writes anew what holds words of things that were taken out, so that they are in no file any more.
    pub fn purge(&self) -> Result<(), Error> {
        let metas = self.index.searchable_segment_metas()?;
        self.merge(&metas.iter().filter(|meta| meta.num_deleted_docs() > 0).map(|meta| meta.id()).collect::<Vec<_>>())
    }

    /// One segment of all: what is searched in many costs more.
    pub fn settle(&self) -> Result<(), Error> {
        let segments = self.index.searchable_segment_ids()?;
        if segments.len() > 1 { self.merge(&segments) } else { Ok(()) }
    }

    fn merge(&self, segments: &[SegmentId]) -> Result<(), Error> {
        if segments.is_empty() {
            return Ok(());
        }
        self.writing(|writer| {
            writer.merge(segments).wait()?;
            writer.garbage_collect_files().wait().map(drop)
        })?;
        Ok(self.reader.reload()?)
    }

    /// Lets go of the memory for writing.
    pub fn rest(&self) -> Result<(), Error> {
        match self.locked().take() {
            Some(writer) => Ok(writer.wait_merging_threads()?),
            None => Ok(()),
        }
    }

    pub fn key_of(&self, kind: Kind, id: &str) -> Term {
        Term::from_field_bytes(self.fields.key, &key(kind, id))
    }

    fn document(&self, known: &Known) -> TantivyDocument {
        let fields = &self.fields;
        let mut document = TantivyDocument::default();
        document.add_bytes(fields.key, &key(known.kind, &known.id));
        document.add_u64(fields.kind, known.kind as u64);
        document.add_u64(fields.number, u64::try_from(known.number).unwrap_or(0));
        document.add_u64(fields.fingerprint, known.fingerprint());
        for (lang, text) in &known.texts {
            document.add_text(fields.plain, text);
            if let Some(at) = LANGUAGES.iter().position(|known| known == lang) {
                document.add_text(fields.stems[at], text);
            }
        }
        document
    }

    pub fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// What says this.
    pub fn unit(&self, unit: &Unit) -> Box<dyn Query> {
        match unit {
            Unit::Word { word, .. } => self.word(word),
            Unit::Beginning(word) => self.beginning(word),
            Unit::Phrase { terms, .. } => match terms.as_slice() {
                [(_, term)] => self.plain(term),
                several => Box::new(PhraseQuery::new_with_offset(
                    several.iter().map(|(place, term)| (*place, Term::from_field_text(self.fields.plain, term))).collect(),
                )),
            },
            Unit::Symbol { whole, parts } => {
                let mut ways = vec![self.plain(whole), self.beginning(&format!("{whole}/"))];
                if !whole.contains(|letter: char| letter.is_ascii_digit()) {
                    let parts = parts.iter().map(|part| self.word(part)).collect();
                    ways.push(Box::new(BooleanQuery::intersection(parts)));
                }
                Box::new(BooleanQuery::union(ways))
            }
        }
    }

    /// In any form, in the languages that are written in its letters.
    fn word(&self, word: &str) -> Box<dyn Query> {
        Box::new(BooleanQuery::union(self.forms(word)))
    }

    /// Each of a word.
    pub fn forms(&self, word: &str) -> Vec<Box<dyn Query>> {
        let stemmed = self.stems_of(word).into_iter().map(|term| term_query(term, IndexRecordOption::WithFreqs));
        let as_typed: Box<dyn Query> = Box::new(BoostQuery::new(self.plain(word), AS_TYPED));
        std::iter::once(as_typed).chain(stemmed).collect()
    }

    /// All of a kind.
    pub fn kind(&self, kind: Kind) -> Box<dyn Query> {
        term_query(self.term_of(kind), IndexRecordOption::Basic)
    }

    fn term_of(&self, kind: Kind) -> Term {
        Term::from_field_u64(self.fields.kind, kind as u64)
    }

    fn stems_of(&self, word: &str) -> Vec<Term> {
        let languages = LANGUAGES.iter().zip(self.fields.stems).filter(|(lang, _)| languages_of(word).contains(lang));
        languages
            .flat_map(|(lang, field)| stems(word, lang).iter().map(|stem| Term::from_field_text(field, stem)).collect::<Vec<_>>())
            .collect()
    }

    fn plain(&self, word: &str) -> Box<dyn Query> {
        term_query(Term::from_field_text(self.fields.plain, word), IndexRecordOption::WithFreqs)
    }

    fn beginning(&self, word: &str) -> Box<dyn Query> {
        use std::ops::Bound::{Excluded, Included};
        let term = |text: &str| Term::from_field_text(self.fields.plain, text);
        Box::new(RangeQuery::new(Included(term(word)), Excluded(term(&format!("{word}\u{10ffff}")))))
    }

    /// A bit for the number of each recommendation in which this occurs.
    pub fn numbers(&self, unit: &Unit) -> Result<Vec<u64>, Error> {
        Ok(self.searcher().search(&self.unit(unit), &Numbers)?)
    }

    pub fn id_at(&self, searcher: &Searcher, address: DocAddress) -> Result<String, Error> {
        let document: TantivyDocument = searcher.doc(address)?;
        Ok(document.get_first(self.fields.key).and_then(|key| key.as_bytes()).map(id_in).unwrap_or_default())
    }

    /// In how many things a word occurs, as it is or in another form.
    pub fn frequency(&self, word: &str) -> Result<u64, Error> {
        let searcher = self.searcher();
        let mut most = searcher.doc_freq(&Term::from_field_text(self.fields.plain, word))?;
        for term in self.stems_of(word) {
            most = most.max(searcher.doc_freq(&term)?);
        }
        Ok(most)
    }

    /// The fingerprint of each recommendation, by number.
    pub fn fingerprints(&self) -> Result<HashMap<i64, u64>, Error> {
        let mut all = HashMap::new();
        for segment in self.searcher().segment_readers() {
            let number = segment.fast_fields().u64("number")?.first_or_default_col(0);
            let fingerprint = segment.fast_fields().u64("fingerprint")?.first_or_default_col(0);
            for at in segment.doc_ids_alive() {
                if let Some(known) = i64::try_from(number.get_val(at)).ok().filter(|number| *number > 0) {
                    all.insert(known, fingerprint.get_val(at));
                }
            }
        }
        Ok(all)
    }
}

fn term_query(term: Term, option: IndexRecordOption) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, option))
}

//! The lines of a PDF, read on a thread of its own with limits on what a file may ask for.

use std::io::Read;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use flate2::read::ZlibDecoder;
use pdf_extract::{Dictionary, Document, MediaBox, Object, OutputDev, OutputError, Transform};

use super::glyphs::{Glyph, Line, lines};
use super::refusal::Refusal;

pub const MOST_BYTES: u64 = 20_000_000;
const MOST_PAGES: usize = 500;
const MOST_GLYPHS: usize = 2_000_000;
const MOST_UNPACKED: u64 = 300_000_000;
const LONGEST: Duration = Duration::from_secs(60);
const STACK: usize = 64 << 20;
/// Fewer letters than this on all pages are stamps on a scan.
const FEWEST_GLYPHS: usize = 200;
/// Steps from a page to the root of the page tree.
const DEEPEST: usize = 100;

pub struct Page {
    /// From top to bottom.
    pub lines: Vec<Line>,
}

pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
}

/// The reader of PDF is not ours and gives up on some broken files with a panic, which ends its thread and no more;
/// on others it never ends, and is waited for no longer than `LONGEST`.
pub fn read(bytes: &[u8]) -> Result<Vec<Page>, Refusal> {
    let (sender, receiver) = mpsc::channel();
    let bytes = bytes.to_vec();
    let reading = thread::Builder::new().stack_size(STACK).spawn(move || sender.send(pages(&bytes)));
    reading.map_err(|_| Refusal::DamagedPdf)?;
    receiver.recv_timeout(LONGEST).unwrap_or(Err(Refusal::DamagedPdf))
}

fn pages(bytes: &[u8]) -> Result<Vec<Page>, Refusal> {
    if !unpacks_within(bytes, MOST_UNPACKED) {
        return Err(Refusal::ArchiveTooLarge);
    }
    let mut document = Document::load_mem(bytes).map_err(|_| Refusal::DamagedPdf)?;
    let pages = document.get_pages();
    if pages.len() > MOST_PAGES {
        return Err(Refusal::TooManyPages { most: MOST_PAGES as u32 });
    }
    if pages.is_empty() || !pages.values().all(|id| document.get_dictionary(*id).is_ok_and(|page| is_rooted(&document, page))) {
        return Err(Refusal::DamagedPdf);
    }
    empty_nested_forms(&mut document);
    let mut collector = Collector { pages: Vec::new(), glyphs: 0, until: Instant::now() + LONGEST };
    pdf_extract::output_doc(&document, &mut collector).map_err(|_| Refusal::DamagedPdf)?;
    if collector.glyphs < FEWEST_GLYPHS {
        return Err(Refusal::ScannedPdf);
    }
    Ok(lines(collector.pages).into_iter().map(|lines| Page { lines }).collect())
}

/// Inflates whatever looks like a packed stream and keeps nothing of it, for the reader knows no limit.
fn unpacks_within(bytes: &[u8], most: u64) -> bool {
    const MARK: &[u8] = b"stream";
    let mut left = most;
    let mut rest = bytes;
    while let Some(at) = rest.windows(MARK.len()).position(|word| word == MARK) {
        rest = &rest[at + MARK.len()..];
        let packed = rest.trim_ascii_start();
        if packed.first() == Some(&0x78) {
            left = left.saturating_sub(inflated(packed, left + 1));
        }
        if left == 0 {
            return false;
        }
    }
    !is_packed_twice(bytes)
}

fn inflated(packed: &[u8], most: u64) -> u64 {
    let mut decoder = ZlibDecoder::new(packed).take(most);
    let mut buffer = [0; 1 << 16];
    let mut total = 0;
    while let Ok(read @ 1..) = decoder.read(&mut buffer) {
        total += read as u64;
    }
    total
}

/// A stream deflated twice may unpack to a million times its size.
fn is_packed_twice(bytes: &[u8]) -> bool {
    const FILTER: &[u8] = b"/FlateDecode";
    bytes
        .windows(FILTER.len())
        .enumerate()
        .any(|(at, word)| word == FILTER && bytes[at + FILTER.len()..].trim_ascii_start().starts_with(b"/Flate"))
}

/// The reader looks for inherited values up the page tree, and in a circle for ever.
fn is_rooted(document: &Document, page: &Dictionary) -> bool {
    let mut place = page;
    for _ in 0..DEEPEST {
        match place.get(b"Parent").and_then(Object::as_reference).and_then(|id| document.get_dictionary(id)) {
            Ok(parent) => place = parent,
            Err(_) => return true,
        }
    }
    false
}

/// A drawing that draws itself would be followed until the stack ends; drawings inside drawings hold logos, not text.
fn empty_nested_forms(document: &mut Document) {
    let is_nested = |stream: &pdf_extract::Stream| {
        let resources = stream.dict.get(b"Resources").and_then(|object| document.dereference(object));
        let own = resources.ok().and_then(|(_, resources)| resources.as_dict().ok());
        own.is_none_or(|resources| resources.has(b"XObject"))
    };
    let is_form =
        |stream: &pdf_extract::Stream| stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form");
    let nested: Vec<_> = document
        .objects
        .iter()
        .filter(|(_, object)| object.as_stream().is_ok_and(|stream| is_form(stream) && is_nested(stream)))
        .map(|(id, _)| *id)
        .collect();
    for id in nested {
        if let Some(Ok(stream)) = document.objects.get_mut(&id).map(Object::as_stream_mut) {
            stream.set_plain_content(Vec::new());
        }
    }
}

struct Collector {
    pages: Vec<Vec<Glyph>>,
    glyphs: usize,
    until: Instant,
}

impl OutputDev for Collector {
    fn begin_page(&mut self, _: u32, _: &MediaBox, _: Option<(f64, f64, f64, f64)>) -> Result<(), OutputError> {
        self.pages.push(Vec::new());
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        spacing: f64,
        font_size: f64,
        letter: &str,
    ) -> Result<(), OutputError> {
        self.glyphs += 1;
        if self.glyphs > MOST_GLYPHS || Instant::now() > self.until {
            return Err(OutputError::IoError(std::io::Error::other("more than a document holds")));
        }
        let is_upright = place.m12.abs() < place.m11.abs() / 10.0;
        if let (Some(page), true) = (self.pages.last_mut(), is_upright) {
            let right = place.m31 + (width * font_size + spacing) * place.m11;
            page.push(Glyph { x: place.m31, right, y: place.m32, size: (font_size * place.m22).abs(), letter: letter.into() });
        }
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

//! Atom (RFC 4287), written by hand over quick-xml: a feed needs no more of it.

use std::io;

use chrono::NaiveDateTime;
use quick_xml::events::BytesText;
use quick_xml::writer::Writer;

use super::happened::Happened;
use crate::export::plain;
use crate::i18n::Lang;
use crate::web::LICENCE;

pub const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

pub struct Feed {
    pub lang: Lang,
    pub title: String,
    /// Who stands behind the portal.
    pub author: String,
    /// `https://example.org`, without a slash behind.
    pub base_url: String,
    /// Where the feed lies, and the page that shows the same; both with their language.
    pub address: String,
    pub page: String,
    /// The newest first.
    pub entries: Vec<Happened>,
}

impl Feed {
    /// When something happened last; a feed in which nothing has yet is as old as the clock of Unix.
    pub fn updated(&self) -> NaiveDateTime {
        self.entries.iter().map(|entry| entry.at).max().unwrap_or_default()
    }

    pub fn xml(&self) -> io::Result<Vec<u8>> {
        let mut out = Writer::new_with_indent(b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_vec(), b' ', 1);
        let feed = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", self.lang.code())];
        out.create_element("feed").with_attributes(feed).write_inner_content(|out| {
            let address = format!("{}{}", self.base_url, self.address);
            text(out, "id", &address)?;
            text(out, "title", &self.title)?;
            text(out, "updated", &moment(self.updated()))?;
            out.create_element("author").write_inner_content(|out| text(out, "name", &self.author))?;
            text(out, "generator", "Baraza")?;
            text(out, "rights", LICENCE)?;
            link(out, "self", "application/atom+xml", &address)?;
            link(out, "alternate", "text/html", &format!("{}{}", self.base_url, self.page))?;
            self.entries.iter().try_for_each(|entry| self.entry(out, entry))
        })?;
        Ok(out.into_inner())
    }

    fn entry(&self, out: &mut Writer<Vec<u8>>, entry: &Happened) -> io::Result<()> {
        out.create_element("entry").write_inner_content(|out| {
            let address = format!("{}/{}{}", self.base_url, self.lang, entry.path);
            text(out, "id", &self.tag(&entry.key))?;
            text(out, "title", &self.lang.plain(&entry.words, &[("name", entry.name.text.as_str().into())]))?;
            text(out, "updated", &moment(entry.at))?;
            link(out, "alternate", "text/html", &address)?;
            Ok(())
        })?;
        Ok(())
    }

    /// A name that outlives the address (RFC 4151).
    fn tag(&self, key: &str) -> String {
        let host = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, host)| host);
        let host = host.split([':', '/']).next().unwrap_or_default();
        format!("tag:{host},2026:{key}")
    }
}

fn text(out: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(&plain(words)))?;
    Ok(())
}

fn link(out: &mut Writer<Vec<u8>>, relation: &str, media_type: &str, address: &str) -> io::Result<()> {
    out.create_element("link").with_attributes([("rel", relation), ("type", media_type), ("href", address)]).write_empty()?;
    Ok(())
}

/// RFC 3339, as RFC 4287 wants it.
fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

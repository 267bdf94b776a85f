//! What people write, as HTML that is safe to show: the smaller part of CommonMark.

use std::fmt::{self, Display, Write};
use std::sync::LazyLock;

use super::citations::{Piece, pieces};
use crate::i18n::Lang;
use ammonia::Builder;
use askama::filters::HtmlSafe;
use askama::{FastWritable, Values};
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, html};

/// Deeper nesting is nobody's writing, and costs the square of its depth to sanitise.
const DEEPEST: usize = 16;

/// HTML that templates print as it is; only this module makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for SafeHtml {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl HtmlSafe for SafeHtml {}

impl FastWritable for SafeHtml {
    fn write_into(&self, destination: &mut dyn Write, _: &dyn Values) -> askama::Result<()> {
        Ok(destination.write_str(&self.0)?)
    }
}

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(["a", "blockquote", "br", "code", "em", "li", "ol", "p", "strong", "ul"].into())
        .tag_attributes([("a", ["href"].into()), ("ol", ["start"].into())].into())
        .generic_attributes([].into())
        .url_schemes(["http", "https", "mailto"].into())
        .link_rel(Some("nofollow noopener ugc"));
    builder
});

/// Paragraphs, emphasis, lists, links and quotes; what else CommonMark knows is shown as plain paragraphs. Symbols of
/// United Nations documents lead to these, in the reader's language.
pub fn markdown(source: &str, reader: Lang) -> SafeHtml {
    let mut rendered = String::with_capacity(source.len() * 3 / 2);
    html::push_html(&mut rendered, events(source, Some(reader)).into_iter());
    SafeHtml(SANITISER.clean(&rendered).to_string())
}

/// The text without its markup, one line a paragraph, for excerpts, e-mails and the search index.
pub fn plain_text(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    for event in events(source, None) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) if !text.ends_with('\n') => text.push('\n'),
            _ => {}
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Text without any markup as paragraphs: an empty line begins a new one, other line breaks are kept. Symbols of
/// United Nations documents lead to these.
pub fn plain_paragraphs(text: &str, reader: Lang) -> SafeHtml {
    let mut rendered = String::with_capacity(text.len() + 16);
    let mut within = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            rendered.push_str(if within { "</p>" } else { "" });
            within = false;
            continue;
        }
        rendered.push_str(if within { "<br>" } else { "<p>" });
        cite(line.trim(), reader, &mut rendered);
        within = true;
    }
    rendered.push_str(if within { "</p>" } else { "" });
    SafeHtml(rendered)
}

/// One line of text in which symbols of documents lead to these.
pub fn cited(text: &str, reader: Lang) -> SafeHtml {
    let mut rendered = String::with_capacity(text.len() + 64);
    cite(text, reader, &mut rendered);
    SafeHtml(rendered)
}

fn cite(text: &str, reader: Lang, rendered: &mut String) {
    for piece in pieces(text, reader) {
        match piece {
            Piece::Words(words) => escape(words, rendered),
            Piece::Cited { words, address } => {
                rendered.push_str("<a href=\"");
                escape(&address, rendered);
                rendered.push_str("\">");
                escape(words, rendered);
                rendered.push_str("</a>");
            }
        }
    }
}

fn escape(text: &str, rendered: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let instead = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        rendered.push_str(&text[from..at]);
        rendered.push_str(instead);
        from = at + 1;
    }
    rendered.push_str(&text[from..]);
}

/// Addresses become links, and so do citations where somebody reads them.
fn events(source: &str, reader: Option<Lang>) -> Vec<Event<'_>> {
    let mut kept = Vec::new();
    let (mut within_link, mut depth) = (false, 0);
    for event in TextMergeStream::new(Parser::new_ext(source, Options::empty()).filter_map(allowed)) {
        depth += usize::from(matches!(event, Event::Start(_)));
        let is_tag = matches!(event, Event::Start(_) | Event::End(_));
        let is_kept = !is_tag || depth <= DEEPEST;
        depth -= usize::from(matches!(event, Event::End(_)));
        match &event {
            _ if !is_kept => continue,
            Event::Start(Tag::Link { .. }) => within_link = true,
            Event::End(TagEnd::Link) => within_link = false,
            Event::Text(text) if !within_link && text.contains('/') => {
                with_links(text, reader, &mut kept);
                continue;
            }
            _ => {}
        }
        kept.push(event);
    }
    kept
}

fn allowed(event: Event<'_>) -> Option<Event<'_>> {
    Some(match event {
        Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) | Event::Rule => return None,
        // Tags are shown as they were typed: dropping them would hide what somebody wrote.
        Event::Html(tag) | Event::InlineHtml(tag) => Event::Text(tag),
        // People press Enter where they want a new line.
        Event::SoftBreak => Event::HardBreak,
        other => other,
    })
}

/// Addresses that stand bare in the text become links.
fn with_links<'a>(text: &str, reader: Option<Lang>, kept: &mut Vec<Event<'a>>) {
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let ends = |letter: char| letter.is_whitespace() || "<>\"“”«»（），。；、،؛".contains(letter);
        let end = rest[start..].find(ends).map_or(rest.len(), |length| start + length);
        let address = rest[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '…', '؟']);
        let after = start + address.len();
        with_citations(&rest[..start], reader, kept);
        link(address, address.to_owned(), kept);
        rest = &rest[after..];
    }
    with_citations(rest, reader, kept);
}

fn with_citations<'a>(text: &str, reader: Option<Lang>, kept: &mut Vec<Event<'a>>) {
    let Some(reader) = reader else { return kept.push(Event::Text(CowStr::from(text.to_owned()))) };
    for piece in pieces(text, reader) {
        match piece {
            Piece::Words(words) => kept.push(Event::Text(CowStr::from(words.to_owned()))),
            Piece::Cited { words, address } => link(words, address, kept),
        }
    }
}

fn link<'a>(words: &str, address: String, kept: &mut Vec<Event<'a>>) {
    let (link_type, title, id) = (LinkType::Autolink, CowStr::Borrowed(""), CowStr::Borrowed(""));
    kept.push(Event::Start(Tag::Link { link_type, dest_url: CowStr::from(address), title, id }));
    kept.push(Event::Text(CowStr::from(words.to_owned())));
    kept.push(Event::End(TagEnd::Link));
}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::*;

    fn rendered(source: &str) -> String {
        markdown(source, Lang::EN).to_string().replace(">\n<", "><").trim().to_owned()
    }

    #[test]
    fn emphasis_lists_links_and_quotes_are_rendered() {
        assert_eq!(rendered("*a* **b**"), "<p><em>a</em> <strong>b</strong></p>");
        assert_eq!(rendered("- a\n- b"), "<ul><li>a</li><li>b</li></ul>");
        assert_eq!(rendered("3. a"), "<ol start=\"3\"><li>a</li></ol>");
        assert_eq!(rendered("> a"), "<blockquote><p>a</p></blockquote>");
        assert_eq!(
            rendered("[a](https://example.org/ \"title\")"),
            "<p><a href=\"https://example.org/\" rel=\"nofollow noopener ugc\">a</a></p>"
        );
    }

    #[test]
    fn line_breaks_are_kept() {
        assert_eq!(rendered("one\ntwo\n\nthree"), "<p>one<br>\ntwo</p><p>three</p>");
        assert_eq!(plain_paragraphs("one\ntwo\n\n\n<three>\n", Lang::EN).as_str(), "<p>one<br>two</p><p>&lt;three&gt;</p>");
    }

    #[test]
    fn nothing_dangerous_comes_through() {
        for source in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "[a](javascript:alert(1))",
            "[a](data:text/html,x)",
            "![a](https://example.org/x.png)",
            "<svg/onload=alert(1)>",
            "<javascript:alert(1)>",
            "`<script>`",
            "[a](https://example.org/\"onclick=alert(1))",
        ] {
            let html = rendered(source);
            for bad in ["<script", "<img", "<svg", "href=\"javascript", "href=\"data", "\"onclick"] {
                assert!(!html.contains(bad), "{source} gave {html}");
            }
        }
        assert_eq!(rendered("a <b>c</b>"), "<p>a &lt;b&gt;c&lt;/b&gt;</p>");
    }

    #[test]
    fn headings_and_code_blocks_become_paragraphs() {
        assert_eq!(rendered("# Title\n\n    indented"), "<p>Title</p><p>indented</p>");
        assert_eq!(rendered("a | b\n--|--\nc | d").matches("<table").count(), 0);
    }

    #[test]
    fn a_bare_address_becomes_a_link_without_the_full_stop() {
        let html = rendered("See (https://example.org/a_b?c=1&d=2), https://example.org.");
        assert!(html.contains("href=\"https://example.org/a_b?c=1&amp;d=2\""), "{html}");
        assert!(html.ends_with("</a>.</p>"), "{html}");
        assert_eq!(rendered("[https://a.org](https://b.org)").matches("<a ").count(), 1);
    }

    #[test]
    fn a_symbol_leads_to_its_document_and_a_paragraph_to_its_recommendation() {
        let html = rendered("See A/HRC/39/6, para. 120.89.");
        assert!(
            html.contains("<a href=\"/en/documents/symbol/A/HRC/39/6\" rel=\"nofollow noopener ugc\">A/HRC/39/6</a>, para. ")
        );
        assert!(html.contains("href=\"/en/documents/symbol/A/HRC/39/6?paragraph=120.89\""), "{html}");
        let plain = plain_paragraphs("见<b>A/HRC/39/6号文件", Lang::ZH);
        assert_eq!(plain.as_str(), "<p>见&lt;b&gt;<a href=\"/zh/documents/symbol/A/HRC/39/6\">A/HRC/39/6</a>号文件</p>");
    }

    #[test]
    fn plain_text_reads_whole() {
        assert_eq!(plain_text("# A\n\n*b* [c](https://example.org)\nd\n\n- e\n- f"), "A\nb c\nd\ne\nf");
    }

    #[test]
    fn templates_print_it_unescaped_and_escape_all_else() {
        #[derive(Template)]
        #[template(source = "{{ text }}|{{ typed }}", ext = "html")]
        struct View {
            text: SafeHtml,
            typed: &'static str,
        }
        let view = View { text: markdown("*a*", Lang::EN), typed: "<i>" };
        assert_eq!(view.render().unwrap_or_default(), "<p><em>a</em></p>\n|&#60;i&#62;");
    }

    #[test]
    fn deeply_nested_markup_does_not_hang() {
        let started = std::time::Instant::now();
        for piece in [">", "- ", "*a ", "[", "![", "<b>", "1. > "] {
            let html = markdown(&piece.repeat(4000), Lang::EN);
            assert!(html.as_str().len() < 2_000_000);
        }
        assert!(started.elapsed().as_secs() < 5);
    }
}

//! A long list in pages, by `?page=`: the rows of one page, and the way to the pages beside it.

use super::Page;

const PER_PAGE: i64 = 25;
/// Nobody turns so many pages; it keeps the offset small.
const LAST_PAGE: i64 = 10_000;

pub struct Paging {
    /// From 1.
    pub number: i64,
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// The page that was asked for, from 1.
pub fn asked(page: &Page) -> i64 {
    let number = page.query.split('&').find_map(|pair| pair.strip_prefix("page=")?.parse().ok());
    number.unwrap_or(1_i64).clamp(1, LAST_PAGE)
}

/// What to load for a page: where it begins, and one row more than it shows, so as to know whether another follows.
pub fn window(number: i64) -> (i64, i64) {
    ((number - 1) * PER_PAGE, PER_PAGE + 1)
}

impl Paging {
    /// Takes the row too many away.
    pub fn cut<T>(page: &Page, rows: &mut Vec<T>) -> Paging {
        let per_page = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
        let follows = rows.len() > per_page;
        rows.truncate(per_page);
        Paging::before(page, follows)
    }

    /// Leaves of all rows those of this page, so many on each.
    pub fn keep<T>(page: &Page, per_page: usize, rows: &mut Vec<T>) -> Paging {
        let begins = usize::try_from(asked(page) - 1).unwrap_or(0) * per_page;
        rows.drain(..begins.min(rows.len()));
        let follows = rows.len() > per_page;
        rows.truncate(per_page);
        Paging::before(page, follows)
    }

    /// Of a list that was cut elsewhere.
    pub fn before(page: &Page, follows: bool) -> Paging {
        let number = asked(page);
        Paging {
            number,
            previous: (number > 1).then(|| address(page, number - 1)),
            next: follows.then(|| address(page, number + 1)),
        }
    }

    pub fn is_needed(&self) -> bool {
        self.previous.is_some() || self.next.is_some()
    }
}

/// This page's address with another number.
fn address(page: &Page, number: i64) -> String {
    let kept =
        page.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("page=") && !pair.starts_with("notice="));
    let number = (number > 1).then(|| format!("page={number}"));
    let query: Vec<String> = kept.map(str::to_owned).chain(number).collect();
    match query.is_empty() {
        true => page.href(&page.path),
        false => page.href(&format!("{}?{}", page.path, query.join("&"))),
    }
}

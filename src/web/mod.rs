//! What every page stands on: the page value, forms, answers, assets, the page cache, limits, error pages.

pub mod assets;
pub mod cache;
pub mod errors;
pub mod forms;
pub mod guard;
pub mod happened;
mod kept;
mod language;
pub mod limits;
mod page;
pub mod page_cache;
pub mod paging;
mod portal;
pub mod qr_code;
mod requests;
mod responses;
pub mod translated;

pub use forms::{Field, Form, Submitted};
pub use kept::Kept;
pub use language::lang_asked;
pub use page::{Page, SignedIn};
pub use paging::Paging;
pub use portal::Portal;
pub use requests::Requests;
pub use responses::{
    LICENCE, Pieces, attachment, cacheable, cacheable_until, html, open_to_all, see_other, streamed, tag_of, tagged, unchanged,
};
pub use translated::Translated;

//! What can go wrong, named by what the visitor meets. Invalid input is not among it: that is the form again.

use std::fmt;

use actix_web::ResponseError;
use actix_web::http::StatusCode;

/// The cause of an internal error, as whatever library failed gave it.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug)]
pub enum Error {
    /// Not there, or not for this visitor: the two are not told apart.
    NotFound,
    SignInNeeded,
    /// The visitor knows of it and may not do this to it.
    Forbidden,
    /// Something changed under them, or the form is not from one of our pages.
    Conflict,
    /// Too much came with the request.
    TooLarge,
    /// Too often; try again after so many seconds.
    TooMany(u64),
    /// The database, the disk or the program failed. Logged once, at the edge.
    Internal(Cause),
}

impl Error {
    pub fn internal(cause: impl Into<Cause>) -> Error {
        Error::Internal(cause.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NotFound => f.write_str("not found"),
            Error::SignInNeeded => f.write_str("sign-in needed"),
            Error::Forbidden => f.write_str("forbidden"),
            Error::Conflict => f.write_str("conflict"),
            Error::TooLarge => f.write_str("too large"),
            Error::TooMany(seconds) => write!(f, "too many requests, try again in {seconds} s"),
            Error::Internal(cause) => write!(f, "{cause}"),
        }
    }
}

impl std::error::Error for Error {}

/// The page itself is made by the error-page middleware, in the visitor's language.
impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::SignInNeeded => StatusCode::UNAUTHORIZED,
            Error::Forbidden => StatusCode::FORBIDDEN,
            Error::Conflict => StatusCode::CONFLICT,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Error {
        match error {
            diesel::result::Error::NotFound => Error::NotFound,
            other => Error::internal(other),
        }
    }
}

/// One line for each library whose failures are nobody's doing but the machine's.
macro_rules! internal_from {
    ($($kind:ty),+ $(,)?) => {
        $(impl From<$kind> for Error {
            fn from(error: $kind) -> Error {
                Error::internal(error)
            }
        })+
    };
}

internal_from!(
    std::io::Error,
    std::fmt::Error,
    askama::Error,
    serde_json::Error,
    r2d2::Error,
    diesel::ConnectionError,
    tokio::task::JoinError,
    lettre::address::AddressError,
    lettre::error::Error,
    tantivy::TantivyError,
    tantivy::directory::error::OpenDirectoryError,
);

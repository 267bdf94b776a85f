//! What an entity reports, as it comes from a browser: from the action's page, and from the page behind a mail.

use std::io::Read;
use std::path::PathBuf;

use actix_multipart::form::tempfile::TempFile;
use actix_multipart::form::text::Text;
use actix_multipart::form::{MultipartForm, MultipartFormConfig};
use actix_web::web;

use super::forms::ProgressForm;
use super::model::{Action, NewAttachment, NewUpdate};
use crate::error::Error;
use crate::files::{self, Checked, FileRefusal, SIZE_MOST};
use crate::i18n::Lang;
use crate::web::Field;

#[derive(MultipartForm)]
pub struct Sent {
    csrf_token: Option<Text<String>>,
    plan_state: Option<Text<String>>,
    body: Option<Text<String>>,
    lang: Option<Text<String>>,
    attachment: Option<TempFile>,
}

/// What is to be stored.
pub struct Report {
    plan_state: &'static str,
    lang: Lang,
    body: String,
    file: Option<Checked>,
}

/// Somewhat more than the largest file, so that one that is only a little too big is refused in words beside the form.
pub fn limits() -> MultipartFormConfig {
    MultipartFormConfig::default().total_limit(SIZE_MOST + SIZE_MOST / 2).error_handler(|_, _| Error::TooLarge.into())
}

fn typed(text: Option<Text<String>>) -> Field {
    text.map_or_else(Field::default, |text| Field::from(text.into_inner()))
}

impl Sent {
    /// The session's token, as the form brought it.
    pub fn token(&self) -> &str {
        self.csrf_token.as_ref().map_or("", |token| token.as_str())
    }

    /// The report, or the form again with what is wrong in it.
    pub async fn check(self) -> Result<Result<Report, Box<ProgressForm>>, Error> {
        let mut form = ProgressForm {
            plan_state: typed(self.plan_state),
            body: typed(self.body),
            lang: typed(self.lang),
            attachment: Field::default(),
        };
        let file = match self.attachment {
            Some(file) if is_chosen(&file) => web::block(move || read(file)).await.map_err(Error::internal)??,
            _ => Ok(None),
        };
        if let Err(refusal) = &file {
            form.attachment.refuse(refusal.key());
        }
        Ok(match (form.clone().check(), file) {
            (Ok((plan_state, lang, body)), Ok(file)) => Ok(Report { plan_state, lang, body, file }),
            (Err(form), _) => Err(form),
            (Ok(_), Err(_)) => Err(Box::new(form)),
        })
    }
}

impl Report {
    /// With its file on the disk, before the report that speaks of it.
    pub async fn stored(
        self,
        folder: PathBuf,
        action: &Action,
        account_id: Option<&str>,
        came_by: &'static str,
    ) -> Result<NewUpdate, Error> {
        let attachments = match self.file {
            Some(file) => vec![store(folder, file).await?],
            None => Vec::new(),
        };
        Ok(NewUpdate {
            action_id: action.id.clone(),
            entity_id: action.entity.id.clone(),
            account_id: account_id.map(str::to_owned),
            plan_state: self.plan_state.to_owned(),
            lang: self.lang,
            body: self.body,
            came_by,
            attachments,
        })
    }
}

/// A browser sends a part without a name where no file was chosen.
fn is_chosen(file: &TempFile) -> bool {
    file.size > 0 || file.file_name.as_deref().is_some_and(|name| !name.is_empty())
}

type Judged = Result<Option<Checked>, FileRefusal>;

fn read(file: TempFile) -> std::io::Result<Judged> {
    if file.size > SIZE_MOST {
        return Ok(Err(FileRefusal::TooBig));
    }
    let mut bytes = Vec::with_capacity(file.size);
    file.file.into_file().read_to_end(&mut bytes)?;
    Ok(files::check(file.file_name.as_deref().unwrap_or_default(), bytes).map(Some))
}

async fn store(folder: PathBuf, file: Checked) -> Result<NewAttachment, Error> {
    let store = move || {
        std::fs::create_dir_all(&folder)?;
        files::store(&folder, &file)?;
        Ok::<_, std::io::Error>(NewAttachment {
            size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            file_name: file.safe_name,
            media_type: file.media_type.to_owned(),
            sha256: file.sha256,
        })
    };
    web::block(store).await.map_err(Error::internal)?.map_err(Error::from)
}

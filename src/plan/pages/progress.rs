//! What a focal point reports on an action, with a file if there is one.

use std::io::Read;

use actix_multipart::form::tempfile::TempFile;
use actix_multipart::form::text::Text;
use actix_multipart::form::{MultipartForm, MultipartFormConfig};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, Path};

use super::show;
use crate::db::Db;
use crate::error::Error;
use crate::files::{self, Checked, FileRefusal, SIZE_MOST};
use crate::plan::forms::ProgressForm;
use crate::plan::model::{NewAttachment, NewUpdate};
use crate::plan::queries;
use crate::viewer::Permission;
use crate::web::forms::same_token;
use crate::web::{Field, Page, Portal, see_other};

#[derive(MultipartForm)]
pub struct Sent {
    csrf_token: Text<String>,
    plan_state: Option<Text<String>>,
    body: Option<Text<String>>,
    lang: Option<Text<String>>,
    attachment: Option<TempFile>,
}

/// Somewhat more than the largest file, so that one that is only a little too big is refused in words beside the form.
pub fn limits() -> MultipartFormConfig {
    MultipartFormConfig::default().total_limit(SIZE_MOST + SIZE_MOST / 2).error_handler(|_, _| Error::TooLarge.into())
}

fn typed(text: Option<Text<String>>) -> Field {
    text.map_or_else(Field::default, |text| Field::from(text.into_inner()))
}

pub async fn report(
    page: Page,
    portal: Data<Portal>,
    db: Data<Db>,
    path: Path<(String, i64)>,
    sent: MultipartForm<Sent>,
) -> Result<HttpResponse, Error> {
    let (lang, number, sent) = (page.lang, path.1, sent.into_inner());
    let action = db.read(move |conn| queries::find_action(conn, number, lang)).await?;
    page.require(Permission::Answer(&action.entity.id))?;
    same_token(&sent.csrf_token, &page.csrf_token)?;
    let mut form = ProgressForm {
        plan_state: typed(sent.plan_state),
        body: typed(sent.body),
        lang: typed(sent.lang),
        attachment: Field::default(),
    };
    let file = match sent.attachment {
        Some(file) if is_chosen(&file) => web::block(move || read(file)).await.map_err(Error::internal)??,
        _ => Ok(None),
    };
    if let Err(refusal) = &file {
        form.attachment.refuse(refusal.key());
    }
    let ((plan_state, written_in, body), file) = match (form.clone().check(), file) {
        (Ok(checked), Ok(file)) => (checked, file),
        (Err(form), _) => {
            return show::answer(page.with_errors(), &db, number, Some(*form), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        (_, Err(_)) => return show::answer(page.with_errors(), &db, number, Some(form), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let attachments = match file {
        Some(file) => vec![store(&portal, file).await?],
        None => Vec::new(),
    };
    let update = NewUpdate {
        action_id: action.id,
        entity_id: action.entity.id,
        account_id: Some(page.account()?.id.clone()),
        plan_state: plan_state.to_owned(),
        lang: written_in,
        body,
        came_by: "page",
        attachments,
    };
    db.write(move |conn| queries::insert_progress_update(conn, &update)).await?;
    Ok(see_other(&page.href(&format!("/plan/actions/{number}?notice=progress"))))
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

/// On the disk before the report that speaks of it.
async fn store(portal: &Portal, file: Checked) -> Result<NewAttachment, Error> {
    let folder = portal.files();
    web::block(move || {
        std::fs::create_dir_all(&folder)?;
        files::store(&folder, &file)?;
        Ok::<_, std::io::Error>(NewAttachment {
            size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            file_name: file.safe_name,
            media_type: file.media_type.to_owned(),
            sha256: file.sha256,
        })
    })
    .await
    .map_err(Error::internal)?
    .map_err(Error::from)
}

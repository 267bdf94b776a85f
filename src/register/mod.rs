//! Register: documents, recommendations, imports.

pub mod across;
pub mod alignment;
pub mod batch;
pub mod changed;
pub mod changes;
pub mod citation;
pub mod correction;
pub mod cycles;
pub mod forms;
pub mod import;
pub mod imported;
pub mod index;
pub mod intake;
pub mod legislation;
pub mod likeness;
pub mod lineage;
pub mod meaning;
pub mod model;
pub mod pages;
pub mod paper_forms;
pub mod papers;
pub mod pledges;
pub mod queries;
pub mod saved;
pub mod sheet;
pub mod signs;
pub mod tagging;
pub mod translation;
pub mod wanted;

use actix_web::web::{self, ServiceConfig};

use pages::{
    cite, correct, documents, export, import as desk, languages, leaflet, list, preview, show, symbols, template, themes,
    translations,
};

pub fn open_routes(config: &mut ServiceConfig) {
    config.route("/data/recommendations.{extension}", web::get().to(export::open_data));
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/recommendations", web::get().to(list::list))
        .route("/recommendations/export.{extension}", web::get().to(export::export))
        .configure(views)
        .route("/recommendations/{number}", web::get().to(show::show))
        .route("/recommendations/{number}/citation.{format}", web::get().to(cite::save))
        .route("/recommendations/{number}/leaflet", web::get().to(leaflet::show))
        .route("/documents", web::get().to(documents::list))
        .route("/documents/symbol", web::get().to(symbols::find))
        .route("/documents/symbol/{symbol:.+}", web::get().to(symbols::show))
        .configure(kept)
        .route("/documents/{number}", web::get().to(documents::show))
        .route("/documents/{number}/languages", web::get().to(languages::show))
        .route("/documents/{number}/files/{file}", web::get().to(documents::download))
        .app_data(desk::limits())
        .route("/desk/import", web::get().to(desk::new))
        .route("/desk/import", web::post().to(desk::create))
        .route("/desk/import/template.{extension}", web::get().to(template::download))
        .route("/desk/import/{number}", web::get().to(preview::show))
        .route("/desk/import/{number}/rows/{position}", web::get().to(correct::show))
        .route("/desk/import/{number}/rows/{position}", web::post().to(correct::save))
        .route("/desk/import/{number}/apply", web::post().to(desk::apply))
        .route("/desk/import/{number}/discard", web::post().to(desk::discard))
        .route("/desk/import/{number}/undo", web::post().to(desk::undo))
        .route("/desk/translations", web::get().to(translations::list))
        .route("/desk/translations/{document}/{lang}", web::get().to(translations::queue::show))
        .route("/desk/translations/{document}/{lang}/{number}", web::get().to(translations::edit::show))
        .route("/desk/translations/{document}/{lang}/{number}", web::post().to(translations::edit::save))
        .route("/desk/themes", web::get().to(themes::list))
        .route("/desk/themes/accept", web::post().to(themes::accept))
        .route("/desk/themes/accept-all", web::post().to(themes::accept_all))
        .route("/desk/themes/undo", web::post().to(themes::undo));
}

/// Documents that are kept, cycles, pledges.
fn kept(config: &mut ServiceConfig) {
    use pages::{cycles, desk_documents, pledges};
    config
        .route("/documents/cycles/{cycle}", web::get().to(cycles::show))
        .route("/desk/cycles", web::get().to(cycles::list))
        .route("/desk/cycles/{cycle}", web::get().to(cycles::edit))
        .route("/desk/cycles/{cycle}", web::post().to(cycles::update))
        .route("/desk/documents", web::post().to(desk_documents::create))
        .route("/desk/documents/new", web::get().to(desk_documents::new))
        .route("/desk/documents/{number}", web::get().to(desk_documents::edit))
        .route("/desk/documents/{number}", web::post().to(desk_documents::update))
        .route("/desk/documents/{number}/about", web::post().to(desk_documents::set_about))
        .route("/desk/documents/{number}/file", web::post().to(desk_documents::set_file))
        .route("/pledges", web::get().to(pledges::public))
        .route("/desk/pledges", web::get().to(pledges::list))
        .route("/desk/pledges", web::post().to(pledges::create))
        .route("/desk/pledges/new", web::get().to(pledges::new))
        .route("/desk/pledges/{number}/remove", web::post().to(pledges::remove));
}

/// Before the recommendations themselves, whose numbers would be taken for these names.
fn views(config: &mut ServiceConfig) {
    use pages::{batch, by, changed, compare, legislation, lineage, overlaps, saved};
    config
        .route("/documents/compare", web::get().to(compare::compare))
        .route("/recommendations/by/{what}", web::get().to(by::by))
        .route("/recommendations/changed", web::get().to(changed::changed))
        .route("/recommendations/views", web::get().to(saved::list))
        .route("/recommendations/views", web::post().to(saved::save))
        .route("/recommendations/views/{view}", web::post().to(saved::change))
        .route("/recommendations/views/{view}/remove", web::post().to(saved::remove))
        .route("/recommendations/legislation", web::get().to(legislation::for_parliament))
        .route("/recommendations/overlaps", web::get().to(overlaps::overlaps))
        .route("/desk/lineage", web::get().to(lineage::list))
        .route("/desk/lineage/decide", web::post().to(lineage::decide))
        .route("/desk/lineage/confirm-all", web::post().to(lineage::confirm_all))
        .route("/desk/legislation", web::get().to(legislation::to_assess))
        .route("/desk/legislation/{number}", web::get().to(legislation::show))
        .route("/desk/legislation/{number}", web::post().to(legislation::assess))
        .route("/desk/batch", web::get().to(batch::choose))
        .route("/desk/batch", web::post().to(batch::make))
        .route("/desk/batch/preview", web::post().to(batch::preview))
        .route("/desk/batch/{number}/undo", web::post().to(batch::undo));
}

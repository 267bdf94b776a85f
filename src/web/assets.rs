//! Style sheet and scripts: embedded, joined, named by their hash, compressed once.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{LazyLock, OnceLock};

use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::error::Error;

#[derive(RustEmbed)]
#[folder = "static"]
struct Embedded;

struct Asset {
    /// `/static/portal.0f3a….css`
    address: String,
    media_type: &'static str,
    bytes: Vec<u8>,
    compressed: OnceLock<Vec<u8>>,
}

/// By name: `portal.css` is all style sheets and `portal.js` all scripts, joined in the order of their names,
/// since each request costs a telephone a round trip. What stands in `desk` is for its pages alone.
static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let mut assets = BTreeMap::new();
    let (mut sheets, mut scripts) = (Vec::new(), Vec::new());
    let mut names: Vec<_> = Embedded::iter().collect();
    names.sort();
    for name in names {
        let Some(file) = Embedded::get(&name) else { continue };
        if let Some(name) = name.strip_prefix("desk/") {
            assets.insert(name.to_owned(), asset(name, file.data.into_owned()));
            continue;
        }
        match name.rsplit_once('.') {
            Some((_, "css")) => sheets.extend_from_slice(&file.data),
            Some((_, "js")) => {
                scripts.extend_from_slice(&file.data);
                scripts.extend_from_slice(b";\n");
            }
            _ => drop(assets.insert(name.to_string(), asset(&name, file.data.into_owned()))),
        }
    }
    assets.insert("portal.js".into(), asset("portal.js", scripts));
    assets.insert("portal.css".into(), asset("portal.css", without_comments(sheets)));
    assets
});

fn asset(name: &str, bytes: Vec<u8>) -> Asset {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let hash: String = Sha256::digest(&bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let media_type = match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
    Asset { address: format!("/static/{stem}.{hash}.{extension}"), media_type, bytes, compressed: OnceLock::new() }
}

/// Comments and indentation are for us, not for telephones.
fn without_comments(sheet: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8_lossy(&sheet);
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n").into_bytes()
}

/// Where a browser gets it. A name that we don't have is a mistake in a template; the page works without.
pub fn address(name: &str) -> &'static str {
    ASSETS.get(name).map_or("", |asset| asset.address.as_str())
}

pub async fn show(request: HttpRequest, file: web::Path<String>) -> Result<HttpResponse, Error> {
    let wanted = format!("/static/{file}");
    let asset: &'static Asset = ASSETS.values().find(|asset| asset.address == wanted).ok_or(Error::NotFound)?;
    let mut answer = HttpResponse::Ok();
    answer
        .content_type(asset.media_type)
        .insert_header(("Cache-Control", "public, max-age=31536000, immutable"))
        .insert_header(("Vary", "Accept-Encoding"));
    let accepts = request.headers().get("accept-encoding").and_then(|value| value.to_str().ok()).unwrap_or("");
    if accepts.contains("br") {
        return Ok(answer
            .insert_header(("Content-Encoding", "br"))
            .body(asset.compressed.get_or_init(|| brotli(&asset.bytes, 11)).as_slice()));
    }
    Ok(answer.body(asset.bytes.as_slice()))
}

/// Brotli at a quality from 0 to 11.
pub fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, quality, 22);
    // Writing to memory can't fail.
    let _ = writer.write_all(bytes);
    writer.into_inner()
}

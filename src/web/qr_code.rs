//! QR codes, for what is scanned from a screen or from paper.

use qrcode::{Color, EcLevel};

/// Light modules around the code, as readers expect (ISO/IEC 18004).
const QUIET: usize = 4;

/// Markup of our own making: the one thing that a template takes as it is. It has the colour of the text around it;
/// readers want dark on light, so the style sheet gives `.qr-code` its own colours.
pub struct QrCode(String);

impl QrCode {
    /// None where the text is too long for a code.
    pub fn of(text: &str) -> Option<QrCode> {
        let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (index, color) in code.to_colors().into_iter().enumerate() {
            if color == Color::Dark {
                path.push_str(&format!("M{} {}h1v1h-1z", index % width + QUIET, index / width + QUIET));
            }
        }
        let side = width + 2 * QUIET;
        Some(QrCode(format!(
            "<svg class=\"qr-code\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" \
             focusable=\"false\"><path fill=\"currentColor\" d=\"{path}\"/></svg>"
        )))
    }
}

impl std::fmt::Display for QrCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for QrCode {}

//! Pages on paper.

use super::Visitor;
use serde_json::{Value, json};

/// A sheet of paper, in inches.
pub(crate) struct PaperSize {
    pub(crate) name: &'static str,
    width: f64,
    height: f64,
}

/// What printers have in them.
pub(crate) const PAPER_SIZES: [PaperSize; 2] = [
    PaperSize {
        name: "A4",
        width: 8.27,
        height: 11.69,
    },
    PaperSize {
        name: "Letter",
        width: 8.5,
        height: 11.0,
    },
];

/// What the browser leaves free on each side, in inches.
const MARGIN: f64 = 0.4;
/// Pixels of a page in an inch of paper.
const RESOLUTION: f64 = 96.0;

/// Counts the pages of a PDF: their objects stand in it uncompressed.
const COUNT: &str = r"return [...atob(arguments[0]).matchAll(/\/Type\s*\/Page\b(?!s)/g)].length";

impl Visitor {
    /// Shows pages as they are printed.
    pub(crate) fn emulate_print(&self) {
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    }

    /// Shows pages as on a screen again.
    pub(crate) fn emulate_screen(&self) {
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    }

    /// Gives the page the width that it has on a paper.
    pub(crate) fn resize_to(&self, paper: &PaperSize) {
        let pixels = |inches: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a paper is no mile long"
            )]
            let pixels = ((inches - 2.0 * MARGIN) * RESOLUTION) as u32;
            pixels
        };
        self.resize(pixels(paper.width), pixels(paper.height));
    }

    /// How many sheets the page takes.
    #[track_caller]
    pub(crate) fn printed_pages(&self) -> u64 {
        self.printed(&json!({}))
    }

    /// How many sheets of a paper the page takes.
    #[track_caller]
    pub(crate) fn printed_pages_on(&self, paper: &PaperSize) -> u64 {
        self.printed(&json!({
            "paperWidth": paper.width,
            "paperHeight": paper.height,
            "marginTop": MARGIN,
            "marginBottom": MARGIN,
            "marginLeft": MARGIN,
            "marginRight": MARGIN,
        }))
    }

    #[track_caller]
    fn printed(&self, parameters: &Value) -> u64 {
        let printed = self.devtools("Page.printToPDF", parameters);
        let sheets = self.try_script(COUNT, &[printed["data"].clone()]);
        sheets
            .as_ref()
            .and_then(Value::as_u64)
            .expect("a count of sheets")
    }
}

//! A link as a QR code: for a slide, a poster, or another person's phone.

use super::{Button, ButtonKind, SavingOutcome, renewed, use_saving};
use crate::state::{use_qr_codes, use_site};
use guide_content::fill_in;
use guide_embed::QrCode as Code;
use leptos::{html, prelude::*, task::spawn_local};

/// What became of drawing a code.
#[derive(Clone, PartialEq)]
enum Drawing {
    Done {
        code: Code,
        link: String,
    },
    /// The link is longer than any code.
    TooLong,
    /// What draws it could not be loaded.
    Failed,
}

/// Folded away, and drawn when it is opened: what draws it is loaded then.
#[component]
pub fn QrCode(
    /// The absolute address that it leads to.
    #[prop(into)]
    link: Signal<String>,
    /// Whether it is unfolded, for a page that makes it anew.
    #[prop(default = RwSignal::new(false))]
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let words = &use_site().interface().sharing;
    let codes = use_qr_codes();
    let details = NodeRef::<html::Details>::new();
    let toggled = move || {
        let details = details.get_untracked();
        is_open.set(details.is_some_and(|details| details.open()));
    };
    // Somebody may have opened it before the program ran.
    Effect::new(move || {
        details.track();
        toggled();
    });
    let drawing = RwSignal::new(None);
    Effect::new(move || {
        let link = link.get();
        if is_open.get() {
            spawn_local(async move {
                let code = codes.draw(link.clone()).await;
                drawing.set(Some(match code {
                    Ok(Some(code)) => Drawing::Done { code, link },
                    Ok(None) => Drawing::TooLong,
                    Err(_) => Drawing::Failed,
                }));
            });
        }
    });
    let image = renewed(move || match drawing.get() {
        Some(Drawing::Done { code, link }) => image(&code, &link).into_any(),
        Some(Drawing::TooLong) => view! { <p>{words.code_too_long.as_str()}</p> }.into_any(),
        Some(Drawing::Failed) => view! { <p>{words.code_failed.as_str()}</p> }.into_any(),
        None => ().into_any(),
    });
    let saving = use_saving();
    let save = move |_| {
        if let Some(Drawing::Done { code, link }) = drawing.get_untracked() {
            let file = code.svg(&link);
            saving.save(&format!("{}.svg", words.code_file), "image/svg+xml", &file);
        }
    };
    let is_missing = Memo::new(move |_| !matches!(*drawing.read(), Some(Drawing::Done { .. })));
    view! {
        <details
            class="qr-code needs-program"
            node_ref=details
            open=move || is_open.get()
            on:toggle=move |_| toggled()
        >
            <summary>{words.code.as_str()}</summary>
            <p>{words.code_text.as_str()}</p>
            <div role="status">{image}</div>
            <p>
                <Button kind=ButtonKind::Quiet action="save-code" hidden=is_missing on_click=save>
                    {words.code_save.as_str()}
                </Button>
            </p>
            <SavingOutcome saving=saving link=link/>
        </details>
    }
}

/// The code, and the address in letters: for who has no camera at hand, and to see
/// where it leads.
fn image(code: &Code, link: &str) -> impl IntoView + use<> {
    let words = &use_site().interface().sharing;
    let name = fill_in(&words.code_image, &[("link", link)]);
    view! {
        <figure>
            <svg viewBox=code.view_box() role="img" aria-label=name>
                <path d=code.path().to_owned()></path>
            </svg>
            <figcaption translate="no">{link.to_owned()}</figcaption>
        </figure>
    }
}

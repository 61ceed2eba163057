//! The page's program: hydrates what was prerendered, and marks the document when it is alive.

#[cfg(target_arch = "wasm32")]
fn main() {
    use guide_bench_page::{App, ROOT};
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;

    let Some(root) = document().get_element_by_id(ROOT) else {
        return;
    };
    leptos::mount::hydrate_from(root.unchecked_into(), || view! { <App/> }).forget();
    if let Some(html) = document().document_element() {
        // An attribute of a valid name can always be set.
        let _ = html.set_attribute("data-ready", "");
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program runs in a browser; `cargo xtask bench` builds and measures it");
    std::process::exit(2);
}

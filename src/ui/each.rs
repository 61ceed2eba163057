//! A list that changes, by ids.

use leptos::prelude::*;
use std::sync::Arc;

/// Shows a view for each id, made once and kept for as long as the id is listed.
pub fn each(
    ids: impl Fn() -> Vec<&'static str> + Send + Sync + 'static,
    item: impl Fn(&'static str) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    list(Signal::derive(ids), Arc::new(item))
}

/// The same for every list, whatever it lists: what compares and moves items is in
/// the program once.
fn list(
    ids: Signal<Vec<&'static str>>,
    item: Arc<dyn Fn(&'static str) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <For each=move || ids.get() key=|id| *id children=move |id| item(id)/> }.into_any()
}

//! The smallest page that Leptos hydrates with its router: two routes, one of them with a button.
//! What it costs is what the guide's program cannot go below without leaving Leptos.

use leptos::prelude::*;
use leptos_router::{
    StaticSegment,
    components::{A, Route, Router, Routes},
};

/// Where the page stands, without a slash at the end.
pub const BASE: &str = "/leptos";

/// The id of the element that the page is in.
pub const ROOT: &str = "page";

/// The page, in both of its routes.
#[component]
#[must_use]
pub fn App() -> impl IntoView {
    view! {
        <Router base=BASE>
            <nav>
                <A href="/leptos/">"First"</A>
                " "
                <A href="/leptos/second/">"Second"</A>
            </nav>
            <main>
                <Routes fallback=|| "Not found">
                    <Route path=StaticSegment("") view=Counter/>
                    <Route path=StaticSegment("second") view=Second/>
                </Routes>
            </main>
        </Router>
    }
}

#[component]
fn Counter() -> impl IntoView {
    let count = RwSignal::new(0);
    view! {
        <h1>"A page with a button"</h1>
        <button on:click=move |_| count.update(|count| *count += 1)>
            {move || count.get()}
        </button>
    }
}

#[component]
fn Second() -> impl IntoView {
    view! { <h1>"Another page"</h1> }
}

/// The first route as HTML, to be put into the element [`ROOT`].
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn prerendered() -> String {
    use leptos_router::location::RequestUrl;
    Owner::new().with(|| {
        provide_context(RequestUrl::new("/leptos/"));
        view! { <App/> }.to_html()
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_first_route_is_prerendered() {
        let html = prerendered();
        assert!(html.contains("A page with a button"), "{html}");
        assert!(!html.contains("Another page"), "{html}");
    }
}

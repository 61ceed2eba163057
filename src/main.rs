//! The entry in the browser: loads the content of the page's language, hydrates
//! the prerendered page, or makes one that was changed meanwhile anew, and then takes
//! the address's query.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(async {
        if let Err(error) = start().await {
            leptos::logging::error!("{error}");
            // What is on the page stays readable.
            community_guide::browser::mark_failed();
        }
    });
}

#[cfg(target_arch = "wasm32")]
async fn start() -> Result<(), Box<dyn std::error::Error>> {
    use community_guide::{
        app::App,
        browser, parts,
        state::{Arrival, Site},
    };
    use guide_content::Pack;
    use leptos::prelude::*;

    let attribute = |name| browser::attribute(name).unwrap_or_default();
    let core = browser::download(vec![attribute("data-content")]);
    let bytes = core.bytes().await?.concat();
    // Both live as long as the page.
    let pack: &Pack = Box::leak(Box::new(Pack::read(&bytes)?));
    let site = Site::new(pack, attribute("data-base").leak());
    let (path, behind) = browser::whole_address().ok_or("there is no address")?;
    let arrival = match site.written_route(&path, &behind) {
        Some(route) => Arrival::written(route),
        // From elsewhere: what was done to it on the way is undone.
        None => parts::arrive(site, path, behind).await?,
    };
    if let Some(address) = &arrival.address {
        browser::replace_address(address);
    }
    let Arrival {
        route: first,
        not_taken,
        ..
    } = arrival;
    // With it, the page is hydrated in one go.
    parts::load(site, first.page.kind()).await?;
    let root = browser::root().ok_or("the page has no element for the guide")?;
    let origin = attribute("data-site");

    // The signal lasts as long as the page; so must its owner.
    let owner = Owner::new();
    let hydrated = owner.with(|| RwSignal::new(false));
    std::mem::forget(owner);
    let app = move || view! { <App site=site first=first hydrated=hydrated origin=origin not_taken=not_taken/> };
    if attribute("data-tree") == browser::tree_checksum(&root) {
        leptos::mount::hydrate_from(root, app).forget();
        leptos::task::tick().await;
    } else {
        // Hydrating what somebody else has changed meanwhile would end the program.
        leptos::logging::log!("The page was changed before the program came: it is made anew.");
        let state = browser::PageState::of(&root);
        browser::clear(&root);
        leptos::mount::mount_to(root, app).forget();
        // The router shows a page a moment after it is made.
        leptos::task::tick().await;
        state.restore();
    }
    // From here on the page applies its query, and says when it is ready.
    hydrated.set(true);
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program runs in a browser; `cargo xtask serve` builds and shows it");
    std::process::exit(2);
}

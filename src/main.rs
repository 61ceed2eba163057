//! The entry in the browser: loads the content of the page's language, hydrates
//! the prerendered page and then takes the address's query.

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
    use community_guide::{app::App, browser, state::Site};
    use guide_content::{Pack, PackPart};
    use leptos::prelude::*;

    let attribute = |name| browser::attribute(name).unwrap_or_default();
    let bytes = browser::fetch_bytes(&attribute("data-content")).await?;
    // Both live as long as the page.
    let pack: &Pack = Box::leak(Box::new(Pack::read(&bytes)?));
    let site = Site::new(pack, attribute("data-base").leak());
    let fetch = async |part| {
        let file = pack.file(part).unwrap_or_default();
        browser::fetch_bytes(&site.with_base(&format!("/{file}"))).await
    };
    pack.read_home(&fetch(PackPart::Home).await?)?;
    pack.read_questions(&fetch(PackPart::Questions).await?)?;
    pack.read_advice(&fetch(PackPart::Advice).await?)?;
    pack.read_groups(&fetch(PackPart::Groups).await?)?;
    pack.read_group_details(&fetch(PackPart::GroupDetails).await?)?;
    pack.read_facts(&fetch(PackPart::Facts).await?)?;
    pack.read_trail(&fetch(PackPart::Trail).await?)?;
    pack.read_path(&fetch(PackPart::Path).await?)?;
    pack.read_topics(&fetch(PackPart::Topics).await?)?;
    pack.read_decisions(&fetch(PackPart::Decisions).await?)?;
    pack.read_plan(&fetch(PackPart::Plan).await?)?;
    pack.read_search(&fetch(PackPart::Search).await?)?;
    let address = browser::address().ok_or("there is no address")?;
    let first = site
        .route(&address.path)
        .ok_or("there is no page at this address")?;
    let root = browser::root().ok_or("the page has no element for the guide")?;
    let origin = attribute("data-site");

    // The signal lasts as long as the page; so must its owner.
    let owner = Owner::new();
    let hydrated = owner.with(|| RwSignal::new(false));
    std::mem::forget(owner);
    let app = move || view! { <App site=site first=first hydrated=hydrated origin=origin/> };
    leptos::mount::hydrate_from(root, app).forget();
    leptos::task::tick().await;
    hydrated.set(true);
    leptos::task::tick().await;
    browser::mark_ready();
    Ok(())
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program runs in a browser; `cargo xtask serve` builds and shows it");
    std::process::exit(2);
}

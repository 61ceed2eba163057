//! The parts that the program is split into, each loaded when a page of it is
//! visited.
//!
//! A function marked with `wasm_split` is where the splitter cuts: all that only
//! functions of one part reach becomes a file of its own, and what several parts
//! reach one that they share. So the pages that have a part are named here and
//! nowhere else. When the site is prerendered, nothing is split.

// The macro declares the cut as a foreign function. What it writes is all that is
// unsafe in here.
#![allow(
    unsafe_code,
    improper_ctypes_definitions,
    reason = "written by the macro that marks where the program is split"
)]

use crate::{
    compare::Compare,
    decisions::Decisions,
    groups::{GroupPage, Groups},
    home::Home,
    path::{PathPage, StagePage},
    plan::Plan,
    result::ResultPage,
    search::Search,
    topics::TopicPage,
    wizard::Choose,
};
use guide_routes::Kind;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use leptos_router::hooks::use_params_map;

/// What the router calls the id in an address.
pub(crate) const ID: &str = "id";

/// A part of the program could not be loaded: there is no connection, or the
/// server no longer has this version of it.
pub type PartError = SplitLoaderError;

/// The view of a page, as its part makes it.
type Page = Result<AnyView, PartError>;

/// Declares the parts with their pages: for each a function that makes one of its
/// pages, and one that loads the part without making anything.
macro_rules! parts {
    (
        first { $($first:ident => $first_view:expr,)* }
        $($part:ident, $load:ident { $($kind:ident => $view:expr,)* })*
    ) => {
        $(
            #[wasm_split(
                $part,
                wasm_split_path = ::leptos::wasm_split,
                preload($load),
                fallible
            )]
            fn $part(kind: Kind) -> Page {
                Ok(match kind {
                    $(Kind::$kind => $view,)*
                    // Asked for by nobody, as `page` shows.
                    _ => ().into_any(),
                })
            }
        )*

        /// Loads the part that has the pages of a kind, if it is not there yet.
        ///
        /// # Errors
        /// [`PartError`] when it cannot be loaded; another try may succeed.
        pub async fn load(kind: Kind) -> Result<(), PartError> {
            match kind {
                $(Kind::$first => Ok(()),)*
                $($(Kind::$kind)|* => $load().await,)*
            }
        }

        /// The view of a page of a kind, at once if its part has been loaded.
        ///
        /// # Errors
        /// As [`load`].
        pub(crate) async fn page(kind: Kind) -> Page {
            match kind {
                $(Kind::$first => Ok($first_view),)*
                $($(Kind::$kind)|* => $part(kind).await,)*
            }
        }
    };
}

parts! {
    // Comes with the program: most visits begin here.
    first {
        Choose => Choose().into_any(),
    }
    result, load_result {
        Result => ResultPage().into_any(),
    }
    reading, load_reading {
        Home => Home().into_any(),
        Groups => Groups().into_any(),
        Group => by_id(|group| view! { <GroupPage group=group/> }.into_any()),
        Topic => by_id(|topic| view! { <TopicPage topic=topic/> }.into_any()),
    }
    path, load_path {
        Path => PathPage().into_any(),
        Stage => by_id(|stage| view! { <StagePage stage=stage/> }.into_any()),
    }
    // Each more part would cut what they share into twice as many pieces.
    tools, load_tools {
        Compare => Compare().into_any(),
        Decisions => Decisions().into_any(),
        Plan => Plan().into_any(),
        Search => Search().into_any(),
    }
}

/// The page for the id in the address, made anew for each.
fn by_id(page: fn(String) -> AnyView) -> AnyView {
    let parameters = use_params_map();
    let id = move || parameters.read().get(ID);
    view! { <For each=id key=String::clone children=page/> }.into_any()
}

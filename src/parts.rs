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
    browser,
    compare::Compare,
    decisions::Decisions,
    embed::EmbedPage,
    groups::{GroupPage, Groups, group_citations, groups_citations},
    home::Home,
    path::{PathPage, StagePage, path_citations, stage_page_citations},
    plan::{Plan, plan_citations},
    result::{ResultPage, result_citations},
    search::Search,
    state::{Arrival, QrCodes, Site, use_visit},
    topics::{TopicPage, topic_citations},
    ui::{Citation, with_sources},
    wizard::Choose,
};
use guide_content::{Pack, PackPart, UnpackError};
use guide_embed::QrCode;
use guide_engine::Answers;
use guide_routes::Kind;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use leptos_router::hooks::use_params_map;

/// What the router calls the id in an address.
pub(crate) const ID: &str = "id";

/// What a page is made of could not be loaded: there is no connection, or the server
/// has another version of the guide by now.
#[derive(Debug)]
pub enum LoadError {
    /// A part of the program.
    Program(SplitLoaderError),
    /// A part of the content, or the style.
    Content(browser::LoadError),
    /// A part of the content that is of another version.
    Version(UnpackError),
    /// There is no page at an address.
    Address,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Program(error) => error.fmt(formatter),
            Self::Content(error) => error.fmt(formatter),
            Self::Version(error) => error.fmt(formatter),
            Self::Address => formatter.write_str("there is no page at this address"),
        }
    }
}

impl std::error::Error for LoadError {}

impl From<SplitLoaderError> for LoadError {
    fn from(error: SplitLoaderError) -> Self {
        Self::Program(error)
    }
}

/// Loads what the pages of a kind are made of, as far as it is not there yet: the
/// part of the program, the parts of the content that they read, and the style that
/// the wizard does not have.
///
/// # Errors
/// [`LoadError`] when something cannot be loaded; another try may succeed.
pub async fn load(site: Site, kind: Kind) -> Result<(), LoadError> {
    let pack = site.pack();
    let missing = kind.parts().iter().copied();
    let missing: Vec<_> = missing.filter(|part| !pack.is_loaded(*part)).collect();
    let files = missing
        .iter()
        .map(|part| pack.file(*part).unwrap_or_default());
    let files = browser::download(
        files
            .map(|file| site.with_base(&format!("/{file}")))
            .collect(),
    );
    let style = name(kind).map(|_| browser::load_later_style(&site.with_base("/assets/")));
    // All are on their way by now.
    let program = load_program(kind).await;
    let files = files.bytes().await;
    program?;
    if let Some(style) = style {
        style.loaded().await.map_err(LoadError::Content)?;
    }
    for (part, bytes) in missing.into_iter().zip(files.map_err(LoadError::Content)?) {
        read(kind, pack, part, bytes).await?;
    }
    Ok(())
}

/// Declares the parts: what each reads of the content, and its pages.
macro_rules! parts {
    (
        first { reads { $($first_read:ident $first_reader:ident,)* } $($first:ident => $first_view:expr,)* }
        $(
            $part:ident, $load:ident, $read:ident {
                reads { $($reads:ident $reader:ident,)* }
                $($kind:ident => $view:expr,)*
            }
        )*
    ) => {
        $(
            #[wasm_split(
                $part,
                wasm_split_path = ::leptos::wasm_split,
                preload($load),
                fallible
            )]
            fn $part(kind: Kind) -> Result<AnyView, LoadError> {
                Ok(match kind {
                    $(Kind::$kind => $view,)*
                    // Asked for by nobody, as `page` shows.
                    _ => ().into_any(),
                })
            }

            #[wasm_split($part, wasm_split_path = ::leptos::wasm_split, fallible)]
            fn $read(pack: &'static Pack, part: PackPart, bytes: Vec<u8>) -> Result<(), LoadError> {
                #[allow(unreachable_patterns, reason = "one part reads everything")]
                let read = match part {
                    $(PackPart::$reads => pack.$reader(&bytes),)*
                    _ => Err(UnpackError),
                };
                read.map_err(LoadError::Version)
            }
        )*

        async fn load_program(kind: Kind) -> Result<(), SplitLoaderError> {
            match kind {
                $(Kind::$first => Ok(()),)*
                $($(Kind::$kind)|* => $load().await,)*
            }
        }

        /// Reads a part of the content for the pages of a kind, with the decoder that
        /// their part of the program has.
        ///
        /// # Errors
        /// [`LoadError`] when the bytes are of another version, or pages of this kind
        /// do not read such a part.
        pub async fn read(
            kind: Kind,
            pack: &'static Pack,
            part: PackPart,
            bytes: Vec<u8>,
        ) -> Result<(), LoadError> {
            match kind {
                $(Kind::$first)|* => match part {
                    $(PackPart::$first_read => pack.$first_reader(&bytes).map_err(LoadError::Version),)*
                    _ => Err(LoadError::Version(UnpackError)),
                },
                $($(Kind::$kind)|* => $read(pack, part, bytes).await,)*
            }
        }

        /// The view of a page of a kind, at once if its part has been loaded.
        ///
        /// # Errors
        /// As [`load`].
        pub(crate) async fn page(kind: Kind) -> Result<AnyView, LoadError> {
            match kind {
                $(Kind::$first => Ok($first_view),)*
                $($(Kind::$kind)|* => $part(kind).await,)*
            }
        }

        /// What the splitter calls the part of the program that has the pages of a
        /// kind; `None` for those that come with the program.
        #[must_use]
        pub fn name(kind: Kind) -> Option<&'static str> {
            match kind {
                $(Kind::$first => None,)*
                $($(Kind::$kind)|* => Some(stringify!($part)),)*
            }
        }
    };
}

parts! {
    // Comes with the program: most visits begin here.
    first {
        reads {
            Questions read_questions,
        }
        Choose => Choose().into_any(),
    }
    result, load_result, read_result {
        reads {
            Questions read_questions,
            Advice read_advice,
            Groups read_groups,
            Facts read_facts,
            Trail read_trail,
        }
        Result => with_sources(
            by_answers(result_citations),
            || with_qr_codes(|| ResultPage().into_any()),
        ),
    }
    reading, load_reading, read_reading {
        reads {
            Home read_home,
            Groups read_groups,
            GroupDetails read_group_details,
            Facts read_facts,
            Trail read_trail,
            Path read_path,
            Topics read_topics,
        }
        Home => Home().into_any(),
        Groups => with_sources(groups_citations, || Groups().into_any()),
        Group => by_id(|group| cited(group, group_citations, |group| {
            view! { <GroupPage group=group/> }.into_any()
        })),
        Topic => by_id(|topic| cited(topic, topic_citations, |topic| {
            view! { <TopicPage topic=topic/> }.into_any()
        })),
    }
    path, load_path, read_path {
        reads {
            Facts read_facts,
            Trail read_trail,
            Path read_path,
        }
        Path => with_sources(path_citations, || PathPage().into_any()),
        Stage => by_id(|stage| cited(stage, stage_page_citations, |stage| {
            view! { <StagePage stage=stage/> }.into_any()
        })),
    }
    // Each more part would cut what they share into twice as many pieces.
    tools, load_tools, read_tools {
        reads {
            Home read_home,
            Questions read_questions,
            Advice read_advice,
            Groups read_groups,
            GroupDetails read_group_details,
            Facts read_facts,
            Trail read_trail,
            Path read_path,
            Topics read_topics,
            Decisions read_decisions,
            Plan read_plan,
            Search read_search,
            Embed read_embed,
        }
        Compare => Compare().into_any(),
        Decisions => Decisions().into_any(),
        Plan => with_sources(by_answers(plan_citations), || Plan().into_any()),
        Search => Search().into_any(),
    }
    embed, load_embed, read_embed {
        reads {
            Groups read_groups,
            Trail read_trail,
            Embed read_embed,
        }
        Embed => with_qr_codes(|| EmbedPage().into_any()),
    }
}

#[wasm_split(result, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_arrival(site: Site, path: String, behind: String) -> Result<Arrival, LoadError> {
    Arrival::read(site, &path, &behind).ok_or(LoadError::Address)
}

/// What an address means that the program has not written itself. Few visits begin
/// with one, so what reads it comes with the result, to which most of them lead.
///
/// # Errors
/// [`LoadError`] when the part cannot be loaded, or there is no such page.
pub async fn arrive(site: Site, path: String, behind: String) -> Result<Arrival, LoadError> {
    read_arrival(site, path, behind).await
}

#[wasm_split(embed, wasm_split_path = ::leptos::wasm_split, fallible)]
fn draw_qr_code(text: String) -> Result<Option<QrCode>, LoadError> {
    Ok(QrCode::new(&text))
}

/// A page that draws QR codes, by a part that is loaded when the first one is asked for.
/// It hands that down, because views cannot name the parts that are made of them.
fn with_qr_codes(page: fn() -> AnyView) -> AnyView {
    provide_context(QrCodes(|text| {
        Box::pin(async move { Ok(draw_qr_code(text).await?) })
    }));
    page()
}

/// The page for the id in the address, made anew for each.
fn by_id(page: fn(String) -> AnyView) -> AnyView {
    let parameters = use_params_map();
    let id = move || parameters.read().get(ID);
    view! { <For each=id key=String::clone children=page/> }.into_any()
}

/// The page for an id with the list of what it cites.
fn cited(
    id: String,
    citations: fn(Site, &str) -> Vec<Citation>,
    page: fn(String) -> AnyView,
) -> AnyView {
    let of_page = id.clone();
    with_sources(move |site| citations(site, &of_page), || page(id))
}

/// What a page cites for the visitor's answers.
fn by_answers(
    citations: fn(Site, &Answers) -> Vec<Citation>,
) -> impl Fn(Site) -> Vec<Citation> + Send + Sync + 'static {
    let visit = use_visit();
    move |site| visit.answers.with(|answers| citations(site, answers))
}

//! How common each focus is: a dot for each group that a directory lists.

use crate::{
    state::{Site, link_to, use_site},
    ui::{Citation, Facts, GroupMark},
};
use guide_content::{Group, Listing, fill_in};
use guide_routes::Page;
use leptos::prelude::*;

/// From dot to dot, in the drawing's units.
const PITCH: u16 = 8;
/// How many dots stand in a row of the drawing of all groups.
const DOTS_IN_ROW: u16 = 48;

/// Every type that was counted with its dots, in a table that says the same, below
/// all listed groups; nothing where nobody counted.
#[component]
pub fn FocusPlot(
    /// The id of the group whose row stands out. The plot is left out where this
    /// group was not counted.
    #[prop(optional, into)]
    shown: Option<String>,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    let listing = site.structure().listing.as_ref()?;
    let shown = shown.as_deref();
    if shown.is_some_and(|shown| listed(site, shown).is_none()) {
        return None;
    }
    let mut counted: Vec<_> = site
        .structure()
        .pages()
        .filter_map(|group| Some((group, group.listed.as_ref()?.count)))
        .collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let most = counted.first().map_or(0, |(_, count)| *count);
    let rows: Vec<_> = counted
        .into_iter()
        .map(|(group, count)| row(site, group, count, most, shown == Some(group.id.as_str())))
        .collect();
    Some(view! {
        <figure class="focus-plot">
            <figcaption>
                <Facts facts=std::slice::from_ref(&listing.fact)/>
                <p class="focus-key">{words.focus_dots.as_str()}</p>
            </figcaption>
            {all_dots(listing)}
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.focus_column.as_str()}</th>
                        <th scope="col">{words.focus_count.as_str()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </figure>
    })
}

/// What the plot cites; nothing where it is left out, as it is for a group that was
/// not counted.
pub fn focus_citations(site: Site, shown: Option<&str>) -> Vec<Citation> {
    let is_left_out = shown.is_some_and(|shown| listed(site, shown).is_none());
    let listing = site.structure().listing.as_ref();
    let listing = listing.filter(|_| !is_left_out);
    listing.map_or_else(Vec::new, |listing| {
        Citation::facts(site, std::slice::from_ref(&listing.fact))
    })
}

fn row(site: Site, group: &'static Group, count: u16, most: u16, is_shown: bool) -> impl IntoView {
    let name = site.words().groups.of(&group.id).short.as_str();
    let href = link_to(Page::Group(group.id.clone()));
    view! {
        <tr data-listed=group.id.as_str() aria-current=is_shown.then_some("true")>
            <th scope="row">
                <GroupMark group=&group.id/>
                <a href=href>{name}</a>
            </th>
            <td>
                <span class="focus-count">{count.to_string()}</span>
                {dots(count, most)}
            </td>
        </tr>
    }
}

/// How many of the listed groups are of one type, in one line with its dots; nothing
/// where nobody counted.
#[component]
pub fn FocusLine(
    /// The group's id.
    #[prop(into)]
    group: String,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    let listing = site.structure().listing.as_ref()?;
    let count = listed(site, &group)?;
    let pattern = match count {
        0 => &words.listed_none,
        _ => &words.listed_of,
    };
    let [count_text, all] = [count, listing.all].map(|number| number.to_string());
    let text = fill_in(pattern, &[("count", &count_text), ("all", &all)]);
    Some(view! { <p class="focus-line" data-listed=group>{text} {dots(count, count)}</p> })
}

fn listed(site: Site, group: &str) -> Option<u16> {
    let listed = site.structure().group(group)?.listed.as_ref()?;
    Some(listed.count)
}

/// All listed groups, those with a focus first.
fn all_dots(listing: &Listing) -> impl IntoView + use<> {
    let rows = listing.all.div_ceil(DOTS_IN_ROW);
    view! {
        <svg
            class="focus-dots all"
            viewBox=format!("0 0 {} {}", DOTS_IN_ROW * PITCH, rows * PITCH)
            aria-hidden="true"
            focusable="false"
        >
            <path class="focus-dot other" stroke-dasharray=dashes() d=path(listing.focused, listing.all)></path>
            <path class="focus-dot" stroke-dasharray=dashes() d=path(0, listing.focused)></path>
        </svg>
    }
}

/// A row of dots, in a drawing that has room for `most`.
fn dots(count: u16, most: u16) -> impl IntoView + use<> {
    (count > 0).then(|| {
        view! {
            <svg
                class="focus-dots"
                viewBox=format!("0 0 {} {PITCH}", most * PITCH)
                aria-hidden="true"
                focusable="false"
            >
                <path class="focus-dot" stroke-dasharray=dashes() d=line(0, 0, count)></path>
            </svg>
        }
    })
}

/// A dash without a length is a dot, because its ends are round.
fn dashes() -> String {
    format!("0 {PITCH}")
}

/// The lines on which the dots from the first number up to the second stand.
fn path(from: u16, to: u16) -> String {
    (from / DOTS_IN_ROW..to.div_ceil(DOTS_IN_ROW))
        .map(|row| {
            let begin = row * DOTS_IN_ROW;
            let end = to.min(begin + DOTS_IN_ROW);
            line(row, from.max(begin) - begin, end - begin)
        })
        .collect()
}

/// A line with dots in the columns from the first up to the second, a hair longer
/// than needed, so that the last one is drawn.
fn line(row: u16, from: u16, to: u16) -> String {
    let [x, y] = [from, row].map(|place| place * PITCH + PITCH / 2);
    let length = (to - from).saturating_sub(1) * PITCH + 1;
    format!("M{x} {y}h{length}")
}

//! Policies side by side.

use crate::state::use_site;
use guide_content::PolicyWords;
use leptos::prelude::*;
use std::borrow::Cow;

/// A table with a column for each policy; on a narrow screen, one below the
/// other.
#[component]
pub fn Policies(
    /// The ids of the policies, in order.
    #[prop(into)]
    shown: Cow<'static, [String]>,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    let columns: Vec<_> = shown
        .iter()
        .filter_map(|id| site.words().policies.get(id))
        .collect();
    let heads: Vec<_> = columns
        .iter()
        .map(|column| view! { <th scope="col">{column.name.as_str()}</th> })
        .collect();
    type Part = fn(&PolicyWords) -> Option<&str>;
    let parts: [(_, Part); 4] = [
        (&words.attendance, |column| column.attendance.as_deref()),
        (&words.speakers, |column| column.speakers.as_deref()),
        (&words.goal, |column| column.goal.as_deref()),
        (&words.example, |column| column.example.as_deref()),
    ];
    let rows: Vec<_> = parts
        .into_iter()
        .map(|(name, part)| {
            let cells: Vec<_> = columns
                .iter()
                .map(|column| {
                    let text = part(column).unwrap_or_default();
                    view! { <td data-label=column.name.as_str()>{text}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{name.as_str()}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="side-by-side policies">
            <thead><tr><th scope="col">{words.policy.as_str()}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

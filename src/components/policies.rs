//! Policies side by side.

use super::use_site;
use crate::content::PolicyWords;
use leptos::prelude::*;

/// A table with a column for each policy; on a narrow screen, one below the
/// other.
#[component]
pub fn Policies(
    /// The ids of the policies, in order.
    shown: Vec<String>,
) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    let columns: Vec<PolicyWords> = shown
        .iter()
        .filter_map(|id| site.words().policies.get(id).cloned())
        .collect();
    let heads: Vec<_> = columns
        .iter()
        .map(|column| view! { <th scope="col">{column.name.clone()}</th> })
        .collect();
    type Part = fn(&PolicyWords) -> Option<&String>;
    let parts: [(&String, Part); 4] = [
        (&words.attendance, |column| column.attendance.as_ref()),
        (&words.speakers, |column| column.speakers.as_ref()),
        (&words.goal, |column| column.goal.as_ref()),
        (&words.example, |column| column.example.as_ref()),
    ];
    let rows: Vec<_> = parts
        .into_iter()
        .map(|(name, part)| {
            let cells: Vec<_> = columns
                .iter()
                .map(|column| {
                    let text = part(column).cloned().unwrap_or_default();
                    view! { <td data-label=column.name.clone()>{text}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="policies">
            <thead><tr><th scope="col">{words.policy.clone()}</th>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

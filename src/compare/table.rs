//! Groups side by side.

use crate::state::{Site, link_to, use_site};
use guide_content::CompareColumn;
use guide_engine::{Cell, ComparedRow, compare};
use guide_routes::Page;
use leptos::prelude::*;

/// A table with a column for each group, or each of its policies, and a part
/// for each row, under a heading of its own so that it fits on a phone.
#[component]
pub fn CompareTable(
    /// The ids of the groups, in order.
    groups: Vec<&'static str>,
) -> impl IntoView {
    let site = use_site();
    let columns: Vec<_> = groups
        .iter()
        .flat_map(|group| site.structure().compare_columns(group))
        .collect();
    let count = columns.len();
    let heads: Vec<_> = columns.iter().map(|column| head(site, column)).collect();
    let rows: Vec<_> = compare(site.structure(), site.words(), &columns)
        .iter()
        .map(|each| row(site, each, count))
        .collect();
    let label = site.interface().compare.table_heading.as_str();
    view! {
        <div class="compare-scroll" role="group" aria-label=label tabindex="0">
            <table class="compare" data-columns=count>
                <thead><tr>{heads}</tr></thead>
                {rows}
            </table>
        </div>
    }
}

fn head(site: Site, column: &CompareColumn) -> impl IntoView + use<> {
    let group = site.words().groups.of(&column.group);
    let policy = column.policy.as_ref();
    let policy = policy.and_then(|policy| site.words().policies.get(policy));
    let policy =
        policy.map(|policy| view! { <span class="compare-policy">{policy.name.as_str()}</span> });
    let href = link_to(Page::Group(column.group.clone()));
    view! {
        <th scope="col" data-column=column.id().to_owned()>
            <a href=href>{group.short.as_str()}</a>
            {policy}
        </th>
    }
}

fn row(site: Site, row: &ComparedRow<'static>, count: usize) -> impl IntoView + use<> {
    let words = &site.interface().compare;
    let id = row.row.id.as_str();
    let heading = site.words().compare.rows.of(id).heading.as_str();
    let differs = row.differs();
    let mark = match (count > 1, differs) {
        (false, _) => None,
        (true, true) => Some(words.differs.as_str()),
        (true, false) => Some(words.same.as_str()),
    };
    let mark = mark.map(|mark| view! { <span class="compare-mark">{mark}</span> });
    let cells = if differs || count < 2 {
        let cells = row.cells.iter().map(|each| view! { <td>{cell(each)}</td> });
        cells.collect::<Vec<_>>().into_any()
    } else {
        let first = row.cells.first().cloned().unwrap_or_default();
        view! { <td colspan=count>{cell(&first)}</td> }.into_any()
    };
    view! {
        <tbody data-row=id data-differs=differs.to_string()>
            <tr class="compare-heading">
                <th scope="rowgroup" colspan=count>
                    <div>{heading} {mark}</div>
                </th>
            </tr>
            <tr>{cells}</tr>
        </tbody>
    }
}

fn cell(cell: &Cell) -> impl IntoView + use<> {
    let lines = match cell.lines.as_slice() {
        [] => None,
        [line] => Some(view! { <p>{line.clone()}</p> }.into_any()),
        lines => {
            let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> });
            Some(view! { <ul>{lines.collect::<Vec<_>>()}</ul> }.into_any())
        }
    };
    let text = cell.text.clone().map(|text| view! { <p>{text}</p> });
    view! { {lines} {text} }
}

/// Every text of the rows with the types that share it.
#[component]
pub fn CompareOverview() -> impl IntoView {
    let site = use_site();
    let rows: Vec<_> = site
        .structure()
        .compare
        .iter()
        .filter(|row| !row.values.is_empty())
        .map(|row| {
            let heading = site.words().compare.rows.of(&row.id);
            let values: Vec<_> = row
                .values
                .iter()
                .map(|value| {
                    let names = column_names(site, &value.columns);
                    let text = site.words().compare.values.get(&value.id);
                    let text = text.map(String::as_str);
                    view! { <div><dt>{names.join(" · ")}</dt><dd>{text}</dd></div> }
                })
                .collect();
            view! {
                <section class="compare-overview">
                    <h3>{heading.heading.as_str()}</h3>
                    <dl>{values}</dl>
                </section>
            }
        })
        .collect();
    view! { {rows} }
}

/// The short names of the groups with these columns, in the guide's order;
/// where not all policies of a group are among them, those that are.
fn column_names(site: Site, columns: &[String]) -> Vec<&'static str> {
    let words = site.words();
    let mut names = Vec::new();
    for group in site.structure().pages() {
        let all = site.structure().compare_columns(&group.id);
        let there: Vec<_> = all
            .iter()
            .filter(|column| columns.iter().any(|id| id == column.id()))
            .collect();
        if there.len() == all.len() {
            let group = words.groups.get(&group.id);
            names.extend(group.map(|group| group.short.as_str()));
        } else {
            let policies = there.iter().filter_map(|column| column.policy.as_ref());
            let policies = policies.filter_map(|policy| words.policies.get(policy));
            names.extend(policies.map(|policy| policy.name.as_str()));
        }
    }
    names
}

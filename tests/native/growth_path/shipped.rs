//! The path that ships, as its sources describe it: counted here a second time,
//! so that nothing falls out of it unnoticed.

use super::builders::ids;
use crate::support::{assert_none, structure};
use guide_content::{ListKind, Path, Stage};
use guide_growth_path::{is_connected, layout, order};
use std::collections::BTreeSet;

/// The ids of all stages that there have been, and of all items that visitors
/// could tick, by the edition in which they came in. People have links and files
/// with them: nothing is ever deleted here. Add a line for each new edition.
const STAGES: [&str; 1] = ["member volunteer speaker track-owner user-group-leader \
    community-builder hero student-leader ambassador"];
const ITEMS: [&str; 1] = ["find-a-group join-the-channel come-to-an-event \
    enthusiasm time user-and-fan helpful-skills \
    choose-a-topic short-talk offer-the-talk \
    several-talks review-a-deck propose-a-series \
    passion-for-a-field willing-to-contribute local-cooperation \
    main-contact four-events-a-year official-platform topics-speakers-venues monthly-call \
    two-or-three-contributions conditions-read application-notes \
    recommendation known-for-one-field help-others-publicly team-knows-you \
    find-a-student-group two-fellow-students first-campus-session \
    partner-employee advanced-certifications"];

/// Of those, what was removed on purpose. What was only renamed keeps its old
/// id among the `aliases` in `path.toml` and does not belong here.
const REMOVED: [&str; 0] = [];

fn path() -> &'static Path {
    &structure().path
}

fn stage(id: &str) -> &'static Stage {
    path()
        .stage(id)
        .unwrap_or_else(|| panic!("there is no stage `{id}`"))
}

/// How many items each list of a stage has, in order; the camps' come last.
fn counts(stage_id: &str, kind: ListKind) -> Vec<usize> {
    let lists = stage(stage_id).all_lists().filter(|list| list.kind == kind);
    lists.map(|list| list.items.len()).collect()
}

/// The names in lines of them.
fn names<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    lines
        .iter()
        .flat_map(|line| line.split_whitespace())
        .collect()
}

#[test]
fn the_path_climbs_through_seven_stages_one_after_the_other() {
    let wanted = [
        "member",
        "volunteer",
        "speaker",
        "track-owner",
        "user-group-leader",
        "community-builder",
        "hero",
    ];
    assert_eq!(ids(path().waypoints()), wanted);
    assert_eq!(ids(order(path()).unwrap()), wanted);
    let edges = path().edges.iter().map(|edge| [&*edge.from, &*edge.to]);
    let steps = wanted.windows(2).map(|two| [two[0], two[1]]);
    assert_eq!(edges.collect::<Vec<_>>(), steps.collect::<Vec<_>>());
    assert!(is_connected(path()));
    assert_eq!(layout(path()).lanes, 1);
}

#[test]
fn two_side_trails_leave_it() {
    let trails = path()
        .side_trails()
        .map(|stage| (&*stage.id, stage.beside.as_deref()));
    let wanted = [
        ("student-leader", Some("member")),
        ("ambassador", Some("user-group-leader")),
    ];
    assert_eq!(trails.collect::<Vec<_>>(), wanted);
}

#[test]
fn the_city_organisers_camp_stands_inside_the_user_group_leaders() {
    let camps = path().stages.iter().flat_map(|stage| {
        let camps = stage.camps.iter();
        camps.map(|camp| (&*stage.id, &*camp.id))
    });
    assert_eq!(
        camps.collect::<Vec<_>>(),
        [("user-group-leader", "city-organiser")]
    );
    let camp = &stage("user-group-leader").camps[0];
    let lists = camp
        .lists
        .iter()
        .map(|list| (list.kind, list.items.len(), list.is_ticked()));
    assert_eq!(
        lists.collect::<Vec<_>>(),
        [
            (ListKind::Requirements, 3, true),
            (ListKind::Duties, 5, true)
        ]
    );
}

#[test]
fn speakers_and_track_owners_are_kinds_of_user_group_leaders() {
    let kinds = path()
        .stages
        .iter()
        .filter_map(|stage| Some((&*stage.id, stage.kind_of.as_deref()?)));
    let wanted = [
        ("speaker", "user-group-leader"),
        ("track-owner", "user-group-leader"),
    ];
    assert_eq!(kinds.collect::<Vec<_>>(), wanted);
}

#[test]
fn every_list_of_the_handbook_is_whole() {
    use ListKind::{Benefits, Duties, History, People, Requirements};
    for (stage, kind, wanted) in [
        ("member", People, &[4][..]),
        ("member", Requirements, &[]),
        ("member", Benefits, &[6]),
        ("member", History, &[4]),
        ("volunteer", Requirements, &[4]),
        ("volunteer", Duties, &[3]),
        ("volunteer", Benefits, &[6]),
        ("speaker", Requirements, &[]),
        ("speaker", Duties, &[4]),
        ("track-owner", People, &[4]),
        ("track-owner", Requirements, &[]),
        ("track-owner", Duties, &[4]),
        ("user-group-leader", Requirements, &[3]),
        ("user-group-leader", Duties, &[5]),
        ("user-group-leader", Benefits, &[9]),
        ("community-builder", Requirements, &[]),
        ("community-builder", Benefits, &[8]),
        ("hero", People, &[7]),
        ("hero", Requirements, &[1]),
        ("hero", Benefits, &[3, 3, 3]),
    ] {
        assert_eq!(counts(stage, kind), wanted, "{kind:?} of {stage}");
    }
}

#[test]
fn helpful_skills_are_the_one_plus() {
    let items = path().lists().flat_map(|list| &list.items);
    let plus = items.filter(|item| item.optional).map(|item| &*item.id);
    assert_eq!(plus.collect::<Vec<_>>(), ["helpful-skills"]);
}

#[test]
fn each_of_the_five_programmes_has_three_goals_and_looks_for_three_traits() {
    let with_programme = path()
        .stages
        .iter()
        .filter(|stage| stage.programme.is_some());
    let programmes = ids(with_programme);
    assert_eq!(
        programmes,
        [
            "user-group-leader",
            "community-builder",
            "hero",
            "student-leader",
            "ambassador"
        ]
    );
    for stage in &path().stages {
        let wanted: &[usize] = if stage.programme.is_some() { &[3] } else { &[] };
        assert_eq!(counts(&stage.id, ListKind::Goals), wanted, "{}", stage.id);
        assert_eq!(counts(&stage.id, ListKind::Traits), wanted, "{}", stage.id);
    }
}

#[test]
fn whoever_wants_to_move_on_finds_something_to_tick_at_every_stage() {
    let idle = path()
        .stages
        .iter()
        .filter(|stage| stage.asked().next().is_none());
    assert!(ids(idle).is_empty());
}

/// The present ids, and the older ones that still lead to one of them.
fn known<'a, T: 'a>(
    all: impl Iterator<Item = &'a T>,
    ids: fn(&'a T) -> (&'a String, &'a Vec<String>),
) -> BTreeSet<&'a str> {
    all.map(ids)
        .flat_map(|(id, aliases)| aliases.iter().chain([id]))
        .map(String::as_str)
        .collect()
}

#[test]
fn what_people_have_said_once_still_has_a_meaning() {
    let stages = known(path().stages.iter(), |stage| (&stage.id, &stage.aliases));
    let items = known(path().ticked(), |item| (&item.id, &item.aliases));
    let mut lost = Vec::new();
    for (lines, known) in [(&STAGES, stages), (&ITEMS, items)] {
        for name in names(lines) {
            if known.contains(name) == REMOVED.contains(&name) {
                lost.push(name.to_owned());
            }
        }
    }
    assert_none(
        "ids that are neither in path.toml, as an id or an alias, nor removed here",
        &lost,
    );
}

#[test]
fn each_edition_and_what_came_in_with_it_is_written_down_here() {
    assert_eq!(path().edition as usize, ITEMS.len());
    assert_eq!(STAGES.len(), ITEMS.len());
    let mut new = Vec::new();
    for stage in &path().stages {
        let written = names(&STAGES);
        if !written.contains(&&*stage.id) {
            new.push(stage.id.clone());
        }
    }
    for item in path().ticked() {
        let written = names(&ITEMS[item.since as usize - 1..item.since as usize]);
        let first = item.aliases.iter().chain([&item.id]);
        if !first
            .into_iter()
            .any(|name| written.contains(&name.as_str()))
        {
            new.push(item.id.clone());
        }
    }
    assert_none("ids that came in and are not written down", &new);
}

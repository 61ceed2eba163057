//! Types of group side by side.

use crate::harness::{Journey, Visitor, guide, journey, sites::GUIDE};
use guide_content::CompareColumn;
use guide_engine::MOST_COMPARED;
use thirtyfour::Key;

/// The advice to these has a next best.
const RUNNER_UP: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                         &speakers=few&sponsors=focused&nearby=general";
/// And to these none.
const NO_RUNNER_UP: &str = "intent=join&purpose=broad&nearby=general";

/// The box of a type.
fn tick(group: &str) -> String {
    format!("input[name=types][value='{group}']")
}

fn columns(groups: &[&str]) -> Vec<CompareColumn> {
    let structure = guide::structure();
    let groups = groups.iter();
    groups
        .flat_map(|group| structure.compare_columns(group))
        .collect()
}

/// Waits until these types are chosen, stand side by side and in the address.
#[track_caller]
fn expect_columns(visitor: &Visitor, groups: &[&str]) {
    visitor.wait_until_ready();
    visitor.wait_until(&format!("{groups:?} ticked"), || {
        visitor.attributes("input[name=types]:checked", "value") == groups
    });
    let columns = columns(groups);
    let ids: Vec<_> = columns.iter().map(CompareColumn::id).collect();
    visitor.wait_until(&format!("{ids:?} side by side"), || {
        visitor.attributes("table.compare thead th", "data-column") == ids
    });
    let types = (!groups.is_empty()).then(|| groups.join(","));
    visitor.wait_until(&format!("{types:?} in the address"), || {
        visitor.query_value("types") == types
    });
}

#[test]
fn ticking_types_changes_the_table_and_the_address_in_the_guides_order() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).compare;
            visitor.open(&format!("/{language}/compare/"));
            assert_eq!(visitor.heading(), words.title);
            expect_columns(visitor, &[]);
            visitor.click(&tick("containers"));
            expect_columns(visitor, &["containers"]);
            visitor.expect_notice(&words.too_few);
            let marks = visitor.count(".compare-mark");
            assert_eq!(marks, 0, "one type differs from nothing");
            visitor.click(&tick("general"));
            expect_columns(visitor, &["general", "containers"]);
            assert!(!visitor.text("main").contains(&words.too_few));
            visitor.click(&tick("containers"));
            expect_columns(visitor, &["general"]);
            visitor.click(&tick("general"));
            expect_columns(visitor, &[]);
            visitor.expect_address(&format!("/{language}/compare/"));
        });
    }
}

#[test]
fn the_address_is_written_as_the_contract_has_it() {
    journey(|visitor| {
        visitor.open("/en/compare/");
        visitor.click(&tick("containers"));
        visitor.click(&tick("general"));
        expect_columns(visitor, &["general", "containers"]);
        visitor.expect_address("/en/compare/?types=general,containers");
    });
}

#[test]
fn a_fourth_type_waits_and_the_page_says_so() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).compare;
            let too_many = words
                .too_many
                .replace("{count}", &MOST_COMPARED.to_string());
            visitor.open(&format!("/{language}/compare/?types=general,ml"));
            expect_columns(visitor, &["general", "ml"]);
            assert_eq!(visitor.count("input[name=types]:disabled"), 0);
            visitor.click(&tick("devops"));
            expect_columns(visitor, &["general", "ml", "devops"]);
            visitor.expect_notice(&too_many);
            let all = guide::structure().pages().count();
            let waiting = visitor.count("input[name=types]:disabled:not(:checked)");
            assert_eq!(waiting, all - MOST_COMPARED);
            assert_eq!(visitor.count("input[name=types]:disabled"), waiting);
            visitor.click(&format!("label:has({})", tick("hpc")));
            expect_columns(visitor, &["general", "ml", "devops"]);
            visitor.click(&tick("ml"));
            expect_columns(visitor, &["general", "devops"]);
            assert_eq!(visitor.count("input[name=types]:disabled"), 0);
            visitor.click(&tick("hpc"));
            expect_columns(visitor, &["general", "devops", "hpc"]);
        });
    }
}

#[test]
fn women_stand_there_as_their_three_kinds_of_space() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/compare/?types=general,women"));
            expect_columns(visitor, &["general", "women"]);
            let policies: Vec<_> = columns(&["women"])
                .into_iter()
                .filter_map(|column| column.policy)
                .collect();
            assert_eq!(policies.len(), 3);
            let named: Vec<_> = policies
                .iter()
                .map(|id| visitor.text(&format!("th[data-column='{id}'] .compare-policy")))
                .collect();
            let names: Vec<_> = policies
                .iter()
                .map(|id| guide::words(language).policies[id].name.clone())
                .collect();
            assert_eq!(named, names);
        });
    }
}

#[test]
fn rows_that_differ_are_marked_and_equal_ones_say_it_once() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::words(language);
            let compare = &words.interface.compare;
            let mut seen = [0, 0];
            for types in [&["general", "containers"][..], &["security", "devops"]] {
                visitor.open(&format!("/{language}/compare/?types={}", types.join(",")));
                expect_columns(visitor, types);
                let columns = columns(types);
                let rows = guide_engine::compare(guide::structure(), words, &columns);
                let ids: Vec<_> = rows.iter().map(|row| row.row.id.as_str()).collect();
                assert_eq!(visitor.attributes("tbody[data-row]", "data-row"), ids);
                for row in &rows {
                    let part = format!("tbody[data-row='{}']", row.row.id);
                    let heading = visitor.text(&format!("{part} th"));
                    assert!(heading.starts_with(&words.compare.rows[&row.row.id].heading));
                    let differs = row.differs();
                    seen[usize::from(differs)] += 1;
                    let (mark, cells) = if differs {
                        (&compare.differs, columns.len())
                    } else {
                        (&compare.same, 1)
                    };
                    let case = format!("{language} {types:?} {}", row.row.id);
                    let found = visitor.attributes(&part, "data-differs");
                    assert_eq!(found, [differs.to_string()], "{case}");
                    let found = visitor.text(&format!("{part} .compare-mark"));
                    assert_eq!(found, *mark, "{case}");
                    assert_eq!(visitor.count(&format!("{part} td")), cells, "{case}");
                    let text = visitor.text(&part);
                    for cell in &row.cells {
                        for line in cell.lines.iter().chain(&cell.text) {
                            assert!(text.contains(line.as_str()), "{case}: {line}");
                        }
                    }
                }
            }
            let [same, different] = seen;
            assert!(same > 0 && different > 0, "{same} and {different}");
        });
    }
}

#[test]
fn a_result_leads_here_with_its_type_and_the_next_best() {
    let advice = guide::advice(RUNNER_UP);
    let next = advice.runner_up.as_deref().expect("a next best");
    let both = [advice.group.as_str(), next];
    let both = guide_engine::compared_groups(guide::structure(), both);
    let alone = guide::advice(NO_RUNNER_UP);
    assert_eq!(alone.runner_up, None);
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).result;
            for (answers, types, action) in [
                (RUNNER_UP, &both, &words.compare_action),
                (
                    NO_RUNNER_UP,
                    &vec![&*alone.group],
                    &words.compare_one_action,
                ),
            ] {
                visitor.open(&format!("/{language}/result/?{answers}"));
                visitor.expect_result_at(language, answers);
                assert_eq!(visitor.count("[data-action=compare-types]"), 1, "{answers}");
                visitor.follow(action);
                expect_columns(visitor, types);
                visitor.expect_focus("main h1");
                let address = format!("/{language}/compare/?{answers}&types=");
                assert!(visitor.address().starts_with(&address), "{address}");
                visitor.back();
                visitor.expect_result_at(language, answers);
            }
        });
    }
}

#[test]
fn reload_back_and_other_languages_keep_the_types() {
    let types = ["iot", "hpc", "startups"];
    journey(|visitor| {
        visitor.open("/en/compare/");
        for group in types {
            visitor.click(&tick(group));
        }
        expect_columns(visitor, &types);
        visitor.reload();
        expect_columns(visitor, &types);
        for language in ["zh-CN", "pt-BR", "en"] {
            visitor.switch_language(language);
            expect_columns(visitor, &types);
        }
        visitor.click("table.compare th a[href*='/groups/hpc/']");
        visitor.expect_address("/en/groups/hpc/");
        visitor.back();
        expect_columns(visitor, &types);
        visitor.forward();
        visitor.expect_address("/en/groups/hpc/");
    });
}

#[test]
fn what_the_address_says_wrongly_is_left_out() {
    journey(|visitor| {
        for (types, chosen) in [
            ("student,general,nonsense,general", &["general"][..]),
            ("ml,,general,%3Cb%3E", &["general", "ml"]),
            (
                "enterprises,hpc,devops,general",
                &["general", "devops", "hpc"],
            ),
            ("nonsense", &[]),
        ] {
            visitor.open(&format!("/en/compare/?types={types}"));
            visitor.wait_until(&format!("{chosen:?} of {types}"), || {
                visitor.attributes("input[name=types]:checked", "value") == chosen
            });
            assert_eq!(
                visitor.count("table.compare"),
                usize::from(!chosen.is_empty())
            );
        }
        // The next step writes what is left.
        visitor.open("/en/compare/?types=student,women,nonsense");
        visitor.click(&tick("general"));
        expect_columns(visitor, &["general", "women"]);
    });
}

#[test]
fn the_widest_comparison_fits_a_phone() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(360, 740);
            visitor.open(&format!(
                "/{language}/compare/?types=general,containers,women"
            ));
            expect_columns(visitor, &["general", "containers", "women"]);
            visitor.expect_no_sideways_scroll("five columns at 360 px");
            let inside = "const { scrollWidth, clientWidth } = arguments[0]; return scrollWidth > clientWidth";
            let moves = visitor.script_on(".compare-scroll", inside);
            assert_eq!(moves, true, "the table is moved inside");
            for group in ["women", "containers"] {
                visitor.click(&tick(group));
            }
            expect_columns(visitor, &["general"]);
            visitor.expect_no_sideways_scroll("one column at 360 px");
        });
    }
}

#[test]
fn types_are_compared_by_keyboard_alone() {
    journey(|visitor| {
        visitor.open("/en/compare/");
        for group in ["general", "security", "women"] {
            visitor.tab_to(&tick(group));
            visitor.press(Key::Space);
            visitor.expect_focus(&tick(group));
        }
        expect_columns(visitor, &["general", "security", "women"]);
        // What waits is passed over; then comes the table, to be moved.
        visitor.press(Key::Tab);
        visitor.expect_focus(".compare-scroll");
        visitor.press(Key::Tab);
        visitor.expect_focus("table.compare th a");
        visitor.press_with_shift(Key::Tab);
        visitor.press_with_shift(Key::Tab);
        visitor.expect_focus(&tick("women"));
        visitor.press(Key::Space);
        expect_columns(visitor, &["general", "security"]);
        visitor.expect_focus(&tick("women"));
    });
}

#[test]
fn without_scripts_the_overview_can_be_read() {
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for language in guide::languages() {
            let words = guide::words(language);
            let page = format!("/{language}/compare/");
            visitor.open_without_waiting(&format!("{page}?types=general,women"));
            assert_eq!(visitor.heading(), words.interface.compare.title);
            for needing in [".compare-choice", "input[name=types]", "table.compare"] {
                assert!(!visitor.is_visible(needing), "{language}: {needing}");
            }
            let text = visitor.script_on("main", "return arguments[0].innerText");
            let text = text.as_str().expect("a text");
            for row in &guide::structure().compare {
                for value in &row.values {
                    let found = &words.compare.values[&value.id];
                    assert!(text.contains(found.as_str()), "{page}: {found}");
                }
            }
            for group in guide::structure().pages() {
                let name = &words.groups[&group.id].short;
                assert!(text.contains(name.as_str()), "{page}: {name}");
            }
        }
    });
}

#[test]
fn a_result_in_a_frame_opens_the_comparison_beside_its_host() {
    journey(|visitor| {
        visitor.open(&format!("/en/frame/result/?{RUNNER_UP}"));
        visitor.wait_for("a result", || visitor.result());
        let link = "[data-action=compare-types]";
        assert_eq!(visitor.attributes(link, "target"), ["_blank"]);
        let href = visitor.attributes(link, "href");
        assert!(href[0].starts_with("/en/compare/?"), "{href:?}");
    });
}

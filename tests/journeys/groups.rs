//! The types of group: their marks, and how common each is.

use crate::harness::{guide, journey};
use guide_content::{Group, GroupKind};

#[test]
fn the_list_of_types_has_their_marks_and_the_programmes_beside_them() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::words(language);
            visitor.open(&format!("/{language}/groups/"));
            for group in &guide::structure().groups {
                let card = match group.kind {
                    GroupKind::Group => {
                        format!(
                            ".group-card:has(a[href='/{language}/groups/{}/'])",
                            group.id
                        )
                    }
                    GroupKind::Programme => {
                        format!(".group-card[data-programme-group='{}']", group.id)
                    }
                    GroupKind::Track => continue,
                };
                let summary = &words.groups[&group.id].summary;
                assert!(visitor.text(&card).contains(summary.as_str()), "{card}");
                let marks = visitor.count(&format!("{card} .group-mark"));
                assert_eq!(marks, usize::from(group.mark.is_some()), "{card}");
            }
        });
    }
}

#[test]
fn the_plot_says_in_a_table_what_its_dots_show() {
    let structure = guide::structure();
    let listing = structure.listing.as_ref().expect("groups were counted");
    let counted = |group: &&Group| group.listed.is_some();
    let counted: Vec<_> = structure.pages().filter(counted).collect();
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::words(language);
            visitor.open(&format!("/{language}/groups/"));
            let plot = ".focus-plot";
            let fact = &words.facts[&listing.fact];
            assert!(
                visitor.text(plot).contains(fact.as_str()),
                "the fact is there"
            );
            assert_eq!(
                visitor.count(".focus-plot .source-mark"),
                1,
                "and its source"
            );
            let rows = visitor.attributes(".focus-plot tr[data-listed]", "data-listed");
            assert_eq!(rows.len(), counted.len());
            for group in &counted {
                let row = format!(".focus-plot tr[data-listed='{}']", group.id);
                assert_eq!(
                    visitor.text(&format!("{row} a")),
                    words.groups[&group.id].short
                );
                let count = group.listed.as_ref().map(|listed| listed.count.to_string());
                assert_eq!(Some(visitor.text(&format!("{row} .focus-count"))), count);
            }
            for width in [320, 360, 768, 1280] {
                visitor.resize(width, 800);
                visitor.expect_no_sideways_scroll(&format!("the plot in {language} at {width} px"));
            }
        });
    }
}

#[test]
fn the_page_of_a_type_has_its_mark_and_how_many_there_are() {
    journey(|visitor| {
        for group in guide::structure().pages() {
            visitor.open(&format!("/en/groups/{}/", group.id));
            let marks = visitor.count(".group-page-name .group-mark");
            assert_eq!(marks, usize::from(group.mark.is_some()), "{}", group.id);
            let lines = visitor.count(".focus-line");
            assert_eq!(lines, usize::from(group.listed.is_some()), "{}", group.id);
        }
    });
}

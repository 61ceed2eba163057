//! The words of the search.

use serde::Deserialize;

words! {
    /// `search.toml`.
    SearchWords {
        /// Words and names that mean the same: former names and present ones,
        /// abbreviations, what visitors say and what the guide says.
        #[serde(default)]
        same: Vec<Vec<String>>,
        /// Words of questions that say nothing about what is looked for; they
        /// are not looked for unless a query has nothing else.
        #[serde(default)]
        filler: Vec<String>,
        /// Words of which a query may ask for a group near somebody: whoever looks for
        /// one of them is offered the directory.
        #[serde(default)]
        places: Vec<String>,
        /// Characters that are written in another way elsewhere, each with the one
        /// that it is compared as, one behind the other, in the order of the first. The
        /// build finds them.
        #[serde(skip)]
        variants: String,
    }

    /// The search over the whole guide.
    SearchPageWords {
        title: String,
        description: String,
        label: String,
        action: String,
        shortcut: String,
        no_script: String,
        none: String { needs "query" },
        none_text: String,
        /// Before the directory of groups, where a query may ask for a place.
        directory: String,
        one: String,
        other: String { needs "count" },
        /// Unfolds what else is found on a page.
        more_one: String,
        more_other: String { needs "count" },
        everything_heading: String,
    }
}

//! The words of the pages that tell what the community is.

use super::ById;
use crate::Prose;
use serde::Deserialize;

words! {
    /// `pages.toml`.
    TopicsWords {
        /// The pages.
        #[serde(default)]
        pages: ById<TopicWords>,
        /// Their parts.
        #[serde(default)]
        parts: ById<TopicPartWords>,
        /// What stands in the parts.
        #[serde(default)]
        items: ById<TopicItemWords>,
    }

    /// A page.
    TopicWords {
        /// In lists of links: a word or two.
        menu: String,
        /// The title.
        title: String,
        /// What search engines show: a sentence.
        description: String,
        /// What it is about, below the title.
        lead: Prose,
    }

    /// A part of a page.
    TopicPartWords {
        /// The heading.
        heading: String,
        /// What stands below it, above its items.
        #[serde(default)]
        text: Prose,
    }

    /// An item of a part.
    TopicItemWords {
        /// Before the text, in parts whose items have names.
        #[serde(default)]
        name: Option<String>,
        /// What it says.
        text: String,
    }
}

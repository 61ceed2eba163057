//! The words of the pages that tell what the community is.

use super::ById;
use crate::Prose;
use serde::Deserialize;

words! {
    /// `pages.toml`.
    TopicsWords {
        pages: ById<TopicWords>,
        parts: ById<TopicPartWords>,
        items: ById<TopicItemWords>,
    }

    /// A page.
    TopicWords {
        /// In lists of links: a word or two.
        menu: String,
        title: String,
        description: String,
        lead: Prose,
    }

    /// A part of a page.
    TopicPartWords { heading: String, text: Prose, }

    /// An item of a part.
    TopicItemWords {
        /// Before the text, in parts whose items have names.
        #[serde(default)]
        name: Option<String>,
        text: String,
    }
}

//! The words of the page on which the owner of a site puts the guide together for it.

use super::ById;
use serde::Deserialize;

words! {
    /// What to choose, what it looks like, and what to copy.
    EmbedWords {
        title: String,
        description: String,
        lead: String,
        no_script: String,
        what_heading: String,
        view: String,
        view_choose: String,
        view_result: String,
        view_path: String,
        view_stage: String,
        view_group: String,
        stage: String,
        group: String,
        result_link: String,
        result_text: String,
        /// The link has no answer that the guide knows.
        result_missing: String,
        language: String,
        look_heading: String,
        theme: String,
        theme_auto: String,
        theme_light: String,
        theme_dark: String,
        accent: String,
        accent_own: String,
        accent_chosen: String,
        accent_text: String,
        height: String,
        height_text: String,
        preview_heading: String,
        preview_text: String,
        width: String,
        width_phone: String,
        width_column: String,
        width_full: String,
        copy_heading: String,
        copy_text: String,
        /// The guide's address is not known yet.
        address_missing: String,
        hosts: EmbedHosts,
        file: String { needs "path" },
        paste: String,
        copy: String,
        copied: String,
        copy_failed: String,
        policy: String,
        policy_none: String,
        learns_heading: String,
        learns: Vec<String>,
        /// What the guide is called in each language. The build finds it.
        #[serde(skip)]
        names: ById<String>,
    }

    /// What a site is made with.
    EmbedHosts {
        html: EmbedHostWords,
        iframe: EmbedHostWords,
        wordpress: EmbedHostWords,
        hugo: EmbedHostWords,
        jekyll: EmbedHostWords,
        docusaurus: EmbedHostWords,
        astro: EmbedHostWords,
        react: EmbedHostWords,
        link: EmbedHostWords,
    }

    EmbedHostWords {
        name: String,
        text: String,
    }
}

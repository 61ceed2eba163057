//! What is chosen on the page, and what is embedded then.

use crate::state::Site;
use guide_embed::{Accent, Embed, Theme, View};
use guide_engine::Answers;

/// What the fields are called in the form.
pub(super) mod field {
    pub(crate) const VIEW: &str = "view";
    pub(crate) const STAGE: &str = "stage";
    pub(crate) const GROUP: &str = "group";
    pub(crate) const LINK: &str = "link";
    pub(crate) const LANGUAGE: &str = "language";
    pub(crate) const THEME: &str = "theme";
    pub(crate) const COLOUR: &str = "colour";
    pub(crate) const ACCENT: &str = "accent";
    pub(crate) const HEIGHT: &str = "height";
}

/// The value of the choice of a colour of one's own.
pub(super) const OWN_COLOUR: &str = "own";

/// The lowest and the highest frame that can be chosen, in CSS pixels.
pub(super) const HEIGHTS: [u16; 2] = [200, 5000];

/// What is shown in the other site, and how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) view: View,
    pub(super) locale: String,
    pub(super) theme: Theme,
    /// Whether the colour is another than the guide's.
    pub(super) has_own_colour: bool,
    pub(super) accent: Option<Accent>,
    pub(super) height: Option<u16>,
    /// Whether a link was pasted that has no answers.
    pub(super) link_is_wrong: bool,
}

impl Choice {
    /// Reads the fields of the form, as names and values. What is missing or cannot be
    /// is as the page has it at first.
    pub(super) fn read(site: Site, pairs: &[(String, String)]) -> Self {
        let value = |name: &str| {
            let found = pairs.iter().find(|(each, _)| each == name);
            found.map_or("", |(_, value)| value.trim())
        };
        let pack = site.pack();
        let one_of = |ids: &[String], name: &str| {
            let chosen = ids.iter().find(|id| *id == value(name));
            chosen.or(ids.first()).cloned().unwrap_or_default()
        };
        let answers = answers(site, value(field::LINK));
        let link_is_wrong = answers.is_empty() && !value(field::LINK).is_empty();
        let mut locales = pack.languages.iter().map(|(tag, _)| tag);
        let locale = locales.find(|tag| *tag == value(field::LANGUAGE));
        let has_own_colour = value(field::COLOUR) == OWN_COLOUR;
        let accent = Accent::parse(value(field::ACCENT)).filter(|_| has_own_colour);
        let [lowest, highest] = HEIGHTS;
        let height = value(field::HEIGHT).parse::<u16>().ok();
        Self {
            view: match value(field::VIEW) {
                "result" => View::Result { answers },
                "path" => View::Path,
                "stage" => View::Stage(one_of(&pack.page_ids.stages, field::STAGE)),
                "group" => View::Group(one_of(&pack.page_ids.groups, field::GROUP)),
                _ => View::Choose,
            },
            locale: locale.unwrap_or(&pack.locale).clone(),
            theme: Theme::parse(value(field::THEME)).unwrap_or_default(),
            has_own_colour,
            accent,
            height: height.filter(|height| (lowest..=highest).contains(height)),
            link_is_wrong,
        }
    }

    /// The guide as it is embedded. `guide` is its absolute address, without a slash at
    /// the end.
    pub(super) fn embed(&self, site: Site, guide: String) -> Embed {
        Embed {
            guide,
            locale: self.locale.clone(),
            view: self.view.clone(),
            theme: self.theme,
            accent: self.accent,
            height: self.height,
            title: self.title(site),
        }
    }

    /// What the link and the frame are called: in another language, of which the page
    /// has no more words, as the guide is called there.
    pub(super) fn title(&self, site: Site) -> String {
        let names = &site.interface().embed.names;
        let guide = names.get(&self.locale).cloned().unwrap_or_default();
        let is_own = self.locale == site.pack().locale;
        let of = match &self.view {
            View::Stage(id) if is_own => site.pack().excerpts.stage_names.get(id),
            View::Group(id) if is_own => site.words().groups.get(id).map(|group| &group.name),
            _ => None,
        };
        of.map_or(guide.clone(), |of| format!("{of} · {guide}"))
    }
}

/// The answers in a link, as the guide writes them; empty without any.
fn answers(site: Site, link: &str) -> String {
    let link = link.split('#').next().unwrap_or_default();
    let query = link.split_once('?').map_or(link, |(_, query)| query);
    Answers::read(site.structure(), query).write(site.structure())
}

#[cfg(test)]
mod tests {
    use super::*;
    use guide_compiler::read::read;
    use guide_content::Pack;
    use std::path::Path;

    /// The guide that ships, in English.
    fn site() -> Site {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let content = read(&folder).unwrap_or_else(|problems| panic!("{problems}"));
        let languages = content.languages.iter();
        let languages = languages.map(|(tag, words)| {
            let name = words.interface.language.name.clone();
            (tag.clone(), name)
        });
        let languages = languages.collect();
        let words = content.languages["en"].clone();
        let pack = Pack::whole("en", languages, content.structure, words);
        Site::new(Box::leak(Box::new(pack)), "")
    }

    fn read_form(site: Site, fields: &[(&str, &str)]) -> Choice {
        let pairs = fields.iter();
        let pairs: Vec<_> = pairs
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        Choice::read(site, &pairs)
    }

    #[test]
    fn an_empty_form_is_the_questions_as_the_guide_shows_them() {
        let site = site();
        let choice = read_form(site, &[]);
        let embed = choice.embed(site, "https://guide.example".to_owned());
        assert_eq!(embed.page_address(), "https://guide.example/en/choose/");
        assert_eq!(
            embed.frame_address(),
            "https://guide.example/en/frame/choose/"
        );
        assert_eq!(embed.title, site.interface().site.name);
        assert_eq!((embed.accent, embed.height), (None, None));
    }

    #[test]
    fn what_cannot_be_chosen_is_as_at_first() {
        let site = site();
        let choice = read_form(
            site,
            &[
                ("view", "stage"),
                ("stage", "nowhere"),
                ("language", "xx"),
                ("theme", "black"),
                ("accent", "#112233"),
                ("height", "7"),
            ],
        );
        let first = site.pack().page_ids.stages[0].clone();
        assert_eq!(choice.view, View::Stage(first));
        assert_eq!(choice.locale, "en");
        assert_eq!(choice.theme, Theme::Auto);
        assert_eq!(choice.accent, None, "the guide's own is chosen");
        assert_eq!(choice.height, None);
    }

    #[test]
    fn a_link_to_the_advice_gives_its_answers_and_nothing_else() {
        let site = site();
        let structure = site.structure();
        let question = &structure.questions[0];
        let answer = format!("{}={}", question.id, question.options[0].id);
        for link in [
            format!("https://guide.example/en/result/?{answer}"),
            format!("https://guide.example/en/result/?{answer}&utm_source=x#reasons"),
            answer.clone(),
        ] {
            let choice = read_form(site, &[("view", "result"), ("link", &link)]);
            let answers = answer.clone();
            assert_eq!(choice.view, View::Result { answers }, "{link}");
            assert!(!choice.link_is_wrong, "{link}");
        }
        for (link, is_wrong) in [("https://guide.example/en/", true), ("", false)] {
            let choice = read_form(site, &[("view", "result"), ("link", link)]);
            let answers = String::new();
            assert_eq!(choice.view, View::Result { answers }, "{link}");
            assert_eq!(choice.link_is_wrong, is_wrong, "{link}");
        }
    }

    #[test]
    fn a_title_is_in_the_language_that_is_embedded() {
        let site = site();
        let names = &site.interface().embed.names;
        for (locale, name) in names.iter() {
            let fields = [("view", "group"), ("group", "ml"), ("language", locale)];
            let title = read_form(site, &fields).title(site);
            let group = &site.words().groups["ml"].name;
            let expected = if locale == "en" {
                format!("{group} · {name}")
            } else {
                name.clone()
            };
            assert_eq!(title, expected);
        }
        assert!(names.len() > 1);
    }
}

//! Everything there is to find: each part of each page, with its words.

use guide_content::{
    GroupDetailWords, GroupKind, GroupWords, ListKind, Pack, Prose, Stage, StageList,
};
use guide_plan::{Schedule, document};
use guide_routes::Page;

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub page: Page,
    /// The part's anchor in the page; `None` for the page itself.
    pub anchor: Option<String>,
    /// What the page is called.
    pub title: String,
    /// What the part is called; empty for the page itself.
    pub heading: String,
    pub text: String,
}

/// Every part of every page, in the order of the guide.
#[must_use]
pub fn entries(pack: &Pack) -> Vec<Entry> {
    let mut collector = EntryCollector {
        pack,
        entries: Vec::new(),
    };
    collector.pages();
    collector.questions();
    collector.groups();
    collector.stages();
    collector.topics();
    collector.plan();
    collector.embed();
    collector.entries
}

struct EntryCollector<'a> {
    pack: &'a Pack,
    entries: Vec<Entry>,
}

impl EntryCollector<'_> {
    fn page(&mut self, page: Page, title: &str, text: String) {
        self.entries.push(Entry {
            page,
            anchor: None,
            title: title.to_owned(),
            heading: String::new(),
            text,
        });
    }

    /// A part of the page that was added last.
    fn part(&mut self, anchor: &str, heading: &str, text: String) {
        let Some(of) = self.entries.last() else {
            return;
        };
        if text.is_empty() {
            return;
        }
        self.entries.push(Entry {
            page: of.page.clone(),
            anchor: Some(anchor.to_owned()),
            title: of.title.clone(),
            heading: heading.to_owned(),
            text,
        });
    }

    fn pages(&mut self) {
        let words = &self.pack.words;
        let interface = &words.interface;
        let home = [&interface.home.description, &interface.home.lead];
        self.page(Page::Home, &interface.home.title, joined(home));
        let promises = joined(&interface.home.promises);
        self.part("promise", &interface.home.promise_heading, promises);
        for (page, title, text) in [
            (
                Page::Choose,
                &interface.choose.title,
                &interface.choose.description,
            ),
            (
                Page::Groups,
                &interface.groups.title,
                &interface.groups.description,
            ),
            (
                Page::Compare,
                &interface.compare.title,
                &interface.compare.description,
            ),
            (
                Page::Decisions,
                &interface.decisions.title,
                &interface.decisions.description,
            ),
            (
                Page::Path,
                &interface.path.title,
                &interface.path.description,
            ),
        ] {
            if !page.is_in(&self.pack.page_ids) {
                continue;
            }
            let is_groups = page == Page::Groups;
            self.page(page, title, text.clone());
            if is_groups {
                self.programmes();
            }
        }
        if !Page::Path.is_in(&self.pack.page_ids) {
            return;
        }
        let trail = [&interface.trail.lead, &interface.trail.privacy];
        self.part("my-trail", &interface.trail.heading, joined(trail));
    }

    fn embed(&mut self) {
        let words = &self.pack.words.interface.embed;
        let hosts = &words.hosts;
        let names = [
            &hosts.html,
            &hosts.iframe,
            &hosts.wordpress,
            &hosts.hugo,
            &hosts.jekyll,
            &hosts.docusaurus,
            &hosts.astro,
            &hosts.react,
            &hosts.link,
        ];
        let names = names.map(|host| &host.name);
        let about = [&words.description, &words.lead];
        self.page(Page::Embed, &words.title, joined(about));
        self.part("copy", &words.copy_heading, joined(names));
        self.part("learns", &words.learns_heading, joined(&words.learns));
    }

    fn questions(&mut self) {
        for question in &self.pack.structure.questions {
            let Some(words) = self.pack.words.questions.get(&question.id) else {
                continue;
            };
            let options = words.options.values();
            let options = options.flat_map(|option| [&option.label, &option.detail]);
            let text = [prose_text([&words.help]), joined(options)];
            let page = Page::Question(question.id.clone());
            self.page(page, &words.title, joined(&text));
        }
    }

    /// The types without a page of their own, which the page of all types tells about.
    fn programmes(&mut self) {
        let groups = self.pack.structure.groups.iter();
        for group in groups.filter(|group| group.kind == GroupKind::Programme) {
            if let Some(words) = self.pack.words.groups.get(&group.id) {
                self.part(&group.id, &words.name, words.summary.clone());
            }
        }
    }

    fn groups(&mut self) {
        let words = &self.pack.words;
        let headings = &words.interface.groups;
        for group in self.pack.structure.pages() {
            let Some(group_words) = words.groups.get(&group.id) else {
                continue;
            };
            let details = words.groups.details.of(&group.id);
            self.page(
                Page::Group(group.id.clone()),
                &group_words.name,
                group_text(group_words, details),
            );
            self.part("audience", &headings.audience, joined(&details.audience));
            self.part("topics", &headings.topics, joined(&details.topics));
            self.part("benefits", &headings.benefits, joined(&details.benefits));
            if group.policies {
                let policies = words.policies.values();
                let texts = policies.flat_map(|policy| {
                    let always = [Some(&policy.name), Some(&policy.summary)];
                    let some = [&policy.attendance, &policy.speakers, &policy.goal];
                    always.into_iter().chain(some.map(Option::as_ref)).flatten()
                });
                self.part("policies", &headings.policies, joined(texts));
                let wordings = words.policies.values();
                let wordings = wordings.filter_map(|policy| policy.wording.as_ref());
                self.part("wordings", &headings.wordings, joined(wordings));
            }
            self.part("facts", &headings.facts, self.facts(&group.facts));
        }
    }

    fn stages(&mut self) {
        for stage in &self.pack.structure.path.stages {
            self.stage(stage);
        }
    }

    fn stage(&mut self, stage: &Stage) {
        let words = &self.pack.words;
        let headings = &words.interface.stage;
        let Some(stage_words) = words.path.stages.get(&stage.id) else {
            return;
        };
        let who = prose_text([&stage_words.who]);
        let text = joined([&stage_words.tagline, &stage_words.summary, &who]);
        self.page(Page::Stage(stage.id.clone()), &stage_words.name, text);
        let anchor = |part: &str| format!("{}-{part}", stage.id);
        for (kind, part, heading) in [
            (ListKind::People, "people", &headings.people),
            (
                ListKind::Requirements,
                "requirements",
                &headings.requirements,
            ),
            (ListKind::Suggestions, "suggestions", &headings.suggestions),
            (ListKind::Duties, "duties", &headings.duties),
            (ListKind::Benefits, "benefits", &headings.benefits),
            (ListKind::History, "history", &headings.history),
        ] {
            let lists = stage.lists.iter().filter(|list| list.kind == kind);
            self.part(&anchor(part), heading, self.items(lists));
        }
        self.part(
            &anchor("way"),
            &headings.way,
            prose_text([&stage_words.way]),
        );
        if let Some(programme) = &stage_words.programme {
            let kinds = [ListKind::Goals, ListKind::Traits];
            let lists = stage.lists.iter().filter(|list| kinds.contains(&list.kind));
            let about = [prose_text([&programme.overview]), self.items(lists)];
            let text = joined([&programme.name].into_iter().chain(&about));
            self.part(&anchor("programme"), &headings.programme, text);
        }
        for camp in &stage.camps {
            let Some(about) = words.path.camps.get(&camp.id) else {
                continue;
            };
            let text = joined([&about.summary, &self.items(&camp.lists)]);
            self.part(&anchor(&camp.id), &about.name, text);
        }
        self.part(&anchor("facts"), &headings.facts, self.facts(&stage.facts));
    }

    fn topics(&mut self) {
        let words = &self.pack.words.topics;
        for topic in &self.pack.structure.topics {
            let Some(topic_words) = words.pages.get(&topic.id) else {
                continue;
            };
            let text = joined([&topic_words.description, &prose_text([&topic_words.lead])]);
            self.page(Page::Topic(topic.id.clone()), &topic_words.title, text);
            for part in &topic.parts {
                let Some(about) = words.parts.get(&part.id) else {
                    continue;
                };
                let items = part
                    .items
                    .iter()
                    .filter_map(|item| words.items.get(&item.id));
                let items = items.flat_map(|item| item.name.iter().chain([&item.text]));
                let text = joined([&prose_text([&about.text]), &joined(items)]);
                self.part(&part.id, &about.heading, text);
            }
            let heading = &self.pack.words.interface.groups.facts;
            self.part("facts", heading, self.facts(&topic.facts));
        }
    }

    fn plan(&mut self) {
        let words = &self.pack.words;
        let interface = &words.interface.plan;
        if !Page::Plan.is_in(&self.pack.page_ids) {
            return;
        }
        self.page(
            Page::Plan,
            &interface.year.title,
            interface.description.clone(),
        );
        // The parts that everybody finds there: those of the example.
        let structure = &self.pack.structure;
        let Some(advice) = guide_engine::plan_example(structure) else {
            return;
        };
        let schedule = Schedule::proposed(&structure.plan);
        let plan = document(self.pack, &advice, &schedule, None);
        for part in plan.parts {
            let steps = part.steps.iter();
            let steps = steps.flat_map(|step| [step.title.clone(), prose_text([&step.text])]);
            let texts: Vec<_> = [prose_text([&part.text])]
                .into_iter()
                .chain(steps)
                .collect();
            self.part(&part.id, &part.heading, joined(&texts));
        }
    }

    fn facts(&self, facts: &[String]) -> String {
        joined(facts.iter().filter_map(|id| self.pack.words.facts.get(id)))
    }

    fn items<'b>(&self, lists: impl IntoIterator<Item = &'b StageList>) -> String {
        let words = &self.pack.words.path.items;
        let items = lists.into_iter().flat_map(|list| &list.items);
        let items = items.filter_map(|item| words.get(&item.id));
        joined(items.flat_map(|item| item.name.iter().chain([&item.text])))
    }
}

fn group_text(group: &GroupWords, details: &GroupDetailWords) -> String {
    joined([&group.summary, &prose_text(&details.purpose)])
}

/// The lines of some prose as one text.
fn prose_text<'a>(prose: impl IntoIterator<Item = &'a Prose>) -> String {
    let lines: Vec<_> = prose.into_iter().flat_map(Prose::lines).collect();
    joined(&lines)
}

/// Several texts as one that can be read: where one ends without a mark, a dot
/// stands before the next.
fn joined<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    let mut joined = String::new();
    for text in texts.into_iter().filter(|text| !text.is_empty()) {
        joined.push_str(match joined.chars().next_back() {
            // Wide marks bring their space with them.
            None | Some('。' | '！' | '？' | '：' | '；') => "",
            Some('.' | '!' | '?' | ':' | ';' | '”' | ')') => " ",
            Some(_) => " · ",
        });
        joined.push_str(text);
    }
    joined
}

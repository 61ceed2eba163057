//! On which pages things are shown.

use crate::ClaimSubject;
use crate::claims;
use crate::read::WordsFile;
use guide_content::{PartKind, Structure, TopicPart};
use guide_routes::Page;

/// The pages that show a link.
pub(super) fn of_link(structure: &Structure, id: &str) -> Vec<Page> {
    let has_link = |links: &[String]| links.iter().any(|link| link == id);
    let is_link = |link: &Option<String>| link.as_deref() == Some(id);
    let mut pages = Vec::new();
    let questions = structure
        .questions
        .iter()
        .filter(|each| is_link(&each.link));
    pages.extend(questions.map(|each| Page::Question(each.id.clone())));
    let mut in_advice = structure.tasks.iter().map(|each| &each.link);
    let mut in_steps = structure.steps.iter().map(|each| &each.link);
    if in_advice.any(is_link) || in_steps.any(is_link) {
        pages.push(Page::Result);
    }
    // Every group's page leads to the directory.
    let is_directory = structure.guide.directory.as_deref() == Some(id);
    let groups = structure
        .pages()
        .filter(|each| is_directory || has_link(&each.links));
    pages.extend(groups.map(|each| Page::Group(each.id.clone())));
    let stages = structure
        .path
        .stages
        .iter()
        .filter(|each| has_link(&each.links));
    pages.extend(stages.map(|each| Page::Stage(each.id.clone())));
    let in_items = |part: &TopicPart| part.items.iter().any(|item| is_link(&item.link));
    let topics = structure.topics.iter();
    let topics = topics.filter(|each| has_link(&each.links) || each.parts.iter().any(in_items));
    pages.extend(topics.map(|each| Page::Topic(each.id.clone())));
    let mut in_steps = structure.steps.iter().map(|each| &each.link);
    let mut parts = structure.plan.parts.iter();
    if in_steps.any(is_link) || parts.any(|part| has_link(&part.links)) {
        pages.push(Page::Plan);
    }
    pages
}

/// The pages that name a source.
pub(super) fn of_source(structure: &Structure, id: &str) -> Vec<Page> {
    let claims = claims(structure).filter(|claim| claim.source == id);
    let mut pages: Vec<_> = claims
        .flat_map(|claim| of_claim(structure, claim.subject))
        .collect();
    let lists_all = |part: &TopicPart| part.kind == PartKind::Sources;
    let topics = structure.topics.iter();
    let topics = topics.filter(|topic| topic.parts.iter().any(lists_all));
    pages.extend(topics.map(|topic| Page::Topic(topic.id.clone())));
    pages
}

fn of_claim(structure: &Structure, subject: ClaimSubject<'_>) -> Vec<Page> {
    match subject {
        ClaimSubject::Fact(id) => of_fact(structure, id),
        ClaimSubject::Path => vec![Page::Path],
        ClaimSubject::Stage(id) | ClaimSubject::Programme(id) => vec![Page::Stage(id.to_owned())],
        ClaimSubject::Topic(id) => vec![Page::Topic(id.to_owned())],
        ClaimSubject::PlanPart(_) | ClaimSubject::Reminder(_) => vec![Page::Plan],
    }
}

fn of_fact(structure: &Structure, id: &str) -> Vec<Page> {
    let has_fact = |facts: &[String]| facts.iter().any(|fact| fact == id);
    let groups = structure.pages().filter(|each| has_fact(&each.facts));
    let stages = structure
        .path
        .stages
        .iter()
        .filter(|each| has_fact(&each.facts));
    let topics = structure.topics.iter().filter(|each| has_fact(&each.facts));
    let mut pages: Vec<_> = groups.map(|each| Page::Group(each.id.clone())).collect();
    pages.extend(stages.map(|each| Page::Stage(each.id.clone())));
    pages.extend(topics.map(|each| Page::Topic(each.id.clone())));
    pages
}

/// The pages that show a text of the words, by its file and key; none for texts
/// that stand on many, such as those of the interface.
pub(super) fn of_text(structure: &Structure, file: WordsFile, key: &str) -> Vec<Page> {
    let mut parts = key.split('.');
    let mut next = || parts.next().unwrap_or_default();
    let first = next();
    match file {
        WordsFile::Questions => vec![Page::Question(first.to_owned())],
        WordsFile::Groups if structure.pages().any(|group| group.id == first) => {
            vec![Page::Group(first.to_owned())]
        }
        WordsFile::Facts => of_fact(structure, first),
        WordsFile::Outcomes | WordsFile::Reasons | WordsFile::Tasks | WordsFile::Rules => {
            vec![Page::Result]
        }
        WordsFile::Steps => vec![Page::Result, Page::Plan],
        WordsFile::Plan => vec![Page::Plan],
        WordsFile::Compare => vec![Page::Compare],
        WordsFile::Path => of_path_text(structure, first, next()),
        WordsFile::Pages => of_topic_text(structure, first, next()),
        WordsFile::Interface
        | WordsFile::Groups
        | WordsFile::Policies
        | WordsFile::Tables
        | WordsFile::Sources
        | WordsFile::Links
        | WordsFile::Considerations
        | WordsFile::Confidences
        | WordsFile::Actions
        | WordsFile::Families
        | WordsFile::Search
        | WordsFile::Glossary
        | WordsFile::Style => Vec::new(),
    }
}

fn of_path_text(structure: &Structure, list: &str, id: &str) -> Vec<Page> {
    if list == "entries" {
        return vec![Page::Result];
    }
    let stages = structure.path.stages.iter().filter(|stage| match list {
        "stages" => stage.id == id,
        "camps" => stage.camps.iter().any(|camp| camp.id == id),
        "lists" => stage.all_lists().any(|list| list.id == id),
        "items" => stage
            .all_lists()
            .flat_map(|list| &list.items)
            .any(|item| item.id == id),
        _ => false,
    });
    stages.map(|each| Page::Stage(each.id.clone())).collect()
}

fn of_topic_text(structure: &Structure, list: &str, id: &str) -> Vec<Page> {
    let topics = structure.topics.iter().filter(|topic| match list {
        "pages" => topic.id == id,
        "parts" => topic.parts.iter().any(|part| part.id == id),
        "items" => topic
            .parts
            .iter()
            .flat_map(|part| &part.items)
            .any(|item| item.id == id),
        _ => false,
    });
    topics.map(|each| Page::Topic(each.id.clone())).collect()
}

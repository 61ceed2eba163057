//! A path that changes: its editions, what its visitors may say, and how that is
//! said in each of them.

use super::builders::{item, path, stage};
use guide_content::{Path, Stage};
use guide_growth_path::{
    Mark, OpenError, OpenedProgress, Progress, read_file, read_link, write_file, write_link,
};
use proptest::{array::uniform9, option, prelude::*, sample::select};

/// Four editions of a path. A line is a stage and what it asks; behind `<` are
/// the ids that something had before, behind `@` the edition that it came in.
const EDITIONS: [&str; 4] = [
    "guest: join water draw
     help: carry cook
     lead: plan
     host: open",
    "host: open
     guest: water enrol<join
     helper<help: bake@2 cook carry
     lead: plan",
    "leader<lead: plan carry
     guest: enrol<join water
     helper<help: bake@2
     choir: sing@3",
    "guest: sign-up<enrol<join water
     gardener<helper<help: cook@4 paint<draw@4
     leader<lead: carry plan
     choir: sing@3
     host: open@4",
];

/// What each stage is called in each edition; nothing where it is not there.
pub(super) const STAGES: [[&str; 4]; 5] = [
    ["guest", "guest", "guest", "guest"],
    ["help", "helper", "helper", "gardener"],
    ["lead", "lead", "leader", "leader"],
    ["host", "host", "", "host"],
    ["", "", "choir", "choir"],
];

/// What each item is called in each edition; nothing where it is not there.
pub(super) const ITEMS: [[&str; 4]; 9] = [
    ["water", "water", "water", "water"],
    ["join", "enrol", "enrol", "sign-up"],
    ["draw", "", "", "paint"],
    ["carry", "carry", "carry", "carry"],
    ["cook", "cook", "", "cook"],
    ["plan", "plan", "plan", "plan"],
    ["open", "open", "", "open"],
    ["", "bake", "bake", ""],
    ["", "", "sing", "sing"],
];

pub(super) fn edition(number: usize) -> Path {
    let names = |text: &str| -> Vec<String> { text.split('<').map(str::to_owned).collect() };
    let stages = EDITIONS[number - 1].lines().map(|line| {
        let (written, items) = line.trim().split_once(": ").expect("a stage and its items");
        let mut stage = stage(written, &[]);
        let ids = names(written);
        (stage.id, stage.aliases) = (ids[0].clone(), ids[1..].to_vec());
        for written in items.split(' ') {
            let (written, since) = written.split_once('@').unwrap_or((written, "1"));
            let ids = names(written);
            let mut item = item(&ids[0]);
            item.aliases = ids[1..].to_vec();
            item.since = since.parse().expect("a number");
            stage.lists[0].items.push(item);
        }
        stage
    });
    Path {
        edition: number as u32,
        ..path(stages.collect(), &[])
    }
}

/// What somebody says, by the indices of the stages and the items above.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Statements {
    pub(super) here: Option<usize>,
    pub(super) goal: Option<usize>,
    pub(super) marks: [Option<Mark>; 9],
}

impl Statements {
    /// Everything that can be said in an edition.
    pub(super) fn all() -> Self {
        let mark = |index| Some(Mark::ALL[index % 3]);
        Self {
            here: Some(1),
            goal: Some(3),
            marks: std::array::from_fn(mark),
        }
    }

    /// As it is said in an edition; what is not in it cannot be said.
    pub(super) fn progress(&self, number: usize) -> Progress {
        let name = |stage: Option<usize>| {
            let name = STAGES[stage?][number - 1];
            (!name.is_empty()).then_some(name)
        };
        let mut progress = Progress::default();
        progress.set_here(name(self.here));
        progress.set_goal(name(self.goal));
        for (names, mark) in ITEMS.iter().zip(self.marks) {
            if !names[number - 1].is_empty() {
                progress.set_mark(names[number - 1], mark);
            }
        }
        progress
    }

    /// Fails unless this is what a progress says to an edition, as far as it
    /// could be said in the edition that the progress was made in.
    pub(super) fn assert_preserved(&self, made: usize, now: usize, progress: &Progress) {
        let path = edition(now);
        let wanted = |stage: Option<usize>| {
            let names = STAGES[stage?];
            let is_there = !names[made - 1].is_empty() && !names[now - 1].is_empty();
            is_there.then_some(names[now - 1])
        };
        let id = |stage: Option<&Stage>| stage.map(|stage| stage.id.clone());
        assert_eq!(id(progress.here(&path)).as_deref(), wanted(self.here));
        assert_eq!(id(progress.goal(&path)).as_deref(), wanted(self.goal));
        for (names, mark) in ITEMS.iter().zip(self.marks) {
            if !names[now - 1].is_empty() {
                let mark = mark.filter(|_| !names[made - 1].is_empty());
                assert_eq!(progress.mark(names[now - 1]), mark, "{names:?}");
            }
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    Link,
    File,
}

pub(super) const FORMS: [Form; 2] = [Form::Link, Form::File];

pub(super) fn write(form: Form, progress: &Progress, number: usize) -> String {
    match form {
        Form::Link => write_link(progress, &edition(number)),
        Form::File => write_file(progress, &edition(number)),
    }
}

pub(super) fn read(form: Form, text: &str, number: usize) -> Result<OpenedProgress, OpenError> {
    match form {
        Form::Link => read_link(text, &edition(number)),
        Form::File => read_file(text.as_bytes(), &edition(number)),
    }
}

/// A progress that was made in one edition and is opened in another.
pub(super) fn carried(form: Form, progress: &Progress, made: usize, now: usize) -> OpenedProgress {
    read(form, &write(form, progress, made), now).expect("a progress that is opened")
}

/// Anything that can be said in an edition; the first stage is always known.
pub(super) fn any_statements() -> impl Strategy<Value = Statements> {
    let stage = || option::of(0..STAGES.len());
    let marks = uniform9(option::of(select(Mark::ALL.to_vec())));
    (stage(), marks).prop_map(|(goal, marks)| Statements {
        here: Some(0),
        goal,
        marks,
    })
}

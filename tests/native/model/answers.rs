//! Which questions are asked, which options are offered, and every complete set
//! of answers.

/// The questions in their order; also the first ten columns of the CSV.
pub(crate) const QUESTIONS: [&str; 10] = [
    "intent",
    "purpose",
    "technology",
    "organisation",
    "policy",
    "demand",
    "speakers",
    "sponsors",
    "nearby",
    "depth",
];

/// A set of answers; an empty text where a question is not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Set {
    pub(crate) intent: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) technology: &'static str,
    pub(crate) organisation: &'static str,
    pub(crate) policy: &'static str,
    pub(crate) demand: &'static str,
    pub(crate) speakers: &'static str,
    pub(crate) sponsors: &'static str,
    pub(crate) nearby: &'static str,
    pub(crate) depth: &'static str,
}

impl Set {
    /// The answers in the order of the questions.
    pub(crate) fn cells(&self) -> [&'static str; 10] {
        [
            self.intent,
            self.purpose,
            self.technology,
            self.organisation,
            self.policy,
            self.demand,
            self.speakers,
            self.sponsors,
            self.nearby,
            self.depth,
        ]
    }

    /// The answers as the address has them.
    pub(crate) fn query(&self) -> String {
        let given = QUESTIONS.iter().zip(self.cells());
        let pairs = given.filter(|(_, option)| !option.is_empty());
        let pairs: Vec<_> = pairs
            .map(|(name, option)| format!("{name}={option}"))
            .collect();
        pairs.join("&")
    }

    /// Puts an answer in its place.
    pub(crate) fn set(&mut self, question: &str, option: &'static str) {
        *match question {
            "intent" => &mut self.intent,
            "purpose" => &mut self.purpose,
            "technology" => &mut self.technology,
            "organisation" => &mut self.organisation,
            "policy" => &mut self.policy,
            "demand" => &mut self.demand,
            "speakers" => &mut self.speakers,
            "sponsors" => &mut self.sponsors,
            "nearby" => &mut self.nearby,
            "depth" => &mut self.depth,
            other => panic!("there is no question `{other}`"),
        } = option;
    }

    /// F: the chosen technology or organisation.
    pub(crate) fn specialism(&self) -> Option<&'static str> {
        match (self.technology, self.organisation) {
            (named @ ("containers" | "ml" | "iot" | "security" | "devops" | "hpc"), _)
            | (_, named @ ("startups" | "public-sector" | "enterprises")) => Some(named),
            _ => None,
        }
    }

    /// Whether a focus is chosen: F, or women.
    pub(crate) fn has_focus(&self) -> bool {
        self.purpose == "women" || self.specialism().is_some()
    }

    /// Whether the answer to technology or organisation is "another".
    pub(crate) fn is_other(&self) -> bool {
        self.technology == "other" || self.organisation == "other"
    }

    /// What may be answered to a question, given the answers before it; nothing
    /// when it is not asked.
    pub(crate) fn options(&self, question: &str) -> &'static [&'static str] {
        let starts = self.intent == "start";
        let campus = self.purpose == "campus";
        match question {
            "intent" => &["start", "join", "unsure"],
            "purpose" => &[
                "broad",
                "technology",
                "women",
                "organisation",
                "campus",
                "unsure",
            ],
            "technology" if self.purpose == "technology" => &[
                "containers",
                "ml",
                "iot",
                "security",
                "devops",
                "hpc",
                "other",
                "unsure",
            ],
            "organisation" if self.purpose == "organisation" => &[
                "startups",
                "public-sector",
                "enterprises",
                "other",
                "unsure",
            ],
            "policy" if self.purpose == "women" && starts => {
                &["closed", "allies", "open", "unsure"]
            }
            "policy" if self.purpose == "women" => &["closed", "allies", "open", "ally", "unsure"],
            "demand" if starts && !campus => &["focused", "mixed", "small", "unsure"],
            "speakers" if starts && !campus => &["enough", "few", "none", "unsure"],
            "sponsors" if starts && !campus => &["focused", "general", "none", "unsure"],
            "nearby" if !campus && self.has_focus() => &["none", "general", "same", "unsure"],
            "nearby" if !campus => &["none", "general", "unsure"],
            "depth" if !starts && self.specialism().is_some() => &["exploring", "deep", "unsure"],
            _ => &[],
        }
    }
}

/// Every complete set of answers, in the order of questions and options.
pub(crate) fn complete_sets() -> Vec<Set> {
    let mut sets = vec![Set::default()];
    for question in QUESTIONS {
        sets = sets
            .into_iter()
            .flat_map(|set| match set.options(question) {
                [] => vec![set],
                options => options
                    .iter()
                    .map(|option| {
                        let mut set = set;
                        set.set(question, option);
                        set
                    })
                    .collect(),
            })
            .collect();
    }
    sets
}

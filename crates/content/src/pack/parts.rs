//! The parts of a pack, and what is in each.

use super::{Pack, UnpackError};

/// A part of a pack as a type, which says of a [`Section`](super::Section) where
/// it is.
pub trait Part {
    /// What the part is called where it is missing.
    const NAME: &'static str;
}

/// Declares the parts: what each is called, the function that reads it, and the
/// sections that are in it. A section may be in several parts, where two pages
/// need little else of each other's: whichever comes first brings it.
///
/// There is a function for each part and no list of them, so that in the browser
/// what decodes a part can be loaded with what shows it.
macro_rules! parts {
    ($(
        $(#[$doc:meta])*
        $part:ident $name:literal $read:ident {
            $($($place:ident).+,)*
        }
    )*) => {
        /// A part of a pack beside its core.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum PackPart {
            $($(#[$doc])* $part,)*
        }

        /// The parts as types.
        pub mod part {
            $(
                $(#[$doc])*
                #[derive(Clone, Copy, Debug, PartialEq, Eq)]
                pub struct $part;

                impl super::Part for $part {
                    const NAME: &'static str = $name;
                }
            )*

            /// What no pack has: only the build reads it.
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub struct BuildOnly;

            impl super::Part for BuildOnly {
                const NAME: &'static str = "build-only";
            }
        }

        impl PackPart {
            /// Every part.
            pub const ALL: &'static [Self] = &[$(Self::$part,)*];

            /// What the part is called, in the name of its file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$part => $name,)*
                }
            }
        }

        impl Pack {
            /// Whether what is in a part is there.
            #[must_use]
            pub fn is_loaded(&self, part: PackPart) -> bool {
                match part {
                    $(PackPart::$part => [$(self.$($place).+.loaded().is_some()),*].iter().all(|is| *is),)*
                }
            }

            $(
                /// Reads the part from its bytes; a second time changes nothing.
                ///
                /// # Errors
                /// [`UnpackError`] when the bytes are damaged, of another part, or of
                /// another version of the guide than this pack.
                pub fn $read(&self, bytes: &[u8]) -> Result<(), UnpackError> {
                    let mut reader = self.open_part(PackPart::$part, bytes)?;
                    $(self.$($place).+.fill(&mut reader);)*
                    if reader.is_finished() { Ok(()) } else { Err(UnpackError) }
                }
            )*

            /// Reads any part, for what is no browser.
            ///
            /// # Errors
            /// Those of the function for the part.
            #[cfg(feature = "source")]
            pub fn read_part(&self, part: PackPart, bytes: &[u8]) -> Result<(), UnpackError> {
                match part {
                    $(PackPart::$part => self.$read(bytes),)*
                }
            }

            /// What is in a part, packed.
            #[cfg(feature = "source")]
            pub(super) fn write_sections(&self, part: PackPart) -> Vec<u8> {
                let mut bytes = Vec::new();
                match part {
                    $(PackPart::$part => {
                        $(self.$($place).+.write_content(&mut bytes);)*
                    })*
                }
                bytes
            }
        }
    };
}

parts! {
    /// What the front page shows but groups.
    Home "home" read_home {
        words.interface.home,
        excerpts.page_titles,
    }

    /// The words of the questions and of the wizard.
    Questions "questions" read_questions {
        words.questions.questions,
        words.interface.choose,
        // The wizard says that somebody's answers wait to be compared.
        words.interface.together,
    }

    /// What makes the advice and explains it.
    Advice "advice" read_advice {
        structure.tables,
        structure.outcomes,
        structure.reasons,
        structure.tasks,
        structure.steps,
        words.outcomes,
        words.reasons,
        words.tasks,
        words.steps,
        words.rules,
        words.considerations,
        words.confidences,
        words.policies,
        words.path.entries,
        words.interface.result,
        excerpts.entry_items,
    }

    /// The types of group by their names, each in a sentence.
    Groups "groups" read_groups {
        structure.families,
        structure.groups,
        structure.listing,
        structure.policies,
        words.families,
        words.groups.names,
        words.interface.groups,
    }

    /// What the page of a group and the comparison of several tell.
    GroupDetails "group-details" read_group_details {
        structure.compare,
        words.compare,
        words.groups.details,
        words.policies,
        words.interface.compare,
        // The page of a group copies wordings as the plan does.
        words.interface.plan,
    }

    /// The facts that age, where they are from, and how dates are written.
    Facts "facts" read_facts {
        structure.facts,
        structure.sources,
        words.facts,
        words.sources,
        words.interface.dates,
        words.interface.sources,
    }

    /// The growth path without its texts, as far as a visitor's progress needs it.
    Trail "trail" read_trail {
        structure.path,
        excerpts.stage_names,
        words.interface.trail,
        words.interface.sharing,
    }

    /// The texts of the growth path.
    Path "path" read_path {
        words.path.stages,
        words.path.camps,
        words.path.lists,
        words.path.items,
        words.interface.path,
        words.interface.stage,
    }

    /// The pages that tell what the community is.
    Topics "topics" read_topics {
        structure.topics,
        words.topics,
        // They head facts and links as groups do.
        words.interface.groups,
        words.interface.diagram,
        words.interface.about_sources,
    }

    /// How the advice is made, beside the advice itself.
    Decisions "decisions" read_decisions {
        words.tables,
        words.actions,
        words.questions.when,
        words.interface.decisions,
    }

    /// The plan for the first year.
    Plan "plan" read_plan {
        structure.plan,
        words.plan,
        // The plan is taken along, and shows nothing of the path.
        words.interface.sharing,
    }

    /// What the search knows beside all that it looks through.
    Search "search" read_search {
        words.search,
        words.interface.search,
    }

    /// What the owner of a site chooses to show the guide there.
    Embed "embed" read_embed {
        words.interface.embed,
    }
}

//! What a query finds, the best first.

use super::{Entry, Token, entries, excerpt::excerpt, tokens};
use guide_content::Pack;
use std::{collections::BTreeMap, ops::Range};

/// Everything there is to find, prepared for searching.
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<Indexed>,
    /// Every token of the guide once; entries name them by their places.
    vocabulary: Vec<Token>,
    /// How many tokens a text has in the mean.
    length: f64,
    /// Words and names that mean the same, as tokens.
    same: Vec<Vec<Vec<Token>>>,
    /// Words of questions that say nothing about what is looked for, as tokens.
    filler: Vec<Vec<Token>>,
}

#[derive(Clone, Debug)]
struct Indexed {
    entry: Entry,
    /// What it is called itself.
    name: Vec<usize>,
    /// What the page is called that it is a part of.
    page: Vec<usize>,
    text: Vec<usize>,
}

/// A part of a page that a query finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub entry: Entry,
    /// A piece of the entry's text around what was found, as runs of text of
    /// which those that were found are marked.
    pub excerpt: Vec<(String, bool)>,
}

/// Something to look for.
struct Wanted {
    weight: f64,
    /// What it may read in the guide, of which the best counts.
    ways: Vec<Way>,
}

/// Tokens that stand one behind the other.
pub(super) struct Way {
    weight: f64,
    /// For each token, how much each one of the vocabulary is like it.
    likeness: Vec<Vec<f64>>,
}

/// How much a name counts more than a text; a page's name says less about its
/// parts, so that the page itself comes first.
const NAME: f64 = 3.0;
const PAGE: f64 = 1.0;
/// Words that begin alike, for example in singular and plural, count less.
const ALIKE: f64 = 0.6;
/// What means the same counts a little less.
const SAME: f64 = 0.8;
/// A word of a name that is known as a whole says little by itself.
const PART: f64 = 0.3;
/// How soon repetitions count less, and how much long texts count less.
const OFTEN: f64 = 1.2;
const LONG: f64 = 0.5;
/// What is found must have this share of what the best has.
const LEAST: f64 = 0.35;
/// How many are shown.
const MOST: usize = 20;

impl Index {
    /// Prepares everything there is to find in a guide.
    #[must_use]
    pub fn new(pack: &Pack) -> Self {
        let mut vocabulary = BTreeMap::new();
        let mut places = |text: &str| {
            let tokens = plain(text).into_iter();
            tokens
                .map(|token| {
                    let next = vocabulary.len();
                    *vocabulary.entry(token).or_insert(next)
                })
                .collect::<Vec<_>>()
        };
        let entries: Vec<_> = entries(pack)
            .into_iter()
            .map(|entry| {
                let (name, page) = match &entry.anchor {
                    Some(_) => (entry.heading.as_str(), entry.title.as_str()),
                    None => (entry.title.as_str(), ""),
                };
                Indexed {
                    name: places(name),
                    page: places(page),
                    text: places(&entry.text),
                    entry,
                }
            })
            .collect();
        let mut vocabulary: Vec<_> = vocabulary.into_iter().collect();
        vocabulary.sort_unstable_by_key(|(_, place)| *place);
        let length: usize = entries.iter().map(|each| each.text.len()).sum();
        let words = &pack.words.search;
        let same = words.same.iter();
        Self {
            length: (length as f64 / entries.len().max(1) as f64).max(1.0),
            entries,
            vocabulary: vocabulary.into_iter().map(|(token, _)| token).collect(),
            same: same
                .map(|names| names.iter().map(|name| plain(name)).collect())
                .collect(),
            filler: words.filler.iter().map(|words| plain(words)).collect(),
        }
    }

    /// What the query finds, the best first; nothing for a query without words.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let wanted = self.wanted(&plain(query));
        let mut scores = vec![0.0; self.entries.len()];
        for wanted in &wanted {
            for (score, worth) in scores.iter_mut().zip(self.worth(wanted)) {
                *score += worth;
            }
        }
        let mut found: Vec<_> = scores.into_iter().zip(&self.entries).collect();
        // Equals stay in the order of the guide.
        found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let best = found.first().map_or(0.0, |(score, _)| *score);
        let ways: Vec<_> = wanted.iter().flat_map(|wanted| &wanted.ways).collect();
        found
            .into_iter()
            .take_while(|(score, _)| *score > 0.0 && *score >= best * LEAST)
            .take(MOST)
            .map(|(_, each)| Hit {
                entry: each.entry.clone(),
                excerpt: excerpt(&each.entry.text, &each.text, &ways),
            })
            .collect()
    }

    /// What to look for: what means the same as some of the query, and every
    /// word and every pair of characters that is no filler.
    fn wanted(&self, query: &[Token]) -> Vec<Wanted> {
        let mut wanted = Vec::new();
        let mut named = vec![false; query.len()];
        for (place, names) in self.named(query) {
            named[place.clone()].fill(true);
            let ways = names.iter().map(|name| {
                let weight = if query[place.clone()] == **name {
                    1.0
                } else {
                    SAME
                };
                self.way(name, weight)
            });
            wanted.push(Wanted {
                weight: 1.0,
                ways: ways.collect(),
            });
        }
        for place in self.pieces(query, &named) {
            let is_named = named[place.clone()].iter().all(|is| *is);
            wanted.push(Wanted {
                weight: if is_named { PART } else { 1.0 },
                ways: vec![self.way(&query[place], 1.0)],
            });
        }
        wanted
    }

    /// The names in the query that mean the same as others, with all of those;
    /// none that is a part of a longer one.
    fn named(&self, query: &[Token]) -> Vec<(Range<usize>, &Vec<Vec<Token>>)> {
        let lists = self.same.iter();
        let found: Vec<_> = lists
            .flat_map(|names| {
                let places = names.iter().flat_map(|name| occurrences(query, name));
                places.map(move |place| (place, names))
            })
            .collect();
        let is_whole = |place: &Range<usize>| {
            !found.iter().any(|(other, _)| {
                other.len() > place.len() && other.start <= place.start && place.end <= other.end
            })
        };
        let whole = found.iter().filter(|(place, _)| is_whole(place));
        whole.cloned().collect()
    }

    /// The words of the query, and of what is written without spaces each pair
    /// of characters: without fillers, unless there is nothing else.
    fn pieces(&self, query: &[Token], named: &[bool]) -> Vec<Range<usize>> {
        let mut is_filler = vec![false; query.len()];
        for place in self
            .filler
            .iter()
            .flat_map(|words| occurrences(query, words))
        {
            is_filler[place].fill(true);
        }
        if is_filler
            .iter()
            .zip(named)
            .all(|(filler, named)| *filler && !named)
        {
            is_filler.fill(false);
        }
        let is_character = |at: usize| !is_filler[at] && matches!(query[at], Token::Character(_));
        let mut pieces = Vec::new();
        for at in (0..query.len()).filter(|at| !is_filler[*at]) {
            let follows = at + 1 < query.len() && is_character(at + 1);
            let is_followed = at > 0 && is_character(at - 1);
            match &query[at] {
                Token::Character(_) if follows => pieces.push(at..at + 2),
                Token::Character(_) if is_followed => {}
                Token::Word(_) | Token::Character(_) => pieces.push(at..at + 1),
            }
        }
        pieces
    }

    fn way(&self, tokens: &[Token], weight: f64) -> Way {
        let like = |token| {
            let vocabulary = self.vocabulary.iter();
            vocabulary.map(|there| likeness(there, token)).collect()
        };
        Way {
            weight,
            likeness: tokens.iter().map(like).collect(),
        }
    }

    /// What something wanted is worth in each entry: the more often there, and
    /// in the fewer entries, the more, with less for each repetition and for
    /// long texts: BM25F (Robertson and Zaragoza, 2009).
    fn worth(&self, wanted: &Wanted) -> Vec<f64> {
        let mut best = vec![0.0_f64; self.entries.len()];
        for way in &wanted.ways {
            let entries = self.entries.iter();
            let often: Vec<_> = entries
                .map(|each| {
                    let named = NAME * way.often(&each.name) + PAGE * way.often(&each.page);
                    let length = each.text.len() as f64 / self.length;
                    named + way.often(&each.text) / (1.0 - LONG + LONG * length)
                })
                .collect();
            let all = often.len() as f64;
            let there = often.iter().filter(|often| **often > 0.0).count() as f64;
            let rarity = ((all - there + 0.5) / (there + 0.5)).ln_1p();
            for (best, often) in best.iter_mut().zip(often) {
                let damped = often * (OFTEN + 1.0) / (often + OFTEN);
                *best = best.max(wanted.weight * way.weight * rarity * damped);
            }
        }
        best
    }
}

impl Way {
    /// How often its tokens stand in a text, words that begin alike counting
    /// less.
    fn often(&self, text: &[usize]) -> f64 {
        self.places(text).map(|(_, likeness)| likeness).sum()
    }

    /// Where in a text its tokens stand, and how much alike they are.
    pub(super) fn places(&self, text: &[usize]) -> impl Iterator<Item = (Range<usize>, f64)> {
        let length = self.likeness.len();
        let last = if length == 0 {
            0
        } else {
            (text.len() + 1).saturating_sub(length)
        };
        (0..last).filter_map(move |start| {
            let place = start..start + length;
            let pairs = text[place.clone()].iter().zip(&self.likeness);
            let likeness = pairs
                .map(|(token, likeness)| likeness[*token])
                .fold(1.0, f64::min);
            (likeness > 0.0).then_some((place, likeness))
        })
    }
}

fn plain(text: &str) -> Vec<Token> {
    tokens(text).into_iter().map(|(token, _)| token).collect()
}

/// Where tokens stand one behind the other, exactly.
fn occurrences(text: &[Token], tokens: &[Token]) -> Vec<Range<usize>> {
    if tokens.is_empty() {
        return Vec::new();
    }
    let windows = text.windows(tokens.len()).enumerate();
    windows
        .filter(|(_, there)| *there == tokens)
        .map(|(start, _)| start..start + tokens.len())
        .collect()
}

/// How much a token of the guide is like one that is looked for: words may end
/// differently, as in singular and plural, or be not yet typed to their end.
fn likeness(there: &Token, sought: &Token) -> f64 {
    if there == sought {
        return 1.0;
    }
    let (Token::Word(there), Token::Word(sought)) = (there, sought) else {
        return 0.0;
    };
    let pairs = there.chars().zip(sought.chars());
    let alike = pairs.take_while(|(a, b)| a == b).count();
    if alike < 3 {
        return 0.0;
    }
    let (there, sought) = (there.chars().count(), sought.chars().count());
    // Short words are the beginning of too many others.
    let not_yet_typed = if sought > 3 { 6 } else { 2 };
    let ending = if there > 3 { 2 } else { 1 };
    let is_beginning = alike == sought && there <= sought + not_yet_typed;
    let is_longer_form = alike == there && sought <= there + ending;
    let ends_differently = alike >= 5 && alike + 4 >= there.max(sought);
    if is_beginning || is_longer_form || ends_differently {
        ALIKE
    } else {
        0.0
    }
}

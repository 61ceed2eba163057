//! What a query finds, the best first.

use super::{Entry, Folding, Token, Unicode, entries, excerpt::excerpt, tokens};
use guide_content::Pack;
use std::{collections::BTreeMap, ops::Range};

/// Everything there is to find, prepared for searching.
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<IndexedEntry>,
    /// Every token of the guide once; entries name them by their indices.
    vocabulary: Vec<Token>,
    /// How many tokens a text has in the mean.
    length: f64,
    /// Words and names that mean the same, as tokens.
    synonyms: Vec<Vec<Vec<Token>>>,
    /// Words of questions that say nothing about what is looked for, as tokens.
    filler: Vec<Vec<Token>>,
    /// Words of who looks for a group near them, as tokens.
    places: Vec<Vec<Token>>,
    folding: Folding,
}

#[derive(Clone, Debug)]
struct IndexedEntry {
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

/// Something that a query looks for.
struct QueryTerm {
    weight: f64,
    /// What it may read in the guide, of which the best counts.
    phrases: Vec<Phrase>,
}

/// Tokens that stand one behind the other.
pub(super) struct Phrase {
    weight: f64,
    /// For each token, how much each one of the vocabulary is like it.
    similarity: Vec<Vec<f64>>,
}

/// How much a name counts more than a text; a page's name says less about its
/// parts, so that the page itself comes first.
const NAME_WEIGHT: f64 = 3.0;
const PAGE_WEIGHT: f64 = 1.0;
/// Words that begin alike, for example in singular and plural, count less.
const SIMILAR_WORD: f64 = 0.6;
/// What means the same counts a little less.
const SYNONYM: f64 = 0.8;
/// A word of a name that is known as a whole says little by itself.
const WORD_OF_NAME: f64 = 0.3;
/// How soon repetitions count less, and how much long texts count less.
const SATURATION: f64 = 1.2;
const LENGTH_NORMALISATION: f64 = 0.5;
/// What is found must have this share of what the best has.
const LEAST_SHARE_OF_BEST: f64 = 0.35;
/// How many are shown.
const MOST_HITS: usize = 20;

impl Index {
    /// Prepares everything there is to find in a guide.
    #[must_use]
    pub fn new(pack: &Pack, unicode: Unicode) -> Self {
        let folding = Folding::new(unicode, &pack.words.search.variants);
        let tokens_of = |text: &str| tokens_of(text, &folding);
        let mut vocabulary = BTreeMap::new();
        let mut token_ids = |text: &str| {
            let tokens = tokens_of(text).into_iter();
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
                IndexedEntry {
                    name: token_ids(name),
                    page: token_ids(page),
                    text: token_ids(&entry.text),
                    entry,
                }
            })
            .collect();
        let mut vocabulary: Vec<_> = vocabulary.into_iter().collect();
        vocabulary.sort_unstable_by_key(|(_, index)| *index);
        let length: usize = entries.iter().map(|each| each.text.len()).sum();
        let words = &pack.words.search;
        let same = words.same.iter();
        Self {
            length: (length as f64 / entries.len().max(1) as f64).max(1.0),
            entries,
            vocabulary: vocabulary.into_iter().map(|(token, _)| token).collect(),
            synonyms: same
                .map(|names| names.iter().map(|name| tokens_of(name)).collect())
                .collect(),
            filler: words.filler.iter().map(|words| tokens_of(words)).collect(),
            places: words.places.iter().map(|words| tokens_of(words)).collect(),
            folding,
        }
    }

    /// Whether the guide is written in characters that are composed of several keys,
    /// so that what is not composed yet says nothing.
    #[must_use]
    pub fn is_composed(&self) -> bool {
        let mut vocabulary = self.vocabulary.iter();
        vocabulary.any(|token| matches!(token, Token::Character(_)))
    }

    /// Whether a query may ask for a place: it has a word of those in it.
    #[must_use]
    pub fn asks_for_place(&self, query: &str) -> bool {
        let query = tokens_of(query, &self.folding);
        let mut places = self.places.iter();
        places.any(|place| !occurrences(&query, place).is_empty())
    }

    /// What the query finds, the best first; nothing for a query without words.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let terms = self.query_terms(&tokens_of(query, &self.folding));
        let mut scores = vec![0.0; self.entries.len()];
        for term in &terms {
            for (score, term_score) in scores.iter_mut().zip(self.scores(term)) {
                *score += term_score;
            }
        }
        let mut found: Vec<_> = scores.into_iter().zip(&self.entries).collect();
        // Equals stay in the order of the guide.
        found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let best = found.first().map_or(0.0, |(score, _)| *score);
        let phrases: Vec<_> = terms.iter().flat_map(|term| &term.phrases).collect();
        found
            .into_iter()
            .take_while(|(score, _)| *score > 0.0 && *score >= best * LEAST_SHARE_OF_BEST)
            .take(MOST_HITS)
            .map(|(_, each)| Hit {
                entry: each.entry.clone(),
                excerpt: excerpt(&each.entry.text, &each.text, &phrases, &self.folding),
            })
            .collect()
    }

    /// What to look for: what means the same as some of the query, and every
    /// word and every pair of characters that is no filler.
    fn query_terms(&self, query: &[Token]) -> Vec<QueryTerm> {
        let mut terms = Vec::new();
        let mut named = vec![false; query.len()];
        for (range, names) in self.synonyms_in(query) {
            named[range.clone()].fill(true);
            let phrases = names.iter().map(|name| {
                let weight = if query[range.clone()] == **name {
                    1.0
                } else {
                    SYNONYM
                };
                self.phrase(name, weight)
            });
            terms.push(QueryTerm {
                weight: 1.0,
                phrases: phrases.collect(),
            });
        }
        for range in self.words_and_pairs(query, &named) {
            let is_named = named[range.clone()].iter().all(|is_named| *is_named);
            terms.push(QueryTerm {
                weight: if is_named { WORD_OF_NAME } else { 1.0 },
                phrases: vec![self.phrase(&query[range], 1.0)],
            });
        }
        terms
    }

    /// The names in the query that mean the same as others, with all of those;
    /// none that is a part of a longer one.
    fn synonyms_in(&self, query: &[Token]) -> Vec<(Range<usize>, &Vec<Vec<Token>>)> {
        let lists = self.synonyms.iter();
        let found: Vec<_> = lists
            .flat_map(|names| {
                let ranges = names.iter().flat_map(|name| occurrences(query, name));
                ranges.map(move |range| (range, names))
            })
            .collect();
        let is_whole = |range: &Range<usize>| {
            !found.iter().any(|(other, _)| {
                other.len() > range.len() && other.start <= range.start && range.end <= other.end
            })
        };
        let whole = found.iter().filter(|(range, _)| is_whole(range));
        whole.cloned().collect()
    }

    /// The words of the query, and of what is written without spaces each pair
    /// of characters: without fillers, unless there is nothing else.
    fn words_and_pairs(&self, query: &[Token], named: &[bool]) -> Vec<Range<usize>> {
        let mut is_filler = vec![false; query.len()];
        for range in self
            .filler
            .iter()
            .flat_map(|words| occurrences(query, words))
        {
            is_filler[range].fill(true);
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

    fn phrase(&self, tokens: &[Token], weight: f64) -> Phrase {
        let like = |token| {
            let vocabulary = self.vocabulary.iter();
            vocabulary.map(|there| similarity(there, token)).collect()
        };
        Phrase {
            weight,
            similarity: tokens.iter().map(like).collect(),
        }
    }

    /// What something wanted is worth in each entry: the more often there, and
    /// in the fewer entries, the more, with less for each repetition and for
    /// long texts: BM25F (Robertson and Zaragoza, 2009).
    fn scores(&self, term: &QueryTerm) -> Vec<f64> {
        let mut best = vec![0.0_f64; self.entries.len()];
        for phrase in &term.phrases {
            let entries = self.entries.iter();
            let frequencies: Vec<_> = entries
                .map(|each| {
                    let named = NAME_WEIGHT * phrase.frequency(&each.name)
                        + PAGE_WEIGHT * phrase.frequency(&each.page);
                    let length = each.text.len() as f64 / self.length;
                    named
                        + phrase.frequency(&each.text)
                            / (1.0 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length)
                })
                .collect();
            let entry_count = frequencies.len() as f64;
            let containing = frequencies
                .iter()
                .filter(|frequency| **frequency > 0.0)
                .count() as f64;
            let rarity = ((entry_count - containing + 0.5) / (containing + 0.5)).ln_1p();
            for (best, frequency) in best.iter_mut().zip(frequencies) {
                let saturated = frequency * (SATURATION + 1.0) / (frequency + SATURATION);
                *best = best.max(term.weight * phrase.weight * rarity * saturated);
            }
        }
        best
    }
}

impl Phrase {
    /// How often its tokens stand in a text, words that begin alike counting
    /// less.
    fn frequency(&self, text: &[usize]) -> f64 {
        self.matches(text).map(|(_, similarity)| similarity).sum()
    }

    /// Where in a text its tokens stand, and how much alike they are.
    pub(super) fn matches(&self, text: &[usize]) -> impl Iterator<Item = (Range<usize>, f64)> {
        let length = self.similarity.len();
        let last = if length == 0 {
            0
        } else {
            (text.len() + 1).saturating_sub(length)
        };
        (0..last).filter_map(move |start| {
            let range = start..start + length;
            let pairs = text[range.clone()].iter().zip(&self.similarity);
            let similarity = pairs
                .map(|(token, similarity)| similarity[*token])
                .fold(1.0, f64::min);
            (similarity > 0.0).then_some((range, similarity))
        })
    }
}

fn tokens_of(text: &str, folding: &Folding) -> Vec<Token> {
    tokens(text, folding)
        .into_iter()
        .map(|(token, _)| token)
        .collect()
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
fn similarity(there: &Token, sought: &Token) -> f64 {
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
        SIMILAR_WORD
    } else {
        0.0
    }
}

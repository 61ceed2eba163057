//! What a query finds, the best first.

use super::{Entry, Token, entries, tokens};
use crate::content::Pack;
use std::{collections::HashMap, ops::Range};

/// Everything there is to find, prepared for searching.
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<Indexed>,
    /// In how many entries each token stands.
    frequency: HashMap<Token, usize>,
    /// Words and names that mean the same, as tokens.
    same: Vec<Vec<Vec<Token>>>,
}

#[derive(Clone, Debug)]
struct Indexed {
    entry: Entry,
    name: Vec<Token>,
    text: Vec<Token>,
}

/// A part of a page that a query finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub entry: Entry,
    /// A piece of the entry's text around what was found, as runs of text of
    /// which those that were found are marked.
    pub excerpt: Vec<(String, bool)>,
}

/// A word of the query: what it may read in the guide, each with a weight.
struct Wanted(Vec<(Vec<Token>, f64)>);

/// How much a name counts more than a text.
const NAME: f64 = 3.0;
/// Words that begin alike, for example in singular and plural, count less.
const ALIKE: f64 = 0.6;
/// What means the same counts a little less.
const SAME: f64 = 0.8;
/// What is found must have this share of what the best has.
const LEAST: f64 = 0.35;
/// How many are shown.
const MOST: usize = 20;
/// How long an excerpt is, in bytes, before and behind the first thing found.
const BEFORE: usize = 60;
const BEHIND: usize = 160;

impl Index {
    /// Prepares everything there is to find in a guide.
    #[must_use]
    pub fn new(pack: &Pack) -> Self {
        let plain = |text: &str| tokens(text).into_iter().map(|(token, _)| token).collect();
        let entries: Vec<_> = entries(pack)
            .into_iter()
            .map(|entry| Indexed {
                name: plain(&format!("{} {}", entry.title, entry.heading)),
                text: plain(&entry.text),
                entry,
            })
            .collect();
        let mut frequency = HashMap::new();
        for each in &entries {
            let mut there: Vec<_> = each.name.iter().chain(&each.text).collect();
            there.sort_unstable();
            there.dedup();
            for token in there {
                *frequency.entry(token.clone()).or_insert(0) += 1;
            }
        }
        let same = pack.words.search.same.iter();
        let same = same
            .map(|names| names.iter().map(|name| plain(name)).collect())
            .collect();
        Self {
            entries,
            frequency,
            same,
        }
    }

    /// What the query finds, the best first; nothing for a query without words.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<Hit> {
        let query: Vec<Token> = tokens(query).into_iter().map(|(token, _)| token).collect();
        let wanted = self.wanted(&query);
        let mut found: Vec<_> = self
            .entries
            .iter()
            .map(|each| (self.score(each, &wanted), each))
            .filter(|(score, _)| *score > 0.0)
            .collect();
        // Equals stay in the order of the guide.
        found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let best = found.first().map_or(0.0, |(score, _)| *score);
        found
            .into_iter()
            .take_while(|(score, _)| *score >= best * LEAST)
            .take(MOST)
            .map(|(_, each)| Hit {
                entry: each.entry.clone(),
                excerpt: excerpt(&each.entry.text, &wanted),
            })
            .collect()
    }

    /// What to look for: each word, each pair of characters, and what means the
    /// same as any part of the query.
    fn wanted(&self, query: &[Token]) -> Vec<Wanted> {
        let mut wanted = Vec::new();
        for (place, token) in query.iter().enumerate() {
            let is_character = |at: usize| matches!(query.get(at), Some(Token::Character(_)));
            match token {
                Token::Word(_) => wanted.push(Wanted(vec![(vec![token.clone()], 1.0)])),
                Token::Character(_) if is_character(place + 1) => {
                    let pair = vec![token.clone(), query[place + 1].clone()];
                    wanted.push(Wanted(vec![(pair, 1.0)]));
                }
                Token::Character(_) if place == 0 || !is_character(place - 1) => {
                    wanted.push(Wanted(vec![(vec![token.clone()], 1.0)]));
                }
                Token::Character(_) => {}
            }
        }
        for names in &self.same {
            let is_named = names.iter().any(|name| count(query, name) > 0);
            if is_named {
                let others = names.iter().filter(|name| count(query, name) == 0);
                wanted.push(Wanted(others.map(|name| (name.clone(), SAME)).collect()));
            }
        }
        wanted
    }

    fn score(&self, each: &Indexed, wanted: &[Wanted]) -> f64 {
        wanted.iter().map(|wanted| self.worth(each, wanted)).sum()
    }

    /// What one wanted thing is worth in an entry: the rarer and the more often
    /// there, the more, with less for each repetition and for long texts, in
    /// the manner of BM25 (Robertson and Zaragoza, 2009).
    fn worth(&self, each: &Indexed, wanted: &Wanted) -> f64 {
        let of = |(tokens, weight): &(Vec<Token>, f64)| {
            let often = NAME * found(&each.name, tokens) + found(&each.text, tokens);
            let length = each.text.len() as f64 / 100.0;
            let often = often * 2.2 / (often + 1.2 * (0.5 + 0.5 * length));
            weight * self.rarity(tokens) * often
        };
        wanted.0.iter().map(of).fold(0.0, f64::max)
    }

    /// How much it says that these tokens are there.
    fn rarity(&self, tokens: &[Token]) -> f64 {
        let all = self.entries.len() as f64;
        let rarity = |token: &Token| {
            let there = self.frequency.get(token).copied().unwrap_or(0) as f64;
            ((all - there + 0.5) / (there + 0.5)).ln_1p()
        };
        tokens.iter().map(rarity).fold(0.0, f64::max)
    }
}

/// How often tokens stand one behind the other, words that begin alike counting
/// less.
fn found(text: &[Token], tokens: &[Token]) -> f64 {
    if tokens.is_empty() || tokens.len() > text.len() {
        return 0.0;
    }
    text.windows(tokens.len())
        .map(|there| {
            let pairs = there.iter().zip(tokens);
            pairs
                .map(|(there, token)| likeness(there, token))
                .fold(1.0, f64::min)
        })
        .sum()
}

/// How often tokens stand one behind the other, exactly.
fn count(text: &[Token], tokens: &[Token]) -> usize {
    if tokens.is_empty() {
        return 0;
    }
    text.windows(tokens.len())
        .filter(|there| *there == tokens)
        .count()
}

/// How much one token is like another: words may end differently, as in
/// singular and plural, or be not yet typed to their end.
fn likeness(one: &Token, other: &Token) -> f64 {
    if one == other {
        return 1.0;
    }
    let (Token::Word(one), Token::Word(other)) = (one, other) else {
        return 0.0;
    };
    let alike = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let (short, long) = {
        let lengths = (one.chars().count(), other.chars().count());
        (lengths.0.min(lengths.1), lengths.0.max(lengths.1))
    };
    let is_beginning = alike == short && alike >= 3 && long - alike <= 6;
    let ends_differently = alike >= 5 && alike + 4 >= long;
    if is_beginning || ends_differently {
        ALIKE
    } else {
        0.0
    }
}

/// A piece of a text around the first thing found, with everything that was
/// found in it marked.
fn excerpt(text: &str, wanted: &[Wanted]) -> Vec<(String, bool)> {
    let tokens = tokens(text);
    let marked = marked(&tokens, wanted);
    let first = marked.first().map_or(0, |place| place.start);
    let shown = window(text, first);
    let mut runs = Vec::new();
    if shown.start > 0 {
        runs.push(("… ".to_owned(), false));
    }
    let mut at = shown.start;
    for place in marked {
        if place.start < at || place.end > shown.end {
            continue;
        }
        runs.push((text[at..place.start].to_owned(), false));
        runs.push((text[place.clone()].to_owned(), true));
        at = place.end;
    }
    runs.push((text[at..shown.end].to_owned(), false));
    if shown.end < text.len() {
        runs.push((" …".to_owned(), false));
    }
    runs.retain(|(text, _)| !text.is_empty());
    runs
}

/// The places in the text of everything that was found, those that touch as one.
fn marked(tokens: &[(Token, Range<usize>)], wanted: &[Wanted]) -> Vec<Range<usize>> {
    let plain: Vec<_> = tokens.iter().map(|(token, _)| token.clone()).collect();
    let mut is_marked = vec![false; tokens.len()];
    for (sought, _) in wanted.iter().flat_map(|wanted| &wanted.0) {
        if sought.is_empty() {
            continue;
        }
        for (at, there) in plain.windows(sought.len()).enumerate() {
            let pairs = there.iter().zip(sought);
            if pairs
                .clone()
                .all(|(there, token)| likeness(there, token) > 0.0)
            {
                is_marked[at..at + sought.len()].fill(true);
            }
        }
    }
    let mut places: Vec<Range<usize>> = Vec::new();
    for (_, place) in tokens
        .iter()
        .zip(&is_marked)
        .filter(|(_, is)| **is)
        .map(|(token, _)| token)
    {
        match places.last_mut() {
            Some(last) if last.end == place.start => last.end = place.end,
            _ => places.push(place.clone()),
        }
    }
    places
}

/// The bytes of the text to show around a place, between words where there are
/// spaces.
fn window(text: &str, first: usize) -> Range<usize> {
    let start = first.saturating_sub(BEFORE);
    let start = (start..=first)
        .find(|at| *at == 0 || text[..*at].ends_with(' ') && text.is_char_boundary(*at))
        .or_else(|| (start..=first).find(|at| text.is_char_boundary(*at)))
        .unwrap_or(first);
    let end = (first + BEHIND).min(text.len());
    let end = (first..=end)
        .rev()
        .filter(|at| text.is_char_boundary(*at))
        .find(|at| *at == text.len() || text[*at..].starts_with(' '))
        .unwrap_or_else(|| {
            (0..=end)
                .rev()
                .find(|at| text.is_char_boundary(*at))
                .unwrap_or(0)
        });
    start..end.max(start)
}

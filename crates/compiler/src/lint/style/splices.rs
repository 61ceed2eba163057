//! Two sentences that only a comma joins, where that can be seen without a doubt: what
//! comes after the comma has its own subject and verb, and nothing before it makes that
//! a part of a longer sentence.

/// What shows it in one language.
struct Splices {
    /// How the second sentence begins.
    second: &'static [&'static str],
    /// How the first one begins: with its subject.
    first: &'static [&'static str],
    /// What makes one of them depend on the other.
    joining: &'static [&'static str],
}

/// The languages in which it is a mistake, by the first part of their tag. In Chinese
/// commas join sentences.
const LANGUAGES: [(&str, Splices); 2] = [
    (
        "en",
        Splices {
            second: &[
                "it is",
                "it’s",
                "it has",
                "it can",
                "they are",
                "they’re",
                "they have",
                "they can",
                "this is",
                "these are",
                "those are",
                "you are",
                "you’re",
                "we are",
                "there is",
                "there are",
                "it does",
                "it will",
                "it takes",
            ],
            first: &[
                "a",
                "an",
                "the",
                "it",
                "it’s",
                "this",
                "that",
                "these",
                "those",
                "they",
                "they’re",
                "you",
                "you’re",
                "we",
                "there",
                "your",
                "our",
                "their",
                "its",
                "most",
                "many",
                "some",
                "each",
                "every",
                "nobody",
                "nothing",
                "everybody",
                "everyone",
            ],
            joining: &[
                "if", "when", "while", "where", "because", "since", "as", "although", "though",
                "unless", "until", "once", "before", "after", "whether", "whoever", "whatever",
                "which", "who", "that", "what", "how", "and", "but", "or", "so", "more", "less",
                "not", "whether",
            ],
        },
    ),
    (
        "pt",
        Splices {
            second: &[
                "isso é",
                "isto é um",
                "ele é",
                "ela é",
                "eles são",
                "elas são",
                "você pode",
                "você é",
                "esse é",
                "essa é",
                "este é",
                "esta é",
                "há um",
                "há uma",
            ],
            first: &[
                "o", "a", "os", "as", "um", "uma", "ele", "ela", "eles", "elas", "isso", "este",
                "esta", "esse", "essa", "você", "há", "cada", "nada", "ninguém", "muitas",
                "muitos", "seu", "sua",
            ],
            joining: &[
                "se", "quando", "enquanto", "onde", "porque", "como", "embora", "caso", "que",
                "quem", "qual", "quanto", "e", "mas", "ou", "então", "mais", "menos", "não",
                "depois", "antes", "assim", "para",
            ],
        },
    ),
];

/// How the second of two sentences begins that only a comma joins.
pub(super) fn find(sentence: &str, language: &str) -> Option<String> {
    let primary = language.split('-').next();
    let (_, splices) = LANGUAGES.iter().find(|(tag, _)| Some(*tag) == primary)?;
    // What stands behind a colon, a dash or the like is looked at by itself.
    let clauses = sentence.split([':', ';', '–', '—', '(', ')']);
    clauses.into_iter().find_map(|clause| splices.find(clause))
}

impl Splices {
    fn find(&self, clause: &str) -> Option<String> {
        let clause = clause.trim_start().to_lowercase();
        let (first, second) = clause.split_once(", ")?;
        let begins = |with: &&&str| {
            let rest = second.strip_prefix(**with);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let joined = self.second.iter().find(begins)?;
        let words: Vec<_> = first.split_whitespace().collect();
        let is_sentence = words.len() > 2 && self.first.contains(&words[0]);
        let is_joined = words.iter().skip(1).any(|word| self.joining.contains(word));
        (is_sentence && !is_joined).then(|| (*joined).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn two_sentences_with_a_comma_between_are_found_and_longer_ones_are_not() {
        for (sentence, joined) in [
            ("The list is long, it is sorted.", Some("it is")),
            (
                "See: most groups are small, they are friendly.",
                Some("they are"),
            ),
            ("If the list is long, it is sorted.", None),
            ("The list that is long, it is said, is sorted.", None),
            ("With the group nearby, you are welcome.", None),
            ("A friend who sings, it’s said, hears more.", None),
        ] {
            assert_eq!(find(sentence, "en").as_deref(), joined, "{sentence}");
        }
        assert!(find("O grupo está parado, isso é comum.", "pt-BR").is_some());
        assert!(find("Se o grupo está parado, isso é comum.", "pt-BR").is_none());
        assert!(find("The list is long, it is sorted.", "zh-CN").is_none());
    }
}

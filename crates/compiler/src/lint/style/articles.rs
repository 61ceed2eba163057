//! Articles that do not fit the word behind them, and words that stand twice: what
//! templates make of names that bring their own.

/// The articles of a language that never stand beside one another.
const ARTICLES: [(&str, &[&str]); 2] = [("en", &["a", "an", "the"]), ("pt", &["um", "uma"])];

/// Of Portuguese: a word and the article behind it that are written as one.
const CONTRACTED: [(&str, &str, &str); 8] = [
    ("de", "os", "dos"),
    ("de", "as", "das"),
    ("em", "o", "no"),
    ("em", "a", "na"),
    ("em", "os", "nos"),
    ("em", "as", "nas"),
    ("por", "os", "pelos"),
    ("por", "as", "pelas"),
];

/// What is wrong, and what would be right.
pub(super) fn find(sentence: &str, language: &str) -> Option<(String, String)> {
    let primary = language.split('-').next().unwrap_or_default();
    let words: Vec<_> = sentence.split_whitespace().collect();
    words.windows(2).enumerate().find_map(|(at, two)| {
        // A capital inside a sentence is a name: plan A.
        if at > 0 && two[0] == "A" {
            return None;
        }
        let (one, other) = (two[0].to_lowercase(), two[1]);
        let one = one.trim_start_matches(['“', '(', '*', '[']);
        let other = other.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
        let found = || format!("{} {}", two[0], two[1]);
        let is_article = |word: &str| {
            let row = ARTICLES.iter().find(|(tag, _)| *tag == primary);
            row.is_some_and(|(_, articles)| articles.contains(&word))
        };
        if is_article(one) && is_article(&other.to_lowercase()) && !other.is_empty() {
            let right = "one article is enough: what is filled in may have its own";
            return Some((found(), right.to_owned()));
        }
        match primary {
            "en" => match (one, begins_with_vowel(other)?) {
                ("a", true) => Some((found(), format!("write `an {other}`"))),
                ("an", false) => Some((found(), format!("write `a {other}`"))),
                _ => None,
            },
            "pt" => CONTRACTED
                .iter()
                .find(|(word, article, _)| one == *word && other == *article)
                .map(|(_, _, right)| (found(), format!("write `{right}`"))),
            _ => None,
        }
    })
}

/// Whether an English word is said with a vowel first; `None` where its letters do not
/// tell.
fn begins_with_vowel(word: &str) -> Option<bool> {
    let is_capital = |c: char| c.is_ascii_uppercase();
    // Capitals may be said as a word or one by one: a LAN, an LED.
    let is_spelt = word.chars().filter(|c| is_capital(*c)).count() > 1;
    let lower = word.to_lowercase();
    let begins = |with: &[&str]| with.iter().any(|beginning| lower.starts_with(beginning));
    match lower.chars().next()? {
        'a' | 'i' => Some(true),
        'e' if begins(&["eu", "ewe"]) => Some(false),
        'o' if begins(&["one", "once"]) => None,
        'e' | 'o' => Some(true),
        'u' if is_spelt || begins(&["uni", "use", "usu", "uti", "ubi"]) => {
            (!begins(&["unim", "unin"])).then_some(false)
        }
        'h' | 'u' => None,
        letter if letter.is_ascii_lowercase() && !is_spelt => Some(false),
        _ => None,
    }
}

/// A word that stands twice in a row, in Chinese two characters or more, and the place
/// where it does.
pub(super) fn doubled(sentence: &str) -> Option<(String, String)> {
    let words: Vec<_> = sentence.split_whitespace().collect();
    let is_word = |word: &str| word.chars().all(char::is_alphabetic);
    let twice = words
        .windows(2)
        .find(|two| is_word(two[0]) && two[0].to_lowercase() == two[1].to_lowercase());
    if let Some(two) = twice {
        return Some((two[0].to_owned(), two.join(" ")));
    }
    let letters: Vec<_> = sentence.chars().collect();
    (2..=4).rev().find_map(|length| {
        letters
            .windows(2 * length)
            .find(|window| {
                let (one, other) = window.split_at(length);
                one == other && one.iter().all(|c| crate::lint::script::is_han(*c))
            })
            .map(|window| {
                let word = window[..length].iter().collect();
                (word, window.iter().collect())
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_that_does_not_fit_is_found() {
        for (sentence, right) in [
            ("Start a IoT group", Some("write `an IoT`")),
            ("Start an container group", Some("write `a container`")),
            ("Start a an old group", Some("one article")),
            ("Be an user", Some("write `a user`")),
            (
                "A user, an hour, a SaaS, an HPC group, a one-off, an umbrella",
                None,
            ),
            ("Plan A is a start", None),
        ] {
            let found = find(sentence, "en");
            let found = found.as_ref().map(|(_, right)| right.as_str());
            match right {
                Some(right) => assert!(
                    found.is_some_and(|found| found.contains(right)),
                    "{sentence}: {found:?}"
                ),
                None => assert_eq!(found, None, "{sentence}"),
            }
        }
        assert!(find("Falta público em o grupo", "pt-BR").is_some());
        assert!(find("Crie um um grupo", "pt-BR").is_some());
        assert!(find("a IoT", "zh-CN").is_none());
    }

    #[test]
    fn a_word_that_stands_twice_is_found() {
        for (sentence, word) in [
            ("in the the hall", Some("the")),
            ("加入容器用户组用户组", Some("用户组")),
            ("See 3 3 and 谢谢", None),
        ] {
            let found = doubled(sentence).map(|(word, _)| word);
            assert_eq!(found.as_deref(), word, "{sentence}");
        }
    }
}

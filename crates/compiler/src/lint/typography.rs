//! How texts are set: marks, spaces, dashes and dots, as good printers of the
//! language do it.

mod chinese;
mod rules;

use super::visible::{self, SLOT};
use crate::read::{Problems, Text};
pub(super) use rules::Rules;

/// One thing that is not set as it should be.
struct Finding {
    wrong: String,
    right: String,
}

/// What looks for one kind of mistake in a line.
type Rule = fn(&[char], &Rules) -> Option<Finding>;

const COMMON_RULES: [Rule; 6] = [
    two_spaces,
    space_before_mark,
    straight_quote,
    other_apostrophe,
    three_dots,
    hyphen_as_dash,
];

const CHINESE_RULES: [Rule; 3] = [
    chinese::narrow_mark,
    chinese::space,
    chinese::dots_and_dashes,
];

pub(super) fn lint(texts: &[Text], problems: &mut Problems) {
    for text in texts {
        let lines = visible::lines(text);
        for finding in findings(&text.language, &lines) {
            problems.add(text.path(), &text.key, finding.wrong, finding.right);
        }
    }
}

/// The first mistake of each kind: whoever mends one sees the others beside it.
fn findings(language: &str, lines: &[String]) -> Vec<Finding> {
    let rules = Rules::of(language);
    let lines: Vec<Vec<_>> = lines.iter().map(|line| line.chars().collect()).collect();
    let of_language: &[Rule] = if rules.is_chinese {
        &CHINESE_RULES
    } else {
        &[]
    };
    COMMON_RULES
        .iter()
        .chain(of_language)
        .filter_map(|rule| lines.iter().find_map(|line| rule(line, rules)))
        .collect()
}

fn two_spaces(line: &[char], _: &Rules) -> Option<Finding> {
    let at = pair(line, |one, other| is_space(one) && is_space(other))?;
    Some(Finding {
        wrong: format!("has two spaces in {}", excerpt(line, at)),
        right: "write one".into(),
    })
}

fn space_before_mark(line: &[char], rules: &Rules) -> Option<Finding> {
    let at = 1 + pair(line, |space, mark| {
        is_space(space) && ",.;:!?".contains(mark) && !rules.spaced.contains(&mark)
    })?;
    // Some names begin with a full stop.
    let begins_name = line[at] == '.' && line.get(at + 1).is_some_and(|c| !is_space(*c));
    (!begins_name).then(|| Finding {
        wrong: format!("has a space before `{}` in {}", line[at], excerpt(line, at)),
        right: "delete it".into(),
    })
}

fn straight_quote(line: &[char], rules: &Rules) -> Option<Finding> {
    let at = line.iter().position(|c| matches!(c, '"' | '\''))?;
    Some(Finding {
        wrong: format!(
            "has the straight mark `{}` in {}",
            line[at],
            excerpt(line, at)
        ),
        right: format!(
            "write ’ for an apostrophe, and {} around what is said",
            rules.quotes
        ),
    })
}

/// One apostrophe is enough: others look like it and are found by no search.
fn other_apostrophe(line: &[char], _: &Rules) -> Option<Finding> {
    let at = line.windows(3).position(|three| {
        let is_apostrophe = matches!(three[1], '‘' | '´' | '`' | 'ʼ' | '′' | '＇');
        is_apostrophe && three[0].is_alphabetic() && three[2].is_alphabetic()
    })?;
    let wrong = format!(
        "has `{}` for an apostrophe in {}",
        line[at + 1],
        excerpt(line, at + 1)
    );
    Some(Finding {
        wrong,
        right: "write ’".into(),
    })
}

fn three_dots(line: &[char], rules: &Rules) -> Option<Finding> {
    let is_dots = |three: &[char]| three == ['.'; 3] || three == ['。'; 3];
    let at = line.windows(3).position(is_dots)?;
    Some(Finding {
        wrong: format!("has three dots in {}", excerpt(line, at)),
        right: format!("write `{}`", rules.ellipsis),
    })
}

fn hyphen_as_dash(line: &[char], rules: &Rules) -> Option<Finding> {
    let alone = line
        .windows(3)
        .position(|three| is_space(three[0]) && three[1] == '-' && is_space(three[2]));
    let at = alone.or_else(|| pair(line, |one, other| one == '-' && other == '-'))?;
    Some(Finding {
        wrong: format!("has a hyphen for a dash in {}", excerpt(line, at)),
        right: format!("write `{}`, or another sentence", rules.dash),
    })
}

/// Where the first two characters stand that are so.
fn pair(line: &[char], matches: impl Fn(char, char) -> bool) -> Option<usize> {
    line.windows(2).position(|two| matches(two[0], two[1]))
}

/// A space inside a line; the end of a line in the file is none.
fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}'
    )
}

/// The characters around one, so that an editor finds it.
fn excerpt(line: &[char], at: usize) -> String {
    let around = &line[at.saturating_sub(8)..line.len().min(at + 9)];
    let around: String = around.iter().collect();
    format!("`{}`", around.replace(SLOT, "{…}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(language: &str, line: &str) -> Vec<String> {
        let found = findings(language, &[line.to_owned()]);
        found.into_iter().map(|finding| finding.wrong).collect()
    }

    fn assert_wrong(language: &str, line: &str, wanted: &str) {
        let wrong = wrong(language, line);
        assert!(
            wrong.len() == 1 && wrong[0].contains(wanted),
            "{line}: {wrong:?}"
        );
    }

    #[test]
    fn every_language_has_single_spaces_and_curly_marks() {
        for (line, wanted) in [
            ("two  spaces", "two spaces in `two  spaces`"),
            ("one , two", "a space before `,`"),
            ("is it ?", "a space before `?`"),
            ("the choir's hall", "straight mark `'`"),
            ("say \"sing", "straight mark `\"`"),
            (
                "the choir‘s hall",
                "`‘` for an apostrophe in `he choir‘s hall`",
            ),
            ("the choir´s hall", "`´` for an apostrophe"),
            ("and so on...", "three dots"),
            ("one - two", "a hyphen for a dash"),
            ("one--two", "a hyphen for a dash"),
        ] {
            assert_wrong("en", line, wanted);
            assert_wrong("pt-BR", line, wanted);
        }
        for line in [
            "One, two; the choir’s “hall”: yes!",
            "well-known .NET, 1.5 – 2, and so on…",
            ": ",
        ] {
            assert_eq!(wrong("en", line), [""; 0], "{line}");
        }
    }

    #[test]
    fn a_language_may_have_a_space_before_some_marks() {
        assert_eq!(wrong("fr-CA", "Chanter\u{202f}? Oui !"), [""; 0]);
        assert_wrong("fr-CA", "Chanter , oui", "a space before `,`");
    }

    #[test]
    fn chinese_has_wide_marks_and_no_spaces() {
        for (line, wanted) in [
            ("唱歌,跳舞", "narrow mark `,` in `唱歌,跳舞`"),
            ("唱歌(Gospel）", "narrow mark `(`"),
            ("唱Gospel:好", "narrow mark `:`"),
            ("和大家唱Gospel.", "narrow mark `.`"),
            ("最多\u{fffc}题!", "narrow mark `!`"),
            ("唱歌 跳舞", "a space in `唱歌 跳舞`"),
            ("唱歌， 跳舞", "a space in"),
            ("唱 Gospel", "a space in"),
            ("第 \u{fffc}题", "a space in `第 {…}题`"),
            ("唱歌…", "an ellipsis of 1"),
            ("唱歌———跳舞", "a dash of 3"),
        ] {
            assert_wrong("zh-CN", line, wanted);
        }
        for line in [
            "唱Gospel Choir的歌（Have Backbone; Disagree, Commit）：“好”！",
            "re:Invent大会，1.5小时……唱歌——跳舞",
            "Gospel Choir",
            "：",
        ] {
            assert_eq!(wrong("zh-CN", line), [""; 0], "{line}");
        }
        assert_eq!(wrong("en", "唱歌,跳舞"), [""; 0]);
    }
}

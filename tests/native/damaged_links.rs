//! Links as they come back from chat programs, mail and share sheets: known answers
//! are kept or named, nobody's are taken for one's own, and none are made up.

use crate::support::{cases, pack, sets, structure};
use guide_engine::{Answers, NotTaken, compared_groups, read_pairs};
use guide_plan::Schedule;
use proptest::{collection::vec, prelude::*, sample::Index};

/// What a page reads of a link.
#[derive(Debug, PartialEq)]
struct Read {
    mine: Answers,
    not_taken: Vec<NotTaken<'static>>,
    theirs: Option<Answers>,
}

/// The query and the fragment that a program finds behind a link, as browsers give
/// them: without line ends and tabs, and with whatever is not to be in an address
/// percent-encoded (WHATWG URL, section 4.4).
fn as_in_browser(link: &str) -> String {
    let link: String = link
        .chars()
        .filter(|char| !"\r\n\t".contains(*char))
        .collect();
    let link = link.trim_matches(|char: char| char <= ' ');
    let Some((_, behind)) = link.split_once('?') else {
        return String::new();
    };
    let mut text = String::from("?");
    for char in behind.chars() {
        if char <= ' ' || !char.is_ascii() || "\"<>'".contains(char) {
            let mut bytes = [0; 4];
            for byte in char.encode_utf8(&mut bytes).bytes() {
                text.push_str(&format!("%{byte:02X}"));
            }
        } else {
            text.push(char);
        }
    }
    text
}

fn read(link: &str) -> Read {
    let pairs = read_pairs(structure(), &as_in_browser(link));
    let mine = Answers::from_pairs(structure(), &pairs);
    let not_taken = mine.not_taken(structure(), &pairs);
    let with = pairs.iter().find(|(key, _)| key == "with");
    let theirs = with.map(|(_, theirs)| Answers::read(structure(), theirs));
    Read {
        mine,
        not_taken,
        theirs,
    }
}

/// The link to a result, as the program writes it.
fn link(mine: &Answers, theirs: Option<&Answers>) -> String {
    let mine = mine.write(structure());
    let theirs = theirs.map(|theirs| theirs.write(structure()));
    let mut query = form_urlencoded::Serializer::new(mine);
    if let Some(theirs) = theirs {
        query.append_pair("with", &theirs);
    }
    format!("https://example.org/en/result/?{}", query.finish())
}

/// What stands before the query, and the query.
fn parts(link: &str) -> (String, String) {
    let (page, query) = link.split_once('?').unwrap_or((link, ""));
    (format!("{page}?"), query.to_owned())
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// One layer of percent-encoding less.
fn decoded(text: &str) -> String {
    let pair = format!("={}", text.replace('+', "%2B").replace('&', "%26"));
    let mut values = form_urlencoded::parse(pair.as_bytes());
    values
        .next()
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

/// A text with something at a place that is not inside an escape.
fn with_inside(text: &str, at: Index, inside: &str) -> String {
    let is_free = |place: &usize| {
        let before = text[..*place].rsplit_once('%');
        let length = before.map(|(_, digits)| digits.trim_start_matches("25").len());
        // Several may be one character.
        length.is_none_or(|length| length > 2 || length == 2 && !text[*place..].starts_with('%'))
    };
    let places = (0..=text.len()).filter(|place| text.is_char_boundary(*place));
    let places: Vec<_> = places.filter(is_free).collect();
    let place = places[at.index(places.len())];
    format!("{}{inside}{}", &text[..place], &text[place..])
}

/// What programs write behind a link.
const TAILS: &[&str] = &[
    ")",
    ").",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "/",
    "\\",
    "\"",
    "'",
    ">",
    "]",
    "}",
    "|",
    "*",
    "**",
    "_",
    "~",
    "`",
    "…",
    "...",
    "。",
    "，",
    "）",
    "」",
    "』",
    "】",
    "》",
    "！",
    "？",
    "；",
    "”",
    "’",
    "»",
    "&",
    "=",
    "%",
    "+",
    "-",
    "%29",
    "%2E",
    "%22",
    "%3E",
    "%20",
    "%0A",
    "%0D%0A",
    "%E3%80%82",
    "%EF%BC%8C",
    "%EF%BC%89",
    "&gt;",
    "&quot;",
    "&#41;",
    "&nbsp;",
    "&amp;",
    "</a>",
    "\u{200b}",
    "\u{feff}",
    "\u{ad}",
    "\u{2060}",
    "\u{a0}",
    " see you there",
    ") see you there.",
    ", look at this",
    "。看看这个",
    "\u{3000}看看",
    "%20via%20mail",
    "&utm_source=mail&utm_medium=social",
    "&fbclid=IwAR0aA-_b",
    "?utm_source=mail",
    "&amp;utm_campaign=demand",
    "&ref=https%3A%2F%2Fexample.org%2Fen%2Fresult%2F%3Fintent%3Djoin%26purpose%3Dbroad%26depth%3Ddeep",
    "#answers",
    "#:~:text=demand%3Dsmall",
    "&flag",
    " https://example.org/en/result/?intent=join&purpose=women&technology=ml&policy=ally&depth=deep",
    "%20https://example.org/en/result/?intent=join&purpose=women&technology=ml&policy=ally&depth=deep",
];

/// How programs write an ampersand.
const AMPERSANDS: &[&str] = &[
    "&amp;",
    "&AMP;",
    "&amp;amp;",
    "&#38;",
    "&#038;",
    "&#x26;",
    "&#X26;",
    "&amp%3B",
    "%26amp%3B",
    "&amp%3b",
    "%26",
    "%26%2338%3B",
    ";",
    "；",
    "＆",
    "\\u0026",
    "\\&",
    "%5C&",
    "&&",
    "& ",
    " &",
    "&%20",
    "?",
    "？",
    "&\u{200b}",
    "%2526",
    " ",
    "%20",
    "+",
    ", ",
    ",",
    "\n&",
    "|",
];

/// How programs write an equals sign.
const EQUALS_SIGNS: &[&str] = &[
    "%3D",
    "%3d",
    "＝",
    "&#61;",
    "&#x3D;",
    "\\u003d",
    "\\=",
    "%253D",
    " = ",
    "%EF%BC%9D",
    "==",
];

/// What programs write before the query.
const HEADS: &[&str] = &[
    "utm_source=mail&",
    "fbclid=IwAR0&",
    "/",
    "?",
    "&",
    "amp;",
    "%3F",
    "\u{feff}",
    "\"",
    "flag&",
    "ref=https%3A%2F%2Fexample.org%2F%3Fdemand%3Dsmall&",
];

/// What comes to stand inside a link and is not seen.
const INSIDE: &[&str] = &[
    "\u{ad}",
    "\u{200b}",
    "\u{200c}",
    "\u{200d}",
    "\u{200e}",
    "\u{2060}",
    "\u{feff}",
    "\n",
    "\r\n",
    "\r\n ",
    "\t",
    " ",
    "%20",
    "%0A",
    "%0D%0A",
    "%C2%AD",
    "%E2%80%8B",
    "\u{a0}",
    "\u{202a}",
];

/// What may be done to a link on the way.
#[derive(Clone, Debug)]
enum Damage {
    /// Ampersands are written in another way.
    Ampersands(&'static str),
    /// Equals signs are.
    EqualsSigns(&'static str),
    /// The question mark is.
    QuestionMark(&'static str),
    /// One ampersand is a question mark.
    SecondQuestionMark(Index),
    Tail(&'static str),
    /// Parameters before the program's own.
    Head(&'static str),
    Inside(Index, &'static str),
    /// The whole query is encoded.
    Encoded,
    /// What is encoded is encoded once more.
    EncodedTwice,
    /// What is encoded is not any more.
    Undone,
    Upper,
    QuotedPrintable(Index),
    /// The whole query stands there twice.
    Twice(&'static str),
    /// The whole link stands in the query of the page.
    Nested,
    Wide,
    Cut(Index),
}

impl Damage {
    fn apply(&self, link: &str) -> String {
        let (page, query) = parts(link);
        let query = match self {
            Self::Ampersands(other) => query.replace('&', other),
            Self::EqualsSigns(other) => query.replace('=', other),
            Self::QuestionMark(other) => return link.replacen('?', &format!("?{other}"), 1),
            Self::SecondQuestionMark(at) => {
                let places: Vec<_> = query.match_indices('&').map(|(place, _)| place).collect();
                if places.is_empty() {
                    return link.to_owned();
                }
                let mut query = query.clone();
                let place = places[at.index(places.len())];
                query.replace_range(place..=place, "?");
                query
            }
            Self::Tail(tail) => query + tail,
            Self::Head(head) => format!("{head}{query}"),
            Self::Inside(at, inside) => with_inside(&query, *at, inside),
            Self::Encoded => encoded(&query),
            Self::EncodedTwice => query.replace('%', "%25"),
            Self::Undone => decoded(&query),
            Self::Upper => query.to_uppercase(),
            // Mail breaks the lines in which it writes signs.
            Self::QuotedPrintable(_) if !query.contains('=') => query,
            Self::QuotedPrintable(at) => with_inside(&query, *at, "\u{0}")
                .replace('=', "=3D")
                .replace('\u{0}', "=\r\n"),
            Self::Twice(between) => format!("{query}{between}{query}"),
            Self::Nested => format!("{page}{query}"),
            Self::Wide => query.replace('&', "＆").replace('=', "＝"),
            Self::Cut(at) => {
                // Something is left of it.
                let first = query.find('&').unwrap_or(query.len());
                let rest: Vec<_> = query[first..].chars().collect();
                let kept = rest.iter().take(at.index(rest.len() + 1));
                query[..first].chars().chain(kept.copied()).collect()
            }
        };
        page + &query
    }

    /// Whether it writes signs in another way, that mean nothing if another program
    /// does so with a part of them.
    fn is_of_signs(&self) -> bool {
        matches!(
            self,
            Self::Ampersands(_)
                | Self::EqualsSigns(_)
                | Self::SecondQuestionMark(_)
                | Self::QuotedPrintable(_)
                | Self::Wide
        )
    }

    /// Whether all is told that was said.
    fn is_undone(&self) -> bool {
        !matches!(self, Self::Cut(_))
    }
}

/// Some of them, one after the other.
fn damages() -> impl Strategy<Value = Vec<Damage>> {
    vec(damage(), 2..5).prop_map(|mut damages| {
        let mut is_first = true;
        damages.retain(|damage| !damage.is_of_signs() || std::mem::take(&mut is_first));
        // Nobody can tell where another program's value ends if the program's own pairs
        // are written as if they were in it, or which lines mail has broken where it found
        // no signs.
        let is_encoded = damages
            .iter()
            .any(|damage| matches!(damage, Damage::Encoded));
        damages.retain(|damage| match damage {
            Damage::Head(head) => !head.contains('='),
            Damage::QuotedPrintable(_) => !is_encoded,
            _ => true,
        });
        damages
    })
}

fn damage() -> impl Strategy<Value = Damage> {
    use proptest::sample::select;
    prop_oneof![
        6 => select(AMPERSANDS).prop_map(Damage::Ampersands),
        2 => select(EQUALS_SIGNS).prop_map(Damage::EqualsSigns),
        1 => select(vec!["?", "%3F", "？", "/?"]).prop_map(Damage::QuestionMark),
        1 => any::<Index>().prop_map(Damage::SecondQuestionMark),
        8 => select(TAILS).prop_map(Damage::Tail),
        2 => select(HEADS).prop_map(Damage::Head),
        6 => (any::<Index>(), select(INSIDE)).prop_map(|(at, inside)| Damage::Inside(at, inside)),
        1 => Just(Damage::Encoded),
        1 => Just(Damage::EncodedTwice),
        2 => Just(Damage::Undone),
        1 => Just(Damage::Upper),
        2 => any::<Index>().prop_map(Damage::QuotedPrintable),
        1 => select(vec!["&", "?", " ", "%20"]).prop_map(Damage::Twice),
        1 => Just(Damage::Nested),
        1 => Just(Damage::Wide),
        2 => any::<Index>().prop_map(Damage::Cut),
    ]
}

/// A complete set of answers, and perhaps another person's.
fn answers() -> impl Strategy<Value = (Answers, Option<Answers>)> {
    use proptest::sample::select;
    (select(sets()), proptest::option::of(select(sets())))
}

/// Fails where a link says what nobody has said, or what another person has.
fn assert_own(link: &str, mine: &Answers) -> Result<Read, TestCaseError> {
    let found = read(link);
    for answer in found.mine.iter(structure()) {
        let said = mine.option(structure(), answer.question);
        prop_assert_eq!(said, Some(answer.option), "{}: {:?}", answer.question, link);
    }
    Ok(found)
}

proptest! {
    #![proptest_config(cases(4096))]

    #[test]
    fn what_was_done_to_a_link_once_is_undone((mine, theirs) in answers(), damage in damage()) {
        let damaged = damage.apply(&link(&mine, theirs.as_ref()));
        let found = assert_own(&damaged, &mine)?;
        if damage.is_undone() {
            prop_assert_eq!(&found.mine, &mine, "{}", damaged);
            prop_assert_eq!(&found.theirs, &theirs, "{}", damaged);
            prop_assert_eq!(found.not_taken, [], "{}", damaged);
        }
    }

    #[test]
    fn what_was_done_to_a_link_several_times_loses_no_answer_without_naming_it(
        (mine, theirs) in answers(),
        damages in damages(),
    ) {
        let intact = link(&mine, theirs.as_ref());
        let damaged = damages.iter().fold(intact, |link, damage| damage.apply(&link));
        let found = assert_own(&damaged, &mine)?;
        if damages.iter().all(Damage::is_undone) {
            for answer in mine.iter(structure()) {
                let is_taken = found.mine.option(structure(), answer.question).is_some();
                let is_named = found.not_taken.iter().any(|each| each.question == answer.question);
                prop_assert!(is_taken || is_named, "{} is lost: {:?}: {:?}", answer, damaged, damages);
            }
        }
    }
}

const MINE: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                    &speakers=few&sponsors=focused&nearby=general";

#[test]
fn each_sign_behind_a_link_is_none_of_its_last_answer() {
    let mine = Answers::read(structure(), MINE);
    for tail in TAILS {
        let link = format!("https://example.org/en/result/?{MINE}{tail}");
        let found = read(&link);
        assert_eq!(found.mine, mine, "{link}");
        assert_eq!(found.not_taken, [], "{link}");
    }
}

#[test]
fn another_persons_answers_stay_theirs_when_their_encoding_is_undone() {
    let theirs = "intent=join&purpose=women&policy=ally&nearby=none";
    // Without own answers too, as in an invitation.
    for mine in [MINE, "", "intent=start", "intent=start&purpose=technology"] {
        for with in [
            "with=",
            "&with=",
            "&amp;with=",
            "&WITH=",
            "&with=?",
            "&wi\u{ad}th=",
            "&with%3D",
        ] {
            let found = read(&format!(
                "https://example.org/en/result/?{mine}{with}{theirs}"
            ));
            if mine.is_empty() || with != "with=" {
                assert_eq!(found.mine, Answers::read(structure(), mine), "{mine}{with}");
                assert_eq!(
                    found.theirs,
                    Some(Answers::read(structure(), theirs)),
                    "{mine}{with}"
                );
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_named_and_so_is_what_hangs_on_it() {
    let named = |query: &str| -> Vec<_> {
        let found = read(&format!("https://example.org/en/result/?{query}"));
        let named = found.not_taken.into_iter();
        named.map(|each| (each.question, each.option)).collect()
    };
    assert_eq!(named(MINE), []);
    assert_eq!(named(&MINE.replace("mixed", "mixe")), [("demand", None)]);
    assert_eq!(named(&MINE.replace("mixed", "")), [("demand", None)]);
    assert_eq!(
        named(&MINE.replace("purpose=technology", "purpose=tech")),
        [
            ("purpose", None),
            ("technology", Some("containers")),
            ("demand", Some("mixed")),
            ("speakers", Some("few")),
            ("sponsors", Some("focused")),
            ("nearby", Some("general"))
        ]
    );
    // What is not asked is nothing to miss, unless something is said.
    assert_eq!(named("intent=join&purpose=broad&demand=&nearby=none"), []);
    assert_eq!(
        named("intent=join&purpose=broad&demand=mixed&nearby=none"),
        [("demand", Some("mixed"))]
    );
    // Of two values one can be read.
    assert_eq!(named(&format!("demand=nobody&{MINE}")), []);
    assert_eq!(named("utm_source=mail&fbclid=1"), []);
}

#[test]
fn what_pages_read_beside_answers_is_undone_in_the_same_way() {
    let schedule = "from=2027-03&every=1&week=5&weekday=6&time=19%3A30";
    let intact = format!("https://example.org/en/plan/?{MINE}&{schedule}");
    let compared = format!("https://example.org/en/compare/?{MINE}&types=containers%2Cml%2Cwomen");
    let dates = |link: &str| {
        let pairs = read_pairs(structure(), &as_in_browser(link));
        Schedule::read(&pack("en").structure.plan, &pairs)
    };
    let types = |link: &str| {
        let pairs = read_pairs(structure(), &as_in_browser(link));
        let types: Vec<_> = pairs
            .into_iter()
            .filter(|(key, _)| key == "types")
            .collect();
        let types = types.iter().flat_map(|(_, types)| types.split(','));
        compared_groups(structure(), types)
    };
    let wanted = dates(&intact);
    assert_eq!(wanted.pairs(&pack("en").structure.plan).len(), 5);
    assert_eq!(types(&compared), ["containers", "ml", "women"]);
    let tails = TAILS.iter().copied().map(Damage::Tail);
    let ampersands = AMPERSANDS.iter().copied().map(Damage::Ampersands);
    let equals = EQUALS_SIGNS.iter().copied().map(Damage::EqualsSigns);
    let more = [
        Damage::Undone,
        Damage::Encoded,
        Damage::EncodedTwice,
        Damage::Upper,
        Damage::Wide,
    ];
    for damage in tails.chain(ampersands).chain(equals).chain(more) {
        let damaged = damage.apply(&intact);
        assert_eq!(dates(&damaged), wanted, "{damaged}");
        let damaged = damage.apply(&compared);
        assert_eq!(types(&damaged), ["containers", "ml", "women"], "{damaged}");
    }
}

#[test]
fn what_is_looked_for_stays_as_people_typed_it() {
    for typed in [
        "C++ & Rust",
        "3D printing",
        "100 %",
        "%41",
        "a=b&c=d",
        "?",
        "what is it?",
        "intent=start&purpose=broad",
        "用户组，",
        "https://example.org/?q=a",
        "&amp;",
        "\\u0026",
        " a  b ",
        "(a).",
        "a;b",
        "#1",
        "=3D",
        "AWS",
        "with=intent=start",
    ] {
        let query = form_urlencoded::Serializer::new(MINE.to_owned())
            .append_pair("q", typed)
            .finish();
        for link in [
            format!("https://example.org/en/search/?{query}"),
            format!(
                "https://example.org/en/search/?{}",
                query.replace('&', "&amp;")
            ),
            format!("https://example.org/en/search/?{}", encoded(&query)),
            format!("https://example.org/en/search/?{query}&utm_source=mail"),
        ] {
            let pairs = read_pairs(structure(), &as_in_browser(&link));
            let found = pairs.iter().find(|(key, _)| key == "q");
            assert_eq!(found.map(|(_, text)| text.as_str()), Some(typed), "{link}");
            assert_eq!(
                Answers::from_pairs(structure(), &pairs).write(structure()),
                MINE,
                "{link}"
            );
        }
    }
}

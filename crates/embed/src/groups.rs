//! A site's own groups, which the page around a frame sends to the guide.

use crate::text::line;

/// As many groups as are read.
pub const MOST_GROUPS: usize = 50;

/// The characters of a name or a city.
const MOST_LETTERS: usize = 100;

/// The characters of an address, and of the host in it.
const LONGEST_ADDRESS: usize = 500;
const LONGEST_HOST: usize = 253;

/// A group of the site's own community.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostGroup {
    /// In one line, and not empty.
    pub name: String,
    /// The id of a type of group.
    pub kind: String,
    /// An address with `https`.
    pub address: String,
    pub city: Option<String>,
}

/// Reads groups from a text with one on each line: name, type, address and, if it is known,
/// city, with a tab between them. Also says how many lines were refused: all beyond
/// [`MOST_GROUPS`] groups, and each that is not such a group. `is_type` tells the ids of the
/// guide's types of group.
#[must_use]
pub fn read(text: &str, is_type: impl Fn(&str) -> bool) -> (Vec<HostGroup>, usize) {
    let mut groups = Vec::new();
    let mut refused = 0;
    for row in text.split('\n').filter(|row| !row.trim().is_empty()) {
        match group(row, &is_type) {
            Some(group) if groups.len() < MOST_GROUPS => groups.push(group),
            _ => refused += 1,
        }
    }
    (groups, refused)
}

fn group(row: &str, is_type: &impl Fn(&str) -> bool) -> Option<HostGroup> {
    let fields: Vec<_> = row.split('\t').collect();
    let (&[name, kind, address], rest) = fields.split_first_chunk()?;
    let city = match rest {
        [] => String::new(),
        [city] => line(city),
        _ => return None,
    };
    let (name, kind, address) = (line(name), kind.trim(), address.trim());
    let is_right = !name.is_empty()
        && is_short(&name)
        && is_short(&city)
        && is_type(kind)
        && is_address(address);
    is_right.then(|| HostGroup {
        name,
        kind: kind.to_owned(),
        address: address.to_owned(),
        city: Some(city).filter(|city| !city.is_empty()),
    })
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= MOST_LETTERS
}

/// Whether a text is an address that every browser reads the same way. It is stricter than
/// the standard, so that it needs none of the tables for names in other alphabets: those
/// are written in their form for machines, `xn--…`.
fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    text.len() <= LONGEST_ADDRESS
        && is_host(host)
        && port.is_none_or(is_port)
        && path.chars().all(is_in_path)
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(is_inside)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.len() <= LONGEST_HOST && host.split('.').all(is_label)
}

fn is_port(port: &str) -> bool {
    port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
}

/// Printable ASCII, without what ends an address in a text.
fn is_in_path(char: char) -> bool {
    char.is_ascii_graphic() && !"\"'`<>\\".contains(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://a.example/";

    fn read(text: &str) -> (Vec<HostGroup>, usize) {
        super::read(text, |id| ["ml", "general"].contains(&id))
    }

    fn row(name: &str, kind: &str, address: &str, city: &str) -> String {
        [name, kind, address, city].join("\t")
    }

    /// Whether a group with this address is taken.
    fn takes(address: &str) -> bool {
        match read(&row("A", "ml", address, "")) {
            (groups, 0) => {
                assert_eq!(groups[0].address, address);
                true
            }
            (groups, refused) => {
                assert_eq!((groups.len(), refused), (0, 1));
                false
            }
        }
    }

    #[test]
    fn groups_are_read_one_a_line() {
        let text = "Lisbon\tgeneral\thttps://lisbon.example/\tLisboa\r\n\n机器学习\tml\thttps://xn--fiq228c.example?a=b#c\n";
        let expected = [
            (
                "Lisbon",
                "general",
                "https://lisbon.example/",
                Some("Lisboa"),
            ),
            ("机器学习", "ml", "https://xn--fiq228c.example?a=b#c", None),
        ];
        let expected = expected.map(|(name, kind, address, city)| HostGroup {
            name: name.to_owned(),
            kind: kind.to_owned(),
            address: address.to_owned(),
            city: city.map(str::to_owned),
        });
        assert_eq!(read(text), (expected.to_vec(), 0));
        assert_eq!(read(""), (Vec::new(), 0));
    }

    #[test]
    fn a_refused_line_leaves_the_others() {
        let good = row("A", "ml", ADDRESS, "");
        let text = format!("{good}\nnonsense\n{good}\nB\tml\n");
        let (groups, refused) = read(&text);
        assert_eq!((groups.len(), refused), (2, 2));
    }

    #[test]
    fn more_than_fifty_are_refused_and_counted() {
        let text = vec![row("A", "ml", ADDRESS, ""); MOST_GROUPS + 3].join("\n");
        let (groups, refused) = read(&text);
        assert_eq!((groups.len(), refused), (50, 3));
    }

    #[test]
    fn a_line_has_three_fields_or_four() {
        for fields in ["A", "A\tml", "A\tml\thttps://a.example/\tB\tC"] {
            assert_eq!(read(fields), (Vec::new(), 1), "{fields}");
        }
    }

    #[test]
    fn a_name_is_there_and_short() {
        for (name, refused) in [
            ("", 1),
            (" \u{202e}\u{7}\u{200b} ", 1),
            (&"社".repeat(100), 0),
            (&"社".repeat(101), 1),
        ] {
            let text = row(name, "ml", ADDRESS, "B");
            assert_eq!(read(&text).1, refused, "{name}");
        }
    }

    #[test]
    fn a_city_is_short() {
        for (length, refused) in [(0, 0), (100, 0), (101, 1)] {
            let text = row("A", "ml", ADDRESS, &"é".repeat(length));
            assert_eq!(read(&text).1, refused, "{length}");
        }
    }

    #[test]
    fn names_and_cities_become_one_line_of_what_is_seen() {
        let text = row(
            "\u{202e} A\u{0}  \u{a0}B ",
            " ml ",
            " https://a.example/ ",
            "C\u{2067}\u{1b}D",
        );
        let (groups, refused) = read(&text);
        assert_eq!(refused, 0);
        let group = &groups[0];
        assert_eq!(
            (group.name.as_str(), group.city.as_deref()),
            ("A B", Some("CD"))
        );
        assert_eq!(
            (group.kind.as_str(), group.address.as_str()),
            ("ml", ADDRESS)
        );
    }

    #[test]
    fn an_unknown_type_is_refused() {
        for kind in ["", "ML", "chess", "ml general"] {
            assert_eq!(read(&row("A", kind, ADDRESS, "")).1, 1, "{kind}");
        }
    }

    #[test]
    fn addresses_that_are_taken() {
        for address in [
            "https://a.example",
            "https://a",
            "https://A-1.example:8443/x/?q=a%20b&c=(d)#e",
            "https://xn--fiq228c.example/",
            "https://127.0.0.1/",
            "https://a.example/@b:c//d",
        ] {
            assert!(takes(address), "{address}");
        }
    }

    #[test]
    fn an_address_has_https() {
        for address in [
            "",
            "a.example",
            "//a.example",
            "http://a.example",
            "HTTPS://a.example",
            "https:a.example",
            "https:/a.example",
            "javascript:alert(1)//https://a.example",
            "data:text/html,https://a.example",
        ] {
            assert!(!takes(address), "{address}");
        }
    }

    #[test]
    fn an_address_has_a_host_in_plain_letters() {
        for address in [
            "https://",
            "https:///a",
            "https://?a",
            "https://:443/",
            "https://社区.example/",
            "https://a..example/",
            "https://.example/",
            "https://a.example./",
            "https://-a.example/",
            "https://a-.example/",
            "https://a_b.example/",
            "https://a%2eexample/",
            "https://[::1]/",
            "https://a.example\\@b.example/",
        ] {
            assert!(!takes(address), "{address}");
        }
        let label = |length| "a".repeat(length);
        assert!(takes(&format!("https://{}.example", label(63))));
        assert!(!takes(&format!("https://{}.example", label(64))));
        assert!(!takes(&format!("https://{}", vec![label(62); 5].join("."))));
    }

    #[test]
    fn an_address_has_no_credentials() {
        for address in [
            "https://user@a.example/",
            "https://user:password@a.example/",
            "https://a.example:443@b.example/",
            "https://@a.example/",
        ] {
            assert!(!takes(address), "{address}");
        }
    }

    #[test]
    fn a_port_is_a_number_of_one() {
        assert!(takes("https://a.example:65535/"));
        for port in ["", "65536", "+1", "80:80", "a", "８０"] {
            assert!(!takes(&format!("https://a.example:{port}/")), "{port}");
        }
    }

    #[test]
    fn an_address_has_no_quotation_mark_and_nothing_that_is_not_printed() {
        for sign in [
            "\"", "'", "`", "<", ">", "\\", " ", "\u{1}", "\u{7f}", "\u{202e}", "é",
        ] {
            for place in ["/", "/?", "/#"] {
                assert!(
                    !takes(&format!("https://a.example{place}a{sign}b")),
                    "{sign:?}"
                );
            }
        }
    }

    #[test]
    fn an_address_is_short() {
        let address = |length: usize| format!("{ADDRESS:a<length$}");
        assert!(takes(&address(500)));
        assert!(!takes(&address(501)));
    }
}

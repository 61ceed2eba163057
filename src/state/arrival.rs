//! How a visit begins: the address as the program writes it, or what was meant by
//! one that comes from elsewhere.

use super::Site;
use guide_engine::{Answers, NotTaken, read_pairs};
use guide_growth_path::{LINK_KEY, find_link};
use guide_routes::{Page, Route, pairs};

/// What the address that a visit begins with means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub route: Route,
    /// As the program would have written it, where that is another address.
    pub address: Option<String>,
    /// What it has for questions without that it became an answer. The words for that
    /// are in a part of the content, which is not loaded yet.
    pub not_taken: Vec<NotTaken<'static>>,
}

impl Arrival {
    /// That of an address which the program has written.
    #[must_use]
    pub fn written(route: Route) -> Self {
        Self {
            route,
            address: None,
            not_taken: Vec::new(),
        }
    }

    /// What an address means, however it is typed, or was rewritten or damaged on
    /// the way. `behind` is what stands behind its path. `None` where there is no such
    /// page.
    #[must_use]
    pub fn read(site: Site, path: &str, behind: &str) -> Option<Self> {
        let (base, inside) = path.split_at_checked(site.with_base("").len())?;
        let is_inside = base.eq_ignore_ascii_case(&site.with_base(""));
        let route = Route::find(inside, site.pack()).filter(|_| is_inside)?;
        let structure = site.structure();
        // A reference to a character, as in `&#38;`, begins a fragment.
        let pairs = read_pairs(structure, behind);
        let answers = Answers::from_pairs(structure, &pairs);
        let (query, part) = behind.split_once('#').unwrap_or((behind, ""));
        let fragment = match find_link(query) {
            Some(link) => format!("#{LINK_KEY}={link}"),
            None if part.is_empty() || begins_with_reference(part) => String::new(),
            None => format!("#{part}"),
        };
        let address = site.address(&route, &answers, &pairs) + &fragment;
        Some(Self {
            address: (address != format!("{path}{behind}")).then_some(address),
            not_taken: answers.not_taken(structure, &pairs),
            route,
        })
    }
}

/// Whether a fragment is what a reference to a character left: `38;`, `x26;`.
fn begins_with_reference(part: &str) -> bool {
    let number = part.trim_start_matches(['x', 'X']);
    let rest = number.trim_start_matches(|char: char| char.is_ascii_hexdigit());
    rest.len() < number.len() && rest.starts_with(';')
}

impl Site {
    /// The route at an address that is just as the program writes it, which is not to
    /// be read in any other way.
    #[must_use]
    pub fn written_route(self, path: &str, behind: &str) -> Option<Route> {
        let route = self.route(path)?;
        let (query, part) = behind.split_once('#').unwrap_or((behind, ""));
        let given = pairs(query.trim_start_matches('?'));
        let answers = |pairs: &[(String, String)]| Answers::from_pairs(self.structure(), pairs);
        let is_written = given.iter().all(|(key, value)| match key.as_str() {
            Page::QUERY => true,
            Page::WITH => answers(&pairs(value)).write(self.structure()) == *value,
            _ => {
                let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || b",:-".contains(&byte);
                value.bytes().all(is_inside) && !value.ends_with([',', ':', '-'])
            }
        });
        let address = self.address(&route, &answers(&given), &given);
        let is_same = address == format!("{path}{query}") && !part.contains(';');
        (is_written && is_same).then_some(route)
    }
}

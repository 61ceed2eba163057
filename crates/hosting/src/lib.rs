//! How a built guide is hosted: the one list of its response headers, and the files that make each
//! kind of host send them.
//!
//! | module | what it does |
//! |---|---|
//! | `list` | says what each kind of file is sent with |
//! | `netlify` | writes `_headers` and `_redirects`, which Netlify and Cloudflare Pages read |
//! | `nginx` | writes what stands inside nginx's `server` |
//! | `cloudfront` | completes the template of CloudFormation |
//!
//! Pure and total: it knows no file and no guide, only what it is given.

mod cloudfront;
mod list;
mod netlify;
mod nginx;

pub use cloudfront::cloudfront;
pub use list::{Header, Host, Kind, LONGEST_VALUE};
pub use netlify::{netlify_headers, netlify_redirects};
pub use nginx::nginx;

/// What hosting has to know of a guide.
#[derive(Clone, Copy, Debug)]
pub struct Guide<'a> {
    /// The path that the guide stands below, without a slash at its end; empty at the root.
    pub base: &'a str,
    /// The languages' tags, which are the first parts of its pages' paths.
    pub languages: &'a [&'a str],
    /// What follows the language in the paths of pages that are no frames: `choose`, `groups`.
    pub sections: &'a [&'a str],
    /// What the pages' policy allows: a `Content-Security-Policy` without `frame-ancestors`. It
    /// allows what stands inside any of the pages.
    pub policy: &'a str,
}

#[cfg(test)]
mod tests {
    use super::Guide;

    /// A guide, with the policy's length of one that ships.
    pub(crate) const GUIDE: Guide<'_> = Guide {
        base: "",
        languages: &["en", "pt-BR"],
        sections: &["choose", "groups", "path"],
        policy: "default-src 'none'; script-src 'self' 'sha256-o8nSbL8ZuN0CMHGp2ZhhzFzkM0lCA='",
    };
}

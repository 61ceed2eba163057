//! What a page says to chat programs, networks and search engines: the marks of the
//! Open Graph protocol (ogp.me) and of Twitter's cards, and structured data in the
//! words of schema.org. All of it needs whole addresses, so a site without a host has
//! none.

use crate::{
    preview::{HEIGHT, Previews, WIDTH},
    write::ICON,
};
use guide_content::Pack;
use guide_routes::{Page, Route, title_and_description};
use html_escape::encode_double_quoted_attribute as attribute;
use serde_json::{Value, json};

/// What is written into the head of a page.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// The marks that the page's head alone does not give.
    pub(crate) marks: String,
    /// The structured data, as an element.
    pub(crate) data: String,
}

/// What a page says; nothing on a page for frames, which nobody shares.
///
/// `site` is the whole address of the guide, without a slash at the end.
pub(crate) fn head(pack: &Pack, route: &Route, site: &str, previews: &Previews) -> Shared {
    if route.frame {
        return Shared::default();
    }
    let title = guide_routes::head(pack, route, site).title;
    let image = previews.file(pack, &route.page);
    let image = image.map(|file| format!("{site}/{file}"));
    Shared {
        marks: marks(pack, &title, image.as_deref()),
        data: element(&structured_data(pack, route, site)),
    }
}

/// What the page says on which visitors choose a language: it is shared as the page of
/// the home language is. Of a guide without a language, nothing.
pub(crate) fn root(packs: &[Pack], site: &str, previews: &Previews) -> String {
    let Some(pack) = packs.first() else {
        return String::new();
    };
    let name = &pack.words.interface.site.name;
    let image = previews.file(pack, &Page::Home);
    let image = image.map(|file| format!("{site}/{file}"));
    let (_, description) = title_and_description(pack, &Page::Home);
    let address = attribute(site);
    format!(
        r#"<link rel="canonical" href="{address}/">
<meta property="og:type" content="website">
<meta property="og:title" content="{name}">
<meta property="og:description" content="{description}">
<meta property="og:url" content="{address}/">
{marks}"#,
        name = attribute(name),
        description = attribute(&description),
        marks = marks(pack, name, image.as_deref()),
    )
}

/// The marks for a page with a title and the address of an image.
fn marks(pack: &Pack, title: &str, image: Option<&str>) -> String {
    let name = &pack.words.interface.site.name;
    let mut marks = property("og:site_name", name);
    marks += &property("og:locale", &locale(&pack.locale));
    for (tag, _) in &pack.languages {
        if *tag != pack.locale {
            marks += &property("og:locale:alternate", &locale(tag));
        }
    }
    let Some(image) = image else {
        return marks + "<meta name=\"twitter:card\" content=\"summary\">\n";
    };
    marks += &property("og:image", image);
    marks += &property("og:image:type", "image/png");
    marks += &property("og:image:width", &WIDTH.to_string());
    marks += &property("og:image:height", &HEIGHT.to_string());
    // The words are what the image says; the map adorns them.
    marks += &property("og:image:alt", title);
    marks
        + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
        + &format!(
            "<meta name=\"twitter:image:alt\" content=\"{}\">\n",
            attribute(title)
        )
}

fn property(name: &str, content: &str) -> String {
    let content = attribute(content);
    format!("<meta property=\"{name}\" content=\"{content}\">\n")
}

/// A language's tag in the form of the Open Graph protocol: `pt_BR`. A tag without a
/// region stays as it is; which one is meant is not known.
fn locale(tag: &str) -> String {
    tag.replace('-', "_")
}

/// What search engines are told of a page: the guide on its first page, on others the
/// way to it.
fn structured_data(pack: &Pack, route: &Route, site: &str) -> Value {
    let address = |page: &Page| format!("{site}{}", Route::new(&pack.locale, page.clone()).path());
    let name = &pack.words.interface.site.name;
    if route.page == Page::Home {
        let (_, description) = title_and_description(pack, &Page::Home);
        return json!({
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": name,
            "description": description,
            "url": address(&Page::Home),
            "inLanguage": pack.locale,
            "publisher": {
                "@type": "Organization",
                "name": name,
                "url": format!("{site}/"),
                "logo": format!("{site}/{ICON}"),
            },
        });
    }
    let way = std::iter::once((name.clone(), Page::Home));
    let way = way.chain(
        above(&route.page)
            .into_iter()
            .chain([route.page.clone()])
            .map(|page| (title_and_description(pack, &page).0, page)),
    );
    let items: Vec<_> = way
        .enumerate()
        .map(|(index, (name, page))| {
            json!({
                "@type": "ListItem",
                "position": index + 1,
                "name": name,
                "item": address(&page),
            })
        })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": items,
    })
}

/// The page between the first page and this one.
fn above(page: &Page) -> Option<Page> {
    match page {
        Page::Question(_) | Page::Result => Some(Page::Choose),
        Page::Group(_) | Page::Compare => Some(Page::Groups),
        Page::Stage(_) => Some(Page::Path),
        Page::Home
        | Page::Choose
        | Page::Groups
        | Page::Decisions
        | Page::Plan
        | Page::Search
        | Page::Embed
        | Page::Path
        | Page::Topic(_) => None,
    }
}

/// A block of data: scripts do not run it and no policy refuses it. No text in it can end
/// it or begin a comment.
fn element(data: &Value) -> String {
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element() {
        let text = "</script><!--<script>";
        let data = json!({ "name": text });
        let element = element(&data);
        assert_eq!(element.matches('<').count(), 2, "{element}");
        let inside = &element[element.find('>').unwrap() + 1..element.rfind('<').unwrap()];
        assert_eq!(serde_json::from_str::<Value>(inside).unwrap(), data);
    }

    #[test]
    fn marks_are_escaped() {
        assert_eq!(
            property("og:title", "\"Chor\" & <Gruppe>"),
            "<meta property=\"og:title\" content=\"&quot;Chor&quot; &amp; &lt;Gruppe&gt;\">\n"
        );
    }

    #[test]
    fn a_tag_has_the_form_of_the_protocol() {
        assert_eq!(locale("zh-CN"), "zh_CN");
        assert_eq!(locale("de"), "de");
    }
}

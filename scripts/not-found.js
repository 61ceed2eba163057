// On the page for unknown addresses, which has every language and a list of the
// pages: leads on to the page that was meant, with what stands behind it, however
// the address was typed or rewritten. Where there is no such page, shows the
// language that the address is in. Without this, or in no language, all are shown.
(() => {
  const html = document.documentElement;
  const pages = html.dataset.pages.split(" ");
  const sections = [...document.querySelectorAll("section[data-language]")];
  const languages = sections.map((section) => section.dataset.language);

  // The query and the fragment may have become a part of the path.
  const [, path, sign, rest] = location.pathname.match(
    /^(.*?)(?:(&|%(?:25)*(?:3f|26|23|ef%(?:25)*bc%(?:25)*(?:9f|86|83)))(.*))?$/i,
  );
  const query = sign && !/[28]3$/.test(sign) ? "?" + rest + location.search : location.search;
  const fragment = sign && query === location.search ? "#" + rest + location.hash : location.hash;

  // As the program finds its pages: see Route::find in crates/routes.
  function parts(path) {
    let text = path;
    try {
      while (/%[0-9a-f]{2}/i.test(text)) {
        text = decodeURIComponent(text);
      }
    } catch {
      // No more can be told of what is no text.
    }
    text = text.normalize("NFKC").replace(/[\p{Cf}\s+\\]/gu, "").replace(/[_\p{Pd}]/gu, "-");
    const around = /^[^a-z0-9]+|[^a-z0-9]+$/g;
    const named = text.toLowerCase().split("/").map((part) => part.replace(around, "").replace(/\.html?$/, ""));
    const found = named.filter(Boolean);
    return found.at(-1) === "index" ? found.slice(0, -1) : found;
  }

  function language(tag) {
    const primary = (tag) => tag.toLowerCase().split("-")[0];
    return (
      languages.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      languages.find((each) => primary(each) === primary(tag))
    );
  }

  const base = parts(html.dataset.base);
  const address = parts(path);
  const isInside = base.every((part, index) => part === address[index]);
  const inside = isInside ? address.slice(base.length) : [];
  const name = (parts) => parts.map((part) => part + "/").join("");
  let shown = language(inside[0] ?? "");
  let page = name(inside.slice(1));
  if (!shown && inside.length && pages.includes(name(inside))) {
    // Only the language is missing: the browser's own.
    shown = navigator.languages.map(language).find(Boolean) ?? languages[0];
    page = name(inside);
  }
  const meant = html.dataset.base + "/" + shown + "/" + page;
  if (shown && pages.includes(page) && meant !== location.pathname) {
    location.replace(meant + query + fragment);
  } else if (shown) {
    for (const section of sections) {
      section.hidden = section.dataset.language !== shown;
    }
    html.lang = shown;
  }
})();

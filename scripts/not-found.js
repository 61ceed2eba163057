// On the page for unknown addresses, which has every language: shows the one
// that the address is in. Without this, or in no language, all are shown.
const base = document.documentElement.dataset.base;
const language = location.pathname.slice(base.length).split("/")[1];
const sections = [...document.querySelectorAll("section[data-language]")];
if (sections.some((section) => section.dataset.language === language)) {
  for (const section of sections) {
    section.hidden = section.dataset.language !== language;
  }
  document.documentElement.lang = language;
}

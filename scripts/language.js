// On the page that lets visitors choose a language: marks the one that comes
// first among the browser's own, and takes along what stands behind the address.
// Every link works without this. A guide in one language has nothing to choose: there
// this page leads on to it.
const only = document.querySelector("a[data-only]");
if (only) {
  location.replace(only.href + location.search + location.hash);
}
const links = [...document.querySelectorAll("[data-language]")];
const behind = location.search + location.hash;
for (const link of behind ? links : []) {
  link.href += behind;
}
const primary = (tag) => tag.toLowerCase().split("-")[0];
for (const wish of navigator.languages) {
  const link =
    links.find((each) => each.dataset.language.toLowerCase() === wish.toLowerCase()) ??
    links.find((each) => primary(each.dataset.language) === primary(wish));
  if (link) {
    link.dataset.yours = "";
    link.nextElementSibling.hidden = false;
    break;
  }
}

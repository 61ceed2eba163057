// Runs before anything is painted. Marks that scripts run; hides the page while
// a query waits to be applied, so that no other question is seen first; and
// holds a Continue that was pressed before the page could take it. Then makes
// the history forgiving, before the program's router uses it.
(() => {
  const html = document.documentElement;
  const LONGEST_WAIT = 4000; // Milliseconds; then the page is better than none.
  let held = null;
  let isCompared = false;

  html.dataset.scripting = "";
  if (location.search.length > 1) {
    html.dataset.pending = "";
    setTimeout(reveal, LONGEST_WAIT);
  }

  function reveal() {
    delete html.dataset.pending;
  }

  // Only the page's own scripts matter: it lives without a picture.
  function fail(event) {
    const isPicture = event.target instanceof Element && !(event.target instanceof HTMLScriptElement);
    if (!isPicture && !("ready" in html.dataset)) {
      html.dataset.failed = "";
    }
    reveal();
  }

  // A page that was kept for long names files that a newer guide no longer has.
  // The server then has the same page with other names. A second time it has not.
  async function reloadNewVersion() {
    if (isCompared) {
      return;
    }
    isCompared = true;
    const names = [document.querySelector("script[src]").getAttribute("src"), html.dataset.content];
    try {
      const page = await fetch(location.pathname, { cache: "no-cache" });
      const text = await page.text();
      if (page.ok && !names.every((name) => text.includes(name))) {
        location.reload();
      }
    } catch {
      // Without a connection the page stays as it is, and so does one in a sandbox.
    }
  }

  // The click, because a sandboxed frame may submit no form. Enter makes it too.
  function hold(event) {
    const button = event.target instanceof Element && event.target.closest("[type=submit]");
    if (button) {
      event.preventDefault();
      event.stopPropagation();
      held = button;
    }
  }

  // A form without a button.
  function refuse(event) {
    event.preventDefault();
  }

  document.addEventListener("click", hold, true);
  document.addEventListener("submit", refuse, true);
  // Captured, because a script that cannot be loaded says so without bubbling.
  addEventListener("error", fail, true);
  addEventListener("unhandledrejection", fail);

  new MutationObserver((_, observer) => {
    if ("failed" in html.dataset) {
      reveal();
      reloadNewVersion();
    }
    if ("ready" in html.dataset) {
      observer.disconnect();
      removeEventListener("error", fail, true);
      removeEventListener("unhandledrejection", fail);
      document.removeEventListener("click", hold, true);
      document.removeEventListener("submit", refuse, true);
      reveal();
      if (held && held.isConnected) {
        held.click();
      }
    }
  }).observe(html, { attributeFilter: ["data-ready", "data-failed"] });
})();

(() => {
  // A frame's steps take the place of one another, so that the history of the
  // page around it stays that page's own.
  const replace = history.replaceState.bind(history);
  const push = "frame" in document.documentElement.dataset ? replace : history.pushState.bind(history);
  const shown = () => location.pathname + location.search;
  let last = shown();

  // Some browsers refuse both in a sandboxed frame, and all of them after many
  // steps in a short time. The program goes on by its own state, and only the
  // address stays as it is.
  const forgiving = (change) => (...state) => {
    try {
      change(...state);
    } catch (error) {
      console.info("The address stays as it is:", error.message);
    }
    last = shown();
  };
  history.pushState = forgiving(push);
  history.replaceState = forgiving(replace);

  // A step between parts of one page is no step to the program, which may be on
  // another page than the address where that was refused.
  addEventListener("popstate", (event) => {
    if (shown() === last) {
      event.stopImmediatePropagation();
    }
    last = shown();
  });
})();

// Runs before anything is painted. Marks that scripts run; hides the page while
// a query waits to be applied, so that no other question is seen first; and
// holds a Continue that was pressed before the page could take it.
(() => {
  const html = document.documentElement;
  const LONGEST_WAIT = 4000; // Milliseconds; then the page is better than none.
  let held = null;

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

  function hold(event) {
    event.preventDefault();
    held = event.target;
  }

  document.addEventListener("submit", hold, true);
  // Captured, because a script that cannot be loaded says so without bubbling.
  addEventListener("error", fail, true);
  addEventListener("unhandledrejection", fail);

  new MutationObserver((_, observer) => {
    if ("failed" in html.dataset) {
      reveal();
    }
    if ("ready" in html.dataset) {
      observer.disconnect();
      removeEventListener("error", fail, true);
      removeEventListener("unhandledrejection", fail);
      document.removeEventListener("submit", hold, true);
      reveal();
      if (held && held.isConnected) {
        held.requestSubmit();
      }
    }
  }).observe(html, { attributeFilter: ["data-ready", "data-failed"] });
})();

// Runs before anything is painted, and holds the page together until the
// program runs, and when it runs no more.
(() => {
  const html = document.documentElement;
  const LONGEST_WAIT = 4000; // Milliseconds; then the page is better than none.
  let held = null;
  let written = location.href; // By the program: the address bar may refuse it.

  // Scripts run. A page whose query waits to be applied is hidden, so that no
  // other question is seen first; one in a frame may only say how it looks.
  html.dataset.scripting = "";
  if (/[?&](?!theme=|accent=)./.test(location.search)) {
    html.dataset.pending = "";
    html.dataset.reading = "";
    setTimeout(reveal, LONGEST_WAIT);
  }

  function reveal() {
    delete html.dataset.pending;
  }

  // The program has not come, or has ended: what it could do is over for good.
  function stop(cause) {
    html.dataset.failed ||= cause;
  }

  // What starts the program. Extensions may have put scripts of their own beside it.
  function starter() {
    return document.querySelector("script[type=module][src]");
  }

  // Only the page's own scripts matter: it lives without a picture, and with an
  // extension that fails. After an error like this one, no program goes on.
  function fail(event) {
    const error = event.error || event.reason;
    if ("WebAssembly" in window && error instanceof WebAssembly.RuntimeError) {
      stop("stopped");
    } else if (event.target === starter()) {
      stop("load");
    }
  }

  // A page that was kept for long names files that a newer guide no longer has.
  // The server then has the same page with other names. A second time it has not.
  async function reloadNewVersion() {
    const names = [starter().getAttribute("src"), html.dataset.content];
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

  // Says what happened, and where the answers are. What the program would have
  // reacted to is out of reach; links lead on as links do.
  function tellWhy() {
    const guide = document.getElementById("guide");
    const why = document.querySelector("template[data-why]");
    if (!guide || !why) {
      return;
    }
    const notice = why.content.cloneNode(true);
    for (const text of notice.querySelectorAll("[data-cause]")) {
      text.hidden = text.dataset.cause !== html.dataset.failed;
    }
    const link = notice.querySelector("a");
    link.href = link.textContent = written;
    notice.querySelector("button").addEventListener("click", () => {
      if (location.href === written) {
        location.reload();
      } else {
        location.assign(written);
      }
    });
    guide.before(notice);
    for (const control of guide.querySelectorAll("button, input, select, textarea")) {
      control.disabled = true;
    }
    for (const name of ["click", "change", "input", "keydown", "submit"]) {
      guide.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    }
  }

  // A Continue that was pressed before the page could take it: the click, because
  // a sandboxed frame may submit no form. Enter makes it too. And a link, which
  // would leave the answers behind that are still to be read.
  function hold(event) {
    const pressed = event.target instanceof Element && event.target.closest("[type=submit], a[href]");
    if (!pressed) {
      return;
    }
    if (pressed.matches("a")) {
      const isPlain = pressed.origin === location.origin && !pressed.search;
      if (isPlain && pressed.getAttribute("href")[0] !== "#") {
        pressed.search = location.search;
      }
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    held = pressed;
  }

  // A form without a button.
  function refuse(event) {
    event.preventDefault();
  }

  // What the visitor chose, beside what a browser restores by itself.
  function noteChoice(event) {
    event.target.dataset.chosen = "";
  }

  const early = { click: hold, submit: refuse, change: noteChoice };
  for (const name in early) {
    document.addEventListener(name, early[name], true);
  }
  // Captured, because a script that cannot be loaded says so without bubbling.
  addEventListener("error", fail, true);
  addEventListener("unhandledrejection", fail);

  // Once it is either; and a page that was ready may fail later.
  new MutationObserver((_, observer) => {
    const isReady = "ready" in html.dataset;
    reveal();
    for (const name in early) {
      document.removeEventListener(name, early[name], true);
    }
    if (isReady) {
      delete html.dataset.reading;
    }
    if ("failed" in html.dataset) {
      observer.disconnect();
      tellWhy();
      if (!isReady) {
        reloadNewVersion();
      }
    } else {
      if (held && held.isConnected) {
        held.click();
      }
      held = null;
    }
  }).observe(html, { attributeFilter: ["data-ready", "data-failed"] });

  // The history is made forgiving, before the program's router uses it. A frame's
  // steps take the place of one another, so that the history of the page around it
  // stays that page's own.
  const replace = history.replaceState.bind(history);
  const push = "frame" in html.dataset ? replace : history.pushState.bind(history);
  const shown = () => location.pathname + location.search;
  let last = shown();

  // Some browsers refuse both in a sandboxed frame, and all of them after many
  // steps in a short time. The program goes on by its own state, and only the
  // address stays as it is.
  const forgiving = (change) => (state, unused, address) => {
    written = new URL(address ?? "", written).href;
    try {
      change(state, unused, address);
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
    const isPart = shown() === last;
    const isOver = "failed" in html.dataset;
    if (isPart || isOver) {
      event.stopImmediatePropagation();
    }
    if (!isPart) {
      last = shown();
      written = location.href;
      if (isOver) {
        location.reload();
      }
    }
  });
})();

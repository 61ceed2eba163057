// On pages for frames, before anything is painted: takes what the page around the frame asks for,
// and tells it how tall this page is and, by ids alone, what is shown. Never an answer.
(() => {
  const NAME = "community-guide";
  const VERSION = 1; // Of the messages; the same as in embed.js.
  const NOTHING = "-"; // Is shown that the page around would be told.
  const html = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  /** Of the page around, once it has spoken: only it is told anything more, and heard.
   * @type {string | undefined} */
  let host;
  let accent = "";
  let isAfterStep = false;
  let told = "";

  /** @param {string} event
   * @param {object} detail */
  function tell(event, detail) {
    // One without an origin can only be reached by a message for any; so can one that has not
    // spoken yet, and then the message says nothing but that the guide is here.
    const target = host === undefined || host === "null" ? "*" : host;
    parent.postMessage({ [NAME]: VERSION, event, detail }, target);
  }

  /** @param {unknown} theme */
  function setTheme(theme) {
    if (theme === "light" || theme === "dark") {
      html.dataset.theme = theme;
    } else {
      delete html.dataset.theme;
    }
    paint();
  }

  /** @param {unknown} value */
  function setAccent(value) {
    accent = /^([\da-f]{3}){1,2}$/i.test(String(value)) ? String(value) : "";
    paint();
  }

  // The host's accent in a shade that is read on this page's sheet, by the contrast that the Web
  // Content Accessibility Guidelines (2.2, 1.4.3) ask of text.
  function paint() {
    html.style.removeProperty("--blaze");
    html.style.removeProperty("--on-blaze");
    if (!accent) {
      return;
    }
    const isDark = (html.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
    const digits = accent.length === 3 ? accent.replace(/./g, "$&$&") : accent;
    const [sheet, toward] = isDark ? [[14, 22, 19], 255] : [[247, 250, 249], 0];
    let colour = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
    while (contrast(colour, sheet) < 4.5) {
      colour = colour.map((part) => part + Math.sign(toward - part) * Math.ceil(Math.abs(toward - part) / 20));
    }
    const on = contrast(colour, [255, 255, 255]) >= 4.5 ? "#fff" : "#000";
    html.style.setProperty("--blaze", "rgb(" + colour + ")");
    html.style.setProperty("--on-blaze", on);
  }

  /** @param {number[]} one
   * @param {number[]} other */
  function contrast(one, other) {
    const light = (/** @type {number[]} */ colour) => {
      const [red, green, blue] = colour.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    const ratio = light(one) / light(other);
    return Math.max(ratio, 1 / ratio);
  }

  /** The same page in another language of the guide, with all that stands in its address.
   * @param {unknown} tag */
  function setLanguage(tag) {
    const links = document.querySelectorAll("link[rel=alternate][hreflang]");
    const link = [...links].find((link) => link.getAttribute("hreflang") === tag);
    if (!link || tag === html.lang) {
      return;
    }
    const whole = new URL(link.getAttribute("href") ?? "", location.href).pathname;
    const folder = html.dataset.base + "/" + tag + "/";
    if (whole.startsWith(folder)) {
      const page = folder + "frame/" + whole.slice(folder.length);
      location.replace(page + location.search + location.hash);
    }
  }

  /** The host's own groups, for the program, which checks them: one a line.
   * @param {unknown} groups */
  function setGroups(groups) {
    const plain = (/** @type {unknown} */ text) =>
      typeof text === "string" ? text.slice(0, 500).replace(/[\t\n]/g, " ") : "";
    // One more than the program takes, so that it can say that there are too many.
    const list = Array.isArray(groups) ? groups.slice(0, 51) : [];
    const lines = list.map((group) =>
      [group?.name, group?.type, group?.address, group?.city].map(plain).join("\t"),
    );
    html.dataset.groups = lines.join("\n");
    document.dispatchEvent(new Event(NAME + ":groups"));
  }

  // What is on the page, as ids: the marks that the README lists.
  /** @returns {[string, object] | undefined} */
  function shown() {
    const mark = (/** @type {string} */ selector) =>
      /** @type {HTMLElement | null} */ (document.querySelector(selector))?.dataset;
    const form = mark("form[data-question]");
    if (form) {
      return ["step", { question: form.question }];
    }
    const result = mark("[data-result]");
    if (result) {
      const { type, policy, track, act } = result;
      return ["result", { type, policy, track, action: act }];
    }
    const stage = mark("[data-stage-page]");
    return stage && ["stage", { stage: stage.stagePage }];
  }

  function tellShown() {
    if (host === undefined || !("ready" in html.dataset) || "pending" in html.dataset) {
      return;
    }
    const now = shown();
    const text = now ? JSON.stringify(now) : NOTHING;
    if (text !== told) {
      isAfterStep ||= told !== "";
      told = text;
      if (now) {
        tell(...now);
      }
      tellHeight();
    }
  }

  function tellHeight() {
    const { height } = html.getBoundingClientRect();
    if (host !== undefined && height > 0 && !("pending" in html.dataset)) {
      // Where nothing is told of steps, whatever the visitor has done may have been one.
      const hasActed = told === NOTHING && Boolean(navigator.userActivation?.hasBeenActive);
      tell("height", { height: Math.ceil(height), isAfterStep: isAfterStep || hasActed });
    }
  }

  // Tells the page around what fails, and says to who owns it what is to be changed.
  async function tellFailure() {
    const failed = html.dataset.failed ?? "";
    const code = failed === "load" ? await whyNotLoaded() : failed;
    for (const hint of document.querySelectorAll("[data-owner]")) {
      if (hint instanceof HTMLElement) {
        hint.hidden = hint.dataset.owner !== code;
      }
    }
    tell("error", { code });
  }

  async function whyNotLoaded() {
    const files = document.querySelectorAll("script[type=module][src], link[rel=modulepreload], link[as=fetch]");
    for (const file of files) {
      const address = file.getAttribute("src") ?? file.getAttribute("href") ?? "";
      try {
        const answer = await fetch(address, { method: "HEAD" });
        const type = answer.headers.get("content-type") ?? "";
        if (!answer.ok) {
          return "missing";
        }
        if (/\.js$/.test(address) && !/javascript/.test(type)) {
          return "type";
        }
      } catch {
        // Whether it is there, but not for a page without an origin.
        const isThere = await fetch(address, { mode: "no-cors" }).then(() => true, () => false);
        return isThere && self.origin === "null" ? "cors" : "network";
      }
    }
    return "load";
  }

  // A frame takes the size of its next page, at which browsers break a transition off with an error.
  addEventListener("pageswap", ({ viewTransition }) => {
    viewTransition?.ready.catch(() => {});
    viewTransition?.skipTransition();
  });

  const asked = new URLSearchParams(location.search);
  setTheme(asked.get("theme"));
  setAccent(asked.get("accent"));
  dark.addEventListener("change", paint);
  if (parent === window) {
    return;
  }

  addEventListener("message", ({ source, origin, data }) => {
    const isHost = source === parent && (host === undefined || host === origin);
    if (!isHost || data?.[NAME] !== VERSION || data.event !== "configure") {
      return;
    }
    host = origin;
    const { theme, accent, language, groups } = data.detail ?? {};
    setTheme(theme);
    setAccent(accent);
    setGroups(groups);
    setLanguage(language);
    tellHeight();
    tellShown();
  });
  // The element around makes the frame as tall as the page.
  if (self.name === NAME) {
    html.dataset.fitted = "";
  }
  new ResizeObserver(tellHeight).observe(html);
  new MutationObserver(() => {
    if ("failed" in html.dataset) {
      tellFailure();
    }
    tellHeight();
    tellShown();
  }).observe(html, { attributeFilter: ["data-ready", "data-failed", "data-pending"] });
  addEventListener("DOMContentLoaded", () => {
    const guide = document.getElementById("guide");
    const marks = ["data-question", "data-result", "data-type", "data-policy", "data-track", "data-act", "data-stage-page"];
    if (guide) {
      new MutationObserver(tellShown).observe(guide, { subtree: true, childList: true, attributeFilter: marks });
    }
  });
  tell("ready", { language: html.lang });
})();

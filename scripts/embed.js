// Defines <community-guide>, which shows the guide inside the page of another site: in a frame, so
// that the guide runs under its own policy and nothing of either page reaches the other. A classic
// script, because a module would need a header from the guide's host. What stands inside the
// element is there until this script runs, and where it never does.
(() => {
  const NAME = "community-guide";
  const VERSION = 1; // Of the messages; the same as in frame.js.
  const PATIENCE = 3000; // Milliseconds in which a page that has loaded has to say that it is the guide.
  const TALLEST = 50_000; // Pixels.

  if (customElements.get(NAME)) {
    return;
  }

  // Without one, as when a bundler runs this, the script is found by its name.
  const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');
  if (!(script instanceof HTMLScriptElement) || !script.src) {
    console.error(NAME + ": load this script by <script async src=\"https://…/embed.js\">.");
    return;
  }
  const home = new URL(".", script.src).href;
  const origin = new URL(home).origin;
  const guide = GUIDE;
  const languages = Object.keys(guide.languages);

  // What a message of the guide may tell: ids, by the names of the events.
  /** @type {Record<string, string[]>} */
  const DETAILS = {
    ready: ["language"],
    step: ["question"],
    result: ["type", "policy", "track", "action"],
    stage: ["stage"],
    error: ["code"],
  };

  // About as tall as each view is at first, in pixels: in a wide frame, and the first as its longest
  // language is, since much of what is below it may be in sight.
  /** @type {Record<string, number>} */
  const HEIGHTS = { choose: 1180, result: 5500, path: 2800, stage: 2600, group: 1500 };
  const WIDE = 640; // Pixels; below them, lines are broken and cards stand in one row.

  /** @param {unknown} value */
  const id = (value) => (typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : "");

  /** The best of the guide's languages for a tag.
   * @param {string | null | undefined} tag */
  function language(tag) {
    const primary = (/** @type {string} */ tag) => tag.toLowerCase().split(/[-_]/)[0];
    const same = (/** @type {string} */ each) => each.toLowerCase() === tag?.toLowerCase().replace("_", "-");
    return languages.find(same) ?? languages.find((each) => primary(each) === primary(tag ?? ""));
  }

  class CommunityGuide extends HTMLElement {
    static observedAttributes = ["view", "stage", "group", "answers", "lang", "theme", "accent", "height"];

    #box = this.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** @type {unknown} */
    #groups;
    /** Whether a page in the frame has said that it is the guide, before it was loaded whole. */
    #isReady = false;
    /** Of the wait for a page that has loaded and has not said it; 0 for none. */
    #wait = 0;
    /** Until the visitor acts, the frame is not made shorter where that would move what is in sight. */
    #least = 0;
    #height = 0;

    connectedCallback() {
      // Set before the element was defined.
      if (Object.hasOwn(this, "groups")) {
        const { groups } = this;
        Reflect.deleteProperty(this, "groups");
        this.groups = groups;
      }
      addEventListener("message", this.#hear);
      document.addEventListener("securitypolicyviolation", this.#refused);
      this.#show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      document.removeEventListener("securitypolicyviolation", this.#refused);
      this.#box.replaceChildren();
      this.#frame = undefined;
      this.#forgetPage();
    }

    // With it, a browser that can move elements keeps the frame as it is.
    connectedMoveCallback() {}

    /** @param {string} name
     * @param {string | null} before
     * @param {string | null} after */
    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) {
        return;
      }
      if (name === "height") {
        this.#reserve();
      } else if (["lang", "theme", "accent"].includes(name)) {
        this.#frame.title = this.#words.title;
        this.#configure();
      } else {
        this.#show();
      }
    }

    /** The site's own groups, which results then point to: name, type, address and city of each. */
    get groups() {
      return this.#groups;
    }

    set groups(groups) {
      this.#groups = groups;
      this.#configure();
    }

    get #language() {
      const near = this.closest("[lang]")?.getAttribute("lang");
      return language(this.getAttribute("lang")) ?? language(near) ?? guide.home;
    }

    get #words() {
      return guide.languages[this.#language];
    }

    get #view() {
      const view = this.getAttribute("view") ?? "";
      return Object.hasOwn(HEIGHTS, view) ? view : "choose";
    }

    get #look() {
      const theme = this.getAttribute("theme") ?? "";
      const [, accent] = /^#?((?:[\da-f]{3}){1,2})$/i.exec(this.getAttribute("accent") ?? "") ?? [];
      return { theme: /^(light|dark)$/.test(theme) ? theme : "", accent: accent ?? "" };
    }

    /** The address of the page, for the frame or whole.
     * @param {boolean} isFramed */
    #address(isFramed) {
      const of = (/** @type {string} */ name, /** @type {string[]} */ known) => {
        const id = this.getAttribute(name) ?? "";
        return known.includes(id) ? id + "/" : "";
      };
      const view = this.#view;
      const pages = {
        stage: "path/" + of("stage", guide.stages),
        group: "groups/" + of("group", guide.groups),
      };
      const page = pages[/** @type {"stage"} */ (view)] ?? view + "/";
      const address = new URL(this.#language + (isFramed ? "/frame/" : "/") + page, home);
      const answers = (this.getAttribute("answers") ?? "").replace(/^\?/, "");
      for (const [key, value] of new URLSearchParams(/^(choose|result)$/.test(view) ? answers : "")) {
        address.searchParams.append(key, value);
      }
      for (const [key, value] of Object.entries(isFramed ? this.#look : {})) {
        if (value) {
          address.searchParams.set(key, value);
        }
      }
      return address.href;
    }

    #show() {
      const frame = document.createElement("iframe");
      frame.title = this.#words.title;
      frame.name = NAME;
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      // A policy may forbid the attribute; it has no say in this.
      Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
      frame.loading = this.getAttribute("loading") === "eager" ? "eager" : "lazy";
      frame.src = this.#address(true);
      this.#forgetPage();
      frame.addEventListener("load", () => {
        const isReady = this.#isReady;
        this.#forgetPage();
        if (!isReady && frame === this.#frame) {
          this.#wait = setTimeout(() => this.#fail("silent"), PATIENCE);
        }
      });
      this.#frame = frame;
      this.#height = 0;
      this.#box.replaceChildren(frame);
      this.#reserve();
    }

    #forgetPage() {
      clearTimeout(this.#wait);
      this.#wait = 0;
      this.#isReady = false;
    }

    /** Keeps the place free that the page will take. */
    #reserve() {
      const given = Number(this.getAttribute("height")?.replace(/px$/, ""));
      const taller = 1 + Math.max(0, WIDE - this.#box.clientWidth) / WIDE;
      this.#least = given >= 100 && given <= TALLEST ? given : HEIGHTS[this.#view] * taller;
      this.#fit();
    }

    #fit() {
      if (this.#frame) {
        this.#frame.style.height = Math.ceil(Math.max(this.#height, this.#least)) + "px";
      }
    }

    #configure() {
      // To the guide alone; in a sandbox it has no origin that a message could be for.
      const message = {
        [NAME]: VERSION,
        event: "configure",
        detail: { ...this.#look, language: this.#language, groups: this.#ownGroups },
      };
      const target = self.origin === "null" ? "*" : origin;
      this.#frame?.contentWindow?.postMessage(message, target);
    }

    get #ownGroups() {
      let groups = this.#groups;
      const data = this.querySelector('script[type="application/json"]');
      if (groups === undefined && data) {
        try {
          groups = JSON.parse(data.textContent ?? "");
        } catch (error) {
          console.error(NAME + ": the groups are no JSON:", error);
        }
      }
      if (groups !== undefined && !Array.isArray(groups)) {
        console.error(NAME + ": the groups are no list.");
      }
      // Only what a message can carry; the guide says what it takes of it.
      const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
      return (Array.isArray(groups) ? groups : []).map((group) => ({
        name: text(group?.name),
        type: text(group?.type),
        address: text(group?.address),
        city: text(group?.city),
      }));
    }

    /** @param {MessageEvent} event */
    #hear = ({ source, origin: from, data }) => {
      const isGuide = from === origin || (from === "null" && self.origin === "null");
      if (!isGuide || !this.#frame || source !== this.#frame.contentWindow || data?.[NAME] !== VERSION) {
        return;
      }
      const { event, detail } = data;
      if (event === "height") {
        if (detail?.height > 0 && detail.height <= TALLEST) {
          this.#height = detail.height;
          const end = this.#frame.getBoundingClientRect().top + detail.height;
          if (detail.isAfterStep || end >= innerHeight) {
            this.#least = 0;
          }
          this.#fit();
        }
      } else if (Object.hasOwn(DETAILS, event)) {
        if (event === "ready") {
          const isLoaded = this.#wait !== 0;
          this.#forgetPage();
          this.#isReady = !isLoaded;
          // What was said in its place is over. The frame itself stays: put in anew, it loads anew.
          this.#frame.nextSibling?.remove();
          this.#frame.style.display = "block";
          this.#configure();
        }
        this.#tell(event, Object.fromEntries(DETAILS[event].map((key) => [key, id(detail?.[key])])));
      }
    };

    /** @param {string} event
     * @param {Record<string, string>} detail */
    #tell(event, detail) {
      this.dispatchEvent(new CustomEvent(NAME + ":" + event, { bubbles: true, composed: true, detail }));
    }

    /** This page's policy does not allow the frame.
     * @param {SecurityPolicyViolationEvent} event */
    #refused = ({ effectiveDirective, blockedURI }) => {
      if (/^(frame|child|default)-src$/.test(effectiveDirective) && blockedURI.startsWith(origin)) {
        this.#fail("policy");
      }
    };

    /** Says in the frame's place what keeps the guide away, and leads to it.
     * @param {"policy" | "silent"} code */
    #fail(code) {
      // Every element on the page hears of a policy, and a frame that it stops stays silent too.
      this.#forgetPage();
      if (!this.#frame || this.#frame.nextSibling) {
        return;
      }
      const words = this.#words;
      const notice = document.createElement("div");
      notice.setAttribute("role", "alert");
      notice.lang = this.#language;
      Object.assign(notice.style, { padding: "1em", border: "1px solid" });
      const say = (/** @type {string} */ text) => {
        notice.appendChild(document.createElement("p")).textContent = text.replace("{origin}", origin);
      };
      say(words[code]);
      const link = notice.appendChild(document.createElement("a"));
      link.href = this.#address(false);
      link.textContent = words.open;
      this.#frame.style.display = "none";
      this.#box.append(notice);
      console.error(NAME + ":", words[code].replace("{origin}", origin));
      this.#tell("error", { code });
    }
  }

  customElements.define(NAME, CommunityGuide);
})();

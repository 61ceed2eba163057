// The service worker, `sw.js` in the site: keeps the guide for times without a network. What it holds
// is of one version, each file held against the digest that the build wrote into this script, and a
// language is served from it only when all of it is there. Pages for frames are left alone.
(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const { version, files, words } = OFFLINE;
  const home = new URL(".", location.href).href;
  const PREFIX = "community-guide " + new URL(home).pathname + " "; // An origin may have several guides.
  const NAME = PREFIX + version;
  const RECORD = home + "sw.js?kept"; // Under this address: the languages that are there whole.
  const AT_ONCE = 4; // Files that are loaded side by side.
  const TRIES = 2; // How often a visit waits for a newer version to take over.
  // The longest first: one tag may begin like another.
  const languages = Object.keys(words).sort((one, other) => other.length - one.length);

  /** @type {Record<string, Promise<void> | undefined>} */
  const keeping = {};
  let tries = 0;

  /** Below the guide's address, without query; none for what lies elsewhere.
   * @param {string} address */
  function pathOf(address) {
    const { origin, pathname } = new URL(address);
    return (origin + pathname).startsWith(home) ? (origin + pathname).slice(home.length) : undefined;
  }

  /** @param {string} path */
  const isPage = (path) => path === "" || path.endsWith("/");

  /** A file's name without the hash of its content, which is another in each version.
   * @param {string} path */
  const plain = (path) => path.replace(/-[\da-f]{16}(?=\.)/, "");

  /** None for what all languages share.
   * @param {string} path */
  const languageOf = (path) =>
    languages.find((tag) => [tag + "/", "assets/" + tag + "-", tag + "."].some((start) => path.startsWith(start)));

  /** @param {Cache} cache
   * @returns {Promise<string[]>} */
  async function wholeIn(cache) {
    const record = await cache.match(RECORD);
    return record ? record.json() : [];
  }

  /** Whether a page, and so what it loads, is served from here whatever the network has.
   * @param {string | undefined} path */
  async function isServed(path) {
    const tag = path && languageOf(path);
    const whole = await wholeIn(await caches.open(NAME));
    return tag ? whole.includes(tag) : path === "" && whole.length > 0;
  }

  /** Keeps an answer, if it is this version's.
   * @param {string} path
   * @param {Response} answer */
  async function keep(path, answer) {
    const copy = answer.clone();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
    const text = btoa(String.fromCharCode(...digest.slice(0, 12)));
    if (!copy.ok || text !== files[path]) {
      throw new Error(path + " is not of this version");
    }
    const cache = await caches.open(NAME);
    await cache.put(home + path, copy);
  }

  /** @param {string} path
   * @param {RequestCache} [mode] */
  async function load(path, mode) {
    const cache = await caches.open(NAME);
    if (!(await cache.match(home + path))) {
      const asked = plain(path) === path ? "no-cache" : "default";
      await keep(path, await fetch(home + path, { cache: mode ?? asked, redirect: "error" }));
    }
  }

  /** Pages come last, so that none is there without what it needs.
   * @param {string[]} paths
   * @param {RequestCache} [mode] */
  async function loadAll(paths, mode) {
    for (const isNext of [(/** @type {string} */ path) => !isPage(path), isPage]) {
      const left = paths.filter(isNext);
      const line = async () => {
        for (let path = left.pop(); path !== undefined; path = left.pop()) {
          await load(path, mode);
        }
      };
      const lines = await Promise.allSettled(Array.from({ length: AT_ONCE }, line));
      // What failed has failed when nothing is on its way any more, and can be cleared away.
      for (const line of lines) {
        if (line.status === "rejected") {
          throw line.reason;
        }
      }
    }
  }

  /** @param {string} tag */
  async function loadLanguage(tag) {
    await loadAll(Object.keys(files).filter((path) => [undefined, tag].includes(languageOf(path))));
    const cache = await caches.open(NAME);
    const whole = new Set([...(await wholeIn(cache)), tag]);
    await cache.put(RECORD, Response.json([...whole]));
  }

  /** What the version before has, of this version. It counts only when all of it is there. */
  async function install() {
    try {
      for (const name of await others()) {
        const before = await caches.open(name);
        for (const tag of await wholeIn(before)) {
          if (tag in words) {
            await loadLanguage(tag);
          }
        }
        const had = new Set((await before.keys()).map(({ url }) => plain(pathOf(url) ?? "")));
        await loadAll(Object.keys(files).filter((path) => had.has(plain(path))));
      }
    } catch (error) {
      // No room, or not whole on the server yet: what there was stays, and another try begins anew.
      await caches.delete(NAME);
      throw error;
    }
  }

  async function others() {
    return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  }

  async function activate() {
    await Promise.all((await others()).map((name) => caches.delete(name)));
    await worker.clients.claim();
  }

  /** @param {FetchEvent} event
   * @param {string} path */
  async function answerPage(event, path) {
    // A visit that begins while a newer version waits begins with that one. It takes over when this
    // one has nothing to do, so the page comes back a second later: a request that arrives while one
    // makes way for the other may be lost. If this one is busy for longer, the visit begins as it can.
    const { waiting } = worker.registration;
    const isFirst = async () => (await worker.clients.matchAll({ type: "window" })).length < 2;
    if (waiting && tries < TRIES && (await isFirst())) {
      tries += 1;
      waiting.postMessage({ ask: "activate" });
      // Without an icon of its own, a page asks for one that is not there.
      return new Response('<link rel="icon" href="data:,">', {
        headers: { "Content-Type": "text/html", Refresh: "1" },
      });
    }
    const cache = await caches.open(NAME);
    const kept = await cache.match(home + path);
    if (kept && (await isServed(path))) {
      return kept;
    }
    try {
      return await fromNetwork(event, path);
    } catch (error) {
      if (kept && (await hasAll(cache, kept))) {
        return kept;
      }
      if (path + "/" in files) {
        return Response.redirect(home + path + "/" + new URL(event.request.url).search);
      }
      throw error;
    }
  }

  /** @param {FetchEvent} event
   * @param {string} path */
  async function answerFile(event, path) {
    const kept = await (await caches.open(NAME)).match(home + path);
    // What has no hash in its name is another file for a page of another version.
    const page = plain(path) === path ? await worker.clients.get(event.clientId) : undefined;
    if (kept && (!page || (await isServed(pathOf(page.url))))) {
      return kept;
    }
    try {
      return await fromNetwork(event, path);
    } catch (error) {
      if (kept) {
        return kept;
      }
      throw error;
    }
  }

  /** @param {FetchEvent} event
   * @param {string} path */
  async function fromNetwork(event, path) {
    const answer = await fetch(event.request);
    if (path in files && answer.ok) {
      // What is of another version, or finds no room, is not kept.
      event.waitUntil(keep(path, answer.clone()).catch(() => {}));
    }
    return answer;
  }

  /** Whether all that a page names is there as well.
   * @param {Cache} cache
   * @param {Response} page */
  async function hasAll(cache, page) {
    const named = (await page.clone().text()).match(/assets\/[\w.-]+/g) ?? [];
    const found = await Promise.all(named.map((path) => cache.match(home + path)));
    return found.every(Boolean);
  }

  worker.addEventListener("install", (event) => event.waitUntil(install()));
  worker.addEventListener("activate", (event) => event.waitUntil(activate()));

  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const path = request.method === "GET" ? pathOf(request.url) : undefined;
    if (path === undefined || /^[^/]+\/frame\//.test(path)) {
      return;
    }
    if (request.mode === "navigate") {
      event.respondWith(answerPage(event, path));
    } else if (path in files && !isPage(path)) {
      event.respondWith(answerFile(event, path));
    }
  });

  worker.addEventListener("message", (event) => {
    const { ask, language, addresses } = event.data ?? {};
    const report = (/** @type {Error} */ error) => {
      console.info("Not everything is kept for times without a network: " + error.message);
    };
    if (ask === "activate") {
      event.waitUntil(worker.skipWaiting());
    } else if (ask === "words") {
      event.ports[0]?.postMessage(words[language]);
    } else if (ask === "keep language" && language in words) {
      keeping[language] ??= loadLanguage(language)
        .catch(report)
        .finally(() => delete keeping[language]);
      event.waitUntil(keeping[language]);
    } else if (ask === "keep visited" && Array.isArray(addresses)) {
      const paths = addresses.map(pathOf).filter((path) => path !== undefined && path in files);
      // They have been loaded a moment ago.
      event.waitUntil(loadAll(/** @type {string[]} */ (paths), "force-cache").catch(report));
    }
  });
})();

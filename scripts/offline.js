// Has the service worker keep the guide for times without a network, and offers a version that is
// newer than what is shown. Loaded when a whole page has nothing more to do.
const page = document.documentElement;
const home = page.dataset.base + "/";

const STYLE = `
  .update { position: fixed; inset: auto 0.75rem 0.75rem auto; z-index: 2; max-inline-size: min(24rem, 100vw - 1.5rem);
    padding: 0.75rem 1rem; border: 0.1rem solid var(--control); border-inline-start: 0.5rem solid var(--blaze);
    background: var(--sheet); font-size: 1rem; }
  .update .button { padding-inline: 1rem; }
  .update p + p { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-block-start: 0.6rem; }
  @media print { .update { display: none; } }
`;

/** Whether visitors pay for what they load, want to load little, or wait long for it, as far as the
 * browser says so: as the program decides whether to load ahead. */
function isCostly() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean; effectiveType?: string; type?: string } }} */ (
    navigator
  );
  return (
    Boolean(connection?.saveData) ||
    ["slow-2g", "2g", "3g"].includes(connection?.effectiveType ?? "") ||
    connection?.type === "cellular"
  );
}

/** The worker's address, for browsers that take none that is just a text.
 * @param {string} address */
function trusted(address) {
  /** @typedef {{ createScriptURL(text: string): string }} Policy */
  const { trustedTypes } =
    /** @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }} */ (
      /** @type {unknown} */ (window)
    );
  const rules = { createScriptURL: (/** @type {string} */ text) => text };
  return (trustedTypes?.createPolicy("community-guide-worker", rules) ?? rules).createScriptURL(address);
}

/** What a worker says of its version, in the language of the page.
 * @param {ServiceWorker} worker
 * @returns {Promise<{ text: string; action: string; later: string } | undefined>} */
function wordsOf(worker) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ ask: "words", language: page.lang }, [port2]);
  });
}

/** @param {ServiceWorker | null} worker */
async function offer(worker) {
  if (!worker || !navigator.serviceWorker.controller || document.querySelector(".update")) {
    return;
  }
  // There at first without words, so that these are announced.
  const notice = document.createElement("div");
  notice.className = "update";
  notice.setAttribute("role", "status");
  notice.hidden = true;
  document.body.append(notice);
  const words = await wordsOf(worker);
  if (!words) {
    notice.remove();
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
  const text = document.createElement("p");
  text.textContent = words.text;
  const actions = document.createElement("p");
  /** @param {string} name
   * @param {string} label
   * @param {() => void} act */
  const button = (name, label, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name === "update" ? "button" : "button quiet-button";
    button.dataset.action = name;
    button.textContent = label;
    button.addEventListener("click", act);
    actions.append(button);
  };
  const close = () => notice.remove();
  button("update", words.action, () => worker.postMessage({ ask: "activate" }));
  button("later", words.later, close);
  // It may lie over what has the focus.
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      close();
    }
  });
  notice.append(text, actions);
  notice.hidden = false;
}

async function prepare() {
  const { serviceWorker } = navigator;
  let isControlled = Boolean(serviceWorker.controller);
  serviceWorker.addEventListener("controllerchange", () => {
    // Another version has taken over, here or in another tab; what this page might still load is gone.
    if (isControlled) {
      location.reload();
    }
    isControlled = true;
  });
  const registration = await serviceWorker.register(trusted(home + "sw.js"), {
    scope: home,
    updateViaCache: "none",
  });
  const { active } = await serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  active?.postMessage(
    isCostly()
      ? { ask: "keep visited", addresses: [location.href, ...loaded] }
      : { ask: "keep language", language: page.lang },
  );
  await offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed") {
        void offer(coming);
      }
    });
  });
}

prepare().catch((error) => {
  // No room, no storage, no secure connection: the guide works all the same.
  console.info("The guide is not kept for times without a network: " + error.message);
});
export {};

// Starts the guide's program, which takes over the prerendered page. The build replaces the plain
// names by those of the built files; they are relative, so the site may stand below any path.
const page = document.documentElement;
const program = new URL("./community-guide.wasm", import.meta.url);
const CONTROLS = "label, a, button, input, select, summary";
const LEAVING = 300; // Milliseconds in which a page that is being left has gone.
const IDLE = 3000; // Milliseconds after which what the visitor probably needs next is there.
let isLeft = false;

async function start() {
  const preloads = document.querySelector("template[data-preloads]");
  if (preloads) {
    document.head.append(preloads.content);
  }
  try {
    const { default: init } = await import("./community-guide.js");
    await init({ module_or_path: program });
  } catch (error) {
    // A page that is being left loads nothing more: that is no failure.
    await new Promise((resolve) => setTimeout(resolve, LEAVING));
    if (isLeft) {
      return;
    }
    // The page stays readable without the program. The mark reveals what was hidden until it is
    // ready, and has the first script say why. What the program itself marked stays.
    page.dataset.failed ||= mayCompile() ? "load" : "webassembly";
    console.error("The guide's program did not start:", error);
  }
}

// Whether WebAssembly is there and allowed: the smallest program is an empty one.
function mayCompile() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

// A page that is only read leaves the connection and the processor to what is seen, until all of it
// is there or the visitor does something. One with a query waits for the program.
function whenNeeded() {
  return new Promise((resolve) => {
    const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(resolve);
    for (const event of ["pointerdown", "keydown"]) {
      addEventListener(event, resolve, { once: true, passive: true });
    }
    if (document.readyState === "complete") {
      whenIdle();
    } else {
      addEventListener("load", whenIdle, { once: true });
    }
  });
}

// The second press of a double click is meant for what the first one met. Where that has made way
// for something else, as a question does for the next one, it would press what nobody has read yet.
// Whether presses are one double click is the system's to say: it counts them.
function ignoreSecondPress() {
  let first = null;
  addEventListener(
    "click",
    (event) => {
      const control = event.target instanceof Element && event.target.closest(CONTROLS);
      if (event.detail < 2) {
        first = control;
      } else if (first && first !== control && !first.isConnected) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );
}

// Keeps the guide for times without a network. That takes nothing of a visit's time, and frames
// leave it to whole pages.
function keepWhenIdle() {
  const observer = new MutationObserver(() => {
    if ("ready" in page.dataset) {
      observer.disconnect();
      const load = () => import("./offline.js").catch(() => {});
      setTimeout(() => (window.requestIdleCallback ?? setTimeout)(load), IDLE);
    }
  });
  observer.observe(page, { attributeFilter: ["data-ready"] });
}

// A browser may keep a page that was left before its program came, and show it again.
addEventListener("pagehide", () => {
  isLeft = true;
});
addEventListener("pageshow", () => {
  if (isLeft && !("ready" in page.dataset)) {
    location.reload();
  }
  isLeft = false;
});
ignoreSecondPress();
if ("serviceWorker" in navigator && parent === window) {
  keepWhenIdle();
}
if ("programLast" in page.dataset && !("pending" in page.dataset)) {
  await whenNeeded();
}
await start();

// Starts the guide's program, which takes over the prerendered page. The build replaces the plain
// names by those of the built files; they are relative, so the site may stand below any path.
const page = document.documentElement;
const program = new URL("./community-guide.wasm", import.meta.url);

async function start() {
  const preloads = document.querySelector("template[data-preloads]");
  if (preloads) {
    document.head.append(preloads.content);
  }
  try {
    const { default: init } = await import("./community-guide.js");
    await init({ module_or_path: program });
  } catch (error) {
    // A page that is being left loads nothing more, and has no time left to say so.
    await new Promise((resolve) => setTimeout(resolve));
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
function ignoreSecondPress() {
  const DOUBLE_CLICK = 500; // Milliseconds, and how far apart in pixels: what systems allow.
  const NEAR = 10;
  let first = null;
  addEventListener(
    "click",
    (event) => {
      // Keys, and labels that press their control, are no press of their own.
      if (event.detail === 0 || !(event.target instanceof Element)) {
        return;
      }
      const control = event.target.closest("label, a, button, input, select, summary");
      const isSecond =
        first !== null &&
        event.timeStamp - first.time < DOUBLE_CLICK &&
        Math.hypot(event.clientX - first.x, event.clientY - first.y) < NEAR;
      if (isSecond && first.control !== control && !first.control?.isConnected) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      first = { control, time: event.timeStamp, x: event.clientX, y: event.clientY };
    },
    true,
  );
}

ignoreSecondPress();
if ("programLast" in page.dataset && !("pending" in page.dataset)) {
  await whenNeeded();
}
await start();

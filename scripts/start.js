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
    // The page stays readable without the program. The mark reveals what was hidden until it is
    // ready.
    page.dataset.failed = "";
    console.error("The guide's program did not start:", error);
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

if ("programLast" in page.dataset && !("pending" in page.dataset)) {
  await whenNeeded();
}
await start();

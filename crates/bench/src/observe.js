// Runs in every document before its own scripts, and tells what happens in it. Times are
// milliseconds since the epoch, so that those of a frame and of its page can be compared.
((readySelector) => {
  const inFrame = window !== window.top;
  const tell = (kind, at, value = 0) =>
    window.benchReport(JSON.stringify({ kind, inFrame, at: performance.timeOrigin + at, value }));
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });

  tell("begin", 0);
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") tell("first-paint", entry.startTime);
  });
  observe("largest-contentful-paint", (entry) => tell("largest-paint", entry.startTime, entry.size));
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) tell("shift", entry.startTime, entry.value);
  });
  observe("longtask", (entry) => tell("long-task", entry.startTime, entry.duration));

  const loaded = () => tell("load", performance.now());
  if (document.readyState === "complete") {
    tell("load", performance.getEntriesByType("navigation")[0].loadEventEnd);
  } else {
    addEventListener("load", loaded);
  }

  if (readySelector) {
    const check = (_, observer) => {
      if (document.querySelector(readySelector)) {
        observer.disconnect();
        tell("ready", performance.now());
      }
    };
    new MutationObserver(check).observe(document, {
      attributeFilter: ["data-ready"],
      childList: true,
      subtree: true,
    });
  }

  // Tells when the first heading has other words, once they are painted, and how long after the
  // tap on the button or link that was.
  window.benchAwaitHeading = () => {
    const heading = () => document.querySelector("h1")?.textContent;
    const before = heading();
    let tapped = NaN;
    addEventListener("click", (event) => (tapped = event.timeStamp), { capture: true, once: true });
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      const now = performance.now();
      tell("step", now, now - tapped);
    };
    new MutationObserver((_, observer) => {
      const now = heading();
      if (now && now !== before) {
        observer.disconnect();
        // A message that is sent before a frame is drawn arrives after it.
        requestAnimationFrame(() => painted.port2.postMessage(null));
      }
    }).observe(document, { characterData: true, childList: true, subtree: true });
  };
})(READY_SELECTOR);

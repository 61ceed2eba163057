// `sw-off.js` in the site. Put in the place of `sw.js`, it ends what the guide keeps in browsers for
// times without a network: on the next visit to each, or within a day.
(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const prefix = "community-guide " + new URL(".", location.href).pathname + " ";

  async function end() {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(names.map((name) => caches.delete(name)));
    const pages = await worker.clients.matchAll({ type: "window" });
    await worker.registration.unregister();
    await Promise.all(pages.map((page) => /** @type {WindowClient} */ (page).navigate(page.url)));
  }

  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("activate", (event) => event.waitUntil(end()));
})();

// Serves the copy of one language that the reader saved on the page "Save for offline", where the network
// gives no answer. It stores nothing itself, and it is registered by that press only.
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const cacheName = `offline${new URL(registration.scope).pathname}`;
  const saved = async () =>
    (await caches.match(request, { cacheName, ignoreSearch: true })) ?? Response.error();
  event.respondWith(fetch(request).catch(saved));
});

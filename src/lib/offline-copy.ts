/** The copy of the essential pages of one locale in the reader's browser. Runs in the browser. */

/** `<locale>/offline/copy.json`, made by the build; `saved` is there in a copy only. */
export interface CopyList {
  pages: number;
  bytes: number;
  files: string[];
  saved?: string;
}

/** The worker finds its cache by the same name: the locale that it stands for. */
const cacheOf = (home: string) => `offline${home}`;
const listOf = (home: string) => `${home}offline/copy.json`;

/** What has been saved of a locale, without storing anything to find out. */
export async function readCopy(home: string): Promise<CopyList | undefined> {
  const found = await caches.match(listOf(home), { cacheName: cacheOf(home) });
  return found?.json();
}

async function fetchWhole(file: string): Promise<Response> {
  const response = await fetch(file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(file);
  return response;
}

/** A page as it is saved: it says when. Nothing for a page that must not be saved. */
async function toSaved(response: Response, notice: string): Promise<Response | undefined> {
  if (!response.headers.get('content-type')?.includes('html')) return response;
  const html = await response.text();
  if (html.includes('<exit-link')) return undefined;
  const banner = `<p role="note" class="bg-deep px-4 py-3 text-center font-bold text-on-brand">${notice}</p>`;
  return new Response(html.replace('<main', `${banner}<main`), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

/** Saves the pages, all or none; an older copy stays until the new one is whole. */
export async function saveCopy(
  home: string,
  toNotice: (date: string) => string,
): Promise<CopyList> {
  const list: CopyList = await (await fetchWhole(listOf(home))).json();
  const copy = { ...list, saved: new Date().toISOString() };
  const notice = toNotice(copy.saved);
  const responses = await Promise.all(list.files.map(fetchWhole));
  const saved = await Promise.all(responses.map((response) => toSaved(response, notice)));
  await caches.delete(cacheOf(home));
  try {
    const cache = await caches.open(cacheOf(home));
    await Promise.all(
      list.files.map((file, index) => saved[index] && cache.put(file, saved[index])),
    );
    await cache.put(listOf(home), Response.json(copy));
    await navigator.serviceWorker.register('/offline-worker.js', { scope: home });
  } catch (error) {
    await deleteCopies();
    throw error;
  }
  return copy;
}

/** Deletes the copies of every locale and the workers that served them. */
export async function deleteCopies(): Promise<void> {
  const workers = await navigator.serviceWorker.getRegistrations();
  const names = await caches.keys();
  await Promise.all([
    ...workers.map((worker) => worker.unregister()),
    ...names.map((name) => caches.delete(name)),
  ]);
}

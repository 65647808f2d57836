import type { Pagefind, PagefindFilters, PagefindPage, PagefindResult } from '../pagefind.ts';

/**
 * Pagefind in its worker, spoken to directly. `pagefind.js` would do no more than pass on what is said, but it has
 * all of Pagefind in it a second time, which a reader would load for nothing.
 */

/** What the worker sends: results with the name of their data in the place of a function. */
interface SentResult extends Omit<PagefindResult, 'data'> {
  data: string;
}
interface Reply {
  id: number;
  result?: unknown;
  error?: string;
}
type Call = <T>(method: string, ...args: unknown[]) => Promise<T>;

function toCall(worker: Worker): Call {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    for (const [id, settle] of waiting) settle({ id, error: 'The worker was stopped.' });
    waiting.clear();
  });
  return <T>(method: string, ...args: unknown[]) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) =>
        error ? reject(new Error(error)) : resolve(result as T),
      );
      worker.postMessage({ id: last, method, args });
    });
}

/** Fails where the browser or its policy has no workers. */
export async function openWorker(home: string, options: object): Promise<Pagefind> {
  const call = toCall(new Worker(`${home}pagefind-worker.js`));
  await call('init', { ...options, basePath: home });
  // The worker keeps the data of a result until it is told that nobody has the result any more.
  const unused = new FinalizationRegistry<string>((id) => call('releaseData', id));
  return {
    filters: () => call('filters'),
    async search(term: string | null, narrowed: { filters?: PagefindFilters }) {
      const { results } = await call<{ results: SentResult[] }>('search', term, narrowed);
      return {
        results: results.map((sent): PagefindResult => {
          const id = sent.data;
          const result = { ...sent, data: () => call<PagefindPage>('getData', id) };
          unused.register(result, id);
          return result;
        }),
      };
    },
  };
}

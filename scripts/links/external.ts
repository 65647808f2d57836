import type { Content } from '../checks/content.ts';
import { linksIn } from '../checks/mdx.ts';

/** A link to another website and every place that has it, as `file:line`. */
export interface ExternalLink {
  url: string;
  places: string[];
}

export interface Answer extends ExternalLink {
  /** What is wrong; undefined where the page is there. */
  fault: string | undefined;
}

const isExternal = (url: unknown): url is string =>
  typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url);

/** Each address once: of the texts, and of the sources and addresses in the fields. */
export function linksOf({ records }: Content): ExternalLink[] {
  const found = records.flatMap(({ file, body, scalars }) => [
    ...(body ? linksIn(body) : []).map(({ url, line }) => ({ url, place: `${file}:${line}` })),
    ...scalars.map(({ value, line }) => ({ url: value, place: `${file}:${line}` })),
  ]);
  const groups = Map.groupBy(
    found.filter((link): link is { url: string; place: string } => isExternal(link.url)),
    ({ url }) => url.split('#')[0] ?? url,
  );
  return [...groups].map(([url, links]) => ({ url, places: links.map(({ place }) => place) }));
}

const patience = 20_000;
/** Some websites refuse whoever only asks for the head of a page, or programs altogether. */
const refusals = [401, 403, 405, 429, 501, 503];

async function statusOf(url: string, method: 'HEAD' | 'GET'): Promise<number> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { method, signal, headers: { Accept: 'text/html,*/*' } });
  await response.body?.cancel();
  return response.status;
}

/** Asks once for the head, then for the page. A refusal is no proof that the page is gone. */
export async function ask(link: ExternalLink): Promise<Answer> {
  try {
    const head = await statusOf(link.url, 'HEAD');
    const status = head < 400 ? head : await statusOf(link.url, 'GET');
    const isGone = status >= 400 && !refusals.includes(status);
    return { ...link, fault: isGone ? `answers ${status}` : undefined };
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    return { ...link, fault: `does not answer (${cause?.code ?? name})` };
  }
}

/** All of them, a few at a time, each website by one asker, so that nobody is flooded. */
export async function askAll(links: ExternalLink[]): Promise<Answer[]> {
  const queues = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const answers: Answer[] = [];
  const askQueues = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const link of queue) answers.push(await ask(link));
  };
  await Promise.all(Array.from({ length: 8 }, askQueues));
  return answers;
}

/** The report as Markdown: what is wrong, and where it is linked from. */
export function toLinkReport(answers: Answer[]): string {
  const faults = answers
    .filter(({ fault }) => fault !== undefined)
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const lines = faults.flatMap(({ url, fault, places }) => [
    `- \`${url}\` ${fault}`,
    ...places.slice(0, 5).map((place) => `  - ${place}`),
    ...(places.length > 5 ? [`  - and ${places.length - 5} more`] : []),
  ]);
  return [
    `${answers.length} addresses of other websites were asked; ${faults.length} did not answer as they should.`,
    ...(lines.length > 0 ? ['', ...lines] : []),
  ].join('\n');
}

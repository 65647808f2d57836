import type { CollectionEntry } from 'astro:content';
import { type ContactLink, writtenContacts } from './contacts.ts';
import { lines, offices, recordsById } from './content.ts';
import { missionLocales } from './mission.ts';
import type { Line } from './schemas.ts';

/** What can be carried in a wallet: every line, and every office that is open. */
export const cards: CollectionEntry<'lines' | 'offices'>[] = [
  ...lines,
  ...offices.filter(({ data }) => data.status === 'open'),
];

/** One path for each card in each locale. */
export const cardPaths = () =>
  missionLocales.flatMap((locale) =>
    cards.map((record) => ({ params: { locale, id: record.id }, props: { locale, record } })),
  );

/** The lines behind a card: the line itself, or those of the office. */
export const linesOf = (record: (typeof cards)[number]): Line[] =>
  record.collection === 'lines'
    ? [record.data]
    : recordsById(lines, record.data.lines).map(({ data }) => data);

/** One thing to write down, with all apps that answer under it. */
export interface WrittenContact extends Pick<ContactLink, 'href' | 'text' | 'scope'> {
  kinds: ContactLink['kind'][];
}

/** The contacts of some lines, each once: two lines can share a number, and many apps have one. */
export function toWritten(of: readonly Line[]): WrittenContact[] {
  const written = new Map<string, WrittenContact>();
  for (const { kind, ...link } of of.flatMap(writtenContacts)) {
    const known = written.get(link.text);
    if (!known) written.set(link.text, { ...link, kinds: [kind] });
    else if (!known.kinds.includes(kind)) known.kinds.push(kind);
  }
  return [...written.values()];
}

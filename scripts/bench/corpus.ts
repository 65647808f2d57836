import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, parse, parseDocument, stringify } from 'yaml';
import { isLocale, type Locale, locales } from '../../src/lib/locales.ts';
import { toRandom } from '../search/corpus.ts';
import { collectPhrases, toBody } from './phrases.ts';

/**
 * A mission of any size for benchmarks. It keeps the records, guides, programmes and pages of a mission that
 * ships, in two full and two essential locales, and has new entries of every section, made of the paragraphs
 * of that mission. The same number of items gives the same files on every machine.
 */

interface Item {
  number: number;
  date: string;
  programme: string;
  title: string;
  summary: string;
}

type Fields = Record<string, unknown>;

const publicationTypes = ['study', 'report', 'brochure', 'leaflet', 'inform'];
const provenance = ({ date }: Item) => ({ source: ['https://www.iom.int/'], asOf: date });

/** Sections whose entries are all new, with the share of each and its fields. */
const written: Record<string, { share: number; toFields: (item: Item) => Fields }> = {
  news: {
    share: 0.85,
    toFields: ({ number, title, summary, date, programme }) => ({
      title,
      summary,
      ...(number % 20 === 19 && { kind: 'call', deadline: date }),
      date,
      programme,
    }),
  },
  publications: {
    share: 0.06,
    toFields: ({ number, title, summary, date, programme }) => ({
      title,
      summary,
      date,
      type: publicationTypes[number % publicationTypes.length],
      languages: ['en', 'sk'],
      pages: 8 + (number % 90),
      programme,
    }),
  },
  seminars: {
    share: 0.05,
    toFields: ({ title, summary, date, programme }) => ({
      title,
      summary,
      start: date.slice(0, 7),
      city: 'Bratislava',
      programme,
    }),
  },
  videos: {
    share: 0.02,
    toFields: ({ title, summary, date, programme }) => ({
      title,
      summary,
      kind: 'recording',
      date,
      language: 'sk',
      programme,
    }),
  },
};

/** Sections that also have copies of the entries that ship, under new names; guides stand in all four locales. */
const copied: Record<string, number> = { programmes: 0.01, guides: 0.01 };

const lastDay = Date.UTC(2026, 10, 20);
const days = 9000;

const toDate = (place: number) =>
  new Date(lastDay - Math.floor(place * days) * 86_400_000).toISOString().slice(0, 10);

/** What the texts that stay say of entries that do not come along, without the link. */
const withoutLinks = (text: string) =>
  text.replaceAll(/\[([^\]]*)\]\(\/\w+\/(?:news|publications|seminars|videos)\/[^)]*\)/g, '$1');

/** Two full locales of a mission and two essential ones, one of these from right to left where it has one. */
function pickLocales(extents: Record<string, string>): { full: Locale[]; all: Locale[] } {
  const of = (wanted: string) =>
    Object.keys(extents)
      .filter((code) => isLocale(code))
      .filter((code) => extents[code] === wanted);
  const isRtl = (code: Locale) => Number(locales[code].dir === 'rtl');
  const full = of('full').slice(0, 2);
  const essential = of('essential').sort((a, b) => isRtl(b) - isRtl(a));
  return { full, all: [...full, ...essential.slice(0, 2)] };
}

/** Copies what stays of the mission that ships. */
function writeFrame(source: string, folder: string, kept: readonly Locale[]): void {
  const gone = [...Object.keys(written), 'addresses.txt', 'redirects.yaml'];
  const stays = (path: string) => {
    const parts = path.slice(source.length + 1).split('/');
    const codes = parts.map((part) => part.replace('.yaml', '')).filter((part) => isLocale(part));
    return !gone.includes(parts[0] ?? '') && codes.every((code) => kept.includes(code));
  };
  cpSync(source, folder, { recursive: true, filter: stays });
  for (const file of globSync(join(folder, '**/*.mdx')))
    writeFileSync(file, withoutLinks(readFileSync(file, 'utf8')));
  const mission = parseDocument(readFileSync(join(folder, 'mission.yaml'), 'utf8'));
  for (const code of Object.keys(mission.toJS().locales))
    if (!kept.some((locale) => locale === code)) mission.deleteIn(['locales', code]);
  writeFileSync(join(folder, 'mission.yaml'), mission.toString());
}

const namesIn = (folder: string) =>
  globSync('*.mdx', { cwd: folder })
    .sort()
    .map((name) => name.replace('.mdx', ''));

function writeEntry(folder: string, section: string, locale: Locale, number: number, text: string) {
  const name = `generated-${section}-${String(number + 1).padStart(5, '0')}.mdx`;
  const file = join(folder, section, locale, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** An entry that ships under a new name: as it is but for its title and its place in the list. */
function toCopy(text: string, title: string, number: number): string {
  const [, head = '', body = ''] = text.split(/^---$/m, 3);
  const fields: Document = parseDocument(head);
  fields.set('title', title);
  fields.set('order', 100 + number);
  return `---\n${fields.toString()}---\n${body}`;
}

/**
 * Writes the mission into a folder, with so many new entries: a translation counts as one of its own. Returns
 * how many there are by section.
 */
export function writeMission(
  source: string,
  folder: string,
  items: number,
): Record<string, number> {
  rmSync(folder, { recursive: true, force: true });
  const { full, all } = pickLocales(
    parse(readFileSync(join(source, 'mission.yaml'), 'utf8')).locales,
  );
  writeFrame(source, folder, all);
  const programmes = namesIn(join(source, 'programmes', full[0] as Locale));
  const phrases = new Map(full.map((locale) => [locale, collectPhrases(source, locale)]));
  const numbersOf = (share: number, languages: number) => [
    ...Array(Math.max(1, Math.round((items * share) / languages))).keys(),
  ];
  const counts: Record<string, number> = {};
  for (const [section, { share, toFields }] of Object.entries(written)) {
    const numbers = numbersOf(share, full.length);
    counts[section] = numbers.length * full.length;
    for (const number of numbers) {
      const date = toDate(number / numbers.length);
      const programme = programmes[number % programmes.length] as string;
      for (const [locale, words] of phrases) {
        const random = toRandom(number * 7919 + section.length);
        const title = words.title(random, number);
        const item = { number, date, programme, title, summary: words.sentence(random) };
        const fields = stringify({ ...toFields(item), ...provenance(item) });
        const body = toBody(words, random, { locale, programmes, number });
        writeEntry(folder, section, locale, number, `---\n${fields}---\n\n${body}\n`);
      }
    }
  }
  for (const [section, share] of Object.entries(copied)) {
    const languages = section === 'guides' ? all : full;
    const numbers = numbersOf(share, languages.length);
    counts[section] = numbers.length * languages.length;
    const names = namesIn(join(source, section, full[0] as Locale));
    for (const number of numbers) {
      for (const locale of languages) {
        const text = readFileSync(
          join(source, section, locale, `${names[number % names.length]}.mdx`),
          'utf8',
        );
        const title = /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? '';
        const copy = toCopy(withoutLinks(text), `${title} (${number + 1})`, number);
        writeEntry(folder, section, locale, number, copy);
      }
    }
  }
  return counts;
}

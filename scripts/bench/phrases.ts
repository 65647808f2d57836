import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/lib/locales.ts';

/** What texts of a locale are put together from. */
export interface Phrases {
  title(random: () => number, number: number): string;
  sentence(random: () => number): string;
  paragraph(random: () => number): string;
  heading(random: () => number): string;
}

/** The words of Markdown without links, emphasis, components and signs that would be code. */
const toPlain = (text: string) =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[*_`{}<>[\]\\|#~]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const pickFrom = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** Reads the paragraphs, headings and titles of a mission in a locale. */
export function collectPhrases(mission: string, locale: Locale): Phrases {
  const texts = globSync(join(mission, `{guides,news,programmes,publications}/${locale}/*.mdx`))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
  const titles = texts.flatMap((text) => /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? []);
  const blocks = texts.flatMap((text) => (text.split(/^---$/m, 3)[2] ?? '').split(/\n{2,}/));
  const paragraphs = blocks.filter((block) => /^\p{L}/u.test(block.trim())).map(toPlain);
  const sentences = paragraphs.flatMap((text) => text.match(/[^.!?]{40,200}[.!?](?=\s|$)/g) ?? []);
  const headings = [
    ...new Set(
      blocks
        .filter((block) => block.startsWith('## '))
        .map((block) => toPlain(block.split('\n')[0] ?? '')),
    ),
  ];
  return {
    title: (random, number) =>
      `${toPlain(pickFrom(titles, random)).replaceAll(':', ' –')} (${number + 1})`,
    sentence: (random) => pickFrom(sentences, random).trim(),
    paragraph: (random) => pickFrom(paragraphs, random),
    heading: (random) => pickFrom(headings, random),
  };
}

interface Place {
  locale: Locale;
  programmes: readonly string[];
  number: number;
}

const table = (random: () => number) => {
  const rows = Array.from(
    { length: 5 },
    (_, row) => `| ${2026 - row} | ${Math.floor(random() * 4000)} |`,
  );
  return ['| 2026 | 100 |', '| --- | ---: |', ...rows].join('\n');
};

/**
 * A text of about 430 words: headings, a list, two links, in one of twenty a table, in another one a component.
 */
export function toBody(
  phrases: Phrases,
  random: () => number,
  { locale, programmes, number }: Place,
): string {
  const link = () => {
    const slug = pickFrom(programmes, random);
    return `${phrases.sentence(random)} [${phrases.heading(random)}](/${locale}/programmes/${slug}/)`;
  };
  const headings = new Set<string>();
  while (headings.size < 3) headings.add(phrases.heading(random));
  const parts = [phrases.paragraph(random)];
  let words = 0;
  const add = (text: string) => {
    parts.push(text);
    words += text.split(' ').length;
  };
  for (const heading of headings) {
    add(`## ${heading}`);
    for (let count = 0; count < 3 || words < 110 * (headings.size - 2); count += 1)
      add(phrases.paragraph(random));
  }
  add(Array.from({ length: 4 }, () => `- ${phrases.sentence(random)}`).join('\n'));
  add(link());
  if (number % 20 === 7) add(table(random));
  if (number % 20 === 11) add(`<Notice>\n${phrases.sentence(random)}\n</Notice>`);
  while (words < 400) add(phrases.paragraph(random));
  add(link());
  return parts.join('\n\n');
}

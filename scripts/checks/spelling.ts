import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getDefaultSettings, getDictionary, loadConfig, mergeSettings } from 'cspell-lib';
import { isLocale, type Locale } from '../../src/lib/locales.ts';
import type { Content, ContentRecord } from './content.ts';
import { nodesIn, pointIn } from './mdx.ts';
import { type Finding, findingAt, type Rule } from './problem.ts';
import type { Point } from './yaml.ts';

/**
 * Words that no dictionary knows. Loading the dictionaries takes seconds, so this rule runs on demand and
 * for a pull request, not in each build. There is none for Russian, Arabic and Vietnamese that would tell
 * more than it would trouble.
 */
const dictionaries: Partial<Record<Locale, string>> = {
  en: '@cspell/dict-en-gb-mit',
  sk: '@cspell/dict-sk-sk',
  cs: '@cspell/dict-cs-cz',
  uk: '@cspell/dict-uk-ua',
};

const listFolder = join(import.meta.dirname, '../../spelling');

/** Words of ours: those of every language, and those of one. A line is a word; `#` begins a comment. */
function ownWords(locale: Locale): Set<string> {
  const files = ['all', locale].map((name) => join(listFolder, `${name}.txt`)).filter(existsSync);
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim().toLowerCase()));
}

/** Says of a word in a language whether it is known. */
async function speller(locale: Locale): Promise<(word: string) => boolean> {
  const { resolve } = createRequire(import.meta.url);
  const extension = await loadConfig(resolve(`${dictionaries[locale]}/cspell-ext.json`), {});
  const names = extension.dictionaryDefinitions?.map(({ name }) => name) ?? [];
  const settings = mergeSettings(await getDefaultSettings(), extension, {
    language: locale,
    dictionaries: names,
  });
  const dictionary = await getDictionary(settings);
  const own = ownWords(locale);
  return (written) => {
    // Dictionaries have one of the three signs that are used for the Ukrainian apostrophe.
    const forms = ['’', "'", 'ʼ'].map((sign) => written.replaceAll('’', sign));
    return forms.some(
      (word) =>
        own.has(word.toLowerCase()) || dictionary.has(word) || dictionary.has(word.toLowerCase()),
    );
  };
}

/** Words of at least four letters; shorter ones are mostly abbreviations. */
const wordsIn = (text: string): string[] =>
  (text.match(/(?<![\p{L}\p{N}@/._-])\p{L}[\p{L}\p{M}’']*(?![\p{N}@_]|[./]\p{L})/gu) ?? [])
    .map((word) => word.replace(/[’']s?$/, ''))
    .filter((word) => word.length > 3 && !/^\p{Lu}+$/u.test(word));

interface Word {
  word: string;
  at: Point;
}

/** Words of the title, the summary and the text, each once per file, with its place. */
function wordsOf(record: ContentRecord): Word[] {
  const { body } = record;
  const fields = record.scalars
    .filter(({ path }) => path.length === 1 && ['title', 'summary'].includes(String(path[0])))
    .flatMap((scalar) =>
      wordsIn(String(scalar.value)).map((word) => ({ word, at: scalar.pointOf(word) })),
    );
  const text = (body ? nodesIn(body.tree) : []).flatMap((node) =>
    body && node.type === 'text'
      ? wordsIn(node.value).map((word) => ({ word, at: pointIn(body, node, word) }))
      : [],
  );
  return [...new Map([...fields, ...text].reverse().map((one) => [one.word, one])).values()];
}

/** `d’avis` is a word of two parts; of each part the short ones do not count. */
const isKnownTo = (spellers: ((word: string) => boolean)[]) => (word: string) =>
  spellers.some(
    (isKnown) =>
      isKnown(word) || word.split(/[’']/).every((part) => part.length < 4 || isKnown(part)),
  );

/** Texts in other languages quote names and offices in the language of the country, so both count. */
async function checkLocale(locale: Locale, home: Locale, records: ContentRecord[]) {
  const used = [...new Set([locale, home])].filter((one) => dictionaries[one]);
  const isKnown = isKnownTo(await Promise.all(used.map(speller)));
  return records.flatMap((record) =>
    wordsOf(record)
      .filter(({ word }) => !isKnown(word))
      .map(({ word, at }) =>
        findingAt(
          record,
          at,
          `The dictionary does not know "${word}".`,
          `Correct it, or add it to spelling/${locale}.txt.`,
        ),
      ),
  );
}

async function warn({ mission, records }: Content): Promise<Finding[]> {
  if (!mission) return [];
  const byLocale = Map.groupBy(records, ({ locale }) => locale);
  const found = await Promise.all(
    [...byLocale].map(([locale, own]) =>
      isLocale(locale) && dictionaries[locale]
        ? checkLocale(locale, mission.defaultLocale, own)
        : [],
    ),
  );
  return found.flat();
}

export default { name: 'spelling', warn } satisfies Rule;

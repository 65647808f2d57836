import type { Fields } from '../../src/lib/entry-fields.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { toSlug } from '../../src/lib/slugs.ts';
import type { NewEntry } from './files.ts';
import { type Flags, toList } from './options.ts';
import { type Question, toFields } from './values.ts';

/** What the mission allows. */
export interface Limits {
  kind: string;
  /** The mission's own language first. */
  locales: Locale[];
  fullLocales: Locale[];
  questions: Question[];
}

/** Flags that are no field of the entry. */
const own = ['kind', 'slug', 'locales', 'body'];

/** A misspelt flag must not be lost silently. */
function refuseUnknown(flags: Flags, { locales, questions }: Limits): void {
  const known = [...own, ...questions.map(({ path }) => path)];
  const withoutLocale = (name: string) =>
    locales.some((code) => name.endsWith(`.${code}`)) ? name.slice(0, name.lastIndexOf('.')) : name;
  const unknown = Object.keys(flags).find((name) => !known.includes(withoutLocale(name)));
  if (unknown === undefined) return;
  throw new Error(
    `There is no option --${unknown}. There are: ${known.map((name) => `--${name}`).join(' ')}.`,
  );
}

function toLocales(flags: Flags, { locales, fullLocales }: Limits): Locale[] {
  const asked = flags.locales ? toList(flags.locales) : fullLocales;
  const wrong = asked.find((code) => !locales.some((known) => known === code));
  if (wrong === undefined) return locales.filter((code) => asked.includes(code));
  throw new Error(`The mission has no language "${wrong}". Use some of: ${locales.join(', ')}.`);
}

/** The questions that must be answered and are not. */
export const missingIn = (flags: Flags, { questions }: Limits) =>
  questions.filter(({ path, isRequired }) => isRequired && flags[path] === undefined);

/**
 * The entry that the flags describe.
 * @throws Error with a sentence for people where a flag is unknown, missing or names no language
 */
export function toNewEntry(flags: Flags, limits: Limits): NewEntry {
  refuseUnknown(flags, limits);
  const missing = missingIn(flags, limits);
  if (missing.length > 0)
    throw new Error(
      `These options are missing: ${missing.map(({ path }) => `--${path}`).join(' ')}.`,
    );
  const { kind, questions } = limits;
  const [locale, ...rest] = limits.locales as [Locale, ...Locale[]];
  const others = toLocales(flags, limits).filter((code) => rest.includes(code));
  const fields: Fields = toFields(questions, flags);
  const bodyOf = (name: string) => flags[name]?.[0]?.trim() ?? '';
  return {
    kind,
    locale,
    slug: flags.slug?.[0] ?? toSlug(flags['title.en']?.[0] ?? String(fields.title)),
    fields,
    body: bodyOf('body'),
    translations: Object.fromEntries(
      others.map((code) => [
        code,
        { fields: toFields(questions, flags, code), body: bodyOf(`body.${code}`) },
      ]),
    ),
  };
}

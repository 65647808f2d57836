import type { Locale } from '../../src/lib/locales.ts';
import { changedParts, isRenders } from '../../src/lib/translation-state.ts';
import type { Content } from '../checks/content.ts';
import { isNoted, originalOf, textOf } from '../checks/originals.ts';

/** A text that is behind its original, and the parts of the original that have changed. */
interface Lagging {
  file: string;
  changed: string[];
}

/** How far the guides and pages of a mission are translated into one language. */
export interface LocaleState {
  locale: Locale;
  complete: string[];
  lagging: Lagging[];
  /** Without a note of what they render, so that nobody knows. */
  unknown: string[];
  /** Originals without a text in this language, as `guides/work`. */
  missing: string[];
}

function stateOf(locale: Locale, content: Content): LocaleState {
  const state: LocaleState = { locale, complete: [], lagging: [], unknown: [], missing: [] };
  const texts = content.records.filter(isNoted);
  for (const original of texts) {
    if (original.locale !== content.mission?.defaultLocale) continue;
    const { kind, slug } = original;
    const translation = texts.find(
      (other) => other.kind === kind && other.slug === slug && other.locale === locale,
    );
    const source = textOf(original);
    const renders = translation?.data?.renders;
    if (!translation) state.missing.push(`${kind}/${slug}`);
    else if (!source || !isRenders(renders)) state.unknown.push(translation.file);
    else {
      const changed = changedParts(source, renders).map(({ name }) => name);
      if (changed.length === 0) state.complete.push(translation.file);
      else state.lagging.push({ file: translation.file, changed });
    }
  }
  return state;
}

/** One state per language of the mission that translations are written in. */
export function toLocaleStates(content: Content): LocaleState[] {
  const { mission } = content;
  const locales = mission?.locales.filter((locale) => locale !== mission.defaultLocale) ?? [];
  return locales.map((locale) => stateOf(locale, content));
}

/** The translations that are meant: files by their name, or all of a locale. Throws a sentence for what is neither. */
export function pickTranslations(contents: Content[], asked: string[]) {
  const translations = contents.flatMap((content) =>
    content.records.flatMap((record) => {
      const original = isNoted(record) ? originalOf(record, content) : undefined;
      const source = original && textOf(original);
      return source && textOf(record) ? [{ record, source }] : [];
    }),
  );
  return asked.flatMap((name) => {
    const file = name.replaceAll('\\', '/').replace(/^\.\//, '');
    const picked = translations.filter(
      ({ record }) => record.locale === file || record.file === file || record.path === name,
    );
    if (picked.length > 0) return picked;
    const known = [...new Set(translations.map(({ record }) => record.locale))].sort();
    throw new Error(
      `"${name}" is no translation of a guide or page that can be read. Name a file, or all of a language: ${known.join(', ')}.`,
    );
  });
}

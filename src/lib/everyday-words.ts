import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from './locales.ts';
import { missionId } from './mission.ts';
import { type EverydayWords, everydayWordsSchema } from './schemas/everyday-words.ts';

/** The mission's everyday words in a locale: what people type, by what they mean (`guides/work`). */
export function everydayWordsIn(locale: Locale): EverydayWords {
  const file = `src/content/${missionId}/search/${locale}.yaml`;
  return existsSync(file) ? everydayWordsSchema.parse(parse(readFileSync(file, 'utf8'))) : {};
}

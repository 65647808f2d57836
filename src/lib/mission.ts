import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Locale } from './locales.ts';
import { type Localized, missionSchema } from './schemas.ts';

/** The folder in `src/content/` that this build publishes. */
export const missionId = process.env.MISSION ?? 'slovakia';

/** The mission's identity, read once from its `mission.yaml`. */
export const mission = missionSchema.parse(
  parse(readFileSync(`src/content/${missionId}/mission.yaml`, 'utf8')),
);

/** The locales that the mission publishes in, its own first. */
export const missionLocales = Object.keys(mission.locales) as Locale[];

/** A text in the reader's locale, else in the best other one; `lang` says which it is. */
export function toLocalText(text: Localized, locale: Locale): { text: string; locale: Locale } {
  const order: Locale[] = [locale, 'en', mission.defaultLocale];
  const found = order.find((candidate) => text[candidate] !== undefined);
  if (!found) throw new Error(`No text in ${order.join(' or ')} among: ${JSON.stringify(text)}`);
  return { text: text[found] as string, locale: found };
}

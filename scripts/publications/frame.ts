import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDate } from '../../src/lib/dates.ts';
import { type Locale, locales } from '../../src/lib/locales.ts';
import { mission } from '../../src/lib/mission.ts';
import { isPartialDate } from '../../src/lib/partial-date.ts';
import { safe } from './html.ts';
import { inLocale } from './material.ts';
import { fill, wordsOf } from './words.ts';

const styles = readFileSync(join(import.meta.dirname, 'document.css'), 'utf8');

/** The colours of programmes on paper, as the site's own in light. */
const tones: Record<string, string> = {
  blue: '#0033a0',
  teal: '#00565c',
  crimson: '#8c0f36',
  violet: '#4d267b',
  amber: '#743f00',
  sky: '#004f84',
  green: '#1a5a24',
  slate: '#38435a',
};

interface Frame {
  locale: Locale;
  title: string;
  summary: string;
  date: string;
  colour: string | undefined;
  content: string;
}

/** A whole document: title page part, content, and at the end who made it, when and from what. */
export function toHtml({ locale, title, summary, date, colour = 'blue', content }: Frame): string {
  const { lang, dir } = locales[locale];
  const host = new URL(mission.site).hostname;
  const day = isPartialDate(date) ? formatDate(date, locale) : date;
  const words = wordsOf(locale);
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<title>${safe(title)}</title><style>:root{--tone:${tones[colour]}}${styles}</style></head><body>
<header><p>${safe(inLocale(mission.fullName, locale))}</p><h1>${safe(title)}</h1>
<p class="summary">${safe(summary)}</p></header>
<main>${content}</main>
<footer class="imprint"><p>${safe(inLocale(mission.fullName, locale))}</p>
<p>${safe(fill(words.made, { date: day, host }))} ${safe(fill(words.check, { host }))}</p></footer>
</body></html>`;
}

import { describe, test } from 'node:test';
import { isLocale, type Locale, localeCodes } from '../../src/lib/locales.ts';
import { type Element, elementsOf, type Page, sites, textOf } from './built-pages.ts';
import { otherLanguage } from './languages.ts';
import { assertNone } from './problems.ts';

/** A text of another language says so, or a screen reader reads it as noise. */

const blocks = new Set(
  'title p li dt dd h1 h2 h3 h4 td th caption figcaption summary label'.split(' '),
);
const markedElement = /<([a-z][\w-]*)\b[^>]*\slang="[^"]*"[^>]*>[\s\S]*?<\/\1>/g;

function languageOf(element: Element, page: Locale): string {
  const { lang } = element.attributes;
  return lang || (element.parent ? languageOf(element.parent, page) : page);
}

const aroundOf = ({ parent }: Element): Element[] => (parent ? [parent, ...aroundOf(parent)] : []);

/** The blocks of a page that hold no other block, each with the language it is said to be in. */
function textsOf({ html, locale }: Page): { text: string; language: Locale }[] {
  if (!locale) return [];
  const elements = elementsOf(html).filter(({ name }) => blocks.has(name));
  const outer = new Set(elements.flatMap(aroundOf));
  return elements.flatMap((element) => {
    const language = languageOf(element, locale).split('-')[0];
    const text = textOf(element.content.replace(markedElement, ' '));
    return outer.has(element) || !isLocale(language) ? [] : [{ text, language }];
  });
}

for (const site of sites) {
  describe(site.id, () => {
    test('every text is in the language that it is said to be in', () => {
      assertNone(
        site.pages.flatMap((page) =>
          textsOf(page).flatMap(({ text, language }) => {
            const other = otherLanguage(text, language, localeCodes);
            return other
              ? [`${page.file}: ${other} within ${language}: ${text.slice(0, 120)}`]
              : [];
          }),
        ),
      );
    });
  });
}

import type { Locale } from '../../src/lib/locales.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { lineCards, officeCards } from './contacts.ts';
import { safe, list, part, sources } from './html.ts';
import { inLocale, itemsOf } from './material.ts';
import { cellText, table } from './tables.ts';
import { wordsOf } from './words.ts';

/**
 * What stands in each document that is made from the site's own content, by the slug of its publication.
 * Title, summary and date are those of the publication.
 */

type Make = (locale: Locale, programme: string) => string;

type Programme = ReturnType<typeof itemsOf<'programmes'>>[number]['data'];

function keyNumbers({ keyFigures }: Programme, locale: Locale): string {
  const figures = itemsOf('figures');
  const numbers = keyFigures.flatMap((pick) => {
    const figure = figures.find(({ slug }) => slug === pick.figure)?.data;
    const row = figure?.rows.find(
      ({ cells }) =>
        Object.values(cells[0] ?? {}).includes(pick.row) || String(cells[0]) === pick.row,
    );
    const index = figure?.columns.findIndex(({ key }) => key === pick.column) ?? -1;
    const column = figure?.columns[index];
    const first = figure?.columns[0];
    if (!row || !column || !first) return [];
    const value = cellText(row.cells[index] ?? null, column.kind, locale);
    const period = cellText(row.cells[0] ?? null, first.kind, locale);
    return [
      `<li><strong>${safe(value)}</strong> ${safe(inLocale(column.label, locale))} <span class="small">(${safe(period)})</span></li>`,
    ];
  });
  return numbers.length > 0 ? `<ul class="numbers">${numbers.join('')}</ul>` : '';
}

/** Of each programme the key numbers, the tables that they are taken from and the first two of its others. */
const resultsInFigures: Make = (locale) =>
  itemsOf('programmes', locale)
    .map(({ data }) => {
      const picked = new Set([
        ...data.keyFigures.map(({ figure }) => figure),
        ...data.figures.slice(0, 2),
      ]);
      const tables = itemsOf('figures').filter(
        ({ slug, data: { title } }) => picked.has(slug) && title[locale],
      );
      return part(
        data.title,
        keyNumbers(data, locale) + tables.map((figure) => table(figure.data, locale)).join(''),
      );
    })
    .join('');

const glossary: Make = (locale) => {
  const terms = itemsOf('glossary')
    .filter(({ data }) => data.term[locale] && data.definition[locale])
    .sort((a, b) =>
      inLocale(a.data.term, locale).localeCompare(inLocale(b.data.term, locale), locale),
    );
  const letters = Map.groupBy(terms, ({ data }) =>
    inLocale(data.term, locale).slice(0, 1).toLocaleUpperCase(locale),
  );
  const byHost = new Map(
    terms.flatMap(({ data }) => data.source).map((address) => [new URL(address).hostname, address]),
  );
  const parts = [...letters].map(([letter, group]) => {
    const rows = group.map(({ data }) => {
      const others = Object.entries(data.term)
        .filter(([code]) => code !== locale)
        .map(([code, term]) => `<span lang="${code}">${safe(term)}</span>`);
      const names = others.length > 0 ? ` <span class="small">(${others.join(', ')})</span>` : '';
      return `<dt>${safe(inLocale(data.term, locale))}${names}</dt><dd>${safe(inLocale(data.definition, locale))}</dd>`;
    });
    return part(letter, `<dl>${rows.join('')}</dl>`);
  });
  return `<div class="columns">${parts.join('')}</div>${sources(
    useStrings(locale)('source.heading'),
    [...byHost.values()],
  )}`;
};

const contacts: Make = (locale) => {
  const t = useStrings(locale);
  return part(t('help.lines'), lineCards(locale)) + part(t('help.offices'), officeCards(locale));
};

const leaflet: Make = (locale, programme) => {
  const t = useStrings(locale);
  const data = itemsOf('programmes', locale).find(({ slug }) => slug === programme)?.data;
  if (!data) throw new Error(`There is no programme "${programme}" in "${locale}".`);
  const questions = data.questions.map(
    ({ question, answer }) => `<h3>${safe(question)}</h3><p>${safe(answer)}</p>`,
  );
  return [
    part(t('programme.audience'), list(data.audience)),
    part(t('programme.offers'), list(data.offers)),
    part(t('programme.steps'), list(data.steps, 'ol')),
    part(
      wordsOf(locale).contacts,
      lineCards(locale, data.lines) + officeCards(locale, data.offices),
    ),
    part(t('programme.questions'), questions.join('')),
    part(t('programme.partners'), list(data.partners)),
    part(t('programme.funders'), list(data.funders)),
    sources(t('source.heading'), data.source),
  ].join('');
};

const makers: Record<string, Make> = {
  'results-in-figures': resultsInFigures,
  'migration-terms': glossary,
  'contacts-for-foreigners': contacts,
};

const leafletOf = /^leaflet-(.+)$/;

/** The document of a publication, as HTML without its frame; undefined for those that others made. */
export function documentOf(slug: string, locale: Locale): string | undefined {
  const programme = leafletOf.exec(slug)?.[1];
  return programme ? leaflet(locale, programme) : makers[slug]?.(locale, '');
}

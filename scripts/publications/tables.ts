import { formatDate } from '../../src/lib/dates.ts';
import type { Locale } from '../../src/lib/locales.ts';
import { isPartialDate } from '../../src/lib/partial-date.ts';
import type { Figure } from '../../src/lib/schemas.ts';
import { formatNumber, useStrings } from '../../src/lib/strings.ts';
import { safe, sources } from './html.ts';
import { inLocale } from './material.ts';
import { fill, wordsOf } from './words.ts';

type Cell = Figure['rows'][number]['cells'][number];
type Kind = Figure['columns'][number]['kind'];

const options: Partial<Record<Kind, Intl.NumberFormatOptions>> = {
  percent: { style: 'percent', maximumFractionDigits: 2 },
  euro: { style: 'currency', currency: 'EUR' },
};

/** A cell as readers see it; a dash where the value is not known. */
export function cellText(cell: Cell, kind: Kind, locale: Locale): string {
  if (cell === null) return '–';
  if (typeof cell === 'object') return inLocale(cell, locale);
  if (kind === 'date' && isPartialDate(String(cell)))
    return formatDate(String(cell) as never, locale);
  if (typeof cell === 'string') return cell;
  return formatNumber(kind === 'percent' ? cell / 100 : cell, locale, options[kind]);
}

/** A table of figures with notes and sources; its first column heads the rows. */
export function table(figure: Figure, locale: Locale): string {
  const t = useStrings(locale);
  const { columns, rows, notes, title, source, asOf } = figure;
  const isNumber = (kind: Kind) => kind !== 'text' && kind !== 'date';
  const head = columns.map(
    ({ label, kind }) =>
      `<th scope="col"${isNumber(kind) ? ' class="end"' : ''}>${safe(inLocale(label, locale))}</th>`,
  );
  const body = rows.map(({ cells, derived }) => {
    const row = columns.map(({ kind }, index) => {
      const name = index === 0 ? 'th scope="row"' : 'td';
      const mark = derived && index > 0 && cells[index] !== null ? '*' : '';
      const text = safe(cellText(cells[index] ?? null, kind, locale));
      return `<${name}${isNumber(kind) ? ' class="end"' : ''}>${text}${mark}</${name.split(' ')[0]}>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  const remarks = [
    rows.some(({ derived }) => derived) ? `* ${t('figure.derived')}` : '',
    notes ? inLocale(notes, locale) : '',
    fill(wordsOf(locale).asOf, { date: formatDate(asOf, locale) }),
  ].filter(Boolean);
  return `<section class="figure"><h3>${safe(inLocale(title, locale))}</h3>
<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>
${remarks.map((remark) => `<p class="small">${safe(remark)}</p>`).join('')}
${sources(t('source.heading'), source)}</section>`;
}

import { appNames, contactLinks, isOverdue } from '../../src/lib/contacts.ts';
import { formatDate } from '../../src/lib/dates.ts';
import type { Locale } from '../../src/lib/locales.ts';
import type { Line, Verified } from '../../src/lib/schemas.ts';
import { useStrings } from '../../src/lib/strings.ts';
import { safe, link } from './html.ts';
import { inLocale, type Item, itemsOf } from './material.ts';

type Office = ReturnType<typeof itemsOf<'offices'>>[number];

/** An old confirmation is said to be old on paper too. */
function confirmation(
  { on }: Verified,
  locale: Locale,
  key: 'verified.overdue' | 'verified.overdue.office',
) {
  const t = useStrings(locale);
  const isOld = isOverdue({ on });
  const text = t(isOld ? key : 'verified.confirmed', { date: formatDate(on, locale) });
  return `<p class="${isOld ? 'warning' : 'small'}">${safe(text)}</p>`;
}

function lineCard({ data }: Item<Line>, locale: Locale): string {
  const t = useStrings(locale);
  const numbers = contactLinks(data).map(({ href, text, scope, kind }) => {
    const from = scope ? ` <span class="small">${safe(t(`line.from.${scope}`))}</span>` : '';
    const app =
      kind === 'phone' || kind === 'email' ? '' : `<span class="small">${appNames[kind]}</span> `;
    return `<p class="number">${app}${link(href, text)}${from}</p>`;
  });
  return `<section class="card"><h3>${safe(inLocale(data.name, locale))}</h3>
<p>${safe(inLocale(data.topic, locale))}</p>${numbers.join('')}
<p class="small">${safe(t('line.operator'))}: ${safe(inLocale(data.operator, locale))}</p>
${data.channel === 'phone' ? `<p class="small">${safe(t(`line.cost.${data.cost}`))}</p>` : ''}
${confirmation(data.verified, locale, 'verified.overdue')}</section>`;
}

function officeCard({ data }: Office, locale: Locale): string {
  const { address } = data;
  const place = address
    ? `${address.street}, ${address.postcode} ${address.city}`
    : inLocale(data.city, locale);
  const details = [data.floor, data.access].flatMap((text) =>
    text ? [inLocale(text, locale)] : [],
  );
  return `<section class="card"><h3>${safe(inLocale(data.name, locale))}</h3>
<p class="number">${safe(place)}</p>
${details.map((text) => `<p>${safe(text)}</p>`).join('')}
${confirmation(data.verified, locale, 'verified.overdue.office')}</section>`;
}

/** Cards of lines: those with these ids, else all. */
export const lineCards = (locale: Locale, ids?: string[]) =>
  `<div class="cards">${itemsOf('lines')
    .filter(({ slug }) => !ids || ids.includes(slug))
    .map((line) => lineCard(line, locale))
    .join('')}</div>`;

/** Cards of the offices that are open: those with these ids, else all. Empty where there is none. */
export function officeCards(locale: Locale, ids?: string[]): string {
  const offices = itemsOf('offices').filter(
    ({ slug, data }) => data.status === 'open' && (!ids || ids.includes(slug)),
  );
  return offices.length > 0
    ? `<div class="cards">${offices.map((office) => officeCard(office, locale)).join('')}</div>`
    : '';
}

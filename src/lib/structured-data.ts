import type {
  BreadcrumbList,
  ContactPoint,
  Dataset,
  DigitalDocument,
  Event,
  NewsArticle,
  NGO,
  Report,
  Thing,
  VideoObject,
} from 'schema-dts';
import type { Entry } from './content.ts';
import { type Locale, locales } from './locales.ts';
import { toIsoDuration } from './media.ts';
import { mission, toLocalText } from './mission.ts';
import { type PartialDate, toDateTime } from './partial-date.ts';
import type { Line } from './schemas.ts';
import { allLanguages } from './spoken-languages.ts';
import type { Table } from './tables.ts';
import type { Teaser } from './teasers.ts';
import { homePath, mediaHref, tableDataHref, tablePath, toHref } from './urls.ts';

/** A step of the breadcrumbs. */
export interface Crumb {
  name: string;
  href: string;
}

const absolute = (href: string) => new URL(href, mission.site).href;
const organizationId = absolute('/#organization');
const publisher = { '@id': organizationId };

/** One JSON-LD document of linked things; `<` is escaped so that no text can end the script element. */
export function toGraph(things: Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll(
    '<',
    '\\u003c',
  );
}

/** The mission itself, named in the reader's language. */
export function organization(locale: Locale): NGO {
  return {
    '@type': 'NGO',
    '@id': organizationId,
    name: toLocalText(mission.fullName, locale).text,
    alternateName: toLocalText(mission.name, locale).text,
    url: absolute(toHref(locale, homePath)),
    foundingDate: toDateTime(mission.founded),
    areaServed: mission.country,
    parentOrganization: {
      '@type': 'Organization',
      name: 'International Organization for Migration',
      url: 'https://www.iom.int',
    },
  };
}

export function toBreadcrumbList(crumbs: Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(href),
    })),
  };
}

const shared = ({ href, title, summary, locale }: Teaser) => ({
  '@id': absolute(href),
  url: absolute(href),
  name: title,
  description: summary,
  inLanguage: locales[locale].lang,
});

export function newsArticle(teaser: Teaser, { data }: Entry<'news'>): NewsArticle {
  return {
    '@type': 'NewsArticle',
    ...shared(teaser),
    headline: teaser.title,
    datePublished: toDateTime(data.date),
    ...(data.updated && { dateModified: toDateTime(data.updated) }),
    author: publisher,
    publisher,
    isBasedOn: data.source,
  };
}

const reports = ['study', 'annual-report', 'report', 'inform', 'policy-brief'];

/** A study or report is a `Report`, a leaflet or manual a `DigitalDocument`. */
export function publicationThing(
  teaser: Teaser,
  { data }: Entry<'publications'>,
): Report | DigitalDocument {
  return {
    '@type': reports.includes(data.type) ? 'Report' : 'DigitalDocument',
    ...shared(teaser),
    ...(data.originalTitle && { alternateName: data.originalTitle }),
    ...(data.languages.length > 0 && { inLanguage: data.languages }),
    ...(data.date && { datePublished: toDateTime(data.date) }),
    ...(data.isbn && { identifier: data.isbn }),
    ...(data.authors.length > 0 && {
      author: data.authors.map((name) => ({ '@type': 'Organization' as const, name })),
    }),
    publisher,
  };
}

/** A table of figures with the addresses of its data. */
export function dataset(
  { id, edition, title, definition, source }: Table,
  locale: Locale,
): Dataset {
  const name = toLocalText(title, locale);
  const url = absolute(toHref(locale, tablePath(id, edition)));
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name: name.text,
    description: definition ? toLocalText(definition, locale).text : name.text,
    inLanguage: locales[name.locale].lang,
    isBasedOn: source,
    creator: publisher,
    distribution: [['text/csv', 'csv'] as const, ['application/json', 'json'] as const].map(
      ([encodingFormat, format]) => ({
        '@type': 'DataDownload' as const,
        encodingFormat,
        contentUrl: absolute(tableDataHref(id, edition, format)),
      }),
    ),
  };
}

/** A film that the site keeps: its files, how long it plays, and what it says in the page's language. */
interface KeptFilm {
  file: { mp4: string; poster: string };
  seconds: number;
  transcript: string | undefined;
}

export function videoObject(
  teaser: Teaser,
  { data }: Entry<'videos'>,
  kept?: KeptFilm,
): VideoObject {
  return {
    '@type': 'VideoObject',
    ...shared(teaser),
    ...(data.language && { inLanguage: data.language }),
    ...(data.date && { uploadDate: toDateTime(data.date) }),
    thumbnailUrl: absolute(kept ? mediaHref(kept.file.poster) : '/og.png'),
    ...(kept && {
      contentUrl: absolute(mediaHref(kept.file.mp4)),
      duration: toIsoDuration(kept.seconds),
      ...(kept.transcript && { transcript: kept.transcript }),
    }),
    publisher,
  };
}

const attendanceModes = {
  place: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  both: 'https://schema.org/MixedEventAttendanceMode',
} as const;

function eventStatus({ state, movedFrom }: Entry<'seminars'>['data']) {
  if (state === 'cancelled') return 'https://schema.org/EventCancelled';
  if (state === 'postponed') return 'https://schema.org/EventPostponed';
  if (movedFrom.length > 0) return 'https://schema.org/EventRescheduled';
  return 'https://schema.org/EventScheduled';
}

export function seminarEvent(teaser: Teaser, { data }: Entry<'seminars'>): Event {
  return {
    '@type': 'EducationEvent',
    ...shared(teaser),
    startDate: toDateTime(data.start),
    ...(data.end && { endDate: toDateTime(data.end) }),
    eventStatus: eventStatus(data),
    ...(data.movedFrom.length > 0 && {
      previousStartDate: toDateTime(data.movedFrom.at(-1) as PartialDate),
    }),
    eventAttendanceMode: attendanceModes[data.attendance],
    ...(data.city &&
      data.attendance !== 'online' && {
        location: {
          '@type': 'Place',
          name: data.venue ?? data.city,
          address: {
            '@type': 'PostalAddress',
            addressLocality: data.city,
            ...(data.address && { streetAddress: data.address }),
          },
        },
      }),
    organizer: publisher,
  };
}

/** How to reach the mission by one line: what for, from where, in which languages. */
export function contactPoint(line: Line, locale: Locale): ContactPoint {
  const languages = allLanguages(line.languages);
  return {
    '@type': 'ContactPoint',
    name: toLocalText(line.name, locale).text,
    contactType: toLocalText(line.topic, locale).text,
    ...(line.channel === 'email' ? { email: line.email } : { telephone: line.number }),
    ...(line.channel === 'phone' && line.cost === 'free' && { contactOption: 'TollFree' as const }),
    ...(languages.length > 0 && { availableLanguage: languages }),
  };
}

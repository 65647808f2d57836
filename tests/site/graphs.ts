import { elementsOf, type Page } from './built-pages.ts';

/** Reading and checking the JSON-LD of a page. */

export type Thing = Record<string, unknown>;

/** The things of a page's graph; throws a sentence that says what is wrong with the document. */
export function readGraph(page: Page): Thing[] {
  const scripts = elementsOf(page.html).filter(
    ({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json',
  );
  if (scripts.length !== 1) throw new Error(`has ${scripts.length} JSON-LD documents, not one`);
  const document = JSON.parse(scripts[0]?.content ?? '') as Thing;
  if (document['@context'] !== 'https://schema.org')
    throw new Error('@context is not https://schema.org');
  if (!Array.isArray(document['@graph'])) throw new Error('@graph is not a list');
  return document['@graph'] as Thing[];
}

/** What each type must say. A video or publication whose date nobody knows has none. */
const required: Record<string, string[]> = {
  NGO: ['@id', 'name', 'url'],
  NewsArticle: [
    '@id',
    'headline',
    'description',
    'datePublished',
    'inLanguage',
    'author',
    'publisher',
    'url',
  ],
  EducationEvent: [
    '@id',
    'name',
    'description',
    'startDate',
    'eventStatus',
    'organizer',
    'inLanguage',
    'url',
  ],
  VideoObject: ['@id', 'name', 'description', 'thumbnailUrl', 'inLanguage', 'url'],
  Report: ['@id', 'name', 'description', 'inLanguage', 'publisher', 'url'],
  DigitalDocument: ['@id', 'name', 'description', 'inLanguage', 'publisher', 'url'],
  Dataset: ['@id', 'name', 'description', 'inLanguage', 'creator', 'distribution', 'url'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  BreadcrumbList: ['itemListElement'],
  ContactPoint: ['name', 'contactType'],
};

/** The type that an entry of a section must have. */
export const typesOf: Record<string, string[]> = {
  news: ['NewsArticle'],
  publications: ['Report', 'DigitalDocument'],
  videos: ['VideoObject'],
  seminars: ['EducationEvent', 'Event'],
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** Every thing within a value, itself among them. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  return isThing(value) ? [value, ...Object.values(value).flatMap(thingsIn)] : [];
}

const date = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** What is wrong with a graph, each fault a sentence without its subject. */
export function graphFaults(graph: Thing[]): string[] {
  const things = thingsIn(graph);
  const isReference = (thing: Thing) => Object.keys(thing).join() === '@id';
  const ids = new Set(things.filter((thing) => !isReference(thing)).map((thing) => thing['@id']));
  return things.flatMap((thing) => {
    if (isReference(thing))
      return ids.has(thing['@id']) ? [] : [`refers to ${thing['@id']}, which is not there`];
    const type = String(thing['@type']);
    const missing = (required[type] ?? []).filter((key) => isEmpty(thing[key]));
    const dates = Object.entries(thing).filter(([key]) => /Date$|^date|^foundingDate/.test(key));
    return [
      ...(thing['@type'] ? [] : ['has a thing without @type']),
      ...missing.map((key) => `${type} lacks ${key}`),
      ...dates
        .filter(([, value]) => !date.test(String(value)))
        .map(([key, value]) => `${type} has ${key} "${value}", which is not a date`),
    ];
  });
}

/** The addresses of a graph's breadcrumbs in order; throws when they are not numbered 1, 2, 3 … */
export function breadcrumbsOf(graph: Thing[]): string[] | undefined {
  const list = graph.find((thing) => thing['@type'] === 'BreadcrumbList');
  const items = list?.itemListElement as Thing[] | undefined;
  items?.forEach(({ position, name }, index) => {
    if (position !== index + 1 || !name)
      throw new Error(`breadcrumb ${index + 1} lacks its position or name`);
  });
  return items?.map(({ item }) => String(item));
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Entry } from '../../src/lib/content.ts';
import type { PartialDate } from '../../src/lib/partial-date.ts';
import { type Line, recordSchemas } from '../../src/lib/schemas.ts';
import type { Teaser } from '../../src/lib/teasers.ts';

process.env.MISSION = 'slovakia';
const data = await import('../../src/lib/structured-data.ts');

const publisher = { '@id': 'https://www.iom.sk/#organization' };
const source = ['https://example.org/'];
const date = (text: string) => text as PartialDate;

const teaser: Teaser = {
  isDraft: false,
  ...{
    section: 'news',
    locale: 'en',
    slug: 'a',
    href: '/en/news/a/',
    entrance: '/en/news/a/',
    title: 'Title',
    summary: 'Summary',
  },
  ...{ date: undefined, kind: undefined, detail: undefined, programme: undefined },
  isEnded: false,
};
const shared = {
  ...{ '@id': 'https://www.iom.sk/en/news/a/', url: 'https://www.iom.sk/en/news/a/' },
  ...{ name: 'Title', description: 'Summary', inLanguage: 'en' },
};

/** Only the fields that the function reads; the rest of an entry belongs to Astro. */
const entry = <S extends 'news' | 'publications' | 'videos' | 'seminars'>(fields: object) =>
  ({ data: { languages: [], authors: [], source, ...fields } }) as unknown as Entry<S>;

describe('a graph', () => {
  test('cannot end the script element that it stands in', () => {
    const text = data.toGraph([
      { '@type': 'Thing', name: '</script><script>alert(1)</script><!--' },
    ]);
    assert.doesNotMatch(text, /</);
    assert.equal(JSON.parse(text)['@graph'][0].name, '</script><script>alert(1)</script><!--');
  });

  test('has its context and its things in order', () => {
    const { '@context': context, '@graph': graph } = JSON.parse(
      data.toGraph([
        { '@type': 'Thing', name: 'a' },
        { '@type': 'Thing', name: 'b' },
      ]),
    );
    assert.equal(context, 'https://schema.org');
    assert.deepEqual(
      graph.map(({ name }: { name: string }) => name),
      ['a', 'b'],
    );
  });
});

test('the organization is one thing with one id, named in the reader’s language', () => {
  const [sk, ar] = [data.organization('sk'), data.organization('ar')] as unknown as Record<
    string,
    unknown
  >[];
  assert.equal(sk?.['@id'], publisher['@id']);
  assert.equal(ar?.['@id'], publisher['@id']);
  assert.equal(sk?.alternateName, 'IOM Slovensko');
  assert.equal(ar?.alternateName, 'المنظمة الدولية للهجرة في سلوفاكيا');
  assert.equal(ar?.url, 'https://www.iom.sk/ar/');
  assert.equal(sk?.foundingDate, '1996');
});

test('breadcrumbs are numbered from 1 with whole addresses', () => {
  const crumbs = [
    { name: 'Home', href: '/en/' },
    { name: 'News', href: '/en/news/' },
  ];
  assert.deepEqual(data.toBreadcrumbList(crumbs), {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://www.iom.sk/en/' },
      { '@type': 'ListItem', position: 2, name: 'News', item: 'https://www.iom.sk/en/news/' },
    ],
  });
});

test('news are articles by the mission, dated as exactly as is known', () => {
  const article = data.newsArticle(
    teaser,
    entry<'news'>({ date: date('2015-05~'), updated: date('2015-06-01') }),
  );
  assert.deepEqual(article, {
    ...{ '@type': 'NewsArticle', ...shared, headline: 'Title' },
    ...{
      datePublished: '2015-05',
      dateModified: '2015-06-01',
      author: publisher,
      publisher,
      isBasedOn: source,
    },
  });
  assert.equal(
    'dateModified' in data.newsArticle(teaser, entry<'news'>({ date: date('2015') })),
    false,
  );
});

test('studies are reports, leaflets are documents, and nothing unknown is stated', () => {
  const study = data.publicationThing(
    teaser,
    entry<'publications'>({
      type: 'study',
      languages: ['sk', 'en'],
      date: date('2014'),
      isbn: '123',
      authors: ['A'],
    }),
  );
  assert.deepEqual(study, {
    ...{
      '@type': 'Report',
      ...shared,
      inLanguage: ['sk', 'en'],
      datePublished: '2014',
      identifier: '123',
    },
    ...{ author: [{ '@type': 'Organization', name: 'A' }], publisher },
  });
  const leaflet = data.publicationThing(teaser, entry<'publications'>({ type: 'leaflet' }));
  assert.deepEqual(leaflet, { '@type': 'DigitalDocument', ...shared, publisher });
});

test('a video says its own language and its day only when they are known', () => {
  const known = data.videoObject(
    teaser,
    entry<'videos'>({ language: 'vi', date: date('2015-05-12') }),
  );
  const { thumbnailUrl, ...rest } = known as unknown as Record<string, unknown>;
  assert.match(String(thumbnailUrl), /^https:\/\/www\.iom\.sk\/.+\.(png|jpg|webp)$/);
  assert.deepEqual(rest, {
    '@type': 'VideoObject',
    ...shared,
    inLanguage: 'vi',
    uploadDate: '2015-05-12',
    publisher,
  });
  assert.equal('uploadDate' in data.videoObject(teaser, entry<'videos'>({})), false);
});

test('a seminar is an event with its days and place', () => {
  const event = data.seminarEvent(
    teaser,
    entry<'seminars'>({
      start: date('2015-08-25'),
      end: date('2015-08-27'),
      city: 'Bratislava',
      venue: 'Hall',
      attendance: 'place',
      movedFrom: [],
    }),
  ) as unknown as Record<string, unknown>;
  assert.equal(event.startDate, '2015-08-25');
  assert.equal(event.endDate, '2015-08-27');
  assert.deepEqual(event.organizer, publisher);
  assert.deepEqual(event.location, {
    ...{ '@type': 'Place', name: 'Hall' },
    address: { '@type': 'PostalAddress', addressLocality: 'Bratislava' },
  });
});

test('a seminar says that it is moved, postponed or cancelled, and that it is online', () => {
  const eventOf = (fields: object) =>
    data.seminarEvent(
      teaser,
      entry<'seminars'>({
        start: date('2015-08-25'),
        movedFrom: [],
        city: 'Bratislava',
        ...fields,
      }),
    ) as unknown as Record<string, unknown>;
  const moved = eventOf({ movedFrom: [date('2015-06-01'), date('2015-07-01')] });
  assert.equal(moved.eventStatus, 'https://schema.org/EventRescheduled');
  assert.equal(moved.previousStartDate, '2015-07-01');
  assert.equal(eventOf({ state: 'postponed' }).eventStatus, 'https://schema.org/EventPostponed');
  assert.equal(eventOf({ state: 'cancelled' }).eventStatus, 'https://schema.org/EventCancelled');
  const online = eventOf({ attendance: 'online' });
  assert.equal(online.eventAttendanceMode, 'https://schema.org/OnlineEventAttendanceMode');
  assert.equal('location' in online, false);
});

test('a film that the site keeps has its file, length and transcript', () => {
  const kept = { file: { mp4: 'a.mp4', poster: 'a.webp' }, seconds: 65, transcript: 'Words.' };
  const film = data.videoObject(teaser, entry<'videos'>({}), kept) as unknown as Record<
    string,
    unknown
  >;
  assert.equal(film.contentUrl, 'https://www.iom.sk/media/a.mp4');
  assert.equal(film.thumbnailUrl, 'https://www.iom.sk/media/a.webp');
  assert.deepEqual([film.duration, film.transcript], ['PT1M5S', 'Words.']);
});

test('a seminar of which no place is known states none', () => {
  const event = data.seminarEvent(
    teaser,
    entry<'seminars'>({ start: date('2015'), movedFrom: [] }),
  );
  assert.equal('location' in event, false);
  assert.equal('endDate' in event, false);
});

test('a contact point says by what, for what and in which languages', () => {
  const words = { en: 'Name', sk: 'Meno' };
  const verified = { on: '2024-03', by: 'Editor', source: 'https://example.org/' };
  const base = {
    ...{ name: words, order: 1, topic: { en: 'Topic' }, operator: words, languages: 'unknown' },
    ...{ needs: ['stay'], verified },
  };
  const point = (fields: object) =>
    data.contactPoint(recordSchemas.lines.parse({ ...base, ...fields }) as Line, 'en');
  const named = { '@type': 'ContactPoint', name: 'Name', contactType: 'Topic' };
  const number = '+421800800818';
  const languages = { spoken: { always: ['sk'], mon: ['uk', 'sk'] }, interpreter: ['vi'] };
  assert.deepEqual(point({ channel: 'phone', cost: 'free', number, languages }), {
    ...{ ...named, telephone: number, contactOption: 'TollFree', availableLanguage: ['sk', 'uk'] },
  });
  assert.deepEqual(point({ channel: 'phone', cost: 'reduced', number }), {
    ...named,
    telephone: number,
  });
  assert.deepEqual(point({ channel: 'email', email: 'a@example.org' }), {
    ...named,
    email: 'a@example.org',
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import {
  entrySchemas,
  guidedCheckSchema,
  missionSchema,
  needs,
  recordSchemas,
} from '../../src/lib/schemas.ts';

/** The complaint about each field that is wrong, by the field's path. */
function complaints(schema: z.ZodType, value: unknown): Record<string, string> {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

const provenance = { source: ['https://example.org/'], asOf: '2015' };
const words = { en: 'Words' };
const verified = { on: '2024-03', by: 'Web editor', source: 'https://example.org/' };
const dateAdvice =
  'Write the date as 2026-01-31, or 2026-01 or 2026 where the day or month is not known.';

describe('news', () => {
  const schema = entrySchemas(z.string()).news;
  const good = { title: 'Title', summary: 'Summary', date: '2015-05-12', ...provenance };

  test('with the fields it needs is accepted and is no draft', () => {
    const defaults = { draft: false, sensitive: false, changes: [] };
    assert.deepEqual(schema.parse(good), { ...good, ...defaults });
  });

  test('without any field is told about each, and what to write', () => {
    assert.deepEqual(complaints(schema, {}), {
      title: 'Write the title. Add this field; it must not be empty.',
      summary:
        'Write one or two sentences that say what this is about. Add this field; it must not be empty.',
      date: dateAdvice,
      source:
        'State the web pages that the facts were taken from. Add this field; it must not be empty.',
      asOf: dateAdvice,
    });
  });

  test('with a misspelt field is told its name', () => {
    assert.match(complaints(schema, { ...good, summry: 'x' })[''] ?? '', /"summry"/);
  });

  test('dates that YAML reads as a date or a number are the text that was written', () => {
    const parsed = schema.parse({
      ...good,
      date: new Date('2015-05-12'),
      asOf: 2015,
      updated: new Date('2016-01-31'),
    });
    assert.deepEqual(
      [parsed.date, parsed.asOf, parsed.updated],
      ['2015-05-12', '2015', '2016-01-31'],
    );
  });

  test('wrong dates are told how to be written', () => {
    for (const date of ['2015-02-30', '12.5.2015', '2015-5', 5, true, null, '']) {
      assert.deepEqual(complaints(schema, { ...good, date }), { date: dateAdvice }, String(date));
    }
    assert.deepEqual(complaints(schema, { ...good, updated: '2015-05' }), {
      updated: 'Write the full day as 2026-01-31.',
    });
  });

  test('typical slips each get their sentence', () => {
    const slips = {
      title: '  ',
      source: ['www.example.org'],
      programme: 'Boj proti',
      image: { src: 'a.png' },
    };
    assert.deepEqual(complaints(schema, { ...good, ...slips }), {
      title: 'Write the title. Add this field; it must not be empty.',
      'source.0': 'Write the whole web address with https:// at the start.',
      programme: 'Use lower-case letters a-z, digits and single hyphens only.',
      'image.alt':
        'Describe in words what the image shows, for people who cannot see it. Add this field; it must not be empty.',
    });
    assert.deepEqual(complaints(schema, { ...good, source: [] }), {
      source: 'Name at least one source address.',
    });
    assert.ok('source.0' in complaints(schema, { ...good, source: ['javascript:alert(1)'] }));
  });
});

describe('a line', () => {
  const good = {
    ...{ channel: 'phone', number: '+421252630023', cost: 'normal', name: words, order: 1 },
    ...{ topic: words, operator: words, needs: ['stay'], languages: 'unknown', verified },
  };
  const wrong = (fields: object) => complaints(recordSchemas.lines, { ...good, ...fields });

  test('with the fields it needs is accepted, by each channel', () => {
    const { number, cost: _, ...rest } = good;
    assert.deepEqual(wrong({ fromAbroad: false }), {});
    assert.deepEqual(
      complaints(recordSchemas.lines, { ...rest, channel: 'email', email: 'a@example.org' }),
      {},
    );
    const messenger = { ...rest, channel: 'messenger', number, apps: ['signal'], voiceOnly: false };
    assert.deepEqual(complaints(recordSchemas.lines, messenger), {});
  });

  test('must have a real number, in the international form', () => {
    assert.equal(wrong({ number: '0850 211 478' }).number !== undefined, true);
    assert.deepEqual(wrong({ number: '+421123' }), {
      number: 'This is not a valid telephone number.',
    });
    assert.ok('fromAbroad' in wrong({ fromAbroad: '02/526' }));
  });

  test('told as a number without quotes is told to use quotes', () => {
    assert.match(wrong({ number: 421252630023 }).number ?? '', /in quotes/);
  });

  test('must say when, by which role and from what it was confirmed', () => {
    assert.ok('verified' in wrong({ verified: undefined }));
    assert.deepEqual(wrong({ verified: { ...verified, by: '' } }), {
      'verified.by':
        'Name the role that confirmed it, never a person. Add this field; it must not be empty.',
    });
    assert.deepEqual(wrong({ verified: { ...verified, on: 'March 2024' } }), {
      'verified.on': dateAdvice,
    });
  });

  test('has hours as spans of the day under known weekdays', () => {
    const advice = 'Write hours as 09:00-12:00.';
    for (const span of ['9:00-12:00', '09:00 - 12:00', '09:00–12:00', '24:00-25:00', '09-12']) {
      assert.deepEqual(wrong({ hours: { mon: [span] } }), { 'hours.mon.0': advice }, span);
    }
    assert.match(wrong({ hours: { monday: [] } }).hours ?? '', /"monday"/);
    assert.deepEqual(wrong({ hours: { mon: ['00:00-23:59'], sat: ['20:00-24:00'], sun: [] } }), {});
  });

  test('says of each exception from when, which hours and why', () => {
    const exception = { from: '2026-12-24', hours: 'closed', reason: words };
    const wrongIn = (fields: object) =>
      wrong({ hours: { mon: ['09:00-12:00'], exceptions: [{ ...exception, ...fields }] } });
    assert.deepEqual(wrongIn({}), {});
    assert.deepEqual(wrongIn({ to: '2026-12-31', hours: ['09:00-10:00'] }), {});
    const advice = 'Write closed, or the hours of these days, e.g. [09:00-12:00].';
    for (const hours of [undefined, [], 'open'])
      assert.deepEqual(wrongIn({ hours }), { 'hours.exceptions.0.hours': advice });
    assert.ok('hours.exceptions.0.hours.0' in wrongIn({ hours: ['9-12'] }));
    assert.ok('hours.exceptions.0.reason' in wrongIn({ reason: undefined }));
    assert.ok('hours.exceptions.0.to' in wrongIn({ to: '2027-01' }));
  });

  test('says who speaks what, or that it is not known', () => {
    const spoken = { always: ['sk', 'en'], mon: ['uk'] };
    assert.deepEqual(wrong({ languages: { spoken, interpreter: ['vi'] } }), {});
    assert.deepEqual(wrong({ languages: { interpreter: ['vi'] } }), {});
    const advice = 'Write who speaks what, e.g. spoken: { always: [sk, en] }, or unknown.';
    for (const languages of [undefined, ['sk'], {}, 'none'])
      assert.deepEqual(wrong({ languages }), { languages: advice }, JSON.stringify(languages));
    assert.deepEqual(wrong({ languages: { spoken: {} } }), { 'languages.spoken': advice });
    assert.ok('languages.spoken.always' in wrong({ languages: { spoken: { always: [] } } }));
  });

  test('chooses its cost and channel from the list', () => {
    assert.deepEqual(wrong({ cost: 'cheap' }), { cost: 'Choose free, reduced or normal.' });
    assert.match(wrong({ channel: 'fax' }).channel ?? '', /phone.*email.*messenger/);
  });

  test('has texts by language code', () => {
    assert.deepEqual(wrong({ name: 'Infoline' }), {
      name: 'Write one line per language, e.g. en: Text.',
    });
    assert.ok('name' in wrong({ name: { de: 'Wörter' } }));
    assert.match(wrong({ name: { en: '' } })['name.en'] ?? '', /Write the text in this language/);
  });
});

test('every kind of content refuses a field that it does not know, by its name', () => {
  const kinds = {
    ...entrySchemas(z.string()),
    ...recordSchemas,
    mission: missionSchema,
    'guided-check': guidedCheckSchema,
  };
  for (const [kind, schema] of Object.entries(kinds)) {
    const found = complaints(schema, { channel: 'phone', summry: 'x' });
    assert.match(found[''] ?? '', /"summry"/, kind);
  }
  const news = { image: { src: 'a.png', alt: 'Words', autor: 'x' } };
  assert.match(complaints(entrySchemas(z.string()).news, news).image ?? '', /"autor"/);
  const office = { verified: { ...verified, form: 'x' } };
  assert.match(complaints(recordSchemas.offices, office).verified ?? '', /"form"/);
});

test('a seminar’s registration needs a full day and an address', () => {
  const good = { title: 'Title', summary: 'Summary', start: '2015', ...provenance };
  assert.deepEqual(complaints(entrySchemas(z.string()).seminars, good), {});
  assert.deepEqual(
    complaints(entrySchemas(z.string()).seminars, {
      ...good,
      registration: { closes: '2015-05', url: 'example.org' },
    }),
    {
      'registration.closes': 'Write the full day as 2026-01-31.',
      'registration.url': 'Write the whole web address with https:// at the start.',
    },
  );
});

test('an office is open or closed', () => {
  const place = {
    ...{ name: words, order: 1, city: words, coordinates: [17.107, 48.144] },
    ...{ needs: ['stay'], closed: '2020-01-31', languages: 'unknown', verified },
    ...{ stepFree: 'unknown', bring: 'unknown' },
  };
  assert.deepEqual(complaints(recordSchemas.offices, { ...place, status: 'closed' }), {});
  assert.deepEqual(complaints(recordSchemas.offices, { ...place, status: 'shut' }), {
    status: 'Choose open or closed.',
  });
  const swapped = { ...place, status: 'open', coordinates: [17.107, 148.144] };
  assert.ok('coordinates.1' in complaints(recordSchemas.offices, swapped));
  assert.deepEqual(complaints(recordSchemas.offices, { ...place, status: 'open', needs: [] }), {
    needs: `Name at least one of: ${needs.join(', ')}.`,
  });
  assert.deepEqual(
    complaints(recordSchemas.offices, { ...place, status: 'open', needs: ['tea'] }),
    {
      'needs.0': `Choose one of: ${needs.join(', ')}.`,
    },
  );
});

test('an open office says who speaks what, how to get in and what to bring, or that it is not known', () => {
  const place = {
    ...{ name: words, order: 1, city: words, coordinates: [17.107, 48.144] },
    ...{ needs: ['stay'], status: 'open', verified },
  };
  const found = complaints(recordSchemas.offices, place);
  assert.match(found.languages ?? '', /^Write unknown, or who/);
  assert.match(found.stepFree ?? '', /^Write true, false or unknown/);
  assert.match(found.bring ?? '', /^List what people are to bring/);
  const unknown = { languages: 'unknown', stepFree: 'unknown', bring: 'unknown' };
  assert.deepEqual(complaints(recordSchemas.offices, { ...place, ...unknown }), {});
  const known = { languages: 'unknown', stepFree: true, bring: [words] };
  assert.deepEqual(complaints(recordSchemas.offices, { ...place, ...known }), {});
});

test('a mission’s time zone is one that there is', () => {
  for (const timeZone of ['Europe/Bratislva', 'CET+1', '', undefined])
    assert.match(complaints(missionSchema, { timeZone }).timeZone ?? '', /^Name the time zone/);
  assert.equal('timeZone' in complaints(missionSchema, { timeZone: 'Europe/Prague' }), false);
});

test('a figure has two columns or more and a row or more', () => {
  const column = { key: 'year', kind: 'date', label: words };
  const rows = [{ cells: ['2015', null] }];
  const good = { title: words, order: 1, columns: [column, column], rows, ...provenance };
  assert.deepEqual(complaints(recordSchemas.figures, good), {});
  const found = complaints(recordSchemas.figures, { ...good, columns: [column], rows: [] });
  assert.deepEqual(Object.keys(found), ['columns', 'rows']);
});

test('a mission names its country by code and its site in full', () => {
  const found = complaints(missionSchema, { country: 'Slovakia', site: 'www.iom.sk' });
  assert.equal(found.country, 'Write the country as two capital letters, e.g. SK.');
  assert.equal(found.site, 'Write the whole web address with https:// at the start.');
});

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import ICAL from 'ical.js';
import { checkContent } from '../../scripts/checks/index.ts';
import { loadContent } from '../../scripts/checks/content.ts';
import { type CalendarItem, toCalendar } from '../../src/lib/calendar.ts';
import { type Seminar, seminarSchema } from '../../src/lib/schemas/seminars.ts';

const settings = {
  name: 'Semináre',
  lang: 'sk',
  site: 'https://testland.example.org',
  timeZone: 'Europe/Bratislava',
  stamp: new Date('2026-11-22T12:00:00Z'),
};

const toSeminar = (fields: object): Seminar =>
  seminarSchema.parse({
    title: 'Seminár o migrácii',
    summary: 'O čom je.',
    source: ['https://example.org/'],
    asOf: '2026',
    ...fields,
  });

const toItem = (fields: object, issued: string[] = []): CalendarItem => ({
  slug: 'seminar',
  url: 'https://testland.example.org/sk/seminars/seminar/',
  data: toSeminar(fields),
  issued,
});

/** Reads a calendar with a parser that is not the one that wrote it. */
function readEvents(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events };
}

const readEvent = (item: CalendarItem): ICAL.Event => {
  const [event] = readEvents(toCalendar([item], settings)).events;
  assert.ok(event);
  return event;
};

const session = (from: string, to?: string) => ({ from, to, title: 'Film', speakers: [] });
const evening = {
  start: '2026-07-03',
  agenda: [{ day: '2026-07-03', sessions: [session('18:30', '20:00'), session('20:15', '21:45')] }],
};

describe('a seminar in a calendar', () => {
  test('of several days takes whole days, the last among them', () => {
    const event = readEvent(toItem({ start: '2026-12-30', end: '2027-01-01' }));
    assert.equal(event.startDate.toString(), '2026-12-30');
    assert.equal(event.endDate.toString(), '2027-01-02', 'DTEND is the day after the last one');
    assert.equal(event.startDate.isDate, true);
  });

  test('with a programme of one day begins and ends at its times, in summer and in winter', () => {
    const summer = readEvent(toItem(evening));
    assert.equal(summer.startDate.toJSDate().toISOString(), '2026-07-03T16:30:00.000Z');
    assert.equal(summer.endDate.toJSDate().toISOString(), '2026-07-03T19:45:00.000Z');
    const winter = readEvent(
      toItem({
        start: '2026-12-03',
        agenda: [{ day: '2026-12-03', sessions: [session('18:30', '20:00')] }],
      }),
    );
    assert.equal(winter.startDate.toJSDate().toISOString(), '2026-12-03T17:30:00.000Z');
    assert.equal(winter.startDate.zone?.tzid, 'Europe/Bratislava');
  });

  test('whose end nobody knows is not given one', () => {
    const item = toItem({
      ...evening,
      agenda: [{ day: '2026-07-03', sessions: [session('19:00')] }],
    });
    assert.doesNotMatch(toCalendar([item], settings), /DTEND/);
  });

  test('keeps its name over edits, with a SEQUENCE for each version', () => {
    const before = readEvent(toItem({ start: '2026-12-01' }, ['aaaaaa']));
    const later = readEvent(toItem({ start: '2026-12-08' }, ['aaaaaa', 'bbbbbb', 'cccccc']));
    assert.equal(before.uid, 'testland.example.org/seminars/seminar');
    assert.equal(later.uid, before.uid);
    assert.deepEqual([before.sequence, later.sequence], [0, 2]);
  });

  test('that does not take place frees its day', () => {
    const statusOf = (fields: object) =>
      readEvent(toItem({ start: '2026-12-01', ...fields })).component.getFirstPropertyValue(
        'status',
      );
    assert.equal(statusOf({}), 'CONFIRMED');
    assert.equal(statusOf({ state: 'cancelled' }), 'CANCELLED');
    assert.equal(statusOf({ state: 'postponed' }), 'CANCELLED');
    assert.equal(statusOf({ movedFrom: ['2026-11-01'] }), 'CONFIRMED');
  });

  test('known to the month, the year or about is in no calendar', () => {
    const items = ['2026', '2026-12', '2026-12-01~'].map((start) => toItem({ start }));
    assert.equal(readEvents(toCalendar(items, settings)).events.length, 0);
  });

  test('says what, where and in which parts', () => {
    const event = readEvent(
      toItem({ ...evening, venue: 'Kino; Lumière', address: 'Špitálska 4', city: 'Bratislava' }),
    );
    assert.equal(event.summary, 'Seminár o migrácii');
    assert.equal(event.location, 'Kino; Lumière, Špitálska 4, Bratislava');
    assert.match(event.description, /18:30–20:00 Film\n20:15–21:45 Film/);
  });
});

test('lines end with CRLF and have at most 75 bytes', () => {
  const title = 'Ľudia na úteku: мігранти та біженці, المهاجرون واللاجئون '.repeat(4);
  const text = toCalendar([toItem({ ...evening, title })], settings);
  assert.doesNotMatch(text, /[^\r]\n/);
  assert.match(text, /END:VCALENDAR\r\n$/);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal(readEvents(text).events[0]?.summary, title.trim());
});

describe('an edit of a seminar', () => {
  const root = mkdtempSync(join(tmpdir(), 'calendar-'));
  after(() => rmSync(root, { recursive: true }));
  const mission = join(root, 'src/content/testland');
  cpSync(join(import.meta.dirname, 'fixtures/mission'), mission, { recursive: true });
  const file = join(mission, 'seminars/sk/seminar.mdx');
  const edit = (from: string | RegExp, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

  const eventNow = () => {
    const record = loadContent(root, 'testland').records.find(({ path }) => path === file);
    const data = seminarSchema.parse(record?.data);
    return readEvent({ slug: 'seminar', url: 'https://example.org/', data, issued: data.issued });
  };

  test('is noticed by the check, and raises SEQUENCE under the same name', async () => {
    const before = eventNow();
    edit('edition: 1', 'edition: 1\nvenue: Kino Lumière');
    const [problem, ...others] = await checkContent(root);
    assert.deepEqual([problem?.rule, others.length], ['calendar', 0]);
    const line = /issued: \[.*\]/.exec(problem?.mend ?? '')?.[0] ?? '';
    edit(/issued: .*/, line);
    assert.deepEqual(await checkContent(root), []);
    const afterwards = eventNow();
    assert.equal(afterwards.uid, before.uid);
    assert.equal(afterwards.sequence, before.sequence + 1);
  });
});

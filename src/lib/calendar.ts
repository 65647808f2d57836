import ical, { type ICalEventData, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { yearOf } from './partial-date.ts';
import type { Seminar } from './schemas/seminars.ts';
import { hasKnownDays, sequenceOf } from './seminar-version.ts';
import { toVTimezone } from './time-zone.ts';

/** A seminar as a calendar shows it, in one language. */
export interface CalendarItem {
  slug: string;
  url: string;
  data: Seminar;
  /** The versions that calendars have been given; the same in every language. */
  issued: string[];
}

export interface CalendarSettings {
  name: string;
  lang: string;
  /** The site of the mission, which makes the name of each event its own. */
  site: string;
  timeZone: string;
  /** The instant of the build, by which programs tell the newer of two copies. */
  stamp: Date;
}

/** A program that has subscribed asks again after this many seconds. */
const askAgain = 24 * 60 * 60;

const dayAfter = (day: string) => new Date(Date.parse(day) + 24 * 60 * 60 * 1000);

/** The clock on the wall, which ical-generator reads from the parts of a date in the machine's zone. */
const wallClock = (day: string, time: string) => new Date(`${day}T${time}:00`);

/**
 * When it is. One day with a programme begins with its first part; it ends with its last one where that
 * end is known, and without an end else. Everything longer takes whole days.
 */
function timesOf(data: Seminar, timeZone: string): Partial<ICalEventData> & { start: Date } {
  const { start, end = start, agenda } = data;
  const sessions = agenda.flatMap(({ sessions }) => sessions);
  const [first] = sessions;
  if (start !== end || !first)
    return { allDay: true, start: new Date(start), end: dayAfter(end), timezone: null };
  const to = sessions.at(-1)?.to;
  return {
    start: wallClock(start, first.from),
    ...(to && { end: wallClock(start, to) }),
    timezone: timeZone,
  };
}

const agendaLines = ({ agenda }: Seminar) =>
  agenda.flatMap(({ day, sessions }) => [
    ...(agenda.length > 1 ? ['', day] : ['']),
    ...sessions.map(({ from, to, title }) => `${to ? `${from}–${to}` : from} ${title}`),
  ]);

function toEvent(item: CalendarItem, { site, timeZone, stamp }: CalendarSettings): ICalEventData {
  const { data, slug, url, issued } = item;
  // A day that a postponed seminar does not take place on is free again.
  const isOff = data.state !== undefined;
  const place = [data.venue, data.address, data.city].filter(Boolean).join(', ');
  return {
    // Without the sign @, which would make it look like an e-mail address.
    id: `${new URL(site).hostname}/seminars/${slug}`,
    sequence: sequenceOf({ issued }),
    stamp,
    ...timesOf(data, timeZone),
    summary: data.title,
    description: [data.summary, ...agendaLines(data), '', url].join('\n'),
    location: place || null,
    url,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** A calendar of RFC 5545 of the seminars whose days are known; the others are not given an invented day. */
export function toCalendar(items: CalendarItem[], settings: CalendarSettings): string {
  const known = items.filter(({ data }) => hasKnownDays(data));
  const years = known.flatMap(({ data }) => [yearOf(data.start), yearOf(data.end ?? data.start)]);
  const calendar = ical({
    name: settings.name,
    prodId: {
      company: new URL(settings.site).hostname,
      product: 'Seminars',
      language: settings.lang,
    },
    method: ICalCalendarMethod.PUBLISH,
    ttl: askAgain,
    timezone: {
      name: null,
      generator: (zone) => toVTimezone(zone, Math.min(...years), Math.max(...years)),
    },
    events: known.map((item) => toEvent(item, settings)),
  });
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`;
}

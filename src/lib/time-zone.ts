/** Time zones in numbers, as calendars and deadlines need them. All rules come from the ICU of Node. */

const minute = 60_000;
const hour = 60 * minute;

const formatters = new Map<string, Intl.DateTimeFormat>();

function partOf(instant: Date, timeZone: string, timeZoneName: 'longOffset' | 'short'): string {
  const key = `${timeZone} ${timeZoneName}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    // British English knows the European abbreviations, e.g. CET.
    formatter = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName });
    formatters.set(key, formatter);
  }
  const parts = formatter.formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** How many minutes a zone is ahead of UTC at an instant. */
export function offsetAt(instant: Date, timeZone: string): number {
  const [, sign, hours, minutes] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(partOf(instant, timeZone, 'longOffset')) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** The instant at which clocks of a zone show a time; a time that is skipped there counts as the next. */
export function toInstant(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const guess = new Date(asUtc - offsetAt(new Date(asUtc), timeZone) * minute);
  return new Date(asUtc - offsetAt(guess, timeZone) * minute);
}

/** The instant at which a day is over in a zone. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(day) + 24 * hour).toISOString().slice(0, 10);
  return toInstant(next, '00:00', timeZone);
}

interface Change {
  at: Date;
  from: number;
  to: number;
}

/** The first instant between two at which the later offset holds. */
function findChange(before: number, after: number, timeZone: string): Date {
  const later = offsetAt(new Date(after), timeZone);
  let [low, high] = [before, after];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offsetAt(new Date(middle), timeZone) === later) high = middle;
    else low = middle;
  }
  return new Date(high);
}

function changesBetween(firstYear: number, lastYear: number, timeZone: string): Change[] {
  const changes: Change[] = [];
  const end = Date.UTC(lastYear + 1, 0, 1);
  for (let at = Date.UTC(firstYear, 0, 1); at < end; at += 24 * hour) {
    const [from, to] = [at, at + 24 * hour].map((time) => offsetAt(new Date(time), timeZone));
    if (from === undefined || to === undefined || from === to) continue;
    changes.push({ at: findChange(at, at + 24 * hour, timeZone), from, to });
  }
  return changes;
}

const toOffset = (minutes: number) => {
  const size = Math.abs(minutes);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${digits.join('')}`;
};

/** The clock on the wall before the change, as `DTSTART` and `RDATE` of an observance want it. */
const toLocal = (at: Date, offset: number) =>
  new Date(at.getTime() + offset * minute).toISOString().replace(/[-:]|\.\d+Z/g, '');

/**
 * VTIMEZONE of RFC 5545 for the years that a calendar is about. Every change of the clocks is written
 * out, since no rule is known to hold for all of them.
 */
export function toVTimezone(timeZone: string, firstYear: number, lastYear: number): string {
  const start = new Date(Date.UTC(firstYear, 0, 1));
  const offset = offsetAt(start, timeZone);
  const first: Change = { at: start, from: offset, to: offset };
  const changes = changesBetween(firstYear, lastYear, timeZone);
  const standard = Math.min(...[first, ...changes].map(({ to }) => to));
  const kinds = Map.groupBy([first, ...changes], ({ from, to }) => `${from} ${to}`);
  const observances = [...kinds.values()].flatMap((group) => {
    const [{ at, from, to } = first, ...others] = group;
    const name = to === standard ? 'STANDARD' : 'DAYLIGHT';
    return [
      `BEGIN:${name}`,
      `DTSTART:${toLocal(at, from)}`,
      ...others.map((other) => `RDATE:${toLocal(other.at, from)}`),
      `TZOFFSETFROM:${toOffset(from)}`,
      `TZOFFSETTO:${toOffset(to)}`,
      `TZNAME:${partOf(at, timeZone, 'short')}`,
      `END:${name}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}

import { daysBetween, type OpeningState, type Reason } from './opening.ts';

/** The texts that sentences are made of, as `opening.<key>` among the strings; the last two name hours. */
export const openingTexts = [
  'open',
  'openUntil',
  'closed',
  'exception',
  'holiday',
  'unsure',
  'opensAt',
  'opensOn',
  'overdue',
  'lastHours',
  'lastClosed',
] as const;
export type OpeningTexts = Record<(typeof openingTexts)[number], string>;

/** The texts from one line, which has them in order between bars: names would cost every page bytes. */
export function readTexts(line: string): OpeningTexts {
  const texts = line.split('|');
  return Object.fromEntries(
    openingTexts.map((key, index) => [key, texts[index] ?? '']),
  ) as OpeningTexts;
}

/** A part of a sentence: words, a time that reads left to right, or words with a language of their own. */
export type Part = string | Reason | { time: string };

/** Puts parts in the places of the `{names}` of a text. */
const fill = (text: string, values: Record<string, Part | Part[]>): Part[] =>
  text
    .split(/\{(\w+)\}/)
    .flatMap((part, index) => (index % 2 ? (values[part] ?? '') : part))
    .filter((part) => part !== '');

/** A weekday within a week, with its date beyond. */
function dayName(day: string, today: string, lang: string): string {
  const isNear = daysBetween(today, day) < 7;
  return new Intl.DateTimeFormat(lang, {
    weekday: 'long',
    ...(!isNear && { day: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(day));
}

function nextOpening(state: OpeningState, texts: OpeningTexts, lang: string): Part[] {
  if (!('next' in state) || !state.next) return [];
  const { day, time } = state.next;
  return day === state.today
    ? [' ', ...fill(texts.opensAt, { time: { time } })]
    : [' ', ...fill(texts.opensOn, { day: dayName(day, state.today, lang), time: { time } })];
}

/** The hours that were last confirmed for today's weekday. */
function lastHours(spans: string[], today: string, texts: OpeningTexts, lang: string): Part[] {
  const day = dayName(today, today, lang);
  if (spans.length === 0) return fill(texts.lastClosed, { day });
  const hours = spans.flatMap((span, index): Part[] => {
    const time = { time: span.replace('-', '–') };
    return index > 0 ? [', ', time] : [time];
  });
  return fill(texts.lastHours, { day, hours });
}

/**
 * A state in the reader's words.
 * @param lang the tag that `Intl` names days by
 * @param short leaves out the last confirmed hours, where they stand elsewhere
 */
export function openingSentence(
  state: OpeningState,
  texts: OpeningTexts,
  lang: string,
  short = false,
): Part[] {
  switch (state.kind) {
    case 'open':
      return state.until ? fill(texts.openUntil, { time: { time: state.until } }) : [texts.open];
    case 'overdue':
      return short
        ? [texts.overdue]
        : [texts.overdue, ' ', ...lastHours(state.spans, state.today, texts, lang)];
    case 'closed':
      return [texts.closed, ...nextOpening(state, texts, lang)];
    default:
      return [
        ...fill(texts[state.kind], { reason: state.reason }),
        ...nextOpening(state, texts, lang),
      ];
  }
}
